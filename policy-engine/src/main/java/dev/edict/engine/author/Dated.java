package dev.edict.engine.author;

import java.time.Instant;

/**
 * A fact that holds in a period: from an instant on, and before another. A fact that is not dated holds always. A match of a rule
 * holds in the period that all its facts have in common.
 */
public interface Dated {
    /** Returns the first instant at which it holds; {@link Instant#MIN} if it always did. */
    Instant from();

    /** Returns the first instant at which it holds no more; {@link Instant#MAX} if it never ends. */
    Instant until();
}
