package dev.edict.model;

/**
 * What is known of a statement: that it holds, that it does not, or that the facts at hand do not settle it. The connectives are
 * those of Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, section 64).
 */
public enum Truth {
    /** It does not hold. */
    NO,
    /** The facts at hand do not settle it. */
    UNKNOWN,
    /** It holds. */
    YES;

    /** Returns {@link #YES} for {@code true}, else {@link #NO}. */
    public static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Returns whether both hold: the lesser of the two. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns whether one of them holds: the greater of the two. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns whether it does not hold; what is unknown stays unknown. */
    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
