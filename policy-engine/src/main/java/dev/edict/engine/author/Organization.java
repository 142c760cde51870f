package dev.edict.engine.author;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organization or a person that has to do with the case: user, vendor, operator, owner, counterparty or issuer.
 *
 * @param id its id
 * @param name what it is called
 * @param kind {@code company}, {@code public-body}, {@code authority} or {@code person}
 * @param headquarters the place it is run from; absent if unknown
 * @param incorporated the place under whose law it is formed; absent if unknown
 * @param from the first instant at which it holds
 * @param until the first instant at which it holds no more
 */
public record Organization(
        String id,
        String name,
        String kind,
        @Nullable String headquarters,
        @Nullable String incorporated,
        Instant from,
        Instant until)
        implements Dated {}
