package dev.edict.engine.combine;

import dev.edict.Verdict;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The words that something could come to; one if nothing is missing. There is one object for each set of words, so nothing is made where they meet. Immutable. */
final class Possible {
    private static final Verdict[] STRONGEST_FIRST = Verdict.values();
    private static final Possible[] EVERY = new Possible[1 << STRONGEST_FIRST.length];

    static {
        for (int bits = 0; bits < EVERY.length; bits++) {
            EVERY[bits] = new Possible(bits);
        }
    }

    /** No word at all, to begin with. */
    static final Possible NOTHING_YET = EVERY[0];

    /** Silence for certain. */
    static final Possible SILENCE = of(Verdict.NONE);

    private final int bits;
    private final Set<Verdict> words;

    private Possible(int bits) {
        this.bits = bits;
        EnumSet<Verdict> all = EnumSet.noneOf(Verdict.class);
        for (Verdict word : STRONGEST_FIRST) {
            if ((bits & bit(word)) != 0) {
                all.add(word);
            }
        }
        words = Collections.unmodifiableSet(all);
    }

    private static int bit(Verdict word) {
        return 1 << word.ordinal();
    }

    static Possible of(Verdict only) {
        return EVERY[bit(only)];
    }

    static Possible of(Set<Verdict> words) {
        Possible all = NOTHING_YET;
        for (Verdict word : words) {
            all = all.with(word);
        }
        return all;
    }

    /** Returns the words in the order of their strength. */
    Set<Verdict> words() {
        return words;
    }

    boolean contains(Verdict word) {
        return (bits & bit(word)) != 0;
    }

    boolean isSilent() {
        return bits == SILENCE.bits;
    }

    /** Returns whether there is one word. */
    boolean isSettled() {
        return Integer.bitCount(bits) == 1;
    }

    Possible with(Verdict word) {
        return EVERY[bits | bit(word)];
    }

    Possible with(Possible others) {
        return EVERY[bits | others.bits];
    }

    /** Returns the stronger word of each pair of the two. */
    Possible stronger(Possible other) {
        // Verdicts come in the order of their strength, and no word of a pair is weaker than the weakest that either
        // must have.
        int weakest = Math.min(31 - Integer.numberOfLeadingZeros(bits), 31 - Integer.numberOfLeadingZeros(other.bits));
        return EVERY[(bits | other.bits) & ((2 << weakest) - 1)];
    }
}
