package dev.edict.model;

/** How the words of one issuer combine, after the combining algorithms of XACML 3.0, appendix C. */
public enum Combining implements Word {
    /** A denial beats a review, and a review a permit. */
    DENY_OVERRIDES,
    /** A permit beats a denial, and a denial a review. */
    PERMIT_OVERRIDES;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static Combining of(String word) {
        return Word.of(Combining.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
