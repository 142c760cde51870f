package dev.edict.model;

import dev.edict.time.Ending;
import dev.edict.time.When;
import java.util.List;
import java.util.Optional;

/**
 * One use of a code that ISO 3166 has withdrawn, perhaps to use it again.
 *
 * @param code the code
 * @param name what it meant
 * @param from since when it meant that, if known
 * @param until when it was withdrawn
 * @param successors the codes that took its place
 */
public record WithdrawnCode(
        String code, String name, Optional<When> from, Optional<Ending> until, List<String> successors) {
    /** Copies the successors. */
    public WithdrawnCode {
        successors = List.copyOf(successors);
    }
}
