package dev.edict.engine.check.lint;

import dev.edict.engine.timed.StepTiming;
import dev.edict.model.Effect;
import dev.edict.model.Organization;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Party;
import dev.edict.model.Policy;
import dev.edict.model.Regime;
import dev.edict.model.Scope;
import dev.edict.model.Status;
import dev.edict.model.Timing;
import dev.edict.time.Ending;
import dev.edict.time.Onset;
import dev.edict.time.Period;
import dev.edict.time.When;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one policy shows by itself. */
final class PolicyLints {
    private static final Set<Status> SILENT = Set.of(Status.SUSPENDED, Status.ENJOINED, Status.REPEALED);

    private final Subject subject;
    private final Lives lives;
    private final Report report;

    PolicyLints(Subject subject, Lives lives, Report report) {
        this.subject = subject;
        this.lives = lives;
        this.report = report;
    }

    void run() {
        for (Policy policy : subject.pack().policies()) {
            id(policy);
            words(policy);
            zone(policy);
            retroactive(policy);
            neverEffective(policy);
            halves(policy);
        }
        for (Policy rule : subject.rulePolicies()) {
            id(rule);
            words(rule);
            zone(rule);
            retroactive(rule);
        }
        subject.statements().forEach(this::everybody);
    }

    private void id(Policy policy) {
        String issuer = first(policy.issuer());
        if (policy.id().contains("/") && !first(policy.id()).equals(issuer)) {
            report.add(
                    Lint.FOREIGN_ID,
                    Subject.place(policy),
                    "`" + policy.id() + "` is a policy of `" + policy.issuer() + "`",
                    "begin its id with `" + issuer + "/`");
        }
    }

