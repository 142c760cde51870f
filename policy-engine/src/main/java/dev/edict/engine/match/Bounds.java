package dev.edict.engine.match;

/**
 * How much a pack's own rules may take for one request. All but the last are counts, so that they strike alike everywhere.
 *
 * @param facts the most facts of a case
 * @param derived the most facts that rules derive in it
 * @param firings the most matches
 * @param combinations the most combinations of facts that the patterns of one rule can have
 * @param milliseconds the time after which it ends whatever else, checked at each match
 */
public record Bounds(int facts, int derived, int firings, long combinations, long milliseconds) {
    /** What suits cases of any size that people have seen. */
    public static final Bounds DEFAULT = new Bounds(20_000, 10_000, 100_000, 5_000_000, 5_000);

    /** Checks that each is positive. */
    public Bounds {
        if (facts < 1 || derived < 1 || firings < 1 || combinations < 1 || milliseconds < 1) {
            throw new IllegalArgumentException("a bound must be positive");
        }
    }
}
