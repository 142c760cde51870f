package dev.edict.model;

/** Where a policy stands in its life at one instant. */
public enum Status implements Word {
    /** Published, and not yet in force: it warns. */
    ANNOUNCED,
    /** It has its effect. */
    IN_FORCE,
    /** In force, and only warns so far. */
    GRACE,
    /** Its issuer has put it aside for a time: it is silent, and shown. */
    SUSPENDED,
    /** In force, and its issuer says that nobody is pursued: a review, unless the phase says otherwise. */
    NOT_ENFORCED,
    /** A court has stopped it: it is silent, and shown. */
    ENJOINED,
    /** Its issuer has taken it back: it is silent, and shown. */
    REPEALED,
    /** It has ended by its own text: it is silent. */
    EXPIRED,
    /** Nobody can say whether it has begun. */
    UNKNOWN;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static Status of(String word) {
        return Word.of(Status.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
