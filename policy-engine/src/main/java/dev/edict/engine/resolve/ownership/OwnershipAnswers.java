package dev.edict.engine.resolve.ownership;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Truth;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The answers of one test for all organizations of a graph: one byte for each whether it is owned, the rest worked out when asked for.
 * Holders that are added directly or in a cascade are solved all at once; other answers are found one by one, when first asked for,
 * and kept. Safe to share between threads, as far as the selector is.
 */
public final class OwnershipAnswers {
    private final OwnershipGraph graph;
    private final OwnershipTest test;
    private final HolderSelector holders;
    // Several threads may find out the same byte; it is the same whoever writes it.
    private final byte[] owned;
    private final int solved;

    private OwnershipAnswers(
            OwnershipGraph graph, OwnershipTest test, HolderSelector holders, byte[] owned, int solved) {
        this.graph = graph;
        this.test = test;
        this.holders = holders;
        this.owned = owned;
        this.solved = solved;
    }

    static OwnershipAnswers of(OwnershipGraph graph, OwnershipTest test, HolderSelector holders) {
        byte[] owned = new byte[graph.limit()];
        if (!isAtOnce(test)) {
            Arrays.fill(owned, Standing.UNASKED);
        } else if (graph.isAmended()) {
            new Recount(graph, test, holders, owned).all();
        } else {
            new BulkCascade(graph, test, holders).solve(owned);
        }
        return new OwnershipAnswers(graph, test, holders, owned, graph.size());
    }

    /**
     * Returns of how many organizations these answers were not taken over from the answers before the change that they were made by; all
     * of them if there was none.
     */
    public int solved() {
        return solved;
    }

    /** Returns the graph that the answers are about. */
    public OwnershipGraph graph() {
        return graph;
    }

    /** Returns whether an organization is owned. */
    public Truth owned(String organization) {
        int index = graph.indexOf(organization);
        return index > OwnershipGraph.NAMELESS ? owned(index) : of(organization).owned();
    }

    /** Returns the whole answer for an organization. */
    public OwnershipAnswer of(String organization) {
        return OwnershipSolver.solve(graph, test, holders, organization);
    }

    /** Hands over each organization with whether it is owned. */
    public void forEach(BiConsumer<String, Truth> consumer) {
        for (int index = OwnershipGraph.NAMELESS + 1; index < owned.length; index++) {
            consumer.accept(graph.id(index), owned(index));
        }
    }

    /** Returns how many organizations are owned, are not, or are not known to be. */
    public int count(Truth truth) {
        int count = 0;
        for (int index = OwnershipGraph.NAMELESS + 1; index < owned.length; index++) {
            if (owned(index) == truth) {
                count++;
            }
        }
        return count;
    }

    /** Returns the answers with one stake more. Only what the organization that is owned can reach is solved again. */
    public OwnershipAnswers with(Stake stake) {
        return after(graph.with(stake), stake.owned());
    }

    /**
     * Returns the answers without one stake. Only what the organization that was owned can reach is solved again.
     *
     * @throws IllegalArgumentException if there is no such stake
     */
    public OwnershipAnswers without(Stake stake) {
        return after(graph.without(stake), stake.owned());
    }

    private OwnershipAnswers after(OwnershipGraph changed, String organization) {
        int start = changed.indexOf(organization);
        byte[] next = Arrays.copyOf(owned, changed.limit());
        if (isAtOnce(test)) {
            int counted = new Recount(changed, test, holders, next).from(start, owned.length);
            return new OwnershipAnswers(changed, test, holders, next, counted);
        }
        Arrays.fill(next, owned.length, next.length, Standing.UNASKED);
        Set<Integer> below = below(changed, start);
        below.forEach(index -> next[index] = Standing.UNASKED);
        return new OwnershipAnswers(changed, test, holders, next, below.size());
    }

    /** All that an organization has a part in, through any number of others, and what those hold who act jointly with one of them. */
    private Set<Integer> below(OwnershipGraph changed, int start) {
        Set<Integer> reached = new HashSet<>(Set.of(start));
        Deque<Integer> unread = new ArrayDeque<>(reached);
        while (!unread.isEmpty()) {
            int at = unread.remove();
            for (int stake : changed.out(at)) {
                if (reached.add(changed.owned(stake))) {
                    unread.add(changed.owned(stake));
                }
            }
            for (int partner : changed.partners(at)) {
                if (reached.add(partner)) {
                    unread.add(partner);
                }
            }
        }
        return reached;
    }

    private Truth owned(int index) {
        if (owned[index] == Standing.UNASKED) {
            owned[index] = Standing.ofOwned(OwnershipSolver.owned(graph, test, holders, index));
        }
        return Standing.owned(owned[index]);
    }

    private static boolean isAtOnce(OwnershipTest test) {
        return test.holders() == Holders.TOGETHER && test.counting() != Counting.MULTIPLY;
    }
}
