package dev.edict.model;

import java.util.Set;

/**
 * Something that a request may say beyond its own fields.
 *
 * @param name the name
 * @param type what its value is
 * @param values the values it can have; empty if every value of the type
 */
public record Attribute(String name, AttributeType type, Set<String> values) {
    /** Copies the values. */
    public Attribute {
        values = Copies.of(values);
    }
}
