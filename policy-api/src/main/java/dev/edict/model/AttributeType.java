package dev.edict.model;

/** What an attribute's value is. */
public enum AttributeType implements Word {
    /** A word, from a list if the pack gives one. */
    TEXT,
    /** {@code yes} or {@code no}. */
    YES_NO,
    /** An exact decimal number. */
    NUMBER,
    /** A date. */
    DATE;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static AttributeType of(String word) {
        return Word.of(AttributeType.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
