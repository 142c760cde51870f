package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.ConditionCheck;
import dev.edict.engine.author.Bounds;
import dev.edict.engine.combine.Course;
import dev.edict.engine.combine.Lives;
import dev.edict.engine.combine.Replaced;
import dev.edict.engine.combine.Speech;
import dev.edict.engine.combine.Voice;
import dev.edict.engine.compile.Catalogues;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledCatalogue.OrganizationFacts;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.explain.Details;
import dev.edict.engine.match.Deadline;
import dev.edict.engine.match.Match;
import dev.edict.engine.match.Matcher;
import dev.edict.engine.match.Precedents;
import dev.edict.engine.match.RuleQuestion;
import dev.edict.engine.resolve.CaseFacts;
import dev.edict.engine.resolve.Conditions;
import dev.edict.engine.resolve.Inquiry;
import dev.edict.engine.resolve.Knowledge;
import dev.edict.engine.resolve.Screening;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Catalogue;
import dev.edict.model.Status;
import dev.edict.time.KnownAt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Takes requests through stages 4 to 6: the facts of the case, the matches of the rules, the course of outcomes. Safe to share between threads. */
final class Evaluator {
    private static final int MOST_PASTS = 32;

    private final CompiledPack pack;
    private final Optional<OwnRules.Ready> rules;
    private final Precedents precedents = Precedents.builtIn();
    private final Era everything;
    private final Map<String, CompiledPolicy> replacing;
    private final Map<KnownAt, Era> earlier = new ConcurrentHashMap<>();

    /**
     * Opens the evaluation of requests.
     *
     * @param pack the pack
     * @param rules the pack's own rules, if it has any
     */
    Evaluator(CompiledPack pack, Optional<OwnRules.Ready> rules) {
        this.pack = pack;
        this.rules = rules;
        everything = new Era(pack.catalogue(), KnownAt.everything(), pack);
        replacing = pack.policies().stream()
                .filter(policy -> policy.policy().replaces().isPresent())
                .collect(Collectors.toUnmodifiableMap(CompiledPolicy::id, Function.identity()));
    }

    /** What was known by some time, and where policies stood on that knowledge. Safe to share between threads. */
    static final class Era {
        private final Knowledge knowledge;
        private final Lives lives;
        private final Screening screening;

        Era(CompiledCatalogue catalogue, KnownAt knownAt, CompiledPack pack) {
            knowledge = new Knowledge(catalogue, knownAt);
            lives = new Lives(catalogue, knownAt);
            screening = new Screening(pack.index().tests(), knowledge);
        }
    }

    /**
     * One request, evaluated over all time.
     *
     * @param conditions the request and its facts
     * @param course what the policies come to
     * @param concerned the policies that it concerns
     * @param looked finds the policies that can concern it, the pack's rules among them
     * @param deadline the time that rules had for it, and for what is still evaluated of it
     */
    record Evaluation(
            Conditions conditions,
            Course course,
            Concerned concerned,
            Supplier<List<CompiledPolicy>> looked,
            Deadline deadline) {
        /** Returns the policies that can concern the request, the pack's rules among them. */
        List<CompiledPolicy> candidates() {
            return looked.get();
        }

        /** Returns how the request stands to each policy that it does not stand far from. */
        List<Details.Of> near() {
            return concerned.near();
        }

        /** Returns a policy that can concern the request. */
        Optional<CompiledPolicy> policy(String id) {
            return candidates().stream()
                    .filter(policy -> policy.id().equals(id))
                    .findFirst();
        }
    }

    Evaluation evaluate(AccessRequest request) {
        return evaluate(request, era(request), deadline(), Optional.empty());
    }

    /** Evaluates a request whose own facts are all in a catalogue that was opened for several requests. */
    Evaluation evaluate(AccessRequest request, Era era) {
        return evaluate(request, era, deadline(), Optional.empty());
    }

    private Deadline deadline() {
        return Deadline.of(rules.map(OwnRules.Ready::bounds).orElse(Bounds.DEFAULT));
    }

