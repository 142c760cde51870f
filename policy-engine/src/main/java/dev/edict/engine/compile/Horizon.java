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
    private final TreeSet<Instant> dates = new TreeSet<>();

    private Horizon() {}

    /** Returns the time between the first date of some policies and the last of all that a pack says; nothing if it dates no policy and nothing else. */
    static Optional<Period> of(
            List<CompiledPolicy> policies, Optional<When> asOf, CompiledCatalogue facts, TimeZones zones) {
        Horizon horizon = new Horizon();
        for (CompiledPolicy policy : policies) {
            policy.readings()
                    .forEach(reading -> reading.steps().forEach(step -> {
                        horizon.dates.add(step.published().since());
                        Optional<Clocks> clocks = step.dating().clocks(Optional.empty(), zones);
                        horizon.add(step.timing(), clocks.orElseGet(() -> Clocks.first(zones)));
                        horizon.add(step.timing(), clocks.orElseGet(() -> Clocks.last(zones)));
                    }));
        }
        asOf.ifPresent(day -> horizon.dates.add(zones.endOf(new Ending(day, true), "UTC")));
        horizon.dates.remove(Instant.MIN);
        if (horizon.dates.isEmpty()) {
            return Optional.empty();
        }
        Instant first = horizon.dates.first();
        for (DatedFact fact : DatedFact.of(facts)) {
            horizon.dates.add(fact.period().begins() ? fact.period().from() : first);
            horizon.dates.add(fact.period().ends() ? fact.period().until() : first);
        }
        // The one date that a pack may speak of is still an instant that it speaks of.
        Instant last = horizon.dates.last();
        return Optional.of(new Period(first, last.isAfter(first) ? last : first.plusNanos(1)));
    }

    private void add(Timing timing, Clocks clocks) {
        timing.from().ifPresent(onset -> {
            onset.notBefore().ifPresent(when -> dates.add(clocks.start(when)));
            dates.add(clocks.start(onset.by()));
        });
        timing.until().ifPresent(end -> dates.add(clocks.end(end)));
        for (Timing.Phase phase : timing.phases()) {
            phase.from().ifPresent(when -> dates.add(clocks.start(when)));
            phase.until().ifPresent(end -> dates.add(clocks.end(end)));
        }
    }
}
