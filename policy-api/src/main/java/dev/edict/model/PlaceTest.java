package dev.edict.model;

import java.util.Set;

/**
 * A test of a place: it lies in one of some places or groups, or outside all of them.
 *
 * @param inside whether it must lie inside
 * @param places codes, areas and groups of places
 */
public record PlaceTest(boolean inside, Set<String> places) {
    /** Copies the places. */
    public PlaceTest {
        places = Copies.of(places);
    }

    @Override
    public String toString() {
        return (inside ? "in " : "outside ") + String.join(", ", places);
    }
}
