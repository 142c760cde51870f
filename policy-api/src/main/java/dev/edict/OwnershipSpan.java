package dev.edict;

import dev.edict.model.PercentageRange;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.util.List;

/**
 * What a question of ownership comes to for a time.
 *
 * @param period the time
 * @param owned whether the organization is owned
 * @param share what the owners whose holdings count hold, as the test counts
 * @param chains the chains of holdings, the shortest first
 * @param missing the facts that would settle it
 */
public record OwnershipSpan(
        Period period, Truth owned, PercentageRange share, List<Evidence> chains, List<String> missing) {
    /** Copies its lists. */
    public OwnershipSpan {
        chains = List.copyOf(chains);
        missing = List.copyOf(missing);
    }
}
