package dev.edict.engine.resolve.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Follows a flow from the target up to where it comes from. */
final class Chains {
    private static final int MOST_STEPS = 20_000;
    private static final Comparator<Chain> SHORTEST_FIRST = Comparator.comparingInt(Chain::length)
            .thenComparing(
                    chain -> chain.links().stream().map(Chain.Link::owner).collect(Collectors.joining("\n")))
            .thenComparing(Chain::holder);

    private final Ancestry ancestry;
    private final Flow flow;

    Chains(Ancestry ancestry, Flow flow) {
        this.ancestry = ancestry;
        this.flow = flow;
    }

    /** Puts chains of several flows in their order, each once. */
    static List<Chain> ordered(List<Chain> chains) {
        return chains.stream()
                .distinct()
                .sorted(SHORTEST_FIRST)
                .limit(OwnershipAnswer.MOST_CHAINS)
                .toList();
    }

    /** Returns the chains, the shortest first; in no chain is one organization twice. */
    List<Chain> find() {
        List<Chain> found = new ArrayList<>();
        Deque<Way> ways = new ArrayDeque<>();
        ways.add(new Way(Ancestry.TARGET, List.of(), Set.of(Ancestry.TARGET)));
        for (int step = 0; !ways.isEmpty() && step < MOST_STEPS && found.size() < OwnershipAnswer.MOST_CHAINS; step++) {
            Way way = ways.remove();
            for (Edge edge : ancestry.in(way.at)) {
                if (flow.carries(edge)) {
                    accounts(edge.owner()).forEach(account -> extend(way, edge, account, ways, found));
                }
            }
        }
        return ordered(found);
    }

    /** Returns those whom the flow comes from, as far as it reaches the target. */
    Set<Integer> sources() {
        Set<Integer> sources = new TreeSet<>();
        for (int local : reached()) {
            for (Edge edge : ancestry.in(local)) {
                if (flow.carries(edge)) {
                    accounts(edge.owner()).stream().filter(flow::isSource).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    /** Returns the target and all that the flow passes on its way, those whom it comes from left out. */
    Set<Integer> reached() {
        Set<Integer> reached = new TreeSet<>();
        Deque<Integer> unread = new ArrayDeque<>();
        reached.add(Ancestry.TARGET);
        unread.add(Ancestry.TARGET);
        while (!unread.isEmpty()) {
            for (Edge edge : ancestry.in(unread.remove())) {
                if (flow.carries(edge)) {
                    for (int account : accounts(edge.owner())) {
                        if (!flow.isSource(account) && reached.add(account)) {
                            unread.add(account);
                        }
                    }
                }
            }
        }
        return reached;
    }

    /** Those on whose account a holding counts: its owner, or those with whom it acts jointly. */
    private List<Integer> accounts(int owner) {
        List<Integer> behind = flow.behind(owner);
        return behind.isEmpty() ? List.of(owner) : behind;
    }

    private void extend(Way way, Edge edge, int account, Deque<Way> ways, List<Chain> found) {
        List<Edge> edges = new ArrayList<>(way.edges);
        edges.add(0, edge);
        if (flow.isSource(account)) {
            found.add(new Chain(
                    ancestry.id(account), edges.stream().map(this::link).toList()));
        } else if (!way.passed.contains(account)) {
            Set<Integer> passed = new TreeSet<>(way.passed);
            passed.add(account);
            ways.add(new Way(account, edges, passed));
        }
    }

    private Chain.Link link(Edge edge) {
        List<Stake> stakes = edge.stakes().stream()
                .map(ancestry.graph::stake)
                .sorted(Comparator.comparing(stake -> stake.share().toString()))
                .toList();
        return new Chain.Link(
                ancestry.id(edge.owner()), ancestry.id(edge.owned()), Bound.between(edge.low(), edge.high()), stakes);
    }

    private record Way(int at, List<Edge> edges, Set<Integer> passed) {}
}
