package dev.edict.model;

/** How far a source can be relied on. It never changes an outcome; explanations show the weakest. */
public enum Reliability implements Word {
    /** The issuer's own words. */
    OFFICIAL,
    /** Somebody else's report of them. */
    REPORTED,
    /** Nobody's words: an assumption of the pack's author. */
    ASSUMED;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static Reliability of(String word) {
        return Word.of(Reliability.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
