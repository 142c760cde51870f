package dev.edict.model;

import java.util.Set;

/**
 * An agreement by which holders act as one.
 *
 * @param parties the ids of the holders
 * @param time when it holds
 */
public record Arrangement(Set<String> parties, FactTime time) {
    /** Copies the parties. */
    public Arrangement {
        parties = Copies.of(parties);
    }
}
