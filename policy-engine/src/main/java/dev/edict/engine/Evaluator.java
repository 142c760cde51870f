package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.ConditionCheck;
import dev.edict.engine.author.StatementKind;
import dev.edict.engine.combine.Course;
import dev.edict.engine.combine.Lives;
import dev.edict.engine.combine.Speech;
import dev.edict.engine.combine.Voice;
import dev.edict.engine.compile.Catalogues;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.engine.compile.CompiledPolicy.Step;
import dev.edict.engine.explain.Details;
import dev.edict.engine.match.Match;
import dev.edict.engine.match.Matcher;
import dev.edict.engine.match.Precedents;
import dev.edict.engine.match.RuleBase;
import dev.edict.engine.match.RuleQuestion;
import dev.edict.engine.resolve.Answer;
import dev.edict.engine.resolve.Aspects;
import dev.edict.engine.resolve.CaseFacts;
import dev.edict.engine.resolve.Conditions;
import dev.edict.engine.resolve.Inquiry;
import dev.edict.engine.resolve.Knowledge;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Catalogue;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.Truth;
import dev.edict.time.KnownAt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Takes requests through stages 4 to 6: the facts of the case, the matches of the rules, the course of outcomes. Safe to share between threads. */
final class Evaluator {
    private static final int MOST_PASTS = 32;
    private static final Timed<Boolean> SILENT = Timed.always(false);

    private final CompiledPack pack;
    private final RuleBase rules;
    private final Set<String> ownRules;
    private final Set<String> groupsOfRules;
    private final Precedents precedents = Precedents.builtIn();
    private final Era everything;
    private final Map<KnownAt, Era> earlier = new ConcurrentHashMap<>();

    /**
     * Opens the evaluation of requests.
     *
     * @param pack the pack
     * @param rules the built-in rules and the pack's own
     * @param ownRules the ids of the pack's own rules
     * @param groupsOfRules the ids of the groups whose members these rules ask for
     */
    Evaluator(CompiledPack pack, RuleBase rules, Set<String> ownRules, Set<String> groupsOfRules) {
        this.pack = pack;
        this.rules = rules;
        this.ownRules = ownRules;
        this.groupsOfRules = groupsOfRules;
        everything = new Era(pack.catalogue(), KnownAt.everything());
    }

    /** What was known by some time, and where policies stood on that knowledge. Safe to share between threads. */
    static final class Era {
        private final Knowledge knowledge;
        private final Lives lives;

        Era(CompiledCatalogue catalogue, KnownAt knownAt) {
            knowledge = new Knowledge(catalogue, knownAt);
            lives = new Lives(catalogue, knownAt);
        }
    }

    /**
     * One request, evaluated over all time.
     *
     * @param conditions the request and its facts
     * @param course what the policies come to
     * @param details how the request stands to each policy
     * @param candidates the policies that can concern the request
     */
    record Evaluation(Conditions conditions, Course course, Details details, List<CompiledPolicy> candidates) {
        /** Returns a policy that can concern the request. */
        Optional<CompiledPolicy> policy(String id) {
            return candidates.stream().filter(policy -> policy.id().equals(id)).findFirst();
        }
    }

    Evaluation evaluate(AccessRequest request) {
        return evaluate(request, era(request), Optional.empty());
    }

    /** Evaluates a request whose own facts are all in a catalogue that was opened for several requests. */
    Evaluation evaluate(AccessRequest request, Era era) {
        return evaluate(request, era, Optional.empty());
    }

    /** Opens a catalogue for several requests. */
    Era open(Catalogue facts, KnownAt knownAt) {
        return new Era(CompiledCatalogue.of(facts, pack.catalogue().zones()), knownAt);
    }

