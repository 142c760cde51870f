package dev.edict.engine.explain;

import dev.edict.ConditionCheck;
import dev.edict.Verdict;
import dev.edict.WhyNot;
import dev.edict.engine.combine.Course;
import dev.edict.engine.combine.Said;
import dev.edict.engine.combine.Voice;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.resolve.Conditions;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Policy;
import dev.edict.model.Stage;
import dev.edict.model.Status;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers why a policy says what it says. */
public final class Questions {
    private Questions() {}

    /** Returns how a request stands to every condition of a policy at an instant. */
    public static WhyNot whyNot(CompiledPolicy policy, Course course, Conditions conditions, Instant at) {
        Optional<Timed<Said>> said = course.voices().stream()
                .filter(voice -> voice.policy().id().equals(policy.id()))
                .map(Voice::said)
                .findFirst();
        Verdict verdict = said.map(course1 -> course1.at(at).verdict()).orElse(Verdict.NONE);
        Policy read = policy.readings().get(0).policy();
        List<ConditionCheck> checks = new ArrayList<>(Checklist.of(read.scope(), read.except(), conditions, at));
        if (!read.stages().isEmpty()) {
            checks.add(stages(read.stages(), conditions, at));
        }
        Optional<Status> status = said.flatMap(course1 -> course1.at(at).status());
        boolean rest = checks.stream().allMatch(check -> check.holds() == Truth.YES);
        Truth inForce = verdict != Verdict.NONE
                        && status.map(now -> now == Status.IN_FORCE).orElse(false)
                ? Truth.YES
                : rest || status.isPresent()
                        ? Truth.of(status.map(now -> now == Status.IN_FORCE).orElse(false))
                        : Truth.UNKNOWN;
        checks.add(new ConditionCheck(
                "time",
                inForce,
                TimeWords.of(read.time()),
                status.map(Status::word).orElse("not in force, or not known to be")));
        Optional<ConditionCheck> failed =
                checks.stream().filter(check -> check.holds() == Truth.NO).findFirst();
        Optional<Instant> from = rest && inForce != Truth.YES ? said.flatMap(all -> begins(all, at)) : Optional.empty();
        return new WhyNot(policy.id(), verdict, checks, failed, from);
    }

    private static ConditionCheck stages(List<Stage> stages, Conditions conditions, Instant at) {
        Truth any = stages.stream()
                .map(stage -> conditions.holds(stage.scope()).at(at).truth())
                .reduce(Truth.NO, Truth::or);
        return new ConditionCheck(
                "stages",
                any,
                "one of " + stages.size() + " stages",
                any == Truth.YES ? "one of them" : any == Truth.NO ? "none of them" : "the request does not say");
    }

    private static Optional<Instant> begins(Timed<Said> said, Instant at) {
        return said.changes().stream()
                .filter(change -> change.isAfter(at))
                .filter(change -> said.at(change).status().equals(Optional.of(Status.IN_FORCE)))
                .findFirst();
    }
}