    /** Opens a catalogue for several requests. */
    Era open(Catalogue facts, KnownAt knownAt) {
        return new Era(CompiledCatalogue.of(facts, pack.catalogue().zones()), knownAt, pack);
    }

    /** Evaluates a request, or one way of filling in its facts, in which exceptions say what they said of it as it stood. */
    private Evaluation evaluate(AccessRequest request, Era era, Deadline deadline, Optional<List<Voice>> asItStood) {
        Inquiry inquiry = new Inquiry(request, era.knowledge, pack.pack().assume());
        Conditions conditions = new Conditions(inquiry);
        List<CompiledPolicy> passed = passedIn(request, era);
        List<CompiledPolicy> likely = candidates(conditions, era, passed, era.screening.excluded(conditions));
        Supplier<List<CompiledPolicy>> candidates = () -> candidates(conditions, era, passed, policy -> false);
        Optional<String> actorZone = inquiry.actorZone();
        Speech speech = new Speech(
                era.lives,
                new Speech.ActorZone(actorZone, inquiry.assumption("zone")),
                passed,
                era.knowledge.catalogue().zones());
        Concerned concerned =
                new Concerned(conditions, speech, precedents, policies(likely), () -> policies(candidates.get()));
        List<Voice> ofRules =
                rules.isEmpty() ? List.of() : ofRules(rules.get(), likely, concerned, conditions, speech, deadline);
        List<Voice> voices = Concerned.together(concerned.speakers(), ofRules);
        List<Voice> heard = asItStood.map(before -> unshown(before, voices)).orElse(voices);
        Course course = new Course(
                heard,
                () -> asItStood.isEmpty() ? Concerned.together(concerned.voices(), ofRules) : heard,
                replaced(passed, era.lives, actorZone),
                pack.pack().combining(),
                pack.pack().requiresPermitOf(),
                pack.pack().silence(),
                unknown(inquiry),
                () -> asItStood.isEmpty() ? fillings(inquiry, voices, era, deadline) : List.of());
        return new Evaluation(conditions, course, concerned, candidates, deadline);
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

    /** Returns whether policies, of the pack or of the request, have taken the place of others, by the ids of those. */
    private Map<String, Timed<Replaced>> replaced(
            List<CompiledPolicy> passed, Lives lives, Optional<String> actorZone) {
        if (replacing.isEmpty() && passed.isEmpty()) {
            return Map.of();
        }
        Map<String, CompiledPolicy> successors = new TreeMap<>(replacing);
        passed.forEach(policy -> successors.put(policy.id(), policy));
        Map<String, Timed<Replaced>> replaced = new HashMap<>();
        for (CompiledPolicy policy : successors.values()) {
            policy.policy()
                    .replaces()
                    .ifPresent(old -> replaced.merge(
                            old, lives.takesPlace(policy, actorZone), (one, other) -> one.with(other, Replaced::or)));
        }
        return replaced;
    }

    private static Set<String> unknown(Inquiry inquiry) {
        if (inquiry.unknownNames().isEmpty()) {
            return Set.of();
        }
        Set<String> unknown = new TreeSet<>(inquiry.unknownNames().keySet());
        unknown.retainAll(Set.of("organization", "tool", "place"));
        return unknown;
    }

    private boolean isRule(CompiledPolicy policy) {
        return rules.isPresent() && rules.get().ids().contains(policy.id());
    }

    private List<CompiledPolicy> policies(List<CompiledPolicy> all) {
        return rules.isEmpty()
                ? all
                : all.stream().filter(policy -> !isRule(policy)).toList();
    }

    private List<Voice> ofRules(
            OwnRules.Ready own,
            List<CompiledPolicy> candidates,
            Concerned concerned,
            Conditions conditions,
            Speech speech,
            Deadline deadline) {
        List<Object> facts = new ArrayList<>(facts(own, conditions));
        concerned.near().forEach(each -> facts.addAll(Concerns.of(each.policy(), each.aspects())));
        List<Match> matches = Matcher.match(own.base(), facts, own.bounds(), deadline);
        return candidates.stream()
                .filter(this::isRule)
                .map(policy -> voice(policy, matches, speech))
                .toList();
    }

    /** Returns how the facts of a request stand to every condition of a rule of the pack at an instant; nothing if it is no rule. */
    Optional<List<ConditionCheck>> conditions(String rule, Evaluation evaluation, Instant at) {
        return rules.filter(own -> own.ids().contains(rule))
                .map(own -> RuleQuestion.of(own.base(), rule, facts(own, evaluation.conditions()), at));
    }

    /** Returns where a policy stands over time, whether or not it concerns the request. */
    Timed<Optional<Status>> status(CompiledPolicy policy, Evaluation evaluation) {
        Inquiry inquiry = evaluation.conditions().inquiry();
        return era(inquiry.request()).lives.status(policy, inquiry.actorZone());
    }

    private List<Object> facts(OwnRules.Ready own, Conditions conditions) {
        return CaseFacts.of(conditions.inquiry(), pack.pack().attributes().keySet(), own.groups());
    }

    private static Voice voice(CompiledPolicy rule, List<Match> all, Speech speech) {
        List<Match> matches =
                all.stream().filter(match -> match.id().equals(rule.id())).toList();
        return speech.of(RuleWords.filled(rule, matches), List.of(new Matched(RuleWords.applies(matches))));
    }

    private List<Course> fillings(Inquiry inquiry, List<Voice> voices, Era era, Deadline deadline) {
        Set<String> missing = new TreeSet<>();
        // What rules compare a word with is theirs alone to know.
        Set<String> askedByRules = new TreeSet<>();
        for (Voice voice : voices) {
            if (!voice.policy().policy().exception()) {
                voice.said().values().forEach(said -> missing.addAll(said.missing()));
            }
            if (isRule(voice.policy())) {
                voice.said().values().forEach(said -> askedByRules.addAll(said.missing()));
            }
        }
        return Fillings.of(inquiry, missing, askedByRules, pack).stream()
                .map(filled ->
                        evaluate(filled, era, deadline, Optional.of(voices)).course())
                .toList();
    }

    private Era era(AccessRequest request) {
        if (!request.facts().catalogue().isEmpty()) {
            CompiledCatalogue own = CompiledCatalogue.of(
                    Catalogues.over(
                            pack.catalogue().catalogue(), request.facts().catalogue()),
                    pack.catalogue().zones());
            return new Era(own, request.knownAt(), pack);
        }
        // Policies that come with the request become known at instants of their own, which are no steps of the pack.
        KnownAt knownAt =
                request.facts().policies().isEmpty() ? pack.known().earliest(request.knownAt()) : request.knownAt();
        if (knownAt.equals(KnownAt.everything())) {
            return everything;
        }
        Era past = earlier.get(knownAt);
        if (past == null) {
            past = new Era(pack.catalogue(), knownAt, pack);
            if (earlier.size() >= MOST_PASTS) {
                earlier.clear();
            }
            earlier.put(knownAt, past);
        }
        return past;
    }

    private static List<CompiledPolicy> passedIn(AccessRequest request, Era era) {
        return request.facts().policies().isEmpty()
                ? List.of()
                : CompiledPack.compile(request.facts().policies(), era.knowledge.catalogue());
    }

    private List<CompiledPolicy> candidates(
            Conditions conditions, Era era, List<CompiledPolicy> passed, IntPredicate excluded) {
        List<CompiledPolicy> own = pack.index()
                .candidates(
                        conditions.everythingUsed(),
                        conditions.inquiry().organization().map(OrganizationFacts::id),
                        era.knowledge.catalogue(),
                        excluded);
        if (passed.isEmpty()) {
            return own;
        }
        Map<String, CompiledPolicy> all = new TreeMap<>();
        own.forEach(policy -> all.put(policy.id(), policy));
        passed.forEach(policy -> all.put(policy.id(), policy));
        return List.copyOf(all.values());
    }
}
