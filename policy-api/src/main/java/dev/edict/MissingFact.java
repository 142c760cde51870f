package dev.edict;

import java.util.List;

/**
 * A fact that nobody stated and that would help to settle a decision.
 *
 * @param path which fact: a path into the request, such as {@code place.subdivision}, or words for a fact of the catalogue
 * @param neededBy the ids of the policies that ask for it
 */
public record MissingFact(String path, List<String> neededBy) {
    /** Copies the ids. */
    public MissingFact {
        neededBy = List.copyOf(neededBy);
    }
}
