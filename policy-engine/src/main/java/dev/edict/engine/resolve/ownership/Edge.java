package dev.edict.engine.resolve.ownership;

import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import java.util.List;

/**
 * All that one holds of another by the rights that count.
 *
 * @param owner the local number of the owner
 * @param owned the local number of the organization owned
 * @param low the lower end of what counts
 * @param high the upper end of what counts
 * @param stakes the numbers of the stakes that make up the greatest of the rights
 */
record Edge(int owner, int owned, Bound low, Bound high, List<Integer> stakes) {
    /**
     * Adds the lots of each right, and takes the greatest right at either end. Of owners who are not known it adds all rights, for they
     * may be several.
     */
    static Edge of(OwnershipGraph graph, OwnershipTest test, int owner, int owned, List<Integer> stakes) {
        if (!stakes.isEmpty() && graph.owner(stakes.get(0)) == OwnershipGraph.NAMELESS) {
            return sum(graph, owner, owned, stakes);
        }
        Edge greatest = new Edge(owner, owned, Bound.NOTHING, Bound.NOTHING, List.of());
        for (Right right : test.rights()) {
            List<Integer> lots = stakes.stream()
                    .filter(stake -> graph.right(stake) == right.ordinal())
                    .toList();
            if (!lots.isEmpty()) {
                Edge sum = sum(graph, owner, owned, lots);
                greatest = greatest.stakes.isEmpty() ? sum : greatest.greater(sum);
            }
        }
        return greatest;
    }

    private static Edge sum(OwnershipGraph graph, int owner, int owned, List<Integer> lots) {
        PercentageRange sum = graph.share(lots.get(0));
        for (int stake : lots.subList(1, lots.size())) {
            sum = sum.plus(graph.share(stake));
        }
        return new Edge(owner, owned, Bound.lowOf(sum), Bound.highOf(sum), List.copyOf(lots));
    }

    private Edge greater(Edge other) {
        Bound both = high.greaterHigh(other.high);
        return new Edge(owner, owned, low.greaterLow(other.low), both, both.equals(high) ? stakes : other.stakes);
    }

    /** What counts, at its lower or its upper end. */
    Bound weight(boolean upper) {
        return upper ? high : low;
    }

    /** Whether something counts, surely or possibly. */
    boolean isPositive(boolean upper) {
        return upper ? !high.value().isZero() : low.isPositiveLow();
    }
}
