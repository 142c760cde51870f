package dev.edict.model;

/** What a decision comes to. The names follow the results of XACML 3.0 (OASIS, 2013), with {@code REVIEW} added. */
public enum Outcome implements Word {
    /** It may. */
    PERMIT,
    /** It may not. */
    DENY,
    /** Somebody who is named must approve. */
    REVIEW,
    /** No policy speaks of it. */
    NOT_APPLICABLE,
    /** Facts are missing that could change the answer. */
    INDETERMINATE;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static Outcome of(String word) {
        return Word.of(Outcome.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
