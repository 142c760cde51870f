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
import dev.edict.model.AttributeTest;
import dev.edict.model.Effect;
import dev.edict.model.Policy;
import dev.edict.model.Stage;
import dev.edict.model.Status;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers why a policy says what it says. */
public final class Questions {
    private static final Optional<Status> IN_FORCE = Optional.of(Status.IN_FORCE);

    private Questions() {}

    /**
     * What is known of a policy besides its conditions.
     *
     * @param course what all policies come to
     * @param status where the policy stands, whether or not it concerns the request
     */
    public record Standing(Course course, Timed<Optional<Status>> status) {}

    /**
     * Returns how a request stands to every condition of a policy at an instant.
     *
     * @param ofRule the conditions that a rule states itself; nothing for a policy, which states them in its scope
     */
    public static WhyNot whyNot(
            CompiledPolicy policy,
            Optional<List<ConditionCheck>> ofRule,
            Standing standing,
            Conditions conditions,
            Instant at) {
        Optional<Timed<Said>> said = standing.course.voices().stream()
                .filter(voice -> voice.policy().id().equals(policy.id()))
                .map(Voice::said)
                .findFirst();
        Policy read = policy.readings().get(0).policy();
        List<ConditionCheck> checks =
                new ArrayList<>(ofRule.orElseGet(() -> Checklist.of(read.scope(), read.except(), conditions, at)));
        if (!read.stages().isEmpty()) {
            checks.add(stages(read.stages(), conditions, at));
        }
        duty(read, conditions).ifPresent(checks::add);
        // Where another policy takes its place, only what it says knows that.
        Timed<Optional<Status>> status = said.map(timed ->
                        timed.with(standing.status, (one, own) -> one.status().or(() -> own)))
                .orElse(standing.status);
        checks.add(time(read, status, at));
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

    private static ConditionCheck time(Policy read, Timed<Optional<Status>> status, Instant at) {
        Optional<Status> now = status.at(at);
        Truth inForce = now.equals(Optional.of(Status.UNKNOWN)) ? Truth.UNKNOWN : Truth.of(now.equals(IN_FORCE));
        Optional<Instant> from = status.changes().stream()
                .filter(change -> change.isAfter(at) && status.at(change).equals(IN_FORCE))
                .findFirst()
                .filter(change -> inForce == Truth.NO);
        return new ConditionCheck(
                "time",
                inForce,
                TimeWords.of(read.time()),
                now.map(TimeWords::of).orElse("not published yet")
                        + from.map(instant -> ", in force from " + instant).orElse(""));
    }

    /** Returns whether a duty is still to be done, for a policy whose duty something ends. */
    static Optional<ConditionCheck> duty(Policy read, Conditions conditions) {
        List<AttributeTest> ends = read.duty().doneIf();
        if (read.effect() != Effect.OBLIGE || ends.isEmpty()) {
            return Optional.empty();
        }
        Truth done =
                ends.stream().map(test -> conditions.attribute(test).truth()).reduce(Truth.YES, Truth::and);
        return Optional.of(new ConditionCheck(
                "done-if",
                done.not(),
                "not yet: " + ends.stream().map(AttributeTest::toString).collect(Collectors.joining(" and ")),
                Checklist.attributes(ends, conditions)));
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

    // What it may come to say, if a fact is so, it is not said to say.
    private static boolean isInForce(Said said) {
        return !said.isSilent()
                && said.verdict() != Verdict.INDETERMINATE
                && said.status().equals(IN_FORCE);
    }
}
