package dev.edict.engine.author;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something inside the tool, however deep, or what it was made of.
 *
 * @param id the tool inside
 * @param tool the tool that the request asks for
 * @param role how it is inside
 * @param version its version
 * @param vendor the organization that sells it
 * @param categories what it is for
 * @param from the first instant at which it holds
 * @param until the first instant at which it holds no more
 */
public record Component(
        String id,
        String tool,
        ComponentRole role,
        @Nullable String version,
        @Nullable String vendor,
        Set<String> categories,
        Instant from,
        Instant until)
        implements Dated {}
