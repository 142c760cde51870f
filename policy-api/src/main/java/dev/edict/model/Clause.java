package dev.edict.model;

import dev.edict.time.Ending;
import dev.edict.time.When;
import java.util.Optional;

/**
 * Something that somebody who relies on a permit, or whom a policy concerns, has to do.
 *
 * @param text what
 * @param from since when; with the policy if nothing is said
 * @param until when it ends, apart from the policy; nothing if it ends with the policy
 * @param due by when it must be done
 */
public record Clause(String text, Optional<When> from, Optional<Ending> until, Optional<Ending> due) {
    /** Returns a clause without dates of its own. */
    public static Clause of(String text) {
        return new Clause(text, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
