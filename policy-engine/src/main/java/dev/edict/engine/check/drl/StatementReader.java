package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.RuleFile.RuleBlock;
import dev.edict.engine.suggest.DidYouMean;
import dev.edict.model.Change;
import dev.edict.model.Duty;
import dev.edict.model.Effect;
import dev.edict.model.Policy;
import dev.edict.model.Timing;
import dev.edict.time.Ending;
import dev.edict.time.Onset;
import dev.edict.time.When;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the policy that a rule is from its annotations. */
final class StatementReader {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

    private final RuleText text;
    private final FileTypes types;
    private final RuleBlock rule;
    private final Map<String, List<Token>> annotations;
    private final KnownIds known;

    StatementReader(RuleText text, FileTypes types, RuleBlock rule, KnownIds known) {
        this.text = text;
        this.types = types;
        this.rule = rule;
        this.known = known;
        this.annotations = Annotations.read(text, rule);
    }

    RuleStatement read(ConditionTree conditions, Consequence consequence) {
        Set<String> holes = holes(conditions.scope());
        boolean derives = consequence.says().isEmpty() && !consequence.hasFailed();
        Optional<Policy> policy = derives ? silent() : Optional.of(policy(consequence.says()));
        return new RuleStatement(
                rule.name(),
                text.origin(rule.keyword().start()),
                policy,
                consequence.says(),
                holes,
                conditions.attributes(),
                conditions.reads(),
                conditions.gathers(),
                consequence.derives(),
                conditions.sliced(),
                conditions.demands(),
                conditions.fields(),
                String.join(" ", rule.condition().stream().map(Token::text).toList()));
    }

    /** Checks what can be checked of a rule whose conditions cannot be read. */
    void readAlone(Scope scope) {
        holes(scope);
        policy(List.of());
    }

    // A rule that only derives is no policy: it has no dates of its own.
    private Optional<Policy> silent() {
        for (String each : List.of("from", "until", "through", "known", "zone", "setsAside", "instead")) {
            Optional<Token> value = one(each);
            if (value.isPresent()) {
                text.error(
                        value.get(),
                        "bad-annotation",
                        "a rule that only derives facts has no `@" + each + "`",
                        "put it on the rule that says a verdict");
            }
        }
        one("issuer").ifPresent(token -> unknownId(token, token.value(), known.organizations(), "organization"));
        ids("waivableBy", known.organizations(), "organization");
        ids("source", known.sources(), "source");
        return Optional.empty();
    }

    private Policy policy(List<Effect> says) {
        boolean exception = annotations.containsKey("setsAside");
        if (exception && !says.equals(List.of(Effect.PERMIT)) && !says.isEmpty()) {
            text.error(
                    one("setsAside").orElse(rule.nameToken()),
                    "bad-annotation",
                    "a rule that sets policies aside must permit, and nothing else",
                    "say `verdict.permit();`");
        }
        return new Policy(
                rule.name(),
                Optional.empty(),
                issuer(),
                exception ? Effect.PERMIT : strongest(says),
                exception,
                dev.edict.model.Scope.EVERYTHING,
                List.of(),
                timing(exception),
                List.of(),
                List.of(),
                Optional.empty(),
                Effect.REVIEW,
                ids("setsAside", known.policies(), "policy"),
                ids("waivableBy", known.organizations(), "organization"),
                Set.of(),
                Optional.empty(),
                Duty.STANDING,
                List.of(),
                one("approver").map(Token::value),
                Optional.empty(),
                one("because").map(Token::value),
                instead(),
                List.copyOf(ids("source", known.sources(), "source")),
                text.origin(rule.keyword().start()));
    }

    private static Effect strongest(List<Effect> says) {
        for (Effect each : Effect.values()) {
            if (says.contains(each)) {
                return each;
            }
        }
        return Effect.WARN;
    }

    private Optional<Token> one(String name) {
        return annotations.getOrDefault(name, List.of()).stream().findFirst();
    }

    private String issuer() {
        Optional<Token> token = one("issuer");
        if (token.isEmpty() && annotations.containsKey("issuer")) {
            return "";
        }
        if (token.isEmpty()) {
            text.error(
                    rule.nameToken(),
                    "missing-issuer",
                    "the rule has no issuer",
                    "write `@issuer( \"acme\" )` below its name");
            return "";
        }
        String id = token.get().value();
        unknownId(token.get(), id, known.organizations(), "organization");
        return id;
    }

    private List<Change> instead() {
        List<Change> changes = new ArrayList<>();
        for (Token token : annotations.getOrDefault("instead", List.of())) {
            unknownId(token, token.value(), known.tools(), "tool");
            changes.add(Change.toTool(token.value()));
        }
        return changes;
    }

