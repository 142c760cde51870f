package dev.edict.model;

/** What sort of tool it is. */
public enum ToolKind implements Word {
    /** A program that somebody installs. */
    APPLICATION,
    /** Something that somebody operates for others. */
    SERVICE,
    /** A part of other programs. */
    LIBRARY,
    /** A machine-learning model. */
    MODEL;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static ToolKind of(String word) {
        return Word.of(ToolKind.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
