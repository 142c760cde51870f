package dev.edict.engine.check.lint;

import dev.edict.engine.timed.StepTiming;
import dev.edict.model.FactTime;
import dev.edict.model.Organization;
import dev.edict.model.Policy;
import dev.edict.model.Timing;
import dev.edict.time.Ending;
import dev.edict.time.Onset;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Turns what authors wrote about time into periods, as far as it can be known without a request. */
final class Lives {
    private final Subject subject;
    private final TimeZones zones;

    Lives(Subject subject) {
        this.subject = subject;
        this.zones = subject.zones();
    }

    /** Returns the zone of a policy's dates; where only the actor's would do, UTC. */
    String zone(Policy policy) {
        return policy.time()
                .zone()
                .filter(zone -> !zone.isActors())
                .map(Timing.Zone::id)
                .or(() -> issuersZone(policy))
                .orElse("UTC");
    }

    /** Returns the zone of a step's dates; where only the actor's would do, UTC. */
    String zone(Policy policy, StepTiming step) {
        return step.zone(issuersZone(policy)).orElse("UTC");
    }

    /** Returns the zone of a policy's issuer. */
    Optional<String> issuersZone(Policy policy) {
        return Optional.ofNullable(subject.all().organizations().get(policy.issuer()))
                .flatMap(Organization::zone);
    }

    /** Returns the longest time that a policy can be in force, from the first of its steps to the last; empty if that is no time. */
    Optional<Period> of(Policy policy) {
        return StepTiming.of(policy).stream()
                .flatMap(step -> of(policy, step).stream())
                .reduce((one, other) -> new Period(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.until().isAfter(other.until()) ? one.until() : other.until()));
    }

    /** Returns the longest time that a step of a policy can be in force; empty if that is no time. */
    Optional<Period> of(Policy policy, StepTiming step) {
        Optional<Onset> from = step.timing().from();
        boolean open = from.filter(onset -> onset.notBefore().isEmpty()).isPresent();
        Optional<When> begin = open ? Optional.empty() : from.flatMap(Onset::notBefore);
        return between(begin, step.timing().until(), zone(policy, step));
    }

    /** Returns the time of a phase. */
    Optional<Period> of(Timing.Phase phase, String zone) {
        return between(phase.from(), phase.until(), zone);
    }

    /** Returns the time of a fact. */
    Optional<Period> of(FactTime time, Optional<String> zoneAround) {
        return between(
                time.from(), time.until(), time.zone().or(() -> zoneAround).orElse("UTC"));
    }

    /** Returns the first instant of a moment. */
    Optional<Instant> start(When when, String zone) {
        try {
            return Optional.of(zones.startOf(when, zone));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Returns when a policy certainly holds from. */
    Optional<Instant> begin(Policy policy) {
        return policy.time().from().map(Onset::by).flatMap(by -> start(by, zone(policy)));
    }

    private Optional<Period> between(Optional<When> from, Optional<Ending> until, String zone) {
        try {
            return Period.between(
                    from.map(when -> zones.startOf(when, zone)).orElse(Instant.MIN),
                    until.map(ending -> zones.endOf(ending, zone)).orElse(Instant.MAX));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
