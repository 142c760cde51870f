package dev.edict;

import dev.edict.model.Word;
import java.time.Instant;
import java.util.Optional;

/**
 * A duty that comes with a decision.
 *
 * @param policy the id of the policy or exception that it comes from
 * @param text what is to be done
 * @param state how it stands
 * @param due the first instant at which it is late
 */
public record Obligation(String policy, String text, State state, Optional<Instant> due) {
    /** How a duty stands. */
    public enum State implements Word {
        /** It simply stands. */
        IN_FORCE,
        /** It is due later. */
        OPEN,
        /** It was due and nothing shows that it was done. */
        OVERDUE;

        @Override
        public String toString() {
            return word();
        }
    }
}
