package dev.edict.engine.author;

/**
 * How much a pack's own rules may take for one request. All but the last are counts, so that they strike alike on every machine. What
 * reaches one is {@code INDETERMINATE} and names it; other requests notice nothing, and the other rules do only where the bound is the deadline, which all rules of a request share.
 *
 * @param facts the most facts of a case
 * @param derived the most facts that rules derive in it
 * @param firings the most matches
 * @param combinations the most combinations of facts that the patterns of one rule can have: the product of how many facts there are
 *     for each
 * @param characters the longest text in a fact that rules look at
 * @param milliseconds the time after which rules end whatever else, for all that is evaluated of a request together, looked at between
 *     matches; the last resort, for it does not strike alike everywhere, and what it touched is not kept for other requests
 */
public record Bounds(int facts, int derived, int firings, long combinations, int characters, long milliseconds) {
    /** What suits cases of any size that people have seen. */
    public static final Bounds DEFAULT = new Bounds(20_000, 10_000, 100_000, 5_000_000, 1_000, 5_000);

    /** Checks that each is positive. */
    public Bounds {
        if (facts < 1 || derived < 1 || firings < 1 || combinations < 1 || characters < 1 || milliseconds < 1) {
            throw new IllegalArgumentException("a bound must be positive");
        }
    }

    /** Returns these bounds with another one on the facts of a case. */
    public Bounds withFacts(int most) {
        return new Bounds(most, derived, firings, combinations, characters, milliseconds);
    }

    /** Returns these bounds with another one on derived facts. */
    public Bounds withDerived(int most) {
        return new Bounds(facts, most, firings, combinations, characters, milliseconds);
    }

    /** Returns these bounds with another one on matches. */
    public Bounds withFirings(int most) {
        return new Bounds(facts, derived, most, combinations, characters, milliseconds);
    }

    /** Returns these bounds with another one on combinations of facts. */
    public Bounds withCombinations(long most) {
        return new Bounds(facts, derived, firings, most, characters, milliseconds);
    }

    /** Returns these bounds with another one on the length of texts. */
    public Bounds withCharacters(int most) {
        return new Bounds(facts, derived, firings, combinations, most, milliseconds);
    }

    /** Returns these bounds with another last resort. */
    public Bounds withMilliseconds(long most) {
        return new Bounds(facts, derived, firings, combinations, characters, most);
    }
}
