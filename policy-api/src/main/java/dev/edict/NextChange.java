package dev.edict;

import dev.edict.model.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * When a decision next changes, and to what.
 *
 * @param at the first instant of the next decision
 * @param outcome its outcome
 * @param causes what begins or ends there
 */
public record NextChange(Instant at, Outcome outcome, List<String> causes) {
    /** Copies the causes. */
    public NextChange {
        causes = List.copyOf(causes);
    }
}
