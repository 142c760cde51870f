package dev.edict.model;

/** How much harm the loss of a security objective would do (FIPS 199, section 3), in rising order. */
public enum Impact implements Word {
    /** The objective does not matter: only for the confidentiality of a type of information, never for a system. */
    NOT_APPLICABLE,
    /** Limited harm. */
    LOW,
    /** Serious harm. */
    MODERATE,
    /** Severe or catastrophic harm. */
    HIGH;

    /** Returns the higher of the two. */
    public Impact max(Impact other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
