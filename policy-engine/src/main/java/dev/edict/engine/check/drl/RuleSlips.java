package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.RuleFile.RuleBlock;
import dev.edict.engine.check.drl.Token.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes all files that differ from one in a single step that authors of rules slip on: a condition left out, another operator, a date a
 * day off, another word of the verdict. Not each of them can be loaded.
 */
public final class RuleSlips {
    private static final Map<String, String> OTHER_WORDS =
            Map.of("deny", "review", "oblige", "review", "review", "deny", "permit", "deny", "warn", "deny");
    private static final int DAY = "2026-07-10".length();

    private final SlipPad pad;
    private final RuleBlock rule;
    private final Map<String, List<Token>> annotations = new HashMap<>();

    private RuleSlips(RuleText text, RuleBlock rule) {
        this.pad = new SlipPad(text, rule.name());
        this.rule = rule;
    }

    /** Returns the slips in a file that was loaded without errors, in the order of its rules. */
    public static List<RuleSlip> of(RuleSource source) {
        RuleText text = new RuleText(source);
        return BlockReader.read(text).rules().stream()
                .flatMap(rule -> new RuleSlips(text, rule).all())
                .toList();
    }

    private Stream<RuleSlip> all() {
        header();
        boolean exception = annotations.containsKey("setsAside");
        pad.replace(
                exception ? "exception removed" : "rule removed",
                rule.keyword().start(),
                rule.end().end(),
                "");
        new ConditionSlips(pad, rule.condition(), namedElsewhere()).all();
        consequence(exception);
        return pad.slips().stream();
    }

    // What the texts and the consequence name must stay bound.
    private Set<String> namedElsewhere() {
        Set<String> named = new HashSet<>();
        rule.consequence().stream().filter(Token::isVariable).map(Token::text).forEach(named::add);
        for (Token because : annotations.getOrDefault("because", List.of())) {
            Lexer.tokens(because.value().replace('"', ' ').replace('\'', ' ')).stream()
                    .filter(Token::isVariable)
                    .map(Token::text)
                    .forEach(named::add);
        }
        return named;
    }

    private void header() {
        List<Token> header = rule.header();
        Map<String, Integer> ends = new HashMap<>();
        for (int at = 0; at + 2 < header.size(); at++) {
            if (!header.get(at).is("@")) {
                continue;
            }
            List<Token> values = new ArrayList<>();
            int close = at + 2;
            while (close < header.size() - 1 && !header.get(close).is(")")) {
                if (header.get(close).kind() == Kind.TEXT) {
                    values.add(header.get(close));
                }
                close++;
            }
            annotations.put(header.get(at + 1).text(), values);
            ends.put(header.get(at + 1).text(), close);
            at = close;
        }
        dates(header, ends);
        setsAside(header, ends);
    }

    private void dates(List<Token> header, Map<String, Integer> ends) {
        for (String name : List.of("known", "from", "until", "through")) {
            for (Token date : annotations.getOrDefault(name, List.of())) {
                if (name.equals("known") && !announces(date)) {
                    continue;
                }
                moved(date, -1).ifPresent(day -> moved(name, "earlier", date, day));
                moved(date, 1).ifPresent(day -> moved(name, "later", date, day));
            }
        }
        for (String name : List.of("until", "through")) {
            if (annotations.containsKey(name) && !annotations.containsKey("setsAside")) {
                leaveOut(name, header, ends);
            }
        }
    }

    // The day of publication shows where the rule is announced from it on.
    private boolean announces(Token known) {
        return annotations.getOrDefault("from", List.of()).stream()
                .anyMatch(from -> !from.value().equals(known.value()));
    }

    private void moved(String name, String where, Token date, String day) {
        pad.replace(
                "`@" + name + "` a day " + where,
                date.start(),
                date.end(),
                date.text().charAt(0) + day + date.text().charAt(0));
    }

    private static Optional<String> moved(Token date, int days) {
        String value = date.value();
        try {
            return Optional.of(LocalDate.parse(value.substring(0, Math.min(DAY, value.length())))
                    .plusDays(days)
                    .toString()
                    .concat(value.substring(DAY)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private void setsAside(List<Token> header, Map<String, Integer> ends) {
        List<Token> policies = annotations.getOrDefault("setsAside", List.of());
        if (policies.size() == 1) {
            leaveOut("setsAside", header, ends);
            return;
        }
        for (int i = 0; i < policies.size(); i++) {
            Token policy = policies.get(i);
            pad.leaveOut(
                    "`" + policy.value() + "` in `@setsAside`",
                    policy,
                    i == 0 ? policy.start() : policies.get(i - 1).end(),
                    i == 0 ? policies.get(1).start() : policy.end());
        }
    }

    private void leaveOut(String name, List<Token> header, Map<String, Integer> ends) {
        for (int at = 0; at + 1 < header.size(); at++) {
            if (header.get(at).is("@") && header.get(at + 1).is(name)) {
                pad.leaveOut(
                        "`@" + name + "`",
                        header.get(at),
                        header.get(at).start(),
                        header.get(ends.getOrDefault(name, at)).end());
            }
        }
    }

    private void consequence(boolean exception) {
        List<List<Token>> statements = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        for (Token token : rule.consequence()) {
            statement.add(token);
            if (token.is(";")) {
                statements.add(statement);
                statement = new ArrayList<>();
            }
        }
        for (List<Token> each : statements) {
            if (!exception && each.size() > 2 && each.get(0).is("verdict")) {
                Token word = each.get(2);
                Optional.ofNullable(OTHER_WORDS.get(word.text())).ifPresent(other -> pad.replace(word, other));
            }
            for (Token token : each) {
                value(token);
            }
            if (statements.size() > 1) {
                Token last = each.get(each.size() - 1);
                pad.leaveOut(each.get(0), last, each.get(0).start(), last.end());
            }
        }
    }

    private void value(Token token) {
        if (token.is("true") || token.is("false")) {
            pad.replace(token, token.is("true") ? "false" : "true");
        } else {
            NumberSlips.moved(token, 1).ifPresent(number -> pad.replace(token, number));
        }
    }
}
