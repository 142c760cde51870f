package dev.edict.model;

import java.util.Set;

/**
 * A test of a word: it is one of some, or none of them.
 *
 * @param words the words
 * @param negated whether it must be none of them
 */
public record Words(Set<String> words, boolean negated) {
    /** Copies the words. */
    public Words {
        words = Copies.of(words);
    }

    /** Returns the test that a word is one of some. */
    public static Words anyOf(String... words) {
        return new Words(Copies.of(java.util.List.of(words)), false);
    }

    /** Returns whether a word passes. */
    public boolean accepts(String word) {
        return words.contains(word) != negated;
    }

    @Override
    public String toString() {
        return (negated ? "not " : "") + String.join(", ", words);
    }
}
