package dev.edict.engine.resolve.ownership;

import dev.edict.model.Percentage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts one organization after another, exactly, on what is known of its owners; and again where something has changed. */
final class Recount {
    private final OwnershipGraph graph;
    private final OwnershipTest test;
    private final HolderSelector holders;
    private final byte[] standings;
    private final int mask;

    Recount(OwnershipGraph graph, OwnershipTest test, HolderSelector holders, byte[] standings) {
        this.graph = graph;
        this.test = test;
        this.holders = holders;
        this.standings = standings;
        this.mask = test.mask();
    }

    /** Counts all organizations. */
    void all() {
        standings[OwnershipGraph.NAMELESS] = holders.mayBeUnnamed() ? Standing.COUNTED_POSSIBLY : 0;
        Deque<Integer> open = new ArrayDeque<>();
        for (int index = OwnershipGraph.NAMELESS + 1; index < standings.length; index++) {
            standings[index] = Standing.ofCounted(holders.counts(graph.id(index)));
            open.add(index);
        }
        settle(open);
    }

    /**
     * Counts again what a change of the stakes in an organization can reach, newcomers being those numbered from some number on. Returns
     * how many organizations that were.
     */
    int from(int changed, int newcomers) {
        for (int index = newcomers; index < standings.length; index++) {
            standings[index] = Standing.ofCounted(holders.counts(graph.id(index)));
        }
        Set<Integer> shaken = shaken(changed);
        shaken.forEach(index -> standings[index] &= Standing.COUNTED_SURELY | Standing.COUNTED_POSSIBLY);
        return settle(new ArrayDeque<>(shaken));
    }

    private int settle(Deque<Integer> open) {
        Set<Integer> counted = new HashSet<>();
        while (!open.isEmpty()) {
            int index = open.remove();
            counted.add(index);
            boolean surely = gains(index, false);
            boolean possibly = gains(index, true);
            if (surely || possibly) {
                for (int stake : graph.out(index)) {
                    open.add(graph.owned(stake));
                }
            }
        }
        return counted.size();
    }

    /** Whether an organization reaches the threshold by the owners that count so far. */
    boolean reaches(int index, boolean upper) {
        Bound share = share(index, upper);
        return upper ? test.isPossiblyMet(share) : test.isSurelyMet(share);
    }

    /** Those whose answer may rest on the changed one: it, what it has a part in if it counted by being owned, and so on. */
    private Set<Integer> shaken(int changed) {
        Set<Integer> shaken = new LinkedHashSet<>(Set.of(changed));
        Deque<Integer> open = new ArrayDeque<>(shaken);
        while (!open.isEmpty()) {
            int index = open.remove();
            boolean passed = (standings[index] & (Standing.OWNED_SURELY | Standing.OWNED_POSSIBLY)) != 0;
            if (passed && (standings[index] & Standing.COUNTED_SURELY) == 0) {
                for (int stake : graph.out(index)) {
                    if (shaken.add(graph.owned(stake))) {
                        open.add(graph.owned(stake));
                    }
                }
            }
        }
        return shaken;
    }

    private boolean gains(int index, boolean upper) {
        byte bit = Standing.ownedBit(upper);
        if ((standings[index] & bit) != 0 || !reaches(index, upper)) {
            return false;
        }
        standings[index] |= bit;
        return true;
    }

    private Bound share(int index, boolean upper) {
        int counting = Standing.countingBits(test, upper);
        Map<Integer, List<Integer>> byOwner = new LinkedHashMap<>();
        for (int stake : graph.in(index)) {
            if ((mask >> graph.right(stake) & 1) != 0) {
                byOwner.computeIfAbsent(graph.owner(stake), owner -> new ArrayList<>())
                        .add(stake);
            }
        }
        Map<Integer, Edge> edges = new HashMap<>();
        byOwner.forEach((owner, stakes) -> edges.put(owner, Edge.of(graph, test, owner, index, stakes)));
        Bound sum = Bound.NOTHING;
        Bound others = Bound.NOTHING;
        for (Edge edge : edges.values()) {
            if ((standings[edge.owner()] & counting) != 0) {
                sum = sum.plus(edge.weight(upper));
            } else {
                others = others.plus(edge.low());
            }
        }
        if (!upper || !Totals.of(graph, index, mask).isCap()) {
            return sum;
        }
        Percentage left = Bound.rest(others.value());
        return sum.lesserHigh(new Bound(left, others.included()));
    }
}
