package dev.edict.model;

import java.util.Collection;

/**
 * How much harm a tool may do, on the scale that Edict compares on; other vocabularies are mapped onto it. What nobody has assessed is
 * {@link #UNKNOWN}, never low.
 */
public enum RiskLevel implements Word {
    /** Limited harm. */
    LOW,
    /** Serious harm. */
    MODERATE,
    /** Severe or catastrophic harm. */
    HIGH,
    /** Harm that nobody may accept without more ado. */
    CRITICAL,
    /** Not assessed, or not known to whoever asks. */
    UNKNOWN;

    /**
     * Reads the lower-case word of a level, as packs write it: {@code high}.
     *
     * @throws IllegalArgumentException if no level has that word
     */
    public static RiskLevel parse(String word) {
        return Word.of(RiskLevel.class, word);
    }

    /**
     * Returns the highest of the levels, with what is not known about it: an unknown one may be higher than all others. No levels at all
     * are an unknown mark.
     */
    public static HighWaterMark highWaterMark(Collection<RiskLevel> levels) {
        RiskLevel reached = levels.stream()
                .filter(RiskLevel::isKnown)
                .max(RiskLevel::compareTo)
                .orElse(UNKNOWN);
        boolean complete = !levels.isEmpty() && levels.stream().allMatch(RiskLevel::isKnown);
        return new HighWaterMark(reached, complete);
    }

    /** Returns whether it is a level that somebody found, not {@link #UNKNOWN}. */
    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /**
     * Returns whether it is at least the threshold; an unknown level may or may not be, whatever the threshold, since the harm may also
     * be none.
     *
     * @throws IllegalArgumentException if the threshold is {@link #UNKNOWN}
     */
    public Truth atLeast(RiskLevel threshold) {
        if (!threshold.isKnown()) {
            throw new IllegalArgumentException("`unknown` is no threshold for a risk level");
        }
        return isKnown() ? Truth.of(compareTo(threshold) >= 0) : Truth.UNKNOWN;
    }
}
