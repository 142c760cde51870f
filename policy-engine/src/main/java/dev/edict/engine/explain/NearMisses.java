package dev.edict.engine.explain;

import dev.edict.ConditionCheck;
import dev.edict.NearMiss;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.resolve.Answer;
import dev.edict.engine.resolve.Aspects;
import dev.edict.engine.resolve.Conditions;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Policy;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the policies that would have spoken but for one condition. */
final class NearMisses {
    private NearMisses() {}

    static Optional<NearMiss> of(CompiledPolicy policy, Details details, Conditions conditions, Instant at) {
        List<Aspects> steps = details.of(policy);
        if (steps.stream().noneMatch(aspects -> failures(aspects, at) <= 1)) {
            return Optional.empty();
        }
        Policy read = policy.readings().get(0).policy();
        List<ConditionCheck> checks = Checklist.of(read.scope(), read.except(), conditions, at);
        List<ConditionCheck> failed =
                checks.stream().filter(check -> check.holds() == Truth.NO).toList();
        if (failed.size() == 1 && isNear(failed.get(0), checks)) {
            ConditionCheck check = failed.get(0);
            return Optional.of(new NearMiss(policy.id(), check.condition(), check.expected(), check.actual()));
        }
        boolean onlyTime = failed.isEmpty()
                && steps.stream().anyMatch(aspects -> aspects.applies().at(at).truth() == Truth.YES);
        return onlyTime
                ? Optional.of(new NearMiss(policy.id(), "time", TimeWords.of(read.time()), "not in force"))
                : Optional.empty();
    }

    // A policy about other tools misses by one condition, but not nearly: it must at least name the user.
    private static boolean isNear(ConditionCheck failed, List<ConditionCheck> checks) {
        String needed =
                failed.condition().equals("what") ? "who" : failed.condition().equals("who") ? "what" : "";
        return needed.isEmpty()
                || checks.stream().anyMatch(check -> check.condition().equals(needed) && check.holds() == Truth.YES);
    }

    private static long failures(Aspects aspects, Instant at) {
        return Stream.<Timed<Answer>>of(
                        aspects.who(), aspects.whom(), aspects.what(), aspects.how(), aspects.where(), aspects.given())
                .filter(answer -> answer.at(at).truth() == Truth.NO)
                .count();
    }
}
