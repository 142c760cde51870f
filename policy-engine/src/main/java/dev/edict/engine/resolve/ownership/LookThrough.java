package dev.edict.engine.resolve.ownership;

import dev.edict.model.Percentage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Percentages multiplied along each chain from the counted holders, and the chains added: x = b + Ax over what they do not hold
 * themselves (as W. Leontief's inverse adds them all). A counted holder is worth the whole wherever it stands, so what it holds through
 * another counted holder, or through itself in a circle, is not counted a second time.
 */
final class LookThrough implements Flow {
    private final Ancestry ancestry;
    private final boolean upper;
    private final Set<Integer> sources;
    private final Set<Integer> jointly = new TreeSet<>();
    private final Map<Integer, Bound> shares = new HashMap<>();
    private final Set<Integer> unsolved = new TreeSet<>();

    LookThrough(Ancestry ancestry, Collection<Integer> sources, boolean upper) {
        this.ancestry = ancestry;
        this.upper = upper;
        this.sources = new TreeSet<>(sources);
        sources.forEach(source -> jointly.addAll(ancestry.partners(source)));
        jointly.removeAll(sources);
        if (ancestry.hasCircles()) {
            Circles.from(Ancestry.TARGET, ancestry.size(), this::ownersThatAreNoSource)
                    .forEach(this::solve);
        } else {
            goDown();
        }
    }

    /** Without circles only what the sources reach is worth anything, and the ancestry knows an order. */
    private void goDown() {
        TreeMap<Integer, Integer> open = new TreeMap<>();
        sources.forEach(source -> openBelow(source, open));
        jointly.forEach(partner -> openBelow(partner, open));
        while (!open.isEmpty()) {
            int next = open.pollFirstEntry().getValue();
            solve(List.of(next));
            if (!countsInFull(next)) {
                openBelow(next, open);
            }
        }
    }

    private void openBelow(int owner, Map<Integer, Integer> open) {
        for (Edge edge : ancestry.out(owner)) {
            if (edge.isPositive(true) && ancestry.place(edge.owned()) >= 0) {
                open.put(ancestry.place(edge.owned()), edge.owned());
            }
        }
    }

    @Override
    public boolean isUpper() {
        return upper;
    }

    @Override
    public Bound share(int local) {
        return shares.getOrDefault(local, Bound.NOTHING);
    }

    @Override
    public boolean isSource(int local) {
        return sources.contains(local);
    }

    @Override
    public boolean passes(int owner) {
        return upper ? !worth(owner).value().isZero() : worth(owner).isPositiveLow();
    }

    @Override
    public List<Integer> behind(int owner) {
        if (!jointly.contains(owner)) {
            return List.of();
        }
        return ancestry.partners(owner).stream().filter(sources::contains).toList();
    }

    /** The members of circles without a solution that the target's share rests on. */
    Set<Integer> unsolved() {
        return unsolved;
    }

    private boolean countsInFull(int local) {
        return sources.contains(local) || jointly.contains(local);
    }

    private Bound worth(int owner) {
        return countsInFull(owner) ? Bound.WHOLE : share(owner);
    }

    private int[] ownersThatAreNoSource(int local) {
        return ancestry.in(local).stream()
                .filter(edge -> !countsInFull(edge.owner()) && edge.isPositive(true))
                .mapToInt(Edge::owner)
                .toArray();
    }

    private void solve(List<Integer> members) {
        Set<Integer> circle = new HashSet<>(members);
        boolean round =
                members.size() > 1 || ancestry.in(members.get(0)).stream().anyMatch(edge -> isInside(edge, circle));
        if (round) {
            solveCircle(members, circle);
        } else {
            Bound sum = Bound.NOTHING;
            for (Edge edge : ancestry.in(members.get(0))) {
                if (isWorthSomething(edge.owner())) {
                    sum = sum.plus(edge.weight(upper).times(worth(edge.owner())));
                }
            }
            shares.put(members.get(0), sum);
        }
        if (upper) {
            Map<Integer, Bound> capped = new HashMap<>();
            members.forEach(member -> capped.put(member, capped(member)));
            shares.putAll(capped);
        }
    }

    private boolean isInside(Edge edge, Set<Integer> circle) {
        return circle.contains(edge.owner()) && !countsInFull(edge.owner());
    }

    private void solveCircle(List<Integer> members, Set<Integer> circle) {
        Elimination system = new Elimination();
        Map<Integer, Percentage> outside = new HashMap<>();
        for (int member : members) {
            Percentage sum = Percentage.ZERO;
            for (Edge edge : ancestry.in(member)) {
                if (!isInside(edge, circle)) {
                    sum = sum.plus(
                            edge.weight(upper).value().times(worth(edge.owner()).value()));
                }
            }
            outside.put(member, sum);
            system.add(member, sum);
        }
        for (int member : members) {
            for (Edge edge : ancestry.in(member)) {
                if (isInside(edge, circle)) {
                    system.hold(edge.owner(), member, edge.weight(upper).value());
                }
            }
        }
        Optional<Map<Integer, Percentage>> solved = system.solve();
        if (solved.isEmpty()) {
            unsolved.addAll(members);
            members.forEach(member -> shares.put(member, withoutSolution(outside, member)));
            return;
        }
        solved.get().forEach((member, share) -> shares.put(member, new Bound(share, true)));
        excludeEnds(members);
    }

    /** A circle that feeds on itself is worth something from what comes to it from outside up to the whole. */
    private Bound withoutSolution(Map<Integer, Percentage> outside, int member) {
        Bound from = new Bound(outside.getOrDefault(member, Percentage.ZERO), true);
        return upper ? Bound.WHOLE.greaterHigh(from) : from.lesserHigh(Bound.WHOLE);
    }

    /** Goes round until it is known which of the ends are not possible themselves. */
    private void excludeEnds(List<Integer> members) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int member : members) {
                boolean included = ancestry.in(member).stream()
                        .allMatch(edge ->
                                edge.weight(upper).times(worth(edge.owner())).included());
                if (!included && share(member).included()) {
                    shares.put(member, new Bound(share(member).value(), false));
                    changed = true;
                }
            }
        }
    }

    private boolean isWorthSomething(int owner) {
        return countsInFull(owner)
                || (shares.containsKey(owner) && !share(owner).equals(Bound.NOTHING));
    }

    /** What others surely hold, as far as it is not worth anything to the counted holders, is not theirs. */
    private Bound capped(int member) {
        Totals totals = ancestry.totals(member);
        if (!totals.isCap()) {
            return share(member);
        }
        Percentage others = totals.low();
        for (Edge edge : ancestry.in(member)) {
            if (isWorthSomething(edge.owner())) {
                Bound worth = new Bound(worth(edge.owner()).value(), true).lesserHigh(Bound.WHOLE);
                others = others.minus(edge.low().value().times(worth.value()));
            }
        }
        Percentage left = Bound.rest(others);
        return share(member).value().compareTo(left) < 0
                ? share(member)
                : share(member).lesserHigh(new Bound(left, othersHoldNoMore(member)));
    }

    private boolean othersHoldNoMore(int member) {
        return ancestry.in(member).stream().allMatch(edge -> {
            Bound worth = worth(edge.owner());
            return edge.low()
                    .times(new Bound(Bound.rest(worth.value()), worth.included()))
                    .included();
        });
    }
}
