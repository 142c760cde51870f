package dev.edict.model;

/** How an attribute is compared. */
public enum Comparison implements Word {
    /** It is one of the values. */
    EQUALS,
    /** It is none of the values. */
    NOT,
    /** It is the value or more. */
    AT_LEAST,
    /** It is more than the value. */
    MORE_THAN,
    /** It is the value or less. */
    AT_MOST,
    /** It is less than the value. */
    LESS_THAN,
    /** It is the date or a later one. */
    FROM,
    /** It is an earlier date. */
    BEFORE;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static Comparison of(String word) {
        return Word.of(Comparison.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
