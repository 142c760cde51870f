package dev.edict.engine.resolve.ownership;

import dev.edict.model.Right;
import dev.edict.model.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether one organization is controlled by the holders that a selector counts, and why. All lists and sets are in an order that depends
 * on the facts alone. Immutable.
 *
 * @param target the id of the organization that was asked about
 * @param controlled whether it is controlled; unknown where it is not known who controls it, or whether that one is counted
 * @param chains for each counted or possible holder the shortest way of control down to the target, the shortest first; links bear the
 *     whole as their share
 * @param holders the counted holders who surely control it
 * @param unsettled those who control it and of whom it is not known whether they are counted; empty if the answer is known
 * @param missing the facts that would settle it besides, as paths such as {@code controller of t}; empty if the answer is known
 */
public record ControlAnswer(
        String target,
        Truth controlled,
        List<Chain> chains,
        Set<String> holders,
        Set<String> unsettled,
        List<String> missing) {
    /** Copies the lists and sets. */
    public ControlAnswer {
        chains = List.copyOf(chains);
        holders = Collections.unmodifiableSet(new TreeSet<>(holders));
        unsettled = Collections.unmodifiableSet(new TreeSet<>(unsettled));
        missing = List.copyOf(missing);
    }

    static ControlAnswer of(OwnershipGraph graph, HolderSelector selector, String target) {
        return new Search(graph, selector, target).answer();
    }

    /** The stakes of control in an organization, in the order of their owners' ids. */
    static List<Stake> controllers(OwnershipGraph graph, int organization) {
        List<Stake> stakes = new ArrayList<>();
        for (int stake : graph.in(organization)) {
            if (graph.right(stake) == Right.CONTROL.ordinal()) {
                stakes.add(graph.stake(stake));
            }
        }
        stakes.sort(Comparator.comparing(Stake::owner));
        return stakes;
    }

    /** Goes up breadth first, so that the first way to each is a shortest one. */
    private static final class Search {
        private final HolderSelector selector;
        private final String target;
        private final List<Chain> sure = new ArrayList<>();
        private final List<Chain> possible = new ArrayList<>();
        private final Set<String> missing = new TreeSet<>();
        private final Set<String> read = new HashSet<>();
        private final Deque<Way> ways = new ArrayDeque<>();

        Search(OwnershipGraph graph, HolderSelector selector, String target) {
            this.selector = selector;
            this.target = target;
            read.add(target);
            ways.add(new Way(target, List.of()));
            while (!ways.isEmpty()) {
                Way way = ways.remove();
                int index = graph.indexOf(way.at);
                if (index > OwnershipGraph.NAMELESS) {
                    controllers(graph, index).forEach(stake -> follow(way, stake));
                }
            }
        }

        private void follow(Way way, Stake stake) {
            List<Chain.Link> links = new ArrayList<>(way.links);
            links.add(0, new Chain.Link(stake.owner(), stake.owned(), stake.share(), List.of(stake)));
            if (!stake.hasNamedOwner()) {
                if (selector.mayBeUnnamed()) {
                    possible.add(new Chain(Stake.UNKNOWN, links));
                    missing.add("controller of " + stake.owned());
                }
                return;
            }
            if (!read.add(stake.owner())) {
                return;
            }
            Truth counted = selector.counts(stake.owner());
            if (counted == Truth.YES) {
                sure.add(new Chain(stake.owner(), links));
                return;
            }
            if (counted == Truth.UNKNOWN) {
                possible.add(new Chain(stake.owner(), links));
            }
            ways.add(new Way(stake.owner(), links));
        }

        ControlAnswer answer() {
            if (!sure.isEmpty()) {
                return new ControlAnswer(target, Truth.YES, Chains.ordered(sure), ids(sure), Set.of(), List.of());
            }
            Truth controlled = possible.isEmpty() ? Truth.NO : Truth.UNKNOWN;
            Set<String> unsettled = ids(possible);
            unsettled.remove(Stake.UNKNOWN);
            List<String> facts = List.copyOf(missing);
            return new ControlAnswer(target, controlled, Chains.ordered(possible), Set.of(), unsettled, facts);
        }

        private static Set<String> ids(List<Chain> chains) {
            Set<String> ids = new TreeSet<>();
            chains.forEach(chain -> ids.add(chain.holder()));
            return ids;
        }

        private record Way(String at, List<Chain.Link> links) {}
    }
}
