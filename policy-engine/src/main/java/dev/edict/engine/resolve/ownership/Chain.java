package dev.edict.engine.resolve.ownership;

import dev.edict.model.PercentageRange;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A way from a counted holder down to the organization that is asked about. Immutable.
 *
 * @param holder the counted holder, or {@link Stake#UNKNOWN} for an owner who may be one
 * @param links the holdings on the way, from the top down; where an owner is neither the holder nor the one owned before, it acts
 *     jointly with that one
 */
public record Chain(String holder, List<Link> links) {
    /** Copies the links. */
    public Chain {
        links = List.copyOf(links);
    }

    /** Returns how many holdings are on the way. */
    public int length() {
        return links.size();
    }

    /** Returns the chain from the top down, as in {@code x 60 % of a, a 60 % of t}. */
    @Override
    public String toString() {
        return links.stream()
                .map(link -> link.owner() + " " + link.share() + " % of " + link.owned())
                .collect(Collectors.joining(", "));
    }

    /**
     * All that one holds of another by the right that counts. Immutable.
     *
     * @param owner the id of the owner, or {@link Stake#UNKNOWN}
     * @param owned the id of the organization owned
     * @param share how much counts
     * @param stakes the holdings that make it up, one a lot; their origins say what is known about them
     */
    public record Link(String owner, String owned, PercentageRange share, List<Stake> stakes) {
        /** Copies the stakes. */
        public Link {
            stakes = List.copyOf(stakes);
        }
    }
}
