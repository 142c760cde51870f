package dev.edict.engine.combine;

import dev.edict.engine.resolve.Answer;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.Collection;

/** How a request stands to one step of a policy. Whether it applies is known at little cost; why, only when somebody asks. Safe to share between threads. */
public interface Reach {
    /** Returns whether the step applies at an instant, its exemptions apart. */
    Truth applies(Instant at);

    /** Returns whether the policy exempts the request at an instant. */
    Truth exempt(Instant at);

    /** Returns whether the step applies at an instant, and what that rests on. */
    Answer whyApplies(Instant at);

    /** Returns whether the policy exempts the request at an instant, and what that rests on. */
    Answer whyExempt(Instant at);

    /** Returns whether the policy's duty is done. */
    Answer done();

    /** Returns the instants at which one of these changes. */
    Collection<Instant> changes();

    /** Returns a period around an instant, within another, in which none of these changes. */
    Period steadyAround(Instant at, Period within);
}
