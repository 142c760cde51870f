package dev.edict.engine.check.drl;

import java.util.List;

/**
 * What one constraint demands of a fact: that all of one branch holds, of whichever. A constraint without {@code ||} has one branch.
 *
 * @param pattern the number of the fact, as in {@link Asked#pattern()}
 * @param branches the branches; what of them is no comparison with what is written out is left away
 * @param asked all that it asks of single fields, in reading order, that within {@code !(...)} too
 */
public record Demand(int pattern, List<List<Asked>> branches, List<Asked> asked) {
    /** Copies the lists. */
    public Demand {
        branches = branches.stream().map(List::copyOf).toList();
        asked = List.copyOf(asked);
    }
}
