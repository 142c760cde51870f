package dev.edict.engine.resolve.ownership;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Percentage;
import dev.edict.model.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of a graph that can matter to one organization under one test: it, its owners, their owners and so on, with local numbers.
 * The organization itself is number 0. It goes no further up than to organizations that count whatever their own owners.
 */
final class Ancestry {
    /** The local number of the organization that is asked about. */
    static final int TARGET = 0;

    final OwnershipGraph graph;
    final OwnershipTest test;
    private final HolderSelector selector;
    private final int mask;
    private final boolean open;
    private final List<Integer> organizations = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Truth> counted = new ArrayList<>();
    private final List<List<Edge>> in = new ArrayList<>();
    private final List<List<Edge>> out = new ArrayList<>();
    private final Map<Integer, Totals> totals = new HashMap<>();
    private final List<List<Integer>> partners = new ArrayList<>();
    private @Nullable Order order;

    private Ancestry(OwnershipGraph graph, OwnershipTest test, HolderSelector selector, int target, boolean open) {
        this.graph = graph;
        this.test = test;
        this.selector = selector;
        this.mask = test.mask();
        this.open = open;
        Deque<Integer> unread = new ArrayDeque<>();
        number(target, unread);
        while (!unread.isEmpty()) {
            int local = unread.remove();
            if (goesUp(local)) {
                readOwners(local, unread);
            }
            if (test.holders() == Holders.JOINT) {
                readPartners(local, unread);
            }
        }
        in.forEach(edges -> edges.forEach(edge -> out.get(edge.owner()).add(edge)));
    }

    /** Returns what can matter to an organization, shares that nobody is listed for being nobody's. */
    static Ancestry of(OwnershipGraph graph, OwnershipTest test, HolderSelector selector, int target) {
        return new Ancestry(graph, test, selector, target, false);
    }

    /** Returns the same for an open register, in which shares that nobody is listed for may be anybody's. */
    Ancestry opened() {
        return new Ancestry(graph, test, selector, organizations.get(TARGET), true);
    }

    int size() {
        return organizations.size();
    }

    boolean contains(String organization) {
        return numbers.containsKey(graph.indexOf(organization));
    }

    String id(int local) {
        return graph.id(organizations.get(local));
    }

    boolean isNameless(int local) {
        return organizations.get(local) == OwnershipGraph.NAMELESS;
    }

    /** Whether this organization is a counted holder. */
    Truth counted(int local) {
        return counted.get(local);
    }

    /** What the owners of an organization hold, in the order of their ids. */
    List<Edge> in(int local) {
        return in.get(local);
    }

    List<Edge> out(int local) {
        return out.get(local);
    }

    /** What all owners of an organization hold; nothing where it does not matter who they are. */
    Totals totals(int local) {
        if (!goesUp(local)) {
            return Totals.NONE;
        }
        return totals.computeIfAbsent(local, key -> Totals.of(graph, organizations.get(key), mask));
    }

    /** Those who act jointly with an organization, where the test minds it. */
    List<Integer> partners(int local) {
        return partners.get(local);
    }

    /** The numbers of all that are surely counted holders. */
    List<Integer> sure() {
        return where(Truth.YES);
    }

    /** The numbers of all that may be counted holders but need not be; the unknown owner is one of them. */
    List<Integer> unsure() {
        return where(Truth.UNKNOWN);
    }

    /** Whether something is held round about, whoever is counted. */
    boolean hasCircles() {
        return order().hasCircles;
    }

    /**
     * The place of an organization in an order in which owners come before what they own, where there are no circles; negative for who
     * has no part in the target, and stands here only for acting jointly with somebody.
     */
    int place(int local) {
        return order().places[local];
    }

    private Order order() {
        Order known = order;
        if (known == null) {
            known = new Order();
            order = known;
        }
        return known;
    }

    private List<Integer> where(Truth truth) {
        List<Integer> found = new ArrayList<>();
        for (int local = 0; local < counted.size(); local++) {
            if (counted.get(local) == truth) {
                found.add(local);
            }
        }
        return found;
    }

    private boolean goesUp(int local) {
        if (local == TARGET) {
            return true;
        }
        if (isNameless(local) || test.counting() == Counting.DIRECT) {
            return false;
        }
        return test.holders() != Holders.TOGETHER || counted(local) != Truth.YES;
    }

    private int number(int organization, Deque<Integer> unread) {
        Integer known = numbers.putIfAbsent(organization, organizations.size());
        if (known != null) {
            return known;
        }
        int local = organizations.size();
        organizations.add(organization);
        counted.add(
                isNameless(local) ? Truth.of(selector.mayBeUnnamed()).and(Truth.UNKNOWN) : selector.counts(id(local)));
        in.add(new ArrayList<>());
        out.add(new ArrayList<>());
        partners.add(new ArrayList<>());
        unread.add(local);
        return local;
    }

    private void readOwners(int local, Deque<Integer> unread) {
        Map<String, List<Integer>> byOwner = new TreeMap<>();
        for (int stake : graph.in(organizations.get(local))) {
            if ((mask >> graph.right(stake) & 1) != 0) {
                byOwner.computeIfAbsent(graph.id(graph.owner(stake)), owner -> new ArrayList<>())
                        .add(stake);
            }
        }
        for (List<Integer> stakes : byOwner.values()) {
            int owner = number(graph.owner(stakes.get(0)), unread);
            in.get(local).add(Edge.of(graph, test, owner, local, stakes));
        }
        if (open) {
            readUnlisted(local, unread);
        }
    }

    private void readUnlisted(int local, Deque<Integer> unread) {
        Percentage unlisted = totals(local).unlisted();
        if (!unlisted.isZero()) {
            int nameless = number(OwnershipGraph.NAMELESS, unread);
            in.get(local).add(new Edge(nameless, local, Bound.NOTHING, new Bound(unlisted, true), List.of()));
        }
    }

    private void readPartners(int local, Deque<Integer> unread) {
        for (int partner : graph.partners(organizations.get(local))) {
            partners.get(local).add(number(partner, unread));
        }
    }

    /** An order of all, owners first. */
    private final class Order {
        private final int[] places = new int[size()];
        private final boolean hasCircles;

        Order() {
            Arrays.fill(places, -1);
            boolean circles = false;
            int place = 0;
            for (List<Integer> members : Circles.from(TARGET, size(), this::owners)) {
                int first = members.get(0);
                circles |= members.size() > 1 || in(first).stream().anyMatch(edge -> edge.owner() == first);
                places[first] = place;
                place++;
            }
            hasCircles = circles;
        }

        private int[] owners(int local) {
            return in(local).stream()
                    .filter(edge -> edge.isPositive(true))
                    .mapToInt(Edge::owner)
                    .toArray();
        }
    }
}
