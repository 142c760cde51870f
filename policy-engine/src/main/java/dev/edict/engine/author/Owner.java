package dev.edict.engine.author;

import dev.edict.model.Percentage;
import dev.edict.model.Right;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody holds a part of an organization directly. Where it is not known how much, it is known within bounds.
 *
 * @param owner who holds it; {@code unknown} if nobody knows
 * @param owned the organization held
 * @param right what is held
 * @param least at least this much of it; absent for control
 * @param most at most this much of it; absent for control
 * @param from the first instant at which it holds
 * @param until the first instant at which it holds no more
 */
public record Owner(
        String owner,
        String owned,
        Right right,
        @Nullable Percentage least,
        @Nullable Percentage most,
        Instant from,
        Instant until)
        implements Dated {}