    private static String first(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** Returns how the author of a policy or of a rule writes what is missing. */
    private static String key(Policy policy, String name) {
        return isRule(policy) ? "`@" + name + "`" : "`" + name + "`";
    }

    private static boolean isRule(Policy policy) {
        return policy.origin().file().endsWith(".drl");
    }

    private void words(Policy policy) {
        if (policy.sources().isEmpty()
                && policy.readings().stream().allMatch(each -> each.source().isEmpty())) {
            report.add(
                    Lint.NO_SOURCE,
                    Subject.place(policy),
                    "`" + policy.id() + "` cites no source",
                    "add " + key(policy, "source"));
        }
        if (policy.effect() == Effect.REVIEW && policy.approver().isEmpty()) {
            report.add(
                    Lint.NO_APPROVER,
                    Subject.place(policy),
                    "nobody is named for the review of `" + policy.id() + "`",
                    "add " + key(policy, "approver") + ", as issuer/office");
        }
        if (policy.effect() == Effect.DENY
                && policy.because().isEmpty()
                && policy.title().isEmpty()) {
            report.add(
                    Lint.NO_REASON,
                    Subject.place(policy),
                    "`" + policy.id() + "` denies without a reason",
                    "add " + key(policy, "because") + ", a sentence that whoever is denied will read");
        }
        boolean canBeDone = !policy.duty().doneIf().isEmpty();
        if (canBeDone && policy.duty().due().isEmpty()) {
            report.add(
                    Lint.NO_DUE_DAY,
                    Subject.place(policy),
                    "the duty of `" + policy.id() + "` can be done but is never due",
                    "add `due`");
        }
    }

    private void zone(Policy policy) {
        if (StepTiming.of(policy).stream().anyMatch(PolicyLints::readsZoneOfIssuer)) {
            report.add(
                    Lint.ASSUMED_ZONE,
                    Subject.place(policy),
                    "the dates of `" + policy.id() + "` are read in the zone of its issuer, `"
                            + lives.issuersZone(policy).orElse("UTC") + "`",
                    "if the text says so, add " + key(policy, "zone") + (isRule(policy) ? "" : " to its `time`"));
        }
    }

    private static boolean readsZoneOfIssuer(StepTiming step) {
        return step.zone().isEmpty() && dates(step.timing()).anyMatch(when -> !(when instanceof When.Exact));
    }

    private static Stream<When> dates(Timing time) {
        Stream<When> phases = time.phases().stream()
                .flatMap(phase -> Stream.concat(phase.from().stream(), phase.until().map(Ending::when).stream()));
        return Stream.concat(
                Stream.concat(time.from().map(Onset::by).stream(), time.until().map(Ending::when).stream()), phases);
    }

    private void retroactive(Policy policy) {
        Set<String> told = new LinkedHashSet<>();
        for (StepTiming step : StepTiming.of(policy)) {
            Optional<When> known = step.timing().known();
            Optional<When> from = step.timing().from().map(Onset::by);
            if (known.isPresent()
                    && from.isPresent()
                    && known.get() instanceof When.Day published
                    && from.get() instanceof When.Day begins
                    && published.date().isAfter(begins.date())) {
                told.add("`" + policy.id() + "` holds from " + begins + " but was published on " + published);
            }
        }
        told.forEach(text -> report.add(
                Lint.RETROACTIVE,
                Subject.place(policy),
                text,
                "decisions for the days between depend on what was known"));
    }

    private void neverEffective(Policy policy) {
        List<StepTiming> steps = StepTiming.of(policy);
        if (steps.stream().allMatch(step -> isSilencedForLife(policy, step))) {
            Timing.Phase phase = steps.get(0).timing().phases().get(0);
            report.add(
                    Lint.NEVER_EFFECTIVE,
                    Subject.place(phase.origin()),
                    "`" + policy.id() + "` is " + phase.status() + " for as long as it lasts",
                    "leave the policy out, or say when the phase begins");
        }
    }

    private boolean isSilencedForLife(Policy policy, StepTiming step) {
        List<Timing.Phase> phases = step.timing().phases();
        if (phases.size() != 1) {
            return false;
        }
        Timing.Phase phase = phases.get(0);
        Optional<Period> life = lives.of(policy, step);
        return SILENT.contains(phase.status())
                && phase.effect().isEmpty()
                && life.isPresent()
                && lives.of(phase, lives.zone(policy, step))
                        .filter(period -> period.contains(life.get()))
                        .isPresent();
    }

    private void everybody(Policy policy) {
        Optional<Organization> issuer =
                Optional.ofNullable(subject.all().organizations().get(policy.issuer()));
        boolean company =
                issuer.filter(each -> each.kind() == OrganizationKind.COMPANY).isPresent();
        if (company && nobody(policy.scope())) {
            report.add(
                    Lint.FOR_EVERYBODY,
                    Subject.place(policy),
                    "`" + policy.id() + "` is a company's and binds everybody",
                    "say `who`, unless these are terms for all of its customers");
        }
    }

    private static boolean nobody(Scope scope) {
        return scope.who().isEmpty()
                && scope.whom().isEmpty()
                && (scope.any().isEmpty() || scope.any().stream().anyMatch(PolicyLints::nobody));
    }

    private void halves(Policy policy) {
        Stream.of(policy.scope().who(), policy.scope().whom())
                .flatMap(Optional::stream)
                .filter(PolicyLints::leavesHalfOpen)
                .findFirst()
                .ifPresent(party -> report.add(
                        Lint.HALF_LEFT_OPEN,
                        Subject.place(policy),
                        "whoever is held to exactly 50 percent is outside of `" + policy.id() + "`",
                        "say `at-least: 50` if one half is enough"));
    }

    private static boolean leavesHalfOpen(Party party) {
        if (party instanceof Party.Owned owned) {
            return owned.terms().threshold().filter(PolicyLints::isMoreThanHalf).isPresent();
        }
        if (party instanceof Party.AllOf all) {
            return all.tests().stream().anyMatch(PolicyLints::leavesHalfOpen);
        }
        return party instanceof Party.AnyOf any && any.tests().stream().anyMatch(PolicyLints::leavesHalfOpen);
    }

    private static boolean isMoreThanHalf(Regime.Threshold threshold) {
        return !threshold.orMore() && threshold.percentage().toString().equals("50");
    }
}
