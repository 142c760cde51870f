package dev.edict.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/**
 * The rules of time zones by which local dates become instants, and the version of the IANA Time Zone Database they come from. A decision records the version; a caller who
 * replays an old decision hands in the rules of that day.
 *
 * <p>Implementations must be immutable and safe to share between threads.
 */
public interface TimeZones {
    /** Returns the version, such as {@code 2025a}. */
    String version();

    /**
     * Returns the rules of a zone.
     *
     * @throws DateTimeException if there is no such zone
     */
    ZoneRules rules(String zone);

    /** Returns the rules of the running Java platform. */
    static TimeZones ofPlatform() {
        return new PlatformTimeZones();
    }

    /** Returns whether there are rules for a zone. */
    default boolean knows(String zone) {
        try {
            rules(zone);
            return true;
        } catch (DateTimeException noSuchZone) {
            return false;
        }
    }

    /**
     * Returns the first instant of a day, which need not be 00:00.
     *
     * @throws DateTimeException if the day does not exist in the zone
     */
    default Instant startOfDay(LocalDate date, String zone) {
        ZoneRules rules = rules(zone);
        LocalDateTime midnight = date.atStartOfDay();
        List<ZoneOffset> offsets = rules.getValidOffsets(midnight);
        if (!offsets.isEmpty()) {
            return midnight.toInstant(offsets.get(0));
        }
        ZoneOffsetTransition gap = rules.getTransition(midnight);
        if (!gap.getDateTimeAfter().toLocalDate().equals(date)) {
            throw new DateTimeException("there was no " + date + " in " + zone);
        }
        return gap.getInstant();
    }

    /**
     * Returns the first instant after a day.
     *
     * @throws DateTimeException if the day does not exist in the zone
     */
    default Instant endOfDay(LocalDate date, String zone) {
        startOfDay(date, zone);
        LocalDate next = date.plusDays(1);
        while (true) {
            try {
                return startOfDay(next, zone);
            } catch (DateTimeException skipped) {
                next = next.plusDays(1);
            }
        }
    }

    /**
     * Returns the instant at which clocks in a zone show a wall time.
     *
     * @throws DateTimeException if clocks never show it there, or show it twice, and no choice between these is stated
     */
    default Instant instantOf(When.WallTime wall, String zone) {
        List<ZoneOffset> offsets = rules(zone).getValidOffsets(wall.time());
        if (offsets.isEmpty() && wall.choice() == When.Choice.NEXT) {
            return rules(zone).getTransition(wall.time()).getInstant();
        }
        if (offsets.isEmpty()) {
            throw new DateTimeException("clocks in " + zone + " never show " + wall.time());
        }
        boolean chosen = wall.choice() == When.Choice.EARLIER || wall.choice() == When.Choice.LATER;
        if (offsets.size() > 1 && !chosen) {
            throw new DateTimeException("clocks in " + zone + " show " + wall.time() + " twice");
        }
        return wall.time()
                .toInstant(wall.choice() == When.Choice.LATER ? offsets.get(offsets.size() - 1) : offsets.get(0));
    }

    /**
     * Returns the first instant of a moment.
     *
     * @throws DateTimeException if the zone has no such moment, or has it twice and no choice is stated
     */
    default Instant startOf(When when, String zone) {
        if (when instanceof When.Day day) {
            return startOfDay(day.date(), zone);
        }
        if (when instanceof When.WallTime wall) {
            return instantOf(wall, zone);
        }
        return ((When.Exact) when).instant();
    }

    /**
     * Returns the first instant that an ending no longer covers: the moment itself for {@code until}, and for {@code through} the first instant after the
     * whole day, or after the whole minute (second, or nanosecond, if it is written that finely).
     *
     * @throws DateTimeException as {@link #startOf}
     */
    default Instant endOf(Ending ending, String zone) {
        if (!ending.through()) {
            return startOf(ending.when(), zone);
        }
        if (ending.when() instanceof When.Day day) {
            return endOfDay(day.date(), zone);
        }
        Instant start = startOf(ending.when(), zone);
        if (ending.when() instanceof When.WallTime wall
                && rules(zone).getValidOffsets(wall.time()).isEmpty()) {
            return start;
        }
        // The seconds are those that the author wrote: a zone's offset may have seconds of its own.
        LocalDateTime written = ending.when() instanceof When.WallTime wall
                ? wall.time()
                : LocalDateTime.ofInstant(start, ZoneOffset.UTC);
        if (written.getNano() != 0) {
            return start.plusNanos(1);
        }
        return start.plusSeconds(written.getSecond() != 0 ? 1 : 60);
    }

    /**
     * Returns the same rules, read without errors: what a zone does not have is the next that it has, and what it has twice is the first of the two. For zones that
     * no author has chosen, such as a user's own.
     */
    default TimeZones lenient() {
        return new LenientTimeZones(this);
    }

    /** Returns the calendar day of an instant in a zone. */
    default LocalDate dayOf(Instant instant, String zone) {
        return LocalDateTime.ofInstant(instant, rules(zone).getOffset(instant)).toLocalDate();
    }
}

/** The rules of the running platform. */
record PlatformTimeZones() implements TimeZones {
    @Override
    public String version() {
        return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    }

    @Override
    public ZoneRules rules(String zone) {
        return ZoneId.of(zone).getRules();
    }
}

/** Rules by which every moment is some instant in every zone. */
record LenientTimeZones(TimeZones strict) implements TimeZones {
    @Override
    public String version() {
        return strict.version();
    }

    @Override
    public ZoneRules rules(String zone) {
        return strict.rules(zone);
    }

    @Override
    public TimeZones lenient() {
        return this;
    }

    @Override
    public Instant startOfDay(LocalDate date, String zone) {
        return instantOf(new When.WallTime(date.atStartOfDay(), When.Choice.UNSTATED), zone);
    }

    @Override
    public Instant instantOf(When.WallTime wall, String zone) {
        ZoneRules rules = rules(zone);
        List<ZoneOffset> offsets = rules.getValidOffsets(wall.time());
        if (offsets.isEmpty()) {
            return rules.getTransition(wall.time()).getInstant();
        }
        return wall.time()
                .toInstant(wall.choice() == When.Choice.LATER ? offsets.get(offsets.size() - 1) : offsets.get(0));
    }
}
