package dev.edict.model;

/** What a policy does where it applies. */
public enum Effect implements Word {
    /** Forbids. */
    DENY,
    /** Asks for somebody's approval. */
    REVIEW,
    /** Allows. */
    PERMIT,
    /** Puts a duty on somebody. */
    OBLIGE,
    /** Says something that has no other effect. */
    WARN;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static Effect of(String word) {
        return Word.of(Effect.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
