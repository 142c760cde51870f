package dev.edict.engine.combine;

import dev.edict.SetAside;
import dev.edict.Verdict;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the policies come to at one instant, once exceptions have set policies aside.
 *
 * @param outcome the outcome
 * @param byDefault whether the pack's default decided, or says the same
 * @param heard every policy that says something, or would but for an exception, in the order of their ids
 * @param setAside which policies exceptions set aside
 */
public record Weighing(Outcome outcome, boolean byDefault, List<Heard> heard, List<SetAside> setAside) {
    /** The part that a policy plays in an outcome. */
    public enum Part {
        /** It decides. */
        DETERMINING,
        /** It would decide, but others are stronger. */
        OVERRIDDEN,
        /** An exception sets it aside. */
        SET_ASIDE,
        /** It says something that does not decide. */
        BESIDE,
        /** It says nothing. */
        SILENT
    }

    /**
     * A policy, what it says, and the part it plays.
     *
     * @param policy the policy
     * @param said what it says
     * @param part the part it plays
     */
    public record Heard(CompiledPolicy policy, Said said, Part part) {}

    static Weighing of(
            List<Voice> voices,
            Instant instant,
            Combining within,
            Set<String> requiredPermits,
            Outcome silence,
            Set<String> unknownNames) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (Voice voice : voices) {
            said.put(voice.policy().id(), voice.said().at(instant));
        }
        Exceptions exceptions = Exceptions.apply(voices, said);
        List<Vote> votes = new ArrayList<>(voices.size());
        Map<String, Set<String>> demands = new HashMap<>(0);
        for (Voice voice : voices) {
            CompiledPolicy policy = voice.policy();
            votes.add(new Vote(policy.id(), policy.policy().issuer(), exceptions.vote(policy.id())));
            if (!policy.policy().requiresPermitOf().isEmpty()) {
                demands.put(policy.id(), policy.policy().requiresPermitOf());
            }
        }
        Deciding deciding = new Deciding(votes, within, demands, requiredPermits, silence);
        Combination combination = deciding.combination();
        boolean nobodyKnows = !unknownNames.isEmpty() && combination.outcome() != Outcome.DENY;
        List<Heard> heard = new ArrayList<>(votes.size());
        Set<String> deciders = deciding.deciders();
        for (int number = 0; number < votes.size(); number++) {
            CompiledPolicy policy = voices.get(number).policy();
            Said word = exceptions.said(policy.id());
            heard.add(new Heard(policy, word, part(votes.get(number), word, deciders, exceptions)));
        }
        return new Weighing(
                nobodyKnows ? Outcome.INDETERMINATE : combination.outcome(),
                combination.byDefault() && !nobodyKnows && silence != Outcome.NOT_APPLICABLE,
                heard,
                exceptions.setAside());
    }

    /** Returns this weighing, with the default named where it says the same as what decides and would decide without it. */
    Weighing orByDefault(
            List<Voice> voices, Instant instant, Combining within, Set<String> requiredPermits, Outcome silence) {
        if (byDefault || outcome != silence || silence == Outcome.NOT_APPLICABLE) {
            return this;
        }
        Set<String> deciding = new HashSet<>();
        heard.stream().filter(each -> each.part == Part.DETERMINING).forEach(each -> deciding.add(each.policy.id()));
        List<Voice> left = voices.stream()
                .filter(voice -> !deciding.contains(voice.policy().id()))
                .toList();
        Weighing without = of(left, instant, within, requiredPermits, silence, Set.of());
        return without.outcome == outcome ? new Weighing(outcome, true, heard, setAside) : this;
    }

    /**
     * Returns this weighing with the outcome that all ways of filling in the missing facts agree on; this one if they do not, or if there are none. What decides in one of them decides.
     */
    Weighing agreed(List<Weighing> filled) {
        if (filled.isEmpty()
                || filled.get(0).outcome == Outcome.INDETERMINATE
                || filled.stream().anyMatch(one -> one.outcome != filled.get(0).outcome)) {
            return this;
        }
        Set<String> deciding = new HashSet<>();
        for (Weighing one : filled) {
            one.heard.stream()
                    .filter(each -> each.part == Part.DETERMINING)
                    .forEach(each -> deciding.add(each.policy.id()));
        }
        List<Heard> parts = new ArrayList<>();
        for (Heard each : heard) {
            Part part = deciding.contains(each.policy.id())
                    ? Part.DETERMINING
                    : each.part == Part.DETERMINING ? Part.BESIDE : each.part;
            parts.add(new Heard(each.policy, each.said, part));
        }
        boolean everByDefault = filled.stream().anyMatch(one -> one.byDefault);
        return new Weighing(filled.get(0).outcome, everByDefault, parts, setAside);
    }

    private static Part part(Vote vote, Said said, Set<String> deciders, Exceptions exceptions) {
        if (exceptions.isSetAside(vote.policy())) {
            return Part.SET_ASIDE;
        }
        if (deciders.contains(vote.policy())) {
            return Part.DETERMINING;
        }
        if (vote.isFirm()) {
            return Part.OVERRIDDEN;
        }
        return said.isSilent() || exceptions.isIdle(vote.policy()) ? Part.SILENT : Part.BESIDE;
    }

    /** What exceptions do to what policies say. */
    private static final class Exceptions {
        private final Map<String, Said> said;
        private final Map<String, Set<Verdict>> votes = new HashMap<>();
        private final Set<SetAside> setAside = new LinkedHashSet<>();
        private final Set<String> idle = new HashSet<>();

        private Exceptions(Map<String, Said> said) {
            this.said = said;
        }

        static Exceptions apply(List<Voice> voices, Map<String, Said> said) {
            Exceptions exceptions = new Exceptions(said);
            for (Voice voice : voices) {
                if (!voice.policy().policy().setsAside().isEmpty()) {
                    exceptions.apply(voice.policy());
                }
            }
            return exceptions;
        }

        private void apply(CompiledPolicy exception) {
            Said own = said.getOrDefault(exception.id(), Said.NOTHING);
            boolean needed = false;
            boolean surely = false;
            for (String id : exception.policy().setsAside()) {
                Optional<Said> target = Optional.ofNullable(said.get(id)).filter(word -> !word.isSilent());
                if (target.isPresent()) {
                    needed = true;
                    surely = surely || !target.get().possible().contains(Verdict.NONE);
                    if (own.verdict() == Verdict.PERMIT) {
                        votes.put(id, Set.of(Verdict.NONE));
                        setAside.add(new SetAside(id, exception.id()));
                    } else if (own.possible().contains(Verdict.PERMIT)) {
                        said.put(id, helped(target.get(), own.missing()));
                    }
                }
            }
            if (exception.policy().exception()) {
                votes.put(exception.id(), voteOf(own, needed, surely));
                if (!needed) {
                    idle.add(exception.id());
                }
            }
        }

        // Whoever relies on an exception shows it: one that lacks facts counts as absent.
        private static Set<Verdict> voteOf(Said own, boolean needed, boolean surely) {
            if (!needed || own.verdict() == Verdict.INDETERMINATE) {
                return Set.of(Verdict.NONE);
            }
            return surely || own.verdict() != Verdict.PERMIT ? own.possible() : Set.of(Verdict.PERMIT, Verdict.NONE);
        }

        private static Said helped(Said target, List<String> facts) {
            return new Said(
                    target.possible(),
                    target.status(),
                    target.missing(),
                    Said.union(target.wouldHelp(), facts),
                    target.evidence(),
                    target.assumptions(),
                    target.readings(),
                    target.duty());
        }

        Set<Verdict> vote(String id) {
            Set<Verdict> changed = votes.get(id);
            return changed == null ? said(id).possible() : changed;
        }

        Said said(String id) {
            return said.getOrDefault(id, Said.NOTHING);
        }

        List<SetAside> setAside() {
            return List.copyOf(setAside);
        }

        boolean isSetAside(String id) {
            for (SetAside one : setAside) {
                if (one.policy().equals(id)) {
                    return true;
                }
            }
            return false;
        }

        boolean isIdle(String id) {
            return idle.contains(id);
        }
    }
}
