package dev.edict.model;

import dev.edict.time.Ending;
import dev.edict.time.When;
import java.util.Optional;

/**
 * When a fact holds and since when it is known, as its author wrote it.
 *
 * @param zone the zone its dates are read in; without one it is the group's or the source's, else UTC, as an assumption
 * @param known when it was published; without it the source's date, else {@code from}, else always
 * @param from since when it holds; without it, since ever
 * @param until when it ends; without it, never
 * @param source the id of the source
 */
public record FactTime(
        Optional<String> zone,
        Optional<When> known,
        Optional<When> from,
        Optional<Ending> until,
        Optional<String> source) {
    /** A fact that has held since ever and always will. */
    public static final FactTime ALWAYS =
            new FactTime(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
