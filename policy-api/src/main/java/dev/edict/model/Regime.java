package dev.edict.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A test of ownership: what counts as owned, and since when. Whose list it is applied to, and with what effect, a policy says.
 *
 * @param id the id in the pack
 * @param title what it is called
 * @param zone the zone of its dates
 * @param terms what it says in all its versions
 * @param versions what it says at which time; if there are any, there is no such test outside their periods
 */
public record Regime(String id, Optional<String> title, Optional<String> zone, Terms terms, List<Version> versions) {
    /** Copies the versions. */
    public Regime {
        versions = List.copyOf(versions);
    }

    /**
     * What a test says. What a version or a policy leaves out, it takes from the regime.
     *
     * @param by whose holdings count; nothing if that is left to the policy
     * @param counting how holdings through others count
     * @param holders whether several holders count together
     * @param rights what holdings count; of several the greatest
     * @param threshold where ownership begins
     */
    public record Terms(
            Optional<Party> by,
            Optional<Counting> counting,
            Optional<Holders> holders,
            Set<Right> rights,
            Optional<Threshold> threshold) {
        /** Terms that say nothing. */
        public static final Terms NONE =
                new Terms(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

        /** Copies the rights. */
        public Terms {
            rights = Copies.of(rights);
        }

        /** Returns these terms where they say something, and the others where they do not. */
        public Terms over(Terms others) {
            return new Terms(
                    by.or(others::by),
                    counting.or(others::counting),
                    holders.or(others::holders),
                    rights.isEmpty() ? others.rights : rights,
                    threshold.or(others::threshold));
        }
    }

    /**
     * Where ownership begins.
     *
     * @param percentage the percentage
     * @param orMore whether exactly that much is enough
     */
    public record Threshold(Percentage percentage, boolean orMore) {
        @Override
        public String toString() {
            return (orMore ? "at least " : "more than ") + percentage + " %";
        }
    }

    /**
     * What a regime says for a time.
     *
     * @param time the time
     * @param terms what it says then
     */
    public record Version(FactTime time, Terms terms) {}
}
