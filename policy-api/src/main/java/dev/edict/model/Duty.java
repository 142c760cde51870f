package dev.edict.model;

import dev.edict.time.Ending;
import java.util.List;
import java.util.Optional;

/**
 * What a policy that obliges asks for: by when, what ends it, and what follows if it is late.
 *
 * @param due by when; before the end of this the duty is open, afterwards overdue; nothing if it simply stands
 * @param doneIf tests of attributes that show it is done; empty if nothing shows that
 * @param overdue the effect once it is overdue
 */
public record Duty(Optional<Ending> due, List<AttributeTest> doneIf, Optional<Effect> overdue) {
    /** A duty that simply stands. */
    public static final Duty STANDING = new Duty(Optional.empty(), List.of(), Optional.empty());

    /** Copies the tests. */
    public Duty {
        doneIf = List.copyOf(doneIf);
    }
}
