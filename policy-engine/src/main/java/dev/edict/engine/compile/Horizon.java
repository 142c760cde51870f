package dev.edict.engine.compile;

import dev.edict.model.Timing;
import dev.edict.time.Ending;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the time that a pack's policies speak of: from their first date to their last, or to the day up to which facts were gathered. */
final class Horizon {
    private final TimeZones zones;
    private final TreeSet<Instant> dates = new TreeSet<>();

    private Horizon(TimeZones zones) {
        this.zones = zones;
    }

    static Optional<Period> of(List<CompiledPolicy> policies, Optional<When> asOf, TimeZones zones) {
        Horizon horizon = new Horizon(zones);
        for (CompiledPolicy policy : policies) {
            String zone = policy.zone().orElse("UTC");
            policy.readings()
                    .forEach(reading -> reading.steps().forEach(step -> {
                        horizon.dates.add(step.published().since());
                        horizon.add(step.timing(), zone);
                    }));
        }
        asOf.ifPresent(day -> horizon.add(new Ending(day, true), "UTC"));
        horizon.dates.remove(Instant.MIN);
        if (horizon.dates.isEmpty()) {
            return Optional.empty();
        }
        // The one date that a pack may speak of is still an instant that it speaks of.
        Instant first = horizon.dates.first();
        Instant last = horizon.dates.last();
        return Optional.of(new Period(first, last.isAfter(first) ? last : first.plusNanos(1)));
    }

    private void add(Timing timing, String zone) {
        timing.from().ifPresent(onset -> {
            onset.notBefore().ifPresent(when -> add(when, zone));
            add(onset.by(), zone);
        });
        timing.until().ifPresent(end -> add(end, zone));
        for (Timing.Phase phase : timing.phases()) {
            phase.from().ifPresent(when -> add(when, zone));
            phase.until().ifPresent(end -> add(end, zone));
        }
    }

    private void add(When when, String zone) {
        dates.add(zones.startOf(when, zone));
    }

    private void add(Ending ending, String zone) {
        dates.add(zones.endOf(ending, zone));
    }
}