    /** Evaluates a request, or one way of filling in its facts, in which exceptions say what they said of it as it stood. */
    private Evaluation evaluate(AccessRequest request, Era era, Optional<List<Voice>> asItStood) {
        CompiledCatalogue catalogue = era.knowledge.catalogue();
        Conditions conditions =
                new Conditions(new Inquiry(request, era.knowledge, pack.pack().assume()));
        Inquiry inquiry = conditions.inquiry();
        List<CompiledPolicy> candidates = candidates(conditions, catalogue);
        Speech speech = new Speech(
                era.lives, inquiry.field("zone").filter(catalogue.zones()::knows), pack.byId(), catalogue.zones());
        Map<String, List<Aspects>> details = new HashMap<>();
        List<Voice> voices = new ArrayList<>();
        for (CompiledPolicy policy : candidates) {
            if (!ownRules.contains(policy.id())) {
                List<Aspects> aspects = aspects(policy, conditions);
                if (!aspects.isEmpty()) {
                    details.put(policy.id(), aspects);
                    voices.add(new Voice(policy, speech.of(policy, reaches(policy, aspects, conditions))));
                }
            }
        }
        if (!ownRules.isEmpty()) {
            addOwnRules(candidates, details, conditions, speech, voices);
        }
        List<Voice> heard = asItStood.map(before -> unshown(before, voices)).orElse(voices);
        Course course = new Course(
                heard,
                pack.pack().combining(),
                pack.pack().requiresPermitOf(),
                pack.pack().silence(),
                unknown(inquiry),
                () -> asItStood.isEmpty() ? fillings(inquiry, voices, era) : List.of());
        return new Evaluation(conditions, course, new Details(details), candidates);
    }

    // Whoever relies on an exception shows it, and a fact that was only assumed shows nothing.
    private static List<Voice> unshown(List<Voice> before, List<Voice> filled) {
        Map<String, Voice> all = new TreeMap<>();
        filled.forEach(voice -> all.put(voice.policy().id(), voice));
        all.values().removeIf(voice -> voice.policy().policy().exception());
        before.stream()
                .filter(voice -> voice.policy().policy().exception())
                .forEach(voice -> all.put(voice.policy().id(), voice));
        return List.copyOf(all.values());
    }

    private static Set<String> unknown(Inquiry inquiry) {
        if (inquiry.unknownNames().isEmpty()) {
            return Set.of();
        }
        Set<String> unknown = new TreeSet<>(inquiry.unknownNames().keySet());
        unknown.retainAll(Set.of("organization", "tool", "place"));
        return unknown;
    }

    private void addOwnRules(
            List<CompiledPolicy> candidates,
            Map<String, List<Aspects>> details,
            Conditions conditions,
            Speech speech,
            List<Voice> voices) {
        List<Object> facts = new ArrayList<>(facts(conditions));
        for (CompiledPolicy policy : candidates) {
            facts.addAll(Concerns.of(policy, details.getOrDefault(policy.id(), List.of())));
        }
        List<Match> matches = Matcher.match(rules, facts);
        for (CompiledPolicy policy : candidates) {
            if (ownRules.contains(policy.id())) {
                voices.add(voice(policy, matches, speech));
            }
        }
        voices.sort(Comparator.comparing(voice -> voice.policy().id()));
    }

    /** Returns how the facts of a request stand to every condition of a rule of the pack at an instant; nothing if it is no rule. */
    Optional<List<ConditionCheck>> conditions(String rule, Evaluation evaluation, Instant at) {
        return ownRules.contains(rule)
                ? Optional.of(RuleQuestion.of(rules, rule, facts(evaluation.conditions()), at))
                : Optional.empty();
    }

    private List<Object> facts(Conditions conditions) {
        return CaseFacts.of(conditions.inquiry(), pack.pack().attributes().keySet(), groupsOfRules);
    }

    private static Voice voice(CompiledPolicy rule, List<Match> all, Speech speech) {
        List<Match> matches =
                all.stream().filter(match -> match.id().equals(rule.id())).toList();
        Speech.Reach reach = new Speech.Reach(RuleWords.applies(matches), Answer.NEVER, Answer.NO);
        return new Voice(RuleWords.filled(rule, matches), speech.of(rule, List.of(reach)));
    }

    private List<Course> fillings(Inquiry inquiry, List<Voice> voices, Era era) {
        Set<String> missing = new TreeSet<>();
        for (Voice voice : voices) {
            if (!voice.policy().policy().exception()) {
                voice.said().values().forEach(said -> missing.addAll(said.missing()));
            }
        }
        return Fillings.of(inquiry, missing, pack).stream()
                .map(filled -> evaluate(filled, era, Optional.of(voices)).course())
                .toList();
    }

    private Era era(AccessRequest request) {
        if (!request.facts().catalogue().isEmpty()) {
            CompiledCatalogue own = CompiledCatalogue.of(
                    Catalogues.over(
                            pack.catalogue().catalogue(), request.facts().catalogue()),
                    pack.catalogue().zones());
            return new Era(own, request.knownAt());
        }
        if (request.knownAt().equals(KnownAt.everything())) {
            return everything;
        }
        Era past = earlier.get(request.knownAt());
        if (past == null) {
            past = new Era(pack.catalogue(), request.knownAt());
            if (earlier.size() >= MOST_PASTS) {
                earlier.clear();
            }
            earlier.put(request.knownAt(), past);
        }
        return past;
    }

