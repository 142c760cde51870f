package dev.edict.time;

/**
 * When something ends: {@code until} a moment, which is then the first that no longer counts, or {@code through} one, which still counts as a
 * whole: the whole day, or the whole minute, as it is written.
 *
 * @param when the moment
 * @param through whether the moment itself still counts
 */
public record Ending(When when, boolean through) {
    @Override
    public String toString() {
        return (through ? "through " : "until ") + when;
    }
}
