package dev.edict.engine.compile;

import dev.edict.engine.timed.Timed;
import dev.edict.model.Source;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A fact as somebody stated it: the value, the period it is stated for, and since when the statement is known.
 *
 * @param value the value
 * @param known since when it is known
 * @param period when it holds
 * @param source where it comes from
 * @param assumedZone the zone that its dates were read in because nobody stated one
 * @param <V> the type of the value
 */
public record Stated<V>(V value, Known known, Period period, Optional<Source> source, Optional<String> assumedZone) {
    /** Returns a fact that always was, always will be, and always was known. */
    public static <V> Stated<V> always(V value) {
        return new Stated<>(value, Known.ALWAYS, Period.ALWAYS, Optional.empty(), Optional.empty());
    }

    /** Returns how the zone of its dates came about, in words, if nobody stated it. */
    public List<String> zoneAssumption(String subject) {
        return assumedZone.map(zone -> List.of(subject + ": zone " + zone)).orElse(List.of());
    }

    /** Returns the same statement of another value. */
    public <W> Stated<W> of(W other) {
        return new Stated<>(other, known, period, source, assumedZone);
    }

    /**
     * Returns which of some statements about one thing hold at each instant, on what was known by then: of the statements that have begun, those that became known
     * last, as far as they have not ended. Several are returned where statements contradict each other that became known together.
     */
    public static <V> Timed<List<Stated<V>>> latest(List<Stated<V>> statements, KnownAt knownAt, TimeZones zones) {
        if (statements.size() == 1) {
            Stated<V> only = statements.get(0);
            return only.known.by(knownAt, zones)
                    ? Timed.during(only.period, List.of(only), List.of())
                    : Timed.always(List.of());
        }
        List<Stated<V>> known = statements.stream()
                .filter(statement -> statement.known.by(knownAt, zones))
                .toList();
        TreeSet<Instant> cuts = new TreeSet<>();
        for (Stated<V> statement : known) {
            cuts.add(statement.period.from());
            cuts.add(statement.period.until());
        }
        return Timed.sampled(cuts, instant -> latestAt(known, instant));
    }

    private static <V> List<Stated<V>> latestAt(List<Stated<V>> statements, Instant instant) {
        Instant newest = Instant.MIN;
        boolean any = false;
        for (Stated<V> statement : statements) {
            if (!statement.period.from().isAfter(instant)) {
                any = true;
                newest = statement.known.since().isAfter(newest) ? statement.known.since() : newest;
            }
        }
        List<Stated<V>> latest = new ArrayList<>();
        if (any) {
            for (Stated<V> statement : statements) {
                if (statement.known.since().equals(newest) && statement.period.contains(instant)) {
                    latest.add(statement);
                }
            }
        }
        return List.copyOf(latest);
    }
}
