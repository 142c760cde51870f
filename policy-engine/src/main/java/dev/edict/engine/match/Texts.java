package dev.edict.engine.match;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The texts of facts. */
final class Texts {
    private Texts() {}

    /** Returns the length of the longest text in a fact. */
    static int longest(Object fact) {
        int longest = 0;
        for (FactField field : FactField.of(fact)) {
            longest = Math.max(longest, length(field.in(fact)));
        }
        return longest;
    }

    private static int length(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().mapToInt(Texts::length).max().orElse(0);
        }
        return value instanceof String text ? text.length() : 0;
    }
}
