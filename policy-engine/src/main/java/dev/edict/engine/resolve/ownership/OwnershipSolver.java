package dev.edict.engine.resolve.ownership;

import dev.edict.model.PercentageRange;
import dev.edict.model.Truth;
import java.util.List;
import java.util.Set;

/**
 * Answers who is owned or controlled by whom in a graph of holdings.
 *
 * <ul>
 *   <li>A cascade is the least fixpoint in which the counted holders, and whoever reaches the threshold by holders that count, count
 *       with all that they hold. A circle never lifts itself over the threshold.
 *   <li>Multiplied, what a counted holder has is worth the whole wherever it stands: what it holds through another counted holder, or
 *       through a circle that leads back to it, is not added a second time. A circle of holdings that feeds on itself without one of
 *       the counted holders in it is unknown.
 *   <li>Where several rights count, each owner counts with the greatest that it has in the organization; control is never a share.
 *   <li>Of a range the lower end is sure and the upper end possible; an owner who is not known may be any counted holder. What others
 *       surely hold limits what is possible, as far as one right counts and the register does not contradict itself.
 *   <li>What nobody is listed for is nobody's, which a note says where it matters.
 *   <li>To be a counted holder is not to be owned: the answer for one rests on the stakes in it like any other.
 * </ul>
 *
 * <p>Stateless and safe to share between threads, as far as the selector is.
 */
public final class OwnershipSolver {
    private OwnershipSolver() {}

    /** Returns whether an organization is owned under a test by the holders that a selector counts, and why. */
    public static OwnershipAnswer solve(
            OwnershipGraph graph, OwnershipTest test, HolderSelector holders, String target) {
        int index = graph.indexOf(target);
        if (index == OwnershipGraph.ABSENT || index == OwnershipGraph.NAMELESS) {
            return unheld(test, target);
        }
        return new Assessment(Ancestry.of(graph, test, holders, index)).answer();
    }

    /** Returns the same for every organization of the graph; what each asks for in full is worked out when it is asked for. */
    public static OwnershipAnswers solveAll(OwnershipGraph graph, OwnershipTest test, HolderSelector holders) {
        return OwnershipAnswers.of(graph, test, holders);
    }

    /**
     * Returns whether an organization is controlled by the holders that a selector counts, through any number of others. Only stakes
     * whose right is control count; a majority of the shares is not control.
     */
    public static ControlAnswer controlled(OwnershipGraph graph, HolderSelector holders, String target) {
        return ControlAnswer.of(graph, holders, target);
    }

    /**
     * Returns who stands at the top of those who own more than half of an organization, each alone, or control it, through any number of
     * others.
     *
     * @param eligible who can be a parent: whoever is not is passed over as if it held nothing, so that with companies alone a person
     *     at the top leaves the topmost company
     */
    public static UltimateParents ultimateParents(OwnershipGraph graph, HolderSelector eligible, String target) {
        return UltimateParents.of(graph, eligible, target);
    }

    /**
     * Returns which single holdings would have to be how small for an organization not to be owned any more; empty if it is not owned,
     * or no holding alone suffices.
     */
    public static List<Reversal> whatWouldChange(
            OwnershipGraph graph, OwnershipTest test, HolderSelector holders, String target) {
        return Reversal.of(graph, test, holders, target);
    }

    static Truth owned(OwnershipGraph graph, OwnershipTest test, HolderSelector holders, int index) {
        return new Assessment(Ancestry.of(graph, test, holders, index)).owned();
    }

    private static OwnershipAnswer unheld(OwnershipTest test, String target) {
        PercentageRange nothing = Bound.between(Bound.NOTHING, Bound.NOTHING);
        return new OwnershipAnswer(
                target,
                test,
                test.isMetBy(nothing),
                nothing,
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of());
    }
}
