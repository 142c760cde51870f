package dev.edict.model;

import java.util.Collection;

/**
 * How much harm a tool may do, on the scale that Edict compares on; other vocabularies are mapped onto it. What nobody has assessed is
 * {@link #UNKNOWN}, never low.
 */
public enum RiskLevel {
    /** Limited harm. */
    LOW("low"),
    /** Serious harm. */
    MODERATE("moderate"),
    /** Severe or catastrophic harm. */
    HIGH("high"),
    /** Harm that nobody may accept without more ado. */
    CRITICAL("critical"),
    /** Not assessed, or not known to whoever asks. */
    UNKNOWN("unknown");

    private final String word;

    RiskLevel(String word) {
        this.word = word;
    }

    /**
     * Reads the lower-case word of a level, as packs write it: {@code high}.
     *
     * @throws IllegalArgumentException if no level has that word
     */
    public static RiskLevel parse(String word) {
        for (RiskLevel level : values()) {
            if (level.word.equals(word)) {
                return level;
            }
        }
        throw new IllegalArgumentException(
                "unknown risk level `" + word + "`\nhelp: say low, moderate, high, critical or unknown");
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

    /** Returns the lower-case word of the level: {@code high}. {@link #parse(String)} reads it back. */
    public String word() {
        return word;
    }

    /** Returns the {@link #word()}. */
    @Override
    public String toString() {
        return word;
    }
}
