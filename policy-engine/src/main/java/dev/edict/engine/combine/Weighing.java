package dev.edict.engine.combine;

import dev.edict.SetAside;
import dev.edict.engine.combine.Heard.Part;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import dev.edict.model.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    static Weighing of(
            List<Voice> voices,
            Instant instant,
            Combining within,
            Set<String> requiredPermits,
            Outcome silence,
            Set<String> unknownNames) {
        Exceptions exceptions = Exceptions.apply(voices, instant);
        List<Vote> votes = new ArrayList<>(voices.size());
        Map<String, Set<String>> demands = new HashMap<>(0);
        for (int number = 0; number < voices.size(); number++) {
            Policy policy = voices.get(number).policy().policy();
            votes.add(new Vote(policy.id(), policy.issuer(), exceptions.votes[number].words()));
            if (!policy.requiresPermitOf().isEmpty()) {
                demands.put(policy.id(), policy.requiresPermitOf());
            }
        }
        Deciding deciding = new Deciding(votes, within, demands, requiredPermits, silence);
        Combination combination = deciding.combination();
        boolean nobodyKnows = !unknownNames.isEmpty() && combination.outcome() != Outcome.DENY;
        Set<String> deciders = deciding.deciders();
        List<Heard> heard = new ArrayList<>(votes.size());
        for (int number = 0; number < votes.size(); number++) {
            Part part = exceptions.part(number, votes.get(number), deciders);
            heard.add(new Heard(voices.get(number), instant, exceptions.helpers.get(number), part));
        }
        return new Weighing(
                nobodyKnows ? Outcome.INDETERMINATE : combination.outcome(),
                combination.byDefault() && !nobodyKnows && silence != Outcome.NOT_APPLICABLE,
                heard,
                List.copyOf(exceptions.setAside));
    }

    /** Returns this weighing, with the default named where it says the same as what decides and would decide without it. */
    Weighing orByDefault(
            List<Voice> voices, Instant instant, Combining within, Set<String> requiredPermits, Outcome silence) {
        if (byDefault || outcome != silence || silence == Outcome.NOT_APPLICABLE) {
            return this;
        }
        Set<String> deciding = new HashSet<>();
        heard.stream()
                .filter(each -> each.part() == Part.DETERMINING)
                .forEach(each -> deciding.add(each.policy().id()));
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
                    .filter(each -> each.part() == Part.DETERMINING)
                    .forEach(each -> deciding.add(each.policy().id()));
        }
        List<Heard> parts = new ArrayList<>();
        for (Heard each : heard) {
            boolean decides = deciding.contains(each.policy().id());
            parts.add(
                    decides
                            ? each.as(Part.DETERMINING)
                            : each.part() == Part.DETERMINING ? each.as(Part.BESIDE) : each);
        }
        boolean everByDefault = filled.stream().anyMatch(one -> one.byDefault);
        return new Weighing(filled.get(0).outcome, everByDefault, parts, setAside);
    }
}
