package dev.edict.engine.author;

/**
 * What the tool runs on.
 *
 * @param kind the request's word, such as {@code managed}
 */
public record Device(String kind) {}
