package dev.edict.engine.check.lint;

import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.model.Policy;
import dev.edict.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What exceptions show beside the policies that they set aside. */
final class ExceptionLints {
    private static final Duration YEAR = Duration.ofDays(366);

    private final Subject subject;
    private final Lives lives;
    private final Report report;

    ExceptionLints(Subject subject, Lives lives, Report report) {
        this.subject = subject;
        this.lives = lives;
        this.report = report;
    }

    void run() {
        Map<String, Policy> policies = new TreeMap<>();
        subject.policies().stream()
                .filter(policy -> !policy.exception())
                .forEach(policy -> policies.put(policy.id(), policy));
        Optional<Instant> gathered = subject.pack().asOf().flatMap(day -> lives.start(day, "UTC"));
        List<Policy> exceptions =
                subject.policies().stream().filter(Policy::exception).toList();
        for (Policy exception : exceptions) {
            Optional<Period> life = exception.readings().isEmpty() ? lives.of(exception) : Optional.empty();
            life.ifPresent(period -> ends(exception, period, gathered));
            for (String id : exception.setsAside()) {
                Optional.ofNullable(policies.get(id)).ifPresent(policy -> width(exception, policy, life));
            }
        }
    }

    private void ends(Policy exception, Period life, Optional<Instant> gathered) {
        if (gathered.filter(day -> !life.until().isAfter(day)).isPresent()) {
            report.add(
                    Lint.EXPIRED_EXCEPTION,
                    Subject.place(exception),
                    "`" + exception.id() + "` had ended when the pack was gathered",
                    "renew it, or leave it out once nobody asks about its time");
        }
        if (life.begins()
                && life.ends()
                && Duration.between(life.from(), life.until()).compareTo(YEAR) > 0) {
            report.add(
                    Lint.LONG_EXCEPTION,
                    Subject.place(exception),
                    "`" + exception.id() + "` lasts for more than a year",
                    "what should last belongs into `except` of the policy");
        }
    }

    private void width(Policy exception, Policy policy, Optional<Period> life) {
        boolean whole = reachesAll(exception, policy)
                && exception.except().isEmpty()
                && exception.stages().isEmpty()
                && exception.readings().isEmpty();
        Optional<Period> target = lives.of(policy);
        boolean always = life.isPresent()
                && target.filter(period -> life.get().contains(period)).isPresent();
        if (whole) {
            report.add(
                    Lint.WIDE_EXCEPTION,
                    Subject.place(exception),
                    "`" + exception.id() + "` leaves nothing of `" + policy.id() + "`"
                            + (always ? "" : " while it lasts"),
                    "say for whom and for what it is");
        } else if (life.isPresent()
                && target.filter(period -> !period.overlaps(life.get())).isPresent()) {
            report.add(
                    Lint.NEVER_EFFECTIVE,
                    Subject.place(exception),
                    "`" + exception.id() + "` never meets `" + policy.id() + "`, which it sets aside",
                    "one ends before the other begins");
        }
    }

    /** What a rule applies to stands in its conditions: it reaches no more than they show, and may reach less. */
    private boolean reachesAll(Policy exception, Policy policy) {
        Optional<RuleStatement> one = rule(exception);
        Optional<RuleStatement> other = rule(policy);
        if (one.isPresent()) {
            return other.filter(rule -> rule.conditions().equals(one.get().conditions()))
                    .isPresent();
        }
        return Width.covers(
                exception.scope(),
                other.flatMap(RuleScope::policy).orElse(policy).scope());
    }

    private Optional<RuleStatement> rule(Policy policy) {
        return subject.rules().stream()
                .filter(rule -> rule.policy().filter(policy::equals).isPresent())
                .findFirst();
    }
}
