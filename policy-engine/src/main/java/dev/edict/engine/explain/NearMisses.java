package dev.edict.engine.explain;

import dev.edict.ConditionCheck;
import dev.edict.NearMiss;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.resolve.Aspects;
import dev.edict.engine.resolve.Conditions;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the policies that would have spoken but for one condition. */
final class NearMisses {
    private NearMisses() {}

    static Optional<NearMiss> of(CompiledPolicy policy, Details details, Conditions conditions, Instant at) {
        List<Aspects> steps = details.of(policy);
        Policy read = policy.readings().get(0).policy();
        if (!mayBeNear(steps, read.scope(), at)) {
            return Optional.empty();
        }
        List<Checklist.Check> checks = Checklist.lazily(read.scope(), read.except(), conditions, at);
        List<Checklist.Check> failed = new ArrayList<>();
        for (Checklist.Check check : checks) {
            if (check.holds() == Truth.NO) {
                failed.add(check);
            }
        }
        if (failed.size() == 1 && isNear(failed.get(0), checks)) {
            Checklist.Check check = failed.get(0);
            return Optional.of(new NearMiss(
                    policy.id(),
                    check.condition(),
                    check.expected().get(),
                    check.actual().get()));
        }
        boolean reached = failed.isEmpty()
                && steps.stream().anyMatch(aspects -> aspects.applies().at(at).truth() == Truth.YES);
        Optional<ConditionCheck> done = Questions.duty(read, conditions).filter(check -> check.holds() == Truth.NO);
        if (reached && done.isPresent()) {
            return Optional.of(new NearMiss(
                    policy.id(),
                    done.get().condition(),
                    done.get().expected(),
                    done.get().actual()));
        }
        return reached
                ? Optional.of(new NearMiss(policy.id(), "time", TimeWords.of(read.time()), "not in force"))
                : Optional.empty();
    }

    // Rules out at little cost what the checks would rule out.
    private static boolean mayBeNear(List<Aspects> steps, Scope scope, Instant at) {
        for (Aspects step : steps) {
            int failures = step.failures(at);
            boolean far = failures == 1
                    && steps.size() == 1
                    && ((isOnly(step, Aspects.WHAT, at) && scope.who().isEmpty())
                            || (isOnly(step, Aspects.WHO, at)
                                    && scope.actors().isEmpty()
                                    && scope.what().isEmpty()));
            if (failures <= 1 && !far) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnly(Aspects step, int part, Instant at) {
        return step.parts().get(part).at(at).truth() == Truth.NO;
    }

    // A policy about other tools misses by one condition, but not nearly: it must at least name the user.
    private static boolean isNear(Checklist.Check failed, List<Checklist.Check> checks) {
        String needed =
                failed.condition().equals("what") ? "who" : failed.condition().equals("who") ? "what" : "";
        return needed.isEmpty()
                || checks.stream().anyMatch(check -> check.condition().equals(needed) && check.holds() == Truth.YES);
    }
}
