package dev.edict.engine.resolve.ownership;

import java.util.List;

/**
 * What reaches the organizations of an ancestry from some counted holders, at the lower end of all that is not known exactly, or at
 * the upper end.
 */
interface Flow {
    /** Whether it is the upper end. */
    boolean isUpper();

    /** What of this organization counts as held. */
    Bound share(int local);

    /** Whether this organization is one of the counted holders that it starts from. */
    boolean isSource(int local);

    /** Whether what this owner holds counts, in whole or in part. */
    boolean passes(int owner);

    /** Those on whose account the holdings of an organization count that acts jointly with them; none if it counts by itself. */
    List<Integer> behind(int owner);

    /** Whether something comes along this edge. */
    default boolean carries(Edge edge) {
        return passes(edge.owner()) && edge.isPositive(isUpper());
    }
}
