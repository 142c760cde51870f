package dev.edict.engine.check.drl;

import dev.edict.model.Origin;

/**
 * A word that a rule compares a field of the request with.
 *
 * @param field the request's field, such as {@code device}
 * @param word the word
 * @param origin where it stands
 */
public record Spoken(String field, String word, Origin origin) {}
