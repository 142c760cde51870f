package dev.edict.engine.resolve;

import dev.edict.Evidence;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledCatalogue.ToolFacts;
import dev.edict.engine.compile.Stated;
import dev.edict.engine.resolve.Uses.Part;
import dev.edict.engine.timed.Timed;
import dev.edict.model.RiskAssessment;
import dev.edict.model.RiskLevel;
import dev.edict.model.Tool;
import dev.edict.model.ToolTest;
import dev.edict.model.Truth;
import dev.edict.model.Words;
import dev.edict.time.Period;
import dev.edict.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers whether what a request uses passes tests: the tool itself, what is always inside it, the model that it is pointed at, and what these were made of. For one request; not safe to
 * share between threads.
 */
final class Tools {
    private final Inquiry inquiry;
    private final CompiledCatalogue catalogue;
    private final Uses uses;

    Tools(Inquiry inquiry) {
        this.inquiry = inquiry;
        catalogue = inquiry.catalogue();
        uses = inquiry.uses();
    }

    /** Returns whether what is used passes a test. */
    Timed<Answer> passes(ToolTest test) {
        return readsMore(test) ? evaluate(test) : inquiry.passes(test, uses, this::evaluate);
    }

    // What the request says besides the tool and its model.
    private static boolean readsMore(ToolTest test) {
        return test.operators().isPresent()
                || test.versions().isPresent()
                || test.risk().isPresent();
    }

    private Timed<Answer> evaluate(ToolTest test) {
        return evaluate(test, parts(test), 0);
    }

    /** Returns whether one of the parts passes, whichever choices are made below some that are. */
    private Timed<Answer> evaluate(ToolTest test, List<Part> parts, int chosen) {
        Timed<Answer> passes = Answer.NEVER;
        Map<String, Map<String, List<Part>>> open = new java.util.LinkedHashMap<>();
        for (Part part : parts) {
            if (part.choices().size() == chosen) {
                passes = Answer.either(passes, passes(test, part));
            } else {
                Uses.Choice choice = part.choices().get(chosen);
                open.computeIfAbsent(choice.of(), absent -> new java.util.LinkedHashMap<>())
                        .computeIfAbsent(choice.model(), absent -> new ArrayList<>())
                        .add(part);
            }
        }
        for (Map.Entry<String, Map<String, List<Part>>> choices : open.entrySet()) {
            String path = uses.pathOfModel(choices.getKey());
            passes = Answer.either(
                    passes,
                    choices.getValue().values().stream()
                            .map(ifPicked -> evaluate(test, ifPicked, chosen + 1))
                            .reduce((one, other) -> one.with(other, (a, b) -> whicheverIsPicked(a, b, path)))
                            .orElse(Answer.NEVER));
        }
        return passes;
    }

    private static Answer whicheverIsPicked(Answer one, Answer other, String path) {
        if (one.truth() == Truth.YES && other.truth() == Truth.YES) {
            return one.and(other);
        }
        return one.truth() == Truth.NO && other.truth() == Truth.NO ? one.or(other) : Answer.missing(path);
    }

    /** Returns the parts that a test looks at. */
    List<Part> parts(ToolTest test) {
        return uses.parts(test.inside(), test.derived());
    }

    /** Returns everything that is used or may be: the tool first, then what is inside, then what these were made of. */
    List<Part> everyPart() {
        return uses.parts(true, true);
    }

    /** Returns whether the versions of a part that are used lie in a range. */
    Truth isIn(VersionRange range, Part part) {
        return version(range, part).truth();
    }

    /** Returns the ids of everything that is used or may be, inside and out, and of what it was made of; nothing if the catalogue does not know it all. */
    Optional<Set<String>> everythingKnown() {
        return uses.known();
    }

    /** Returns whether one part passes a test. */
    Timed<Answer> passes(ToolTest test, Part part) {
        if (part.tool().isEmpty()) {
            return Timed.always(Answer.missing("tool"));
        }
        Optional<ToolFacts> facts = part.tool().flatMap(catalogue::tool);
        if (facts.isEmpty()) {
            return Timed.always(Answer.missing(part.isItself() ? "tool" : "model"));
        }
        Tool tool = facts.get().tool();
        Timed<Answer> result = undated(test, part, tool);
        if (isNever(result)) {
            return result;
        }
        if (test.vendors().isPresent()) {
            result = Answer.both(
                    result,
                    sold(
                            inquiry.parties()
                                    .passes(
                                            test.vendors().get(),
                                            inquiry.parties().vendor(facts.get()),
                                            part.path("vendor")),
                            facts.get()));
        }
        if (test.operators().isPresent()) {
            result = Answer.both(
                    result, inquiry.parties().passes(test.operators().get(), inquiry.operator(), "operator"));
        }
        if (test.versions().isPresent()) {
            result = Answer.both(result, Timed.always(version(test.versions().get(), part)));
        }
        if (test.risk().isPresent()) {
            result = Answer.both(result, risk(test.risk().get(), part));
        }
        Answer where = part.isItself() ? Answer.YES : Answer.shownBy(reached(part));
        return result.map(answer -> answer.truth() == Truth.YES ? where.and(answer) : answer);
    }

