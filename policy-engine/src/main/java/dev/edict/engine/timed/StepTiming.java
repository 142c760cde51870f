package dev.edict.engine.timed;

import dev.edict.model.Policy;
import dev.edict.model.Reading;
import dev.edict.model.Stage;
import dev.edict.model.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When one step of a policy holds, as its author wrote it: a stage of a reading, with what it leaves out taken from the reading and from the policy. A policy without either has one step.
 *
 * @param path where the step is written in the policy, such as {@code readings.wide.stages.2}; empty if the policy itself says it all
 * @param own what the step says of time itself
 * @param timing when it holds
 * @param zone the zone that is stated for its dates; nothing if it is the issuer's
 * @param policy the policy, as the step's reading has it
 */
public record StepTiming(String path, Timing own, Timing timing, Optional<Timing.Zone> zone, Policy policy) {
    /** Returns the steps of a policy, in the order in which they are written. */
    public static List<StepTiming> of(Policy policy) {
        List<StepTiming> steps = new ArrayList<>();
        if (policy.readings().isEmpty()) {
            addSteps("", policy, policy.time().zone(), steps);
        }
        for (Reading reading : policy.readings()) {
            Policy read = reading.policy();
            Optional<Timing.Zone> zone =
                    read.time().zone().or(() -> policy.time().zone());
            boolean isTaken = read.time().equals(policy.time()) && read.stages().equals(policy.stages());
            addSteps(isTaken ? "" : "readings." + reading.name(), read, zone, steps);
        }
        return List.copyOf(steps);
    }

    private static void addSteps(String path, Policy policy, Optional<Timing.Zone> zone, List<StepTiming> steps) {
        if (policy.stages().isEmpty()) {
            steps.add(new StepTiming(path, policy.time(), policy.time(), zone, policy));
        }
        for (int stage = 0; stage < policy.stages().size(); stage++) {
            Stage each = policy.stages().get(stage);
            Timing timing = each.time().over(policy.time());
            String own = (path.isEmpty() ? "" : path + ".") + "stages." + (stage + 1);
            steps.add(new StepTiming(own, each.time(), timing, timing.zone().or(() -> zone), policy));
        }
    }

    /** Returns the zone of its dates, if that of its issuer is known; nothing if they follow the clock of whoever uses the tool, or if nobody knows. */
    public Optional<String> zone(Optional<String> issuers) {
        return zone.isPresent() ? zone.filter(stated -> !stated.isActors()).map(Timing.Zone::id) : issuers;
    }
}
