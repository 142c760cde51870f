package dev.edict.engine.explain;

import dev.edict.ConditionCheck;
import dev.edict.Counterparty;
import dev.edict.engine.resolve.Answer;
import dev.edict.engine.resolve.Conditions;
import dev.edict.engine.resolve.Inquiry;
import dev.edict.model.AttributeTest;
import dev.edict.model.Manner;
import dev.edict.model.Routes;
import dev.edict.model.Scope;
import dev.edict.model.Truth;
import dev.edict.model.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Goes through the conditions of a policy one by one. */
final class Checklist {
    private static final String SILENT = "the request does not say";

    private final Conditions conditions;
    private final Inquiry inquiry;
    private final Instant at;
    private final List<Check> checks = new ArrayList<>();

    /**
     * A condition and whether it holds, with words that are found when they are read.
     *
     * @param condition the name of the condition
     * @param holds whether it holds
     * @param expected what the policy asks for
     * @param actual what the request says
     * @param further what there is to know besides for whoever asks why
     */
    record Check(
            String condition,
            Truth holds,
            Supplier<String> expected,
            Supplier<String> actual,
            Supplier<Optional<String>> further) {
        Check(String condition, Truth holds, Supplier<String> expected, Supplier<String> actual) {
            this(condition, holds, expected, actual, Optional::empty);
        }

        /** Returns what the request says, and what there is to know besides. */
        String inFull() {
            return actual.get() + further.get().map(more -> "; " + more).orElse("");
        }
    }

    private Checklist(Conditions conditions, Instant at) {
        this.conditions = conditions;
        this.inquiry = conditions.inquiry();
        this.at = at;
    }

    /** Returns how a request stands to each condition of a scope at an instant, and to what is excepted from it. */
    static List<ConditionCheck> of(Scope scope, List<Scope> except, Conditions conditions, Instant at) {
        return lazily(scope, except, conditions, at).stream()
                .map(check -> new ConditionCheck(check.condition, check.holds, check.expected.get(), check.inFull()))
                .toList();
    }

    /** Returns the same, with words that are found when they are read. */
    static List<Check> lazily(Scope scope, List<Scope> except, Conditions conditions, Instant at) {
        Checklist checklist = new Checklist(conditions, at);
        checklist.scope("", scope);
        for (Scope exemption : except) {
            Truth exempt = checklist.holds(exemption).not();
            checklist.checks.add(new Check(
                    "except",
                    exempt,
                    () -> "not " + words(exemption),
                    () -> exempt == Truth.NO ? words(exemption) : exempt == Truth.YES ? "not so" : SILENT));
        }
        return checklist.checks;
    }

    private void scope(String prefix, Scope scope) {
        Scope none = Scope.EVERYTHING;
        scope.who()
                .ifPresent(who -> add(
                        prefix + "who",
                        with(
                                scope,
                                part -> new Scope(
                                        part.who(),
                                        none.actors(),
                                        none.whom(),
                                        none.roles(),
                                        none.what(),
                                        none.how(),
                                        none.where(),
                                        none.given(),
                                        none.any())),
                        () -> Wording.of(who),
                        () -> field("organization")));
        scope.actors()
                .ifPresent(actors -> add(
                        prefix + "who.actors",
                        with(
                                scope,
                                part -> new Scope(
                                        none.who(),
                                        part.actors(),
                                        none.whom(),
                                        none.roles(),
                                        none.what(),
                                        none.how(),
                                        none.where(),
                                        none.given(),
                                        none.any())),
                        actors::toString,
                        () -> field("actor")));
        if (scope.whom().isPresent() || scope.roles().isPresent()) {
            add(
                    prefix + "whom",
                    with(
                            scope,
                            part -> new Scope(
                                    none.who(),
                                    none.actors(),
                                    part.whom(),
                                    part.roles(),
                                    none.what(),
                                    none.how(),
                                    none.where(),
                                    none.given(),
                                    none.any())),
                    () -> scope.whom().map(Wording::of).orElse("anybody")
                            + scope.roles().map(roles -> " as " + roles).orElse(""),
                    () -> inquiry.counterparties()
                            .map(all ->
                                    all.stream().map(Counterparty::organization).collect(Collectors.joining(", ")))
                            .orElse(SILENT));
        }
        scope.what()
                .ifPresent(what -> add(
                        prefix + "what",
                        with(
                                scope,
                                part -> new Scope(
                                        none.who(),
                                        none.actors(),
                                        none.whom(),
                                        none.roles(),
                                        part.what(),
                                        none.how(),
                                        none.where(),
                                        none.given(),
                                        none.any())),
                        () -> Wording.of(what),
                        this::used));
        how(prefix, scope);
        scope.where()
                .ifPresent(where -> add(
                        prefix + "where",
                        with(
                                scope,
                                part -> new Scope(
                                        none.who(),
                                        none.actors(),
                                        none.whom(),
                                        none.roles(),
                                        none.what(),
                                        none.how(),
                                        part.where(),
                                        none.given(),
                                        none.any())),
                        where::toString,
                        () -> field("place")));
        for (AttributeTest test : scope.given()) {
            checks.add(new Check(
                    prefix + "if." + test.attribute(),
                    conditions.attribute(test).truth(),
                    test::toString,
                    () -> field("attributes." + test.attribute())));
        }
        if (!scope.any().isEmpty()) {
            Truth any = scope.any().stream().map(this::holds).reduce(Truth.NO, Truth::or);
            checks.add(new Check(
                    prefix + "any",
                    any,
                    () -> scope.any().stream().map(Checklist::words).collect(Collectors.joining("; or ")),
                    () -> any == Truth.YES ? "one of them" : any == Truth.NO ? "none of them" : "nobody can say",
                    () -> any == Truth.YES ? Optional.empty() : Optional.of(branches(scope.any()))));
        }
    }

