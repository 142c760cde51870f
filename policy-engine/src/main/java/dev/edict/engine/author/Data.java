package dev.edict.engine.author;

/**
 * A sort of data that the tool sees.
 *
 * @param kind the request's word, such as {@code customer-code}
 */
public record Data(String kind) {}
