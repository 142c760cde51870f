package dev.edict.engine.author;

import org.jspecify.annotations.Nullable;

/**
 * What else is said of a request, or is not: an attribute that the pack declares and the request does not state has no value.
 *
 * @param name its name in the pack, such as {@code team}
 * @param value what the request says; absent if it says nothing
 */
public record Attribute(String name, @Nullable String value) {}