    /** Says of each branch what keeps it from holding. */
    private String branches(List<Scope> any) {
        return any.stream()
                .map(branch -> lazily(branch, List.of(), conditions, at).stream()
                        .filter(check -> check.holds != Truth.YES)
                        .map(check -> check.condition + " met " + check.inFull())
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", "));
    }

    private void how(String prefix, Scope scope) {
        Manner how = scope.how();
        word(prefix, "actions", "action", how.actions(), words -> manner(words, 0));
        word(prefix, "devices", "device", how.devices(), words -> manner(words, 1));
        word(prefix, "networks", "network", how.networks(), words -> manner(words, 2));
        word(prefix, "credentials", "credential", how.credentials(), words -> manner(words, 3));
        word(prefix, "purposes", "purpose", how.purposes(), words -> manner(words, 4));
        how.data()
                .ifPresent(words -> add(
                        prefix + "how.data",
                        of(manner(words, 5)),
                        words::toString,
                        () -> inquiry.data().map(all -> String.join(", ", all)).orElse(SILENT)));
        if (how.routes() != Routes.ANY) {
            Scope routed = new Scope(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    scope.what(),
                    new Manner(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            how.routes()),
                    Optional.empty(),
                    List.of(),
                    List.of());
            add(
                    prefix + "how.routes",
                    routed,
                    how.routes()::word,
                    () -> inquiry.route()
                            .map(hops -> hops.isEmpty() ? "direct" : String.join(", ", hops))
                            .orElse(SILENT));
        }
    }

    private void word(String prefix, String key, String path, Optional<Words> words, Function<Words, Manner> manner) {
        words.ifPresent(test -> add(prefix + "how." + key, of(manner.apply(test)), test::toString, () -> field(path)));
    }

    private static Manner manner(Words words, int place) {
        Optional<Words> some = Optional.of(words);
        Optional<Words> none = Optional.empty();
        return new Manner(
                place == 0 ? some : none,
                place == 1 ? some : none,
                place == 2 ? some : none,
                place == 3 ? some : none,
                place == 4 ? some : none,
                place == 5 ? some : none,
                Routes.ANY);
    }

    private static Scope of(Manner how) {
        return new Scope(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                how,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Scope with(Scope scope, Function<Scope, Scope> part) {
        return part.apply(scope);
    }

    private void add(String condition, Scope part, Supplier<String> expected, Supplier<String> actual) {
        Answer answer = conditions.holds(part).at(at);
        checks.add(new Check(condition, answer.truth(), expected, actual, () -> further(part, answer)));
    }

    // Where a fact is missing, which; else what is known of the organizations that are asked about.
    private Optional<String> further(Scope part, Answer answer) {
        List<String> missing =
                answer.missing().stream().filter(path -> isMore(path, part)).toList();
        if (!missing.isEmpty()) {
            return Optional.of("nobody says " + String.join(", ", missing));
        }
        List<String> known = new ArrayList<>();
        part.who().ifPresent(who -> known.addAll(PartyFacts.asked(who, inquiry.field("organization"), inquiry, at)));
        part.whom()
                .ifPresent(whom -> inquiry.counterparties().orElse(List.of()).stream()
                        .map(Counterparty::organization)
                        .forEach(id -> known.addAll(PartyFacts.asked(whom, Optional.of(id), inquiry, at))));
        return known.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", known));
    }

    // That the field itself is silent is said already.
    private boolean isMore(String path, Scope part) {
        boolean wholeField = part.what().isEmpty() && path.indexOf('.') < 0 && path.indexOf(' ') < 0;
        return !wholeField || inquiry.field(path).isPresent();
    }

    /** Says what the request says of attributes. */
    static String attributes(List<AttributeTest> tests, Conditions conditions) {
        Checklist checklist = new Checklist(conditions, Instant.MIN);
        return tests.stream()
                .map(test -> checklist.field("attributes." + test.attribute()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Truth holds(Scope part) {
        return conditions.holds(part).at(at).truth();
    }

    private String field(String path) {
        List<String> assumed = inquiry.assumption(path);
        return inquiry.field(path)
                .map(value -> assumed.isEmpty() ? value : value + " (assumed)")
                .orElse(SILENT);
    }

    private String used() {
        return field("tool")
                + inquiry.field("version").map(version -> " " + version).orElse("")
                + inquiry.field("model").map(model -> " with model " + model).orElse("")
                + inquiry.field("operator")
                        .map(operator -> " operated by " + operator)
                        .orElse("");
    }

    private static String words(Scope scope) {
        List<String> words = new ArrayList<>();
        scope.who().ifPresent(who -> words.add("who is " + Wording.of(who)));
        scope.actors().ifPresent(actors -> words.add("actors " + actors));
        scope.whom().ifPresent(whom -> words.add("whom is " + Wording.of(whom)));
        scope.what().ifPresent(what -> words.add("what is " + Wording.of(what)));
        scope.how().actions().ifPresent(actions -> words.add("actions " + actions));
        scope.how().devices().ifPresent(devices -> words.add("devices " + devices));
        scope.how().networks().ifPresent(networks -> words.add("networks " + networks));
        scope.how().credentials().ifPresent(credentials -> words.add("credentials " + credentials));
        scope.how().purposes().ifPresent(purposes -> words.add("purposes " + purposes));
        scope.how().data().ifPresent(data -> words.add("data " + data));
        scope.where().ifPresent(where -> words.add("where " + where));
        scope.given().forEach(test -> words.add(test.toString()));
        scope.any().forEach(any -> words.add("any of " + words(any)));
        return words.isEmpty() ? "everything" : String.join(" and ", words);
    }
}
