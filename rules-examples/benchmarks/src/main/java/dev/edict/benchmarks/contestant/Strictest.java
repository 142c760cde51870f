package dev.edict.benchmarks.contestant;

import dev.edict.model.Outcome;

/** Keeps the strictest word said. Rules say theirs to it. */
public final class Strictest {
    private Outcome word = Outcome.NOT_APPLICABLE;

    /** Hears one word. */
    public void hear(String said) {
        hear(Outcome.valueOf(said));
    }

    /** Hears one word. */
    public void hear(Outcome said) {
        if (rank(said) < rank(word)) {
            word = said;
        }
    }

    /** Returns how early a word is heard among others: the strictest first. */
    public static int rank(Outcome word) {
        return switch (word) {
            case DENY -> 0;
            case REVIEW -> 1;
            case PERMIT -> 2;
            default -> 3;
        };
    }

    /** Returns the strictest word. */
    public Outcome word() {
        return word;
    }
}
