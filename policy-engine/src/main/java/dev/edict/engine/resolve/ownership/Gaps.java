package dev.edict.engine.resolve.ownership;

import dev.edict.model.Truth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the facts that stand between what is sure and what is possible. */
final class Gaps {
    private final Ancestry ancestry;
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> unsettled = new TreeSet<>();

    Gaps(Ancestry ancestry) {
        this.ancestry = ancestry;
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Those of whom it is not known whether they are counted. */
    Set<String> unsettled() {
        return unsettled;
    }

    /** Follows what is possible from the target up to where it is sure. */
    void find(Flow lower, Flow upper) {
        Set<Integer> read = new HashSet<>(Set.of(Ancestry.TARGET));
        Deque<Integer> unread = new ArrayDeque<>(read);
        while (!unread.isEmpty()) {
            for (Edge edge : ancestry.in(unread.remove())) {
                if (upper.carries(edge)) {
                    name(edge);
                    for (int account : accounts(upper, edge.owner())) {
                        if (isOpen(lower, upper, account) && read.add(account)) {
                            unread.add(account);
                        }
                    }
                }
            }
        }
    }

    private static List<Integer> accounts(Flow flow, int owner) {
        List<Integer> behind = flow.behind(owner);
        return behind.isEmpty() ? List.of(owner) : behind;
    }

    private void name(Edge edge) {
        String owned = ancestry.id(edge.owned());
        if (ancestry.isNameless(edge.owner())) {
            missing.add("owner of " + owned);
        } else if (!edge.low().equals(edge.high())) {
            missing.add("holding of " + ancestry.id(edge.owner()) + " in " + owned);
        }
    }

    /** Whether more has to be known about this organization; notes it if that is whether it is counted. */
    private boolean isOpen(Flow lower, Flow upper, int account) {
        if (ancestry.isNameless(account)) {
            return false;
        }
        if (upper.isSource(account)) {
            boolean unsure = ancestry.counted(account) == Truth.UNKNOWN;
            if (unsure) {
                unsettled.add(ancestry.id(account));
            }
            return unsure;
        }
        // In a cascade whoever surely counts does so in full; percentages that are multiplied all matter.
        return upper instanceof LookThrough || !lower.passes(account);
    }
}
