package dev.edict.engine.resolve.ownership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has changed in a graph since it was built: the rows of stakes that are no longer what they were, whole. Immutable.
 *
 * @param stakes the stakes added, numbered on from those that were built
 * @param newcomers the organizations that came with them, numbered on from those that were built
 * @param indexes the numbers of the newcomers
 * @param out the changed rows of owners
 * @param in the changed rows of the owned
 */
record Amendments(
        List<Stake> stakes,
        List<String> newcomers,
        Map<String, Integer> indexes,
        Map<Integer, int[]> out,
        Map<Integer, int[]> in) {
    static Amendments none() {
        return new Amendments(List.of(), List.of(), Map.of(), Map.of(), Map.of());
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    int indexOf(String organization) {
        return indexes.getOrDefault(organization, OwnershipGraph.ABSENT);
    }

    Stake stake(int added) {
        return stakes.get(added);
    }

    int @Nullable [] out(int owner) {
        return out.isEmpty() ? null : out.get(owner);
    }

    int @Nullable [] in(int owned) {
        return in.isEmpty() ? null : in.get(owned);
    }

    Amendments with(OwnershipGraph graph, Stake stake) {
        Amendments next = copy();
        int owner = next.index(graph, stake.owner());
        int owned = next.index(graph, stake.owned());
        int number = graph.baseStakes() + stakes.size();
        next.stakes.add(stake);
        next.out.put(owner, append(graph.out(owner), number));
        next.in.put(owned, append(graph.in(owned), number));
        return next;
    }

    Amendments without(OwnershipGraph graph, Stake stake) {
        int owned = graph.indexOf(stake.owned());
        for (int number : owned == OwnershipGraph.ABSENT ? new int[0] : graph.in(owned)) {
            if (graph.stake(number).equals(stake)) {
                Amendments next = copy();
                int owner = graph.owner(number);
                next.out.put(owner, remove(graph.out(owner), number));
                next.in.put(owned, remove(graph.in(owned), number));
                return next;
            }
        }
        throw new IllegalArgumentException("`" + stake.owner() + "` has no such holding in `" + stake.owned() + "`");
    }

    private Amendments copy() {
        return new Amendments(
                new ArrayList<>(stakes),
                new ArrayList<>(newcomers),
                new HashMap<>(indexes),
                new HashMap<>(out),
                new HashMap<>(in));
    }

    private int index(OwnershipGraph graph, String organization) {
        int known = graph.indexOf(organization);
        if (known != OwnershipGraph.ABSENT) {
            return known;
        }
        return indexes.computeIfAbsent(organization, newcomer -> {
            newcomers.add(newcomer);
            return graph.baseLimit() + newcomers.size() - 1;
        });
    }

    private static int[] append(int[] row, int number) {
        int[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = number;
        return longer;
    }

    private static int[] remove(int[] row, int number) {
        return Arrays.stream(row).filter(other -> other != number).toArray();
    }
}
