package dev.edict.engine.match;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;

/** The texts of facts. */
final class Texts {
    private Texts() {}

    /** Returns the length of the longest text in a fact of the vocabulary. */
    static int longest(Object fact) {
        int longest = 0;
        if (fact.getClass().isRecord()) {
            for (RecordComponent component : fact.getClass().getRecordComponents()) {
                longest = Math.max(longest, length(read(component, fact)));
            }
        }
        return longest;
    }

    private static int length(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().mapToInt(Texts::length).max().orElse(0);
        }
        return value instanceof String text ? text.length() : 0;
    }

    private static Object read(RecordComponent component, Object fact) {
        try {
            Object value = component.getAccessor().invoke(fact);
            return value == null ? "" : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a fact of the vocabulary cannot be read", e);
        }
    }
}
