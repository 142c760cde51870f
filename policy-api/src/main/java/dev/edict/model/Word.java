package dev.edict.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A word of the pack format that stands for a constant: {@code in-force} for {@code IN_FORCE}. */
public interface Word {
    /** Returns the constant's name. */
    String name();

    /** Returns the word as packs write it: lower case, with hyphens. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the constant of a type that a word names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    static <W extends Enum<W> & Word> W of(Class<W> type, String word) {
        for (W constant : type.getEnumConstants()) {
            if (constant.word().equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("`" + word + "` is none of " + String.join(", ", words(type)));
    }

    /** Returns the words of a type's constants in their order. */
    static <W extends Enum<W> & Word> List<String> words(Class<W> type) {
        return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
    }
}
