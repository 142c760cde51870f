package dev.edict.engine.resolve.ownership;

import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who holds what of whom at one time. Immutable and safe to share between threads. It takes some 45 bytes a stake and 10 an
 * organization beside the ids and origins themselves. The order in which stakes were added does not matter.
 */
public final class OwnershipGraph {
    /** The number of the owner who is not known. */
    static final int NAMELESS = 0;

    /** What is said of an organization that is in no stake. */
    static final int ABSENT = -1;

    private static final int[] NOTHING = {};

    // INVARIANT: organizations 1 to base.length - 1 are in the order of their ids; later ones came with changes.
    private final String[] base;
    private final StakeColumns columns;
    private final int[] outStart;
    private final int[] inStart;
    private final int[] inStakes;
    private final Map<Integer, int[]> partners;
    private final Amendments amendments;

    private OwnershipGraph(Builder builder) {
        int[] places = builder.places();
        base = builder.sortedIds();
        columns = builder.columns;
        columns.renumber(places);
        columns.reorder(order(columns, base.length));
        outStart = starts(base.length, columns.size(), true);
        inStart = starts(base.length, columns.size(), false);
        inStakes = incoming();
        partners = builder.partners(places);
        amendments = Amendments.none();
    }

    private OwnershipGraph(OwnershipGraph before, Amendments amendments) {
        base = before.base;
        columns = before.columns;
        outStart = before.outStart;
        inStart = before.inStart;
        inStakes = before.inStakes;
        partners = before.partners;
        this.amendments = amendments;
    }

    /** Returns the graph of these stakes, and of owners that act jointly, each arrangement a list of its parties. */
    public static OwnershipGraph of(Collection<Stake> stakes, Collection<? extends Collection<String>> arrangements) {
        Builder builder = new Builder();
        stakes.forEach(builder::add);
        arrangements.forEach(builder::arrange);
        return builder.build();
    }

    /** Returns the graph of these stakes. */
    public static OwnershipGraph of(Collection<Stake> stakes) {
        return of(stakes, List.of());
    }

    /** Returns a builder, which spares the stakes of a large register from all being there at once. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns this graph with one stake more. What it shares with this one it does not copy: the cost goes with the number of changes
     * made since the graph was built and with the number of stakes of the two organizations, so build anew after some thousand changes.
     */
    public OwnershipGraph with(Stake stake) {
        return new OwnershipGraph(this, amendments.with(this, stake));
    }

    /**
     * Returns this graph without one stake; see {@link #with} for the cost. Of several equal stakes one is taken away.
     *
     * @throws IllegalArgumentException if there is no such stake
     */
    public OwnershipGraph without(Stake stake) {
        return new OwnershipGraph(this, amendments.without(this, stake));
    }

    /** Returns how many organizations there are, the unknown owner not counted. */
    public int size() {
        return limit() - 1;
    }

    /** Returns all stakes in which this organization is owned, in no stated order; none if it is not known. */
    public List<Stake> stakesIn(String organization) {
        int index = indexOf(organization);
        List<Stake> stakes = new ArrayList<>();
        for (int stake : index == ABSENT ? NOTHING : in(index)) {
            stakes.add(stake(stake));
        }
        return stakes;
    }

    /** One above the greatest number of an organization. */
    int limit() {
        return base.length + amendments.newcomers().size();
    }

    int indexOf(String organization) {
        int place = Arrays.binarySearch(base, 1, base.length, organization);
        return place >= 0 ? place : organization.equals(Stake.UNKNOWN) ? NAMELESS : amendments.indexOf(organization);
    }

    String id(int organization) {
        return organization < base.length
                ? base[organization]
                : amendments.newcomers().get(organization - base.length);
    }

    Stake stake(int number) {
        if (number >= columns.size()) {
            return amendments.stake(number - columns.size());
        }
        return new Stake(
                id(columns.owner(number)),
                id(columns.owned(number)),
                columns.rightOf(number),
                columns.share(number),
                columns.origin(number));
    }

    /** The numbers of the stakes that an organization has in others. */
    int[] out(int owner) {
        int[] amended = amendments.out(owner);
        if (amended != null) {
            return amended;
        }
        if (owner >= base.length) {
            return NOTHING;
        }
        int[] row = new int[outStart[owner + 1] - outStart[owner]];
        Arrays.setAll(row, place -> outStart[owner] + place);
        return row;
    }

    /** The numbers of the stakes that others have in an organization. */
    int[] in(int owned) {
        int[] amended = amendments.in(owned);
        if (amended != null) {
            return amended;
        }
        return owned >= base.length ? NOTHING : Arrays.copyOfRange(inStakes, inStart[owned], inStart[owned + 1]);
    }

    int owner(int stake) {
        return stake < columns.size()
                ? columns.owner(stake)
                : indexOf(amendments.stake(stake - columns.size()).owner());
    }

    int owned(int stake) {
        return stake < columns.size()
                ? columns.owned(stake)
                : indexOf(amendments.stake(stake - columns.size()).owned());
    }

