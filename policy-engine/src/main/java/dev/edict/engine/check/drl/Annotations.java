package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.RuleFile.RuleBlock;
import dev.edict.engine.suggest.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what stands between a rule's name and its conditions. */
final class Annotations {
    private static final Set<String> ONE =
            Set.of("issuer", "from", "until", "through", "zone", "known", "because", "approver");
    private static final Set<String> SEVERAL = Set.of("source", "instead", "setsAside", "waivableBy");
    private static final List<String> ALL = List.of(
            "approver",
            "because",
            "from",
            "instead",
            "issuer",
            "known",
            "setsAside",
            "source",
            "through",
            "until",
            "waivableBy",
            "zone");
    private static final Map<String, String> REFUSED = Map.of(
            "salience", "the order of rules has no influence on a decision",
            "dialect", "rules are written in one dialect",
            "extends", "repeat the conditions, or derive a fact and match that",
            "date", "write `@from( \"2026-07-10\" )` and `@until( \"2026-10-01\" )`",
            "no", "a rule fires once for each match",
            "enabled", "take the rule away, or end it with `@until`",
            "duration", "rules have no clock",
            "timer", "rules have no clock");

    private final RuleText text;
    private final List<Token> tokens;
    private final Map<String, List<Token>> values = new TreeMap<>();
    private int at;

    private Annotations(RuleText text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Returns the values of each annotation by its name. */
    static Map<String, List<Token>> read(RuleText text, RuleBlock rule) {
        Annotations annotations = new Annotations(text, rule.header());
        while (annotations.at < annotations.tokens.size()) {
            annotations.next();
        }
        return annotations.values;
    }

    private void next() {
        Token token = tokens.get(at++);
        if (!token.is("@") || at >= tokens.size()) {
            text.error(
                    token,
                    "refused-word",
                    "`" + token.text() + "` is not part of Edict's rules",
                    REFUSED.getOrDefault(
                            token.text(), "above `when` stand only annotations, such as `@issuer( \"acme\" )`"));
            while (at < tokens.size() && !tokens.get(at).is("@")) {
                at++;
            }
            return;
        }
        Token name = name(tokens.get(at++));
        boolean known = ONE.contains(name.text()) || SEVERAL.contains(name.text());
        if (!known) {
            Optional<String> near = DidYouMean.nearest(name.text(), ALL).stream()
                    .findFirst()
                    .or(() -> ALL.stream()
                            .filter(each -> each.equalsIgnoreCase(name.text().replace("-", "")))
                            .findFirst());
            text.error(
                    name,
                    "unknown-annotation",
                    "unknown annotation `@" + name.text() + "`",
                    near.map(each -> "did you mean `@" + each + "`?")
                            .orElse("the annotations are @" + String.join(", @", ALL)));
            near.ifPresent(each -> values.putIfAbsent(each, List.of()));
        }
        List<Token> found = inBrackets(name, known);
        if (known && values.containsKey(name.text())) {
            text.error(
                    name,
                    "duplicate-annotation",
                    "`@" + name.text() + "` is said twice",
                    SEVERAL.contains(name.text())
                            ? "write one with all values, as in `@" + name.text() + "( \"a\", \"b\" )`"
                            : "take one away");
        } else if (known && ONE.contains(name.text()) && found.size() > 1) {
            text.error(found.get(1), "bad-annotation", "`@" + name.text() + "` has one value", "take the others away");
        }
        if (known) {
            values.putIfAbsent(name.text(), found);
        }
    }

    // A hyphen ends a word, but who writes `sets-aside` means one.
    private Token name(Token first) {
        Token last = first;
        StringBuilder name = new StringBuilder(first.text());
        while (at + 1 < tokens.size()
                && tokens.get(at).is("-")
                && tokens.get(at).start() == last.end()
                && tokens.get(at + 1).kind() == Token.Kind.WORD) {
            last = tokens.get(at + 1);
            name.append('-').append(last.text());
            at += 2;
        }
        return new Token(first.kind(), name.toString(), first.start(), last.end());
    }

    // Of an annotation that is not known no more is told than that.
    private List<Token> inBrackets(Token name, boolean known) {
        List<Token> found = new ArrayList<>();
        if (at >= tokens.size() || !tokens.get(at).is("(")) {
            if (known) {
                text.error(name, "bad-annotation", "`@" + name.text() + "` has no value", example(name));
            }
            return found;
        }
        at++;
        boolean good = known;
        while (at < tokens.size() && !tokens.get(at).is(")")) {
            Token token = tokens.get(at++);
            if (token.kind() == Token.Kind.TEXT) {
                found.add(token);
            } else if (!token.is(",") && good) {
                good = false;
                text.error(token, "bad-annotation", "`" + written(token) + "` is no text in quotes", example(name));
            }
        }
        at++;
        if (found.isEmpty() && good) {
            text.error(name, "bad-annotation", "`@" + name.text() + "` has no value", example(name));
        }
        return found;
    }

    private String written(Token first) {
        int end = first.end();
        for (int i = at;
                i < tokens.size() && !tokens.get(i).is(")") && !tokens.get(i).is(",");
                i++) {
            end = tokens.get(i).end();
        }
        return text.text().substring(first.start(), end);
    }

    private static String example(Token name) {
        return "write it as in `@" + name.text() + "( \"" + (name.is("from") ? "2026-07-10" : "...") + "\" )`";
    }
}
