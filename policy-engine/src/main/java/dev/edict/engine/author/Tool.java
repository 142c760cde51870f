package dev.edict.engine.author;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tool that the request asks for, with its vendor of the time.
 *
 * @param id its id
 * @param name what it is called
 * @param kind {@code application}, {@code service}, {@code library} or {@code model}
 * @param vendor the organization that sells it
 * @param operator the organization that runs it
 * @param categories what it is for, such as {@code coding-assistant}
 * @param classes its classes under laws, such as {@code eu-ai-act/annex-3}
 * @param from the first instant at which it holds
 * @param until the first instant at which it holds no more
 */
public record Tool(
        String id,
        String name,
        @Nullable String kind,
        @Nullable String vendor,
        @Nullable String operator,
        Set<String> categories,
        Set<String> classes,
        Instant from,
        Instant until)
        implements Dated {}