    int right(int stake) {
        return stake < columns.size()
                ? columns.right(stake)
                : amendments.stake(stake - columns.size()).right().ordinal();
    }

    PercentageRange share(int stake) {
        return stake < columns.size()
                ? columns.share(stake)
                : amendments.stake(stake - columns.size()).share();
    }

    /** The organizations that act jointly with this one by some arrangement. */
    int[] partners(int organization) {
        return partners.getOrDefault(organization, NOTHING);
    }

    /** The stakes as they were built; only for a graph without changes. */
    StakeColumns columns() {
        return columns;
    }

    /** Where in {@link #columns()} the stakes of an owner begin; they are in the order of the owned, then of the right. */
    int outBegin(int owner) {
        return outStart[owner];
    }

    boolean isAmended() {
        return !amendments.isEmpty();
    }

    int baseStakes() {
        return columns.size();
    }

    int baseLimit() {
        return base.length;
    }

    private int[] starts(int organizations, int stakes, boolean byOwner) {
        int[] starts = new int[organizations + 1];
        for (int stake = 0; stake < stakes; stake++) {
            starts[(byOwner ? columns.owner(stake) : columns.owned(stake)) + 1]++;
        }
        for (int organization = 0; organization < organizations; organization++) {
            starts[organization + 1] += starts[organization];
        }
        return starts;
    }

    private int[] incoming() {
        int[] next = inStart.clone();
        int[] stakes = new int[columns.size()];
        for (int stake = 0; stake < stakes.length; stake++) {
            stakes[next[columns.owned(stake)]++] = stake;
        }
        return stakes;
    }

    /** The stakes by owner, then owned, then right: three stable counting sorts, the least key first. */
    private static int[] order(StakeColumns columns, int organizations) {
        int[] order = new int[columns.size()];
        Arrays.setAll(order, stake -> stake);
        order = sort(order, columns::right, Right.values().length);
        order = sort(order, columns::owned, organizations);
        return sort(order, columns::owner, organizations);
    }

    private static int[] sort(int[] order, java.util.function.IntUnaryOperator key, int keys) {
        int[] next = new int[keys + 1];
        for (int stake : order) {
            next[key.applyAsInt(stake) + 1]++;
        }
        for (int at = 0; at < keys; at++) {
            next[at + 1] += next[at];
        }
        int[] sorted = new int[order.length];
        for (int stake : order) {
            sorted[next[key.applyAsInt(stake)]++] = stake;
        }
        return sorted;
    }

    /** Gathers stakes. Not safe to share between threads; of no use after {@link #build()}. */
    public static final class Builder {
        private final Map<String, Integer> indexes = new HashMap<>();
        private final List<String> ids = new ArrayList<>();
        private final List<List<Integer>> arrangements = new ArrayList<>();
        private final StakeColumns columns = new StakeColumns();

        private Builder() {
            index(Stake.UNKNOWN);
        }

        /** Adds a stake. */
        public Builder add(Stake stake) {
            columns.add(index(stake.owner()), index(stake.owned()), stake.right(), stake.share(), stake.origin());
            return this;
        }

        /** Adds an arrangement by which its parties act jointly. */
        public Builder arrange(Collection<String> parties) {
            List<Integer> numbers = new ArrayList<>();
            parties.forEach(party -> numbers.add(index(party)));
            arrangements.add(numbers);
            return this;
        }

        /** Returns the graph of all that was added. */
        public OwnershipGraph build() {
            return new OwnershipGraph(this);
        }

        private int index(String id) {
            Integer known = indexes.putIfAbsent(id, ids.size());
            if (known != null) {
                return known;
            }
            ids.add(id);
            return ids.size() - 1;
        }

        private String[] sortedIds() {
            indexes.clear();
            String[] sorted = ids.toArray(String[]::new);
            Arrays.sort(sorted, 1, sorted.length);
            return sorted;
        }

        /** The places of the numbers given so far in the order of the ids, the unknown owner first. */
        private int[] places() {
            String[] sorted = sortedIds();
            int[] places = new int[sorted.length];
            for (int number = 1; number < places.length; number++) {
                places[number] = Arrays.binarySearch(sorted, 1, sorted.length, ids.get(number));
            }
            return places;
        }

        private Map<Integer, int[]> partners(int[] places) {
            Map<Integer, Set<Integer>> found = new HashMap<>();
            for (List<Integer> parties : arrangements) {
                for (int party : parties) {
                    Set<Integer> others = found.computeIfAbsent(places[party], key -> new TreeSet<>());
                    parties.forEach(other -> others.add(places[other]));
                    others.remove(places[party]);
                    others.remove(NAMELESS);
                }
            }
            Map<Integer, int[]> partners = new HashMap<>();
            found.forEach((party, others) -> partners.put(
                    party, others.stream().mapToInt(Integer::intValue).toArray()));
            return partners;
        }
    }
}
