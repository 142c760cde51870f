package dev.edict.engine.check.drl;

import dev.edict.model.Origin;
import java.util.List;

/**
 * What a condition asks of a field of a fact: a comparison with what is written out.
 *
 * @param pattern the number of the fact: what is asked under the same number is asked of the same fact
 * @param plain whether the fact is one that the rule applies to; not so within {@code or}, {@code not} and the like
 * @param type the type of the fact
 * @param field the field
 * @param kind what values the field has
 * @param words the field's words in their order, if it is {@link Kind#WORD}
 * @param operator such as {@code ==}, {@code in} or {@code not contains}
 * @param values what it is compared with; {@code null} for nothing, the constant's name for a word
 * @param places where each of the values stands
 * @param origin where the field stands
 */
public record Asked(
        int pattern,
        boolean plain,
        String type,
        String field,
        Kind kind,
        List<String> words,
        String operator,
        List<String> values,
        List<Origin> places,
        Origin origin) {
    /** Copies the lists. */
    public Asked {
        words = List.copyOf(words);
        values = List.copyOf(values);
        places = List.copyOf(places);
    }

    /** What values a field has, as far as it matters to whether one can pass several comparisons. */
    public enum Kind {
        /** Any text. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** A decimal number. */
        DECIMAL,
        /** A percentage. */
        SHARE,
        /** A word of a list. */
        WORD,
        /** Yes or no. */
        YES_NO,
        /** Several texts. */
        SEVERAL,
        /** Something else. */
        OTHER
    }

    /** Returns the field with its type, such as {@code Request.actor}. */
    public String path() {
        return type + "." + field;
    }
}
