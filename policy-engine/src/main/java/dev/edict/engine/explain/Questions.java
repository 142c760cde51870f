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

    /**
     * Returns how a request stands to every condition of a policy at an instant.
     *
     * @param ofRule the conditions that a rule states itself; nothing for a policy, which states them in its scope
     */
    public static WhyNot whyNot(
            CompiledPolicy policy,
            Optional<List<ConditionCheck>> ofRule,
            Course course,
            Conditions conditions,
            Instant at) {
        Optional<Timed<Said>> said = course.voices().stream()
                .filter(voice -> voice.policy().id().equals(policy.id()))
                .map(Voice::said)
                .findFirst();
        Policy read = policy.readings().get(0).policy();
        List<ConditionCheck> checks =
                new ArrayList<>(ofRule.orElseGet(() -> Checklist.of(read.scope(), read.except(), conditions, at)));
        if (!read.stages().isEmpty()) {
            checks.add(stages(read.stages(), conditions, at));
        }
        checks.add(time(read, checks, said.map(timed -> timed.at(at))));
        Verdict verdict = said.map(timed -> timed.at(at).verdict()).orElse(Verdict.NONE);
        boolean speaks = said.map(timed -> isInForce(timed.at(at))).orElse(false);
        Optional<Instant> from = speaks ? Optional.empty() : said.flatMap(timed -> begins(timed, at));
        return new WhyNot(policy.id(), verdict, checks, firstFailed(checks), from);
    }

    /** Returns how a request stands to every condition of a rule that says no verdict, but derives facts. */
    public static WhyNot whyNot(String rule, List<ConditionCheck> checks) {
        return new WhyNot(rule, Verdict.NONE, checks, firstFailed(checks), Optional.empty());
    }

    private static Optional<ConditionCheck> firstFailed(List<ConditionCheck> checks) {
        return checks.stream().filter(check -> check.holds() == Truth.NO).findFirst();
    }

    private static ConditionCheck time(Policy read, List<ConditionCheck> others, Optional<Said> now) {
        Optional<Status> status = now.flatMap(Said::status);
        Verdict verdict = now.map(Said::verdict).orElse(Verdict.NONE);
        boolean rest = others.stream().allMatch(check -> check.holds() == Truth.YES);
        boolean standing = status.map(is -> is == Status.IN_FORCE).orElse(false);
        Truth inForce = verdict != Verdict.NONE && standing
                ? Truth.YES
                : rest || status.isPresent() ? Truth.of(standing) : Truth.UNKNOWN;
        return new ConditionCheck(
                "time",
                inForce,
                TimeWords.of(read.time()),
                status.map(Status::word).orElse("not in force, or not known to be"));
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
                .filter(change -> change.isAfter(at) && isInForce(said.at(change)))
                .findFirst();
    }

    private static boolean isInForce(Said said) {
        return !said.isSilent() && said.status().equals(Optional.of(Status.IN_FORCE));
    }
}
