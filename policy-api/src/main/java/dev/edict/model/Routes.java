package dev.edict.model;

/** Which ways to a tool a policy follows through. */
public enum Routes implements Word {
    /** Every way, whoever stands between. */
    ANY,
    /** Only the way without anybody between. */
    DIRECT,
    /** The direct way, and those through intermediaries that the vendor authorizes. */
    AUTHORIZED;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static Routes of(String word) {
        return Word.of(Routes.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
