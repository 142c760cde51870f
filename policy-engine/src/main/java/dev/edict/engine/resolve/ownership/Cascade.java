package dev.edict.engine.resolve.ownership;

import dev.edict.model.Counting;
import dev.edict.model.Percentage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The least fixpoint of all or nothing at each link: from the counted holders on, each organization that reaches the threshold counts
 * with all that it holds. Counted directly, nobody but the counted holders does. It touches only what they reach.
 */
final class Cascade implements Flow {
    private final Ancestry ancestry;
    private final boolean upper;
    private final Set<Integer> sources;
    private final Set<Integer> principals = new HashSet<>();
    // Whoever counts, with those on whose account it did first; with nobody if by itself.
    private final Map<Integer, List<Integer>> pushed = new HashMap<>();
    private final Map<Integer, Tally> tallies = new HashMap<>();

    Cascade(Ancestry ancestry, Collection<Integer> sources, boolean upper) {
        this.ancestry = ancestry;
        this.upper = upper;
        this.sources = new TreeSet<>(sources);
        Set<Integer> next = new LinkedHashSet<>(new TreeSet<>(sources));
        while (!next.isEmpty()) {
            Set<Integer> touched = push(next);
            next = new LinkedHashSet<>();
            for (int local : touched) {
                if (goesOn(local)) {
                    next.add(local);
                }
            }
        }
    }

    @Override
    public boolean isUpper() {
        return upper;
    }

    @Override
    public Bound share(int local) {
        Tally tally = tallies.get(local);
        return tally == null ? Bound.NOTHING : tally.share(local);
    }

    @Override
    public boolean isSource(int local) {
        return sources.contains(local);
    }

    @Override
    public boolean passes(int owner) {
        return pushed.containsKey(owner);
    }

    @Override
    public List<Integer> behind(int owner) {
        return pushed.getOrDefault(owner, List.of());
    }

    private boolean goesOn(int local) {
        return ancestry.test.counting() == Counting.CASCADE && !principals.contains(local) && reaches(local);
    }

    private boolean reaches(int local) {
        Bound share = share(local);
        return upper ? ancestry.test.isPossiblyMet(share) : ancestry.test.isSurelyMet(share);
    }

    private Set<Integer> push(Set<Integer> counting) {
        principals.addAll(counting);
        Map<Integer, List<Integer>> pushing = new TreeMap<>();
        for (int principal : counting) {
            ancestry.partners(principal)
                    .forEach(partner -> pushing.computeIfAbsent(partner, key -> new ArrayList<>())
                            .add(principal));
        }
        counting.forEach(principal -> pushing.put(principal, List.of()));
        Set<Integer> touched = new TreeSet<>();
        for (int owner : pushing.keySet()) {
            if (pushed.putIfAbsent(owner, pushing.getOrDefault(owner, List.of())) == null) {
                for (Edge edge : ancestry.out(owner)) {
                    tallies.computeIfAbsent(edge.owned(), owned -> new Tally()).add(edge);
                    touched.add(edge.owned());
                }
            }
        }
        return touched;
    }

    /** What of one organization is held by those who count so far. */
    private final class Tally {
        private Bound sum = Bound.NOTHING;
        private Percentage surely = Percentage.ZERO;

        void add(Edge edge) {
            sum = sum.plus(edge.weight(upper));
            surely = surely.plus(edge.low().value());
        }

        /** The sum; at the upper end no more than what all others leave. */
        Bound share(int local) {
            Totals totals = ancestry.totals(local);
            if (!upper || !totals.isCap()) {
                return sum;
            }
            Percentage left = Bound.rest(totals.low().minus(surely));
            return sum.value().compareTo(left) < 0 ? sum : sum.lesserHigh(new Bound(left, othersHoldNoMore(local)));
        }

        private boolean othersHoldNoMore(int local) {
            return ancestry.in(local).stream()
                    .filter(edge -> !pushed.containsKey(edge.owner()))
                    .allMatch(edge -> edge.low().included());
        }
    }
}