    private Set<String> ids(String annotation, Set<String> all, String what) {
        Set<String> ids = new LinkedHashSet<>();
        for (Token token : annotations.getOrDefault(annotation, List.of())) {
            unknownId(token, token.value(), all, what);
            ids.add(token.value());
        }
        return ids;
    }

    private void unknownId(Token at, String id, Set<String> all, String what) {
        if (!all.contains(id)) {
            text.error(
                    at,
                    "unknown-id",
                    "unknown " + what + " `" + id + "`",
                    DidYouMean.help(id, all).orElse("the pack and what it imports have no " + what + " of this id"));
        }
    }

    private Timing timing(boolean exception) {
        Optional<When> known = one("known").flatMap(token -> Moments.read(text, token));
        Optional<When> from = one("from").flatMap(token -> Moments.read(text, token));
        Optional<Ending> until =
                one("until").flatMap(token -> Moments.read(text, token)).map(when -> new Ending(when, false));
        Optional<Ending> through = one("through").flatMap(token -> Moments.through(text, token));
        if (annotations.containsKey("until") && annotations.containsKey("through")) {
            text.error(
                    one("through").orElse(rule.nameToken()),
                    "bad-annotation",
                    "the rule ends twice",
                    "write `@until` or `@through`, not both");
        }
        if (exception && !annotations.containsKey("until") && !annotations.containsKey("through")) {
            text.error(
                    rule.nameToken(),
                    "missing-end-date",
                    "the exception has no end",
                    "write `@until( \"2026-10-01\" )` below its name");
        }
        Optional<Token> end = one("until").or(() -> one("through"));
        if (end.isPresent() && from.isPresent()) {
            Optional<When> last = until.or(() -> through).map(Ending::when);
            if (last.isPresent()
                    && Moments.isEmpty(from.get(), last.get(), one("until").isEmpty())) {
                text.error(
                        end.get(),
                        "empty-period",
                        "the rule ends before it begins",
                        "it begins on `" + one("from").map(Token::value).orElse("")
                                + "`; swap the two, or correct one");
            }
        }
        return new Timing(zone(), known, from.map(Onset::at), until.or(() -> through), List.of());
    }

    private Optional<Timing.Zone> zone() {
        Optional<Token> token = one("zone");
        if (token.isEmpty()) {
            return Optional.empty();
        }
        String id = token.get().value();
        if (!id.equals("actor")) {
            try {
                ZoneId.of(id);
            } catch (DateTimeException e) {
                text.error(
                        token.get(),
                        "unknown-zone",
                        "unknown time zone `" + id + "`",
                        DidYouMean.help(id, ZoneId.getAvailableZoneIds())
                                .orElse("write a zone as in `Europe/Berlin`, or `actor`"));
            }
        }
        return Optional.of(new Timing.Zone(id));
    }

    private Set<String> holes(Scope scope) {
        Set<String> holes = new TreeSet<>();
        one("because").ifPresent(token -> {
            Matcher matcher = HOLE.matcher(token.text());
            while (matcher.find()) {
                String hole = matcher.group(1).strip();
                int start = token.start() + matcher.start(1);
                List<Token> tokens = Lexer.tokens(text.text(), start, token.start() + matcher.end(1));
                if (tokens.isEmpty() || !tokens.get(0).isVariable()) {
                    text.error(
                            start,
                            "bad-hole",
                            "nothing fills the hole `{" + hole + "}`",
                            "name a variable, as in `{$tool.name}`");
                    continue;
                }
                hole(tokens, hole, scope);
                holes.add(hole);
            }
            openHoles(token);
        });
        return holes;
    }

    private void openHoles(Token because) {
        String rest = HOLE.matcher(because.text())
                .replaceAll(hole -> " ".repeat(hole.group().length()));
        int opened = rest.indexOf('{');
        int closed = rest.indexOf('}');
        if (opened >= 0) {
            text.error(
                    because.start() + opened,
                    "bad-hole",
                    "the hole is not closed",
                    "write `}` behind what fills it, as in `{$tool.name}`");
        } else if (closed >= 0) {
            text.error(
                    because.start() + closed,
                    "bad-hole",
                    "`}` closes no hole",
                    "write `{` before what fills it, as in `{$tool.name}`");
        }
    }

    private void hole(List<Token> tokens, String hole, Scope scope) {
        if (scope.type(tokens.get(0).text()).isEmpty()) {
            text.error(
                    tokens.get(0),
                    "bad-hole",
                    "nothing fills the hole `{" + hole + "}`",
                    DidYouMean.help(tokens.get(0).text(), scope.variables().keySet())
                            .orElse("bind the variable in a condition"));
            return;
        }
        Reader reader = new Reader(text, types, tokens);
        reader.variable(scope);
        if (!reader.done()) {
            text.error(
                    reader.peek(),
                    "bad-hole",
                    "nothing fills the hole `{" + hole + "}`",
                    "a hole holds a variable and what is read of it, as in `{$tool.name}`");
        }
    }
}
