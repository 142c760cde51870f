package dev.edict.model;

/** What a group has as members. */
public enum GroupKind implements Word {
    /** Places; what a group is of if nothing is said. */
    PLACES,
    /** Organizations. */
    ORGANIZATIONS,
    /** Tools. */
    TOOLS;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static GroupKind of(String word) {
        return Word.of(GroupKind.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