    /** Returns an answer about the vendor of a tool, which rests on who sold the tool when. */
    private Timed<Answer> sold(Timed<Answer> vendor, ToolFacts facts) {
        String tool = facts.tool().id();
        if (facts.vendor().stream().allMatch(stated -> stated.period().equals(Period.ALWAYS))) {
            return vendor;
        }
        return vendor.with(Stated.latest(facts.vendor(), inquiry.knownAt(), catalogue.zones()), (answer, now) -> {
            if (answer.truth() != Truth.YES || now.size() != 1) {
                return answer;
            }
            Stated<String> stated = now.get(0);
            return answer.and(Answer.shownBy(
                            new Evidence.Fact(tool + " is sold by " + stated.value(), stated.period(), stated.source()))
                    .assuming(stated.zoneAssumption("vendor of " + tool)));
        });
    }

    private static boolean isNever(Timed<Answer> answer) {
        return answer.isConstant() && answer.values().get(0).truth() == Truth.NO;
    }

    private static Evidence reached(Part part) {
        String outer = String.join(" > ", part.inside());
        String id = part.tool().orElse("?");
        return new Evidence.Fact(
                part.derived() ? outer + " was made of " + id : id + " is inside " + outer,
                Period.ALWAYS,
                Optional.empty());
    }

    private Timed<Answer> undated(ToolTest test, Part part, Tool tool) {
        Timed<Answer> result =
                test.tools().map(words -> named(words, tool, part)).orElse(Answer.ALWAYS);
        Answer plain = Answer.YES;
        if (test.categories().isPresent()) {
            plain = plain.and(anyOf(test.categories().get(), tool.categories(), part, "categories"));
        }
        if (test.classes().isPresent()) {
            plain = plain.and(anyOf(test.classes().get(), tool.classes(), part, "class"));
        }
        if (test.kinds().isPresent()) {
            Words kinds = test.kinds().get();
            plain = plain.and(tool.kind()
                    .map(kind -> Answer.of(kinds.accepts(kind.word())))
                    .orElse(Answer.missing(part.path("kind"))));
        }
        if (test.models().isPresent()) {
            plain = plain.and(models(test.models().get()));
        }
        return plain.equals(Answer.YES) ? result : Answer.both(result, Timed.always(plain));
    }

    private Timed<Answer> named(Words words, Tool tool, Part part) {
        Timed<Answer> listed = tool.isSketch() && new Sketches(catalogue).mayBeOneOf(words.words(), tool)
                ? Timed.always(Answer.missing(part.isItself() ? "tool" : tool.id()))
                : Answer.NEVER;
        for (String word : words.words()) {
            if (word.equals(tool.id())) {
                listed = Timed.always(Answer.shownBy(new Evidence.Fact(
                        "the tool is " + tool.name() + " (" + tool.id() + ")", Period.ALWAYS, Optional.empty())));
            } else if (catalogue.group(word).isPresent()) {
                listed = Answer.either(listed, inquiry.memberships().has(word, tool.id()));
            }
        }
        return words.negated() ? listed.map(Answer::not) : listed;
    }

    private static Answer anyOf(Words words, Set<String> values, Part part, String what) {
        boolean any = values.stream().anyMatch(words.words()::contains);
        return any || !values.contains(Tool.NOT_ALL_KNOWN)
                ? Answer.of(any != words.negated())
                : Answer.missing(part.path(what));
    }