    private List<CompiledPolicy> candidates(Conditions conditions, CompiledCatalogue catalogue) {
        Inquiry inquiry = conditions.inquiry();
        Optional<Set<String>> used = Optional.of(conditions.everythingUsed())
                .filter(ids -> inquiry.field("tool").isPresent()
                        && ids.stream()
                                .allMatch(id -> catalogue
                                        .tool(id)
                                        .filter(facts -> !facts.tool().isSketch())
                                        .isPresent()));
        Optional<String> organization = inquiry.field("organization")
                .filter(id -> catalogue.organization(id).isPresent());
        List<CompiledPolicy> own = pack.index().candidates(used, organization, catalogue);
        if (request(conditions).facts().policies().isEmpty()) {
            return own;
        }
        Map<String, CompiledPolicy> all = new TreeMap<>();
        own.forEach(policy -> all.put(policy.id(), policy));
        CompiledPack.compile(request(conditions).facts().policies(), catalogue)
                .forEach(policy -> all.put(policy.id(), policy));
        return List.copyOf(all.values());
    }

    private static AccessRequest request(Conditions conditions) {
        return conditions.inquiry().request();
    }

    /** Returns how a request stands to each step of a policy; nothing if it stands far from all of them, so that the policy is silent and nobody asks why. */
    private static List<Aspects> aspects(CompiledPolicy policy, Conditions conditions) {
        List<Aspects> aspects = new ArrayList<>(1);
        boolean near = false;
        for (CompiledReading reading : policy.readings()) {
            for (Step step : reading.steps()) {
                Aspects own = conditions.aspects(step.scope(), reading.policy().except());
                if (!isNowhere(own)) {
                    near = true;
                    if (!step.stage().equals(Scope.EVERYTHING)) {
                        own = own.within(conditions.holds(step.stage()));
                    }
                }
                aspects.add(own);
            }
        }
        return near ? aspects : List.of();
    }

    @SuppressWarnings("ReferenceEquality") // there is one
    private static boolean isNowhere(Aspects aspects) {
        return aspects == Aspects.NOWHERE;
    }

    private List<Speech.Reach> reaches(CompiledPolicy policy, List<Aspects> aspects, Conditions conditions) {
        List<Speech.Reach> reaches = new ArrayList<>(aspects.size());
        int next = 0;
        for (CompiledReading reading : policy.readings()) {
            Policy read = reading.policy();
            Answer shown = read.duty().doneIf().isEmpty()
                    ? Answer.NO
                    : read.duty().doneIf().stream().map(conditions::attribute).reduce(Answer.YES, Answer::and);
            for (int step = 0; step < reading.steps().size(); step++) {
                Aspects own = aspects.get(next++);
                Timed<Answer> applies = own.applies()
                        .with(own.exempt(), Exempted::new)
                        .with(spoken(policy.kind(), own), (both, is) -> both.unlessUnmatched(is));
                reaches.add(new Speech.Reach(applies, own.exempt(), shown));
            }
        }
        return reaches;
    }

    /** Returns in which periods the rules take a policy to speak. */
    private Timed<Boolean> spoken(StatementKind kind, Aspects aspects) {
        if (aspects.applies().isConstant() && aspects.applies().first().truth() == Truth.NO) {
            return SILENT;
        }
        Set<Instant> cuts = aspects.changes();
        return cuts.isEmpty()
                ? Timed.always(speaks(kind, aspects, Instant.MIN))
                : Timed.sampled(cuts, instant -> speaks(kind, aspects, instant));
    }

    private boolean speaks(StatementKind kind, Aspects aspects, Instant at) {
        Truth[] truths = new Truth[aspects.parts().size() + 1];
        for (int part = 0; part < truths.length - 1; part++) {
            truths[part] = aspects.parts().get(part).at(at).truth();
        }
        truths[truths.length - 1] = aspects.exempt().at(at).truth();
        return precedents.speaks(kind, truths);
    }

    private record Exempted(Answer applies, Answer exempt) {
        // What is exempt is no match, and the exemption says so itself.
        Answer unlessUnmatched(boolean matched) {
            boolean explained = applies.truth() == Truth.NO || exempt.truth() == Truth.YES;
            return matched || explained ? applies : Answer.NO;
        }
    }
}
