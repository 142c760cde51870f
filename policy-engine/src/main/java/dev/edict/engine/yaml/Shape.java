package dev.edict.engine.yaml;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys that one kind of map may have. Every map with keys of Edict's own has one, so that readers, messages and the published
 * schemas speak of the same keys.
 *
 * @param what what such a map is, for messages, such as {@code a policy}
 * @param keys the keys, in the order in which the documentation lists them
 */
public record Shape(String what, Set<String> keys) {
    /** Copies the keys, order kept. */
    public Shape {
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    /**
     * Makes a shape.
     *
     * @throws IllegalArgumentException if a key is listed twice
     */
    public static Shape of(String what, String... keys) {
        Set<String> set = new LinkedHashSet<>(List.of(keys));
        if (set.size() != keys.length) {
            throw new IllegalArgumentException("a key of " + what + " is listed twice: " + List.of(keys));
        }
        return new Shape(what, set);
    }

    /** Returns a shape of the same keys under another name. */
    public Shape as(String name) {
        return new Shape(name, keys);
    }

    /** Returns the shape of the same name with more keys. */
    public Shape and(String... more) {
        Set<String> all = new LinkedHashSet<>(keys);
        all.addAll(List.of(more));
        return new Shape(what, all);
    }

    /** Returns the shape of the same name with the keys of another as well. */
    public Shape and(Shape other) {
        return and(other.keys.toArray(String[]::new));
    }
}
