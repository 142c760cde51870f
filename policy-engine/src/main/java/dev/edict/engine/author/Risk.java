package dev.edict.engine.author;

import dev.edict.model.RiskLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The level of risk that somebody gives to the tool or to something inside it.
 *
 * @param tool the tool or the part
 * @param level the level; absent if it says that the risk is unknown
 * @param issuer the organization whose word it is
 * @param label its own words, such as {@code high-risk software}
 * @param from the first instant at which it holds
 * @param until the first instant at which it holds no more
 */
public record Risk(
        String tool,
        @Nullable RiskLevel level,
        String issuer,
        @Nullable String label,
        Instant from,
        Instant until) implements Dated {
    /** Returns the issuer. The rule compiler takes a method whose name begins with {@code is} for a question, and asks this one. */
    public String getIssuer() {
        return issuer;
    }
}
