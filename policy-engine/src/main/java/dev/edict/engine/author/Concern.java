package dev.edict.engine.author;

import dev.edict.model.Truth;
import java.time.Instant;

/**
 * How the request stands to one policy in one period: whether each part of the policy speaks of it.
 *
 * @param statement the policy's id
 * @param who whether it speaks of the user
 * @param whom whether it speaks of the other side of the deal
 * @param what whether it speaks of the tool
 * @param how whether it speaks of the way of use
 * @param where whether it speaks of the place
 * @param given whether its own further conditions hold
 * @param exempt whether the policy itself exempts the request
 * @param from the first instant for which this is said
 * @param until the first instant for which it is said no more
 */
public record Concern(
        String statement,
        Truth who,
        Truth whom,
        Truth what,
        Truth how,
        Truth where,
        Truth given,
        Truth exempt,
        Instant from,
        Instant until)
        implements Dated {
    /** Returns whether the policy speaks of the request, whatever it exempts: all its parts together. */
    public Truth applies() {
        return who.and(whom).and(what).and(how).and(where).and(given);
    }
}