    /** Returns whether a model in use is among some: the one picked, those always inside, or the tool if it is a model. */
    private Answer models(Words words) {
        ToolTest named = new ToolTest(
                Optional.of(new Words(words.words(), false)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Words.anyOf("model")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false);
        Answer inUse = passes(named).at(java.time.Instant.EPOCH);
        return words.negated() ? inUse.not() : inUse;
    }

    private Answer version(VersionRange wanted, Part part) {
        Optional<String> stated = part.isItself() ? inquiry.field("version") : part.versions();
        String path = part.isItself() ? "version" : "version of " + part.tool().orElse("?");
        if (stated.isEmpty()) {
            return Answer.missing(path);
        }
        Truth truth;
        try {
            truth = stated.get().startsWith("vers:")
                    ? covers(wanted, VersionRange.parse(stated.get()))
                    : Truth.of(wanted.contains(stated.get()));
        } catch (IllegalArgumentException malformed) {
            return Answer.missing(path);
        }
        return switch (truth) {
            case YES ->
                Answer.shownBy(new Evidence.Fact(
                        "version " + stated.get() + " is in " + wanted, Period.ALWAYS, Optional.empty()));
            case NO -> Answer.NO;
            case UNKNOWN -> Answer.missing(path);
        };
    }

    private static Truth covers(VersionRange wanted, VersionRange used) {
        if (wanted.containsAll(used)) {
            return Truth.YES;
        }
        return wanted.overlaps(used) ? Truth.UNKNOWN : Truth.NO;
    }

    private Timed<Answer> risk(ToolTest.Risk test, Part part) {
        String id = part.tool().orElse("?");
        Map<Object, List<Stated<RiskAssessment>>> byIdentity = new java.util.LinkedHashMap<>();
        for (Stated<RiskAssessment> stated : catalogue.risksOf(id)) {
            if (test.by().isEmpty() || test.by().contains(stated.value().issuer())) {
                RiskAssessment risk = stated.value();
                byIdentity
                        .computeIfAbsent(
                                List.of(risk.issuer(), risk.versions(), risk.label()), absent -> new ArrayList<>())
                        .add(stated);
            }
        }
        Timed<Answer> reached = Answer.NEVER;
        Timed<Boolean> assessed = Timed.always(false);
        for (List<Stated<RiskAssessment>> statements : byIdentity.values()) {
            Timed<List<Stated<RiskAssessment>>> latest =
                    Stated.latest(statements, inquiry.knownAt(), catalogue.zones());
            assessed = assessed.with(latest, (before, now) -> before || !now.isEmpty());
            reached = Answer.either(
                    reached,
                    latest.map(all -> all.stream()
                            .map(stated -> reaches(stated, test.bound(), part))
                            .reduce(Answer.NO, Answer::or)));
        }
        Timed<Answer> known = reached.with(assessed, (answer, is) -> is ? answer : Answer.missing("risk of " + id));
        return test.atLeast() ? known : known.map(Answer::not);
    }

    private Answer reaches(Stated<RiskAssessment> stated, RiskLevel bound, Part part) {
        RiskAssessment risk = stated.value();
        Answer concerned = risk.versions().map(range -> version(range, part)).orElse(Answer.YES);
        if (concerned.truth() == Truth.NO) {
            return Answer.NO;
        }
        return switch (risk.atLeast(bound)) {
            case NO -> Answer.NO;
            case UNKNOWN -> Answer.missing("risk of " + risk.tool());
            case YES ->
                Answer.shownBy(new Evidence.Fact(
                                risk.issuer() + " rates " + risk.tool() + " "
                                        + risk.levelText()
                                        + risk.label()
                                                .map(label -> " (" + label + ")")
                                                .orElse(""),
                                stated.period(),
                                stated.source()))
                        .assuming(stated.zoneAssumption("risk of " + risk.tool()))
                        .and(concerned);
        };
    }

    /**
     * Returns whether everything that a policy reaches is exempt by itself: then what it reaches inside a tool stays exempt as it is on its own. Never where it reaches
     * nothing.
     */
    Timed<Answer> allExempt(ToolTest reached, ToolTest exempt) {
        Timed<Answer> all = Answer.ALWAYS;
        Timed<Answer> any = Answer.NEVER;
        for (Part part : parts(reached)) {
            Timed<Answer> reaches = passes(reached, part);
            any = Answer.either(any, reaches);
            all = Answer.both(all, Answer.either(reaches.map(Answer::not), passes(exempt, part)));
        }
        return Answer.both(all, any);
    }

    /** Returns whether the vendor of what a policy reaches authorizes an intermediary. */
    Timed<Answer> authorized(String hop, Optional<ToolTest> reached) {
        Optional<ToolFacts> service = catalogue.tool(hop);
        if (service.isEmpty() && catalogue.organization(hop).isEmpty()) {
            return Timed.always(Answer.missing("route"));
        }
        Timed<Answer> result = Answer.NEVER;
        for (Part part : reached.map(this::parts).orElse(uses.parts(false, false))) {
            Optional<ToolFacts> facts = part.tool().flatMap(catalogue::tool);
            if (facts.isEmpty()) {
                return Timed.always(Answer.missing(part.isItself() ? "tool" : "model"));
            }
            Timed<Answer> concerned = reached.map(test -> passes(test, part)).orElse(Answer.ALWAYS);
            Timed<Answer> granted = inquiry.parties().vendor(facts.get()).map(vendor -> granted(vendor, hop, service));
            result = Answer.either(result, Answer.both(concerned, granted));
        }
        return result;
    }

    private Answer granted(Optional<String> vendor, String hop, Optional<ToolFacts> service) {
        if (vendor.isEmpty()) {
            return Answer.missing("tool.vendor");
        }
        Set<String> authorized = vendor.flatMap(catalogue::organization)
                .map(facts -> facts.organization().authorizes())
                .orElse(Set.of());
        boolean named = vendor.get().equals(hop)
                || authorized.contains(hop)
                || service.map(facts -> facts.tool().operator())
                        .flatMap(operator -> operator)
                        .map(authorized::contains)
                        .orElse(false);
        return named
                ? Answer.shownBy(
                        new Evidence.Fact(vendor.get() + " authorizes " + hop, Period.ALWAYS, Optional.empty()))
                : Answer.NO;
    }
}
