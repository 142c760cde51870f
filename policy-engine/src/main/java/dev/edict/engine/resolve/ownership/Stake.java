package dev.edict.engine.resolve.ownership;

import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;

/**
 * One holding in force at the time that is looked at. Several of the same owner, owned and right are several lots, and add up.
 * Immutable if its origin is.
 *
 * @param owner the id of the owner, or {@link #UNKNOWN}
 * @param owned the id of the organization that is owned
 * @param right what is held of it
 * @param share how much, in percent; of no meaning where the right is control
 * @param origin what the caller knows this holding by, such as the entry with its dates and sources; never read here
 */
public record Stake(String owner, String owned, Right right, PercentageRange share, Object origin) {
    /** The owner of a holding of which only that it exists is known; no organization has this id. */
    public static final String UNKNOWN = "unknown";

    /**
     * Checks that the organization that is owned is known.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Stake {
        if (owned.equals(UNKNOWN)) {
            throw new IllegalArgumentException("a holding of `" + owner + "` does not say in whom");
        }
    }

    /** Returns an exact holding of shares that is its own origin: {@code Stake.shares("x", "a", "50")}. */
    public static Stake shares(String owner, String owned, String percent) {
        PercentageRange share = PercentageRange.exactly(Percentage.parse(percent));
        return new Stake(owner, owned, Right.SHARES, share, owner + " in " + owned);
    }

    /** Returns control of one over another. */
    public static Stake control(String owner, String owned, Object origin) {
        return new Stake(owner, owned, Right.CONTROL, PercentageRange.exactly(Percentage.HUNDRED), origin);
    }

    boolean hasNamedOwner() {
        return !owner.equals(UNKNOWN);
    }
}
