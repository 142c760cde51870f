package dev.edict.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A moment as an author writes it, before any zone is applied: a whole day, a wall time, or an exact instant.
 * {@link TimeZones} turns it into instants.
 */
public sealed interface When permits When.Day, When.WallTime, When.Exact {
    /**
     * A whole day of a calendar, which begins with its first instant in the zone it is read in.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements When {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * A minute (or a finer time) that a clock on the wall shows.
     *
     * @param time what the clock shows
     * @param choice which instant is meant where a clock shows it twice, or never; {@link Choice#UNSTATED} makes such a time an error
     */
    record WallTime(LocalDateTime time, Choice choice) implements When {
        @Override
        public String toString() {
            return time
                    + (choice == Choice.UNSTATED ? "" : " (" + choice.name().toLowerCase(java.util.Locale.ROOT) + ")");
        }
    }

    /**
     * One instant, which needs no zone.
     *
     * @param instant the instant
     */
    record Exact(Instant instant) implements When {
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** Which instant a wall time means that occurs twice, when clocks are put back, or never, when they are put forward. */
    enum Choice {
        /** Nothing is said; a time that occurs twice or never is then an error. */
        UNSTATED,
        /** The first of two; a time that never occurs is an error. */
        EARLIER,
        /** The second of two; a time that never occurs is an error. */
        LATER,
        /** The instant at which clocks skip a time that never occurs; one that occurs twice is an error. */
        NEXT
    }
}
