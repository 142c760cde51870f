package dev.edict.time;

import java.time.temporal.ChronoUnit;

/**
 * When something ends: {@code until} a moment, which is then the first that no longer counts, or {@code through} one, which still counts as a
 * whole: the whole day, or the whole minute, as it is written.
 *
 * @param when the moment
 * @param through whether the moment itself still counts
 */
public record Ending(When when, boolean through) {
    private static final int LAST_NANOSECOND = 999_999_999;

    /** Returns the end through a moment that is written to the second, which counts as a whole even if it is the first of its minute. */
    public static Ending throughSecond(When when) {
        if (when instanceof When.WallTime wall && wall.time().equals(wall.time().truncatedTo(ChronoUnit.SECONDS))) {
            return new Ending(new When.WallTime(wall.time().withNano(LAST_NANOSECOND), wall.choice()), true);
        }
        if (when instanceof When.Exact exact
                && exact.instant().equals(exact.instant().truncatedTo(ChronoUnit.SECONDS))) {
            return new Ending(new When.Exact(exact.instant().plusNanos(LAST_NANOSECOND)), true);
        }
        return new Ending(when, true);
    }

    @Override
    public String toString() {
        return (through ? "through " : "until ") + when;
    }
}
