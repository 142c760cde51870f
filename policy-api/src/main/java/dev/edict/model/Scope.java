package dev.edict.model;

import java.util.List;
import java.util.Optional;

/**
 * What a statement applies to: all that is said must hold, and what is left out holds of everything.
 *
 * @param who a test of the organization that uses the tool
 * @param actors what the user is to that organization
 * @param whom a test of the other side of the deal
 * @param roles roles of the other side; without them the test is of the other party itself
 * @param what a test of what is used
 * @param how a test of how
 * @param where a test of the place of use
 * @param given tests of attributes, which must all hold
 * @param any alternatives, of which one must hold; empty if there are none
 */
public record Scope(
        Optional<Party> who,
        Optional<Words> actors,
        Optional<Party> whom,
        Optional<Words> roles,
        Optional<ToolTest> what,
        Manner how,
        Optional<PlaceTest> where,
        List<AttributeTest> given,
        List<Scope> any) {
    /** What applies to everything. */
    public static final Scope EVERYTHING = new Scope(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Manner.ANY,
            Optional.empty(),
            List.of(),
            List.of());

    /** Copies its lists. */
    public Scope {
        given = List.copyOf(given);
        any = List.copyOf(any);
    }
}
