package dev.edict.model;

/** Which organizations around a named one are meant with it. */
public enum Relation implements Word {
    /** Those that it owns. */
    SUBSIDIARIES,
    /** Those that own it. */
    PARENTS,
    /** Its parents, and all that they own. */
    GROUP;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static Relation of(String word) {
        return Word.of(Relation.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
