package dev.edict.benchmarks.workload;

import java.util.Optional;

/**
 * A holding in the workload, from the first day of 2010.
 *
 * @param owner the holder
 * @param owned what is held
 * @param percent how much
 * @param untilYear the year with whose first day in UTC it ends
 */
public record Share(String owner, String owned, int percent, Optional<Integer> untilYear) {
    /** Returns whether this holding is there in a year. */
    public boolean isIn(int year) {
        return untilYear.isEmpty() || year < untilYear.get();
    }
}
