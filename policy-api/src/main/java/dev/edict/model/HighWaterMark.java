package dev.edict.model;

/**
 * The highest of several risk levels as far as they are known: what the known ones reach, and whether all are known. {@code reached} is
 * {@link RiskLevel#UNKNOWN} when not one of them is known. Immutable.
 *
 * @param reached the highest of the known levels
 * @param complete whether no level is unknown, so that the mark is not higher than what is reached
 */
public record HighWaterMark(RiskLevel reached, boolean complete) {
    /**
     * Checks that a mark that is complete has a level.
     *
     * @throws IllegalArgumentException if it is complete and the level is {@link RiskLevel#UNKNOWN}
     */
    public HighWaterMark {
        if (complete && !reached.isKnown()) {
            throw new IllegalArgumentException("a high-water mark of `unknown` cannot be complete");
        }
    }

    /**
     * Returns the level of the mark: what is reached, if all levels are known or there is nothing above it; else
     * {@link RiskLevel#UNKNOWN}.
     */
    public RiskLevel level() {
        return complete || reached == RiskLevel.CRITICAL ? reached : RiskLevel.UNKNOWN;
    }

    /**
     * Returns whether the mark is at least the threshold: yes if a known level reaches it, unknown if only an unknown one might, else no.
     *
     * @throws IllegalArgumentException if the threshold is {@link RiskLevel#UNKNOWN}
     */
    public Truth atLeast(RiskLevel threshold) {
        Truth ofKnown = reached.atLeast(threshold);
        return complete ? ofKnown : ofKnown.or(Truth.UNKNOWN);
    }

    /** Returns the level in words; an unknown mark says what is reached: {@code unknown, at least moderate}. */
    @Override
    public String toString() {
        boolean moreThanReached = level() != reached;
        return moreThanReached ? level().word() + ", at least " + reached.word() : level().word();
    }
}
