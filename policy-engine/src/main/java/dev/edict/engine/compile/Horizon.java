package dev.edict.engine.compile;

import dev.edict.model.Clause;
import dev.edict.model.Timing;
import dev.edict.time.Ending;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the time that a pack's policies speak of: from their first date to their last, or to the day up to which facts were gathered. */
final class Horizon {
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();

    private Horizon() {}

    /** Returns the time between the first date of some policies and the last of all that a pack says; nothing if it dates no policy and nothing else. */
    static Optional<Period> of(
            List<CompiledPolicy> policies, Optional<When> asOf, CompiledCatalogue facts, TimeZones zones) {
        Horizon horizon = new Horizon();
        for (CompiledPolicy policy : policies) {
            for (CompiledPolicy.CompiledReading reading : policy.readings()) {
                for (CompiledPolicy.Step step : reading.steps()) {
                    horizon.add(step.published().since());
                    step.dating().clocksEverywhere(zones).forEach(clocks -> horizon.add(step.timing(), clocks));
                }
                Stream<Ending> due = reading.policy().duty().due().stream();
                horizon.addEnds(due, reading.dating().clocksEverywhere(zones));
            }
            horizon.add(policy.policy().obligations(), policy.dating().clocksEverywhere(zones));
        }
        asOf.ifPresent(day -> horizon.add(zones.endOf(new Ending(day, true), "UTC")));
        if (horizon.first.isEmpty()) {
            return Optional.empty();
        }
        Instant first = horizon.first.get();
        for (DatedFact fact : DatedFact.of(facts)) {
            horizon.add(fact.period().begins() ? fact.period().from() : first);
            horizon.add(fact.period().ends() ? fact.period().until() : first);
        }
        // The one date that a pack may speak of is still an instant that it speaks of.
        Instant last = horizon.last.orElse(first);
        return Optional.of(new Period(first, last.isAfter(first) ? last : first.plusNanos(1)));
    }

    private void add(Instant date) {
        if (date.equals(Instant.MIN)) {
            return;
        }
        if (first.isEmpty() || date.isBefore(first.get())) {
            first = Optional.of(date);
        }
        if (last.isEmpty() || date.isAfter(last.get())) {
            last = Optional.of(date);
        }
    }

    private void add(List<Clause> clauses, List<Clocks> everywhere) {
        for (Clause clause : clauses) {
            clause.from().ifPresent(when -> everywhere.forEach(clocks -> add(clocks.start(when))));
            addEnds(Stream.concat(clause.until().stream(), clause.due().stream()), everywhere);
        }
    }

    private void addEnds(Stream<Ending> ends, List<Clocks> everywhere) {
        ends.forEach(end -> everywhere.forEach(clocks -> add(clocks.end(end))));
    }

    private void add(Timing timing, Clocks clocks) {
        timing.from().ifPresent(onset -> {
            onset.notBefore().ifPresent(when -> add(clocks.start(when)));
            add(clocks.start(onset.by()));
        });
        timing.until().ifPresent(end -> add(clocks.end(end)));
        for (Timing.Phase phase : timing.phases()) {
            phase.from().ifPresent(when -> add(clocks.start(when)));
            phase.until().ifPresent(end -> add(clocks.end(end)));
        }
    }
}
