package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.engine.author.Concern;
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
import dev.edict.engine.match.RuleBase;
import dev.edict.engine.resolve.Answer;
import dev.edict.engine.resolve.Aspects;
import dev.edict.engine.resolve.CaseFacts;
import dev.edict.engine.resolve.Conditions;
import dev.edict.engine.resolve.Inquiry;
import dev.edict.engine.resolve.Knowledge;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.Truth;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Takes requests through stages 4 to 6: the facts of the case, the matches of the rules, the course of outcomes. Safe to share between threads. */
final class Evaluator {
    private static final int MOST_PASTS = 32;

    private final CompiledPack pack;
    private final RuleBase rules;
    private final Set<String> ownRules;
    private final Set<String> groupsOfRules;
    private final Knowledge everything;
    private final Map<KnownAt, Knowledge> earlier = new ConcurrentHashMap<>();

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
        everything = new Knowledge(pack.catalogue(), KnownAt.everything());
    }

    /**
     * One request, evaluated over all time.
     *
     * @param conditions the request and its facts
     * @param course what the policies come to
     * @param details how the request stands to each policy
     */
    record Evaluation(Conditions conditions, Course course, Details details) {
        /** Returns a policy that can concern the request. */
        Optional<CompiledPolicy> policy(String id) {
            return course.voices().stream()
                    .map(Voice::policy)
                    .filter(policy -> policy.id().equals(id))
                    .findFirst();
        }
    }

    Evaluation evaluate(AccessRequest request) {
        return evaluate(request, true);
    }

    private Evaluation evaluate(AccessRequest request, boolean filling) {
        Knowledge knowledge = knowledge(request);
        CompiledCatalogue catalogue = knowledge.catalogue();
        Conditions conditions =
                new Conditions(new Inquiry(request, knowledge, pack.pack().assume()));
        List<CompiledPolicy> candidates = candidates(conditions, catalogue);
        List<CompiledPolicy> written = candidates.stream()
                .filter(policy -> !ownRules.contains(policy.id()))
                .toList();
        Map<String, Aspects> aspects = aspects(written, conditions);
        List<Match> matches = match(written, aspects, conditions);
        Map<String, Timed<Boolean>> matched = matched(matches);
        Inquiry inquiry = conditions.inquiry();
        Speech speech = new Speech(
                new Lives(catalogue, request.knownAt(), inquiry.field("zone").filter(catalogue.zones()::knows)),
                catalogue.zones());
        List<Voice> voices = new ArrayList<>();
        for (CompiledPolicy policy : candidates) {
            voices.add(
                    ownRules.contains(policy.id())
                            ? voice(policy, matches, speech)
                            : new Voice(policy, speech.of(policy, reaches(policy, aspects, matched, conditions))));
        }
        Set<String> unknown = new TreeSet<>(inquiry.unknownNames().keySet());
        unknown.retainAll(Set.of("organization", "tool", "place"));
        Course course = new Course(
                voices,
                pack.pack().combining(),
                pack.pack().requiresPermitOf(),
                pack.pack().silence(),
                unknown,
                () -> filling ? fillings(inquiry, voices) : List.of());
        return new Evaluation(conditions, course, new Details(aspects));
    }

    private static Voice voice(CompiledPolicy rule, List<Match> all, Speech speech) {
        List<Match> matches =
                all.stream().filter(match -> match.id().equals(rule.id())).toList();
        Speech.Reach reach = new Speech.Reach(RuleWords.applies(matches), Answer.NEVER, Answer.NO);
        String statement = rule.readings().get(0).steps().get(0).statement().id();
        return new Voice(RuleWords.filled(rule, matches), speech.of(rule, Map.of(statement, reach)));
    }

    private List<Course> fillings(Inquiry inquiry, List<Voice> voices) {
        Set<String> missing = new TreeSet<>();
        for (Voice voice : voices) {
            voice.said().values().forEach(said -> missing.addAll(said.missing()));
        }
        return Fillings.of(inquiry, missing, pack).stream()
                .map(filled -> evaluate(filled, false).course())
                .toList();
    }

    private Knowledge knowledge(AccessRequest request) {
        if (!request.facts().catalogue().isEmpty()) {
            CompiledCatalogue own = CompiledCatalogue.of(
                    Catalogues.over(
                            pack.catalogue().catalogue(), request.facts().catalogue()),
                    pack.catalogue().zones());
            return new Knowledge(own, request.knownAt());
        }
        if (request.knownAt().equals(KnownAt.everything())) {
            return everything;
        }
        Knowledge past = earlier.get(request.knownAt());
        if (past == null) {
            past = new Knowledge(pack.catalogue(), request.knownAt());
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
                        && ids.stream().allMatch(id -> catalogue.tool(id).isPresent()));
        Optional<String> organization = inquiry.field("organization")
                .filter(id -> catalogue.organization(id).isPresent());
        List<CompiledPolicy> own = pack.index().candidates(used, organization);
        if (request(conditions).facts().policies().isEmpty()) {
            return own;
        }
        Map<String, CompiledPolicy> all = new java.util.TreeMap<>();
        own.forEach(policy -> all.put(policy.id(), policy));
        CompiledPack.compile(request(conditions).facts().policies(), catalogue)
                .forEach(policy -> all.put(policy.id(), policy));
        return List.copyOf(all.values());
    }

    private static AccessRequest request(Conditions conditions) {
        return conditions.inquiry().request();
    }

    private static Map<String, Aspects> aspects(List<CompiledPolicy> candidates, Conditions conditions) {
        Map<String, Aspects> aspects = new HashMap<>();
        for (CompiledPolicy policy : candidates) {
            for (CompiledReading reading : policy.readings()) {
                for (Step step : reading.steps()) {
                    Aspects own =
                            conditions.aspects(step.scope(), reading.policy().except());
                    boolean staged = !step.stage().equals(Scope.EVERYTHING);
                    aspects.put(step.statement().id(), staged ? own.within(conditions.holds(step.stage())) : own);
                }
            }
        }
        return aspects;
    }

    private List<Match> match(List<CompiledPolicy> candidates, Map<String, Aspects> aspects, Conditions conditions) {
        List<Object> facts = new ArrayList<>();
        if (!ownRules.isEmpty()) {
            facts.addAll(
                    CaseFacts.of(conditions.inquiry(), pack.pack().attributes().keySet(), groupsOfRules));
        }
        for (CompiledPolicy policy : candidates) {
            for (CompiledReading reading : policy.readings()) {
                for (Step step : reading.steps()) {
                    Aspects own = aspects.getOrDefault(step.statement().id(), Aspects.NOWHERE);
                    List<Concern> concerns = concerns(step.statement().id(), own);
                    if (!concerns.isEmpty()) {
                        facts.add(step.statement());
                        facts.addAll(concerns);
                    }
                }
            }
        }
        return facts.isEmpty() ? List.of() : Matcher.match(rules, facts);
    }

    /** Returns in which periods the rules take each statement to speak. */
    private static Map<String, Timed<Boolean>> matched(List<Match> matches) {
        Map<String, Timed<Boolean>> matched = new HashMap<>();
        for (Match match : matches) {
            Timed<Boolean> during = Timed.during(new Period(match.from(), match.until()), true, false);
            matched.merge(match.id(), during, (one, other) -> one.with(other, Boolean::logicalOr));
        }
        return matched;
    }

    private static List<Concern> concerns(String statement, Aspects aspects) {
        TreeSet<Instant> cuts = new TreeSet<>();
        cuts.add(Instant.MIN);
        for (Timed<Answer> aspect : aspects.all()) {
            cuts.addAll(aspect.changes());
        }
        List<Concern> concerns = new ArrayList<>();
        for (Instant from : cuts) {
            Instant next = cuts.higher(from);
            Concern concern = new Concern(
                    statement,
                    aspects.who().at(from).truth(),
                    aspects.whom().at(from).truth(),
                    aspects.what().at(from).truth(),
                    aspects.how().at(from).truth(),
                    aspects.where().at(from).truth(),
                    aspects.given().at(from).truth(),
                    aspects.exempt().at(from).truth(),
                    from,
                    next == null ? Instant.MAX : next);
            if (concern.applies() != Truth.NO) {
                concerns.add(concern);
            }
        }
        return concerns;
    }

    private static Map<String, Speech.Reach> reaches(
            CompiledPolicy policy,
            Map<String, Aspects> aspects,
            Map<String, Timed<Boolean>> matched,
            Conditions conditions) {
        Map<String, Speech.Reach> reaches = new HashMap<>();
        for (CompiledReading reading : policy.readings()) {
            Policy read = reading.policy();
            Answer done =
                    read.duty().doneIf().stream().map(conditions::attribute).reduce(Answer.YES, Answer::and);
            Answer shown = read.duty().doneIf().isEmpty() ? Answer.NO : done;
            for (Step step : reading.steps()) {
                String id = step.statement().id();
                Aspects own = aspects.getOrDefault(id, Aspects.NOWHERE);
                Timed<Boolean> spoken = matched.getOrDefault(id, Timed.always(false));
                Timed<Answer> applies = own.applies()
                        .with(own.exempt(), Exempted::new)
                        .with(spoken, (both, is) -> both.unlessUnmatched(is));
                reaches.put(id, new Speech.Reach(applies, own.exempt(), shown));
            }
        }
        return reaches;
    }

    private record Exempted(Answer applies, Answer exempt) {
        // What is exempt is no match, and the exemption says so itself.
        Answer unlessUnmatched(boolean matched) {
            boolean explained = applies.truth() == Truth.NO || exempt.truth() == Truth.YES;
            return matched || explained ? applies : Answer.NO;
        }
    }
}
