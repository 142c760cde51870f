package dev.edict.engine.resolve.ownership;

import dev.edict.model.Percentage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Solves a circle of holdings exactly: what each of its members is worth to the counted holders, from what comes to them from outside
 * and what they hold of each other. Members are taken out one by one, what went through one going straight from its owners to what it
 * owns, the one with the fewest such ways first.
 */
final class Elimination {
    /** So many ways are made at most, so that a great circle ends in no answer rather than never. */
    private static final int MOST_STEPS = 50_000;

    // What each member holds of itself and of others, from the side of the owned and of the owner.
    private final Map<Integer, Map<Integer, Percentage>> owners = new TreeMap<>();
    private final Map<Integer, TreeSet<Integer>> owned = new TreeMap<>();
    private final Map<Integer, Percentage> worth = new HashMap<>();
    private final Deque<Taken> taken = new ArrayDeque<>();
    private int steps;

    /** Adds a member with what comes to it from outside. */
    void add(int member, Percentage fromOutside) {
        owners.computeIfAbsent(member, key -> new TreeMap<>());
        owned.computeIfAbsent(member, key -> new TreeSet<>());
        worth.put(member, fromOutside);
    }

    /** Adds what a member that was added holds of another. */
    void hold(int owner, int of, Percentage share) {
        owners.computeIfAbsent(of, key -> new TreeMap<>()).merge(owner, share, Percentage::plus);
        owned.computeIfAbsent(owner, key -> new TreeSet<>()).add(of);
    }

    /** Returns what each member is worth; empty if the circle feeds on itself, so that no number is the one, or is too great. */
    Optional<Map<Integer, Percentage>> solve() {
        while (!owners.isEmpty()) {
            if (!takeOut(cheapest())) {
                return Optional.empty();
            }
        }
        Map<Integer, Percentage> solved = new HashMap<>();
        while (!taken.isEmpty()) {
            Taken last = taken.pop();
            Percentage sum = last.fromOutside;
            for (Entry<Integer, Percentage> owner : last.owners.entrySet()) {
                sum = sum.plus(owner.getValue().times(solved.getOrDefault(owner.getKey(), Percentage.ZERO)));
            }
            solved.put(last.member, Bound.quotient(sum, last.notItsOwn));
        }
        return Optional.of(solved);
    }

    private int cheapest() {
        int best = -1;
        long ways = Long.MAX_VALUE;
        for (Entry<Integer, Map<Integer, Percentage>> member : owners.entrySet()) {
            long through = (long) member.getValue().size()
                    * owned.getOrDefault(member.getKey(), new TreeSet<>()).size();
            if (through < ways) {
                ways = through;
                best = member.getKey();
            }
        }
        return best;
    }

    private boolean takeOut(int member) {
        Map<Integer, Percentage> above = owners.getOrDefault(member, Map.of());
        owners.remove(member);
        TreeSet<Integer> below = owned.getOrDefault(member, new TreeSet<>());
        owned.remove(member);
        Percentage itself = above.getOrDefault(member, Percentage.ZERO);
        above.remove(member);
        below.remove(member);
        // INVARIANT: I - A has a solution of non-negative numbers for every input exactly if every pivot is positive.
        if (itself.compareTo(Percentage.HUNDRED) >= 0) {
            return false;
        }
        Percentage notItsOwn = Percentage.HUNDRED.minus(itself);
        Percentage fromOutside = worth.getOrDefault(member, Percentage.ZERO);
        taken.push(new Taken(member, above, fromOutside, notItsOwn));
        above.keySet()
                .forEach(owner -> owned.getOrDefault(owner, new TreeSet<>()).remove(member));
        for (int of : below) {
            Map<Integer, Percentage> row = owners.getOrDefault(of, new TreeMap<>());
            Percentage share = row.getOrDefault(member, Percentage.ZERO);
            row.remove(member);
            Percentage factor = Bound.quotient(share, notItsOwn);
            worth.merge(of, fromOutside.times(factor), Percentage::plus);
            for (Entry<Integer, Percentage> owner : above.entrySet()) {
                hold(owner.getKey(), of, owner.getValue().times(factor));
                steps++;
            }
        }
        return steps <= MOST_STEPS;
    }

    private record Taken(int member, Map<Integer, Percentage> owners, Percentage fromOutside, Percentage notItsOwn) {}
}
