package dev.edict.engine.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A piece of YAML and its place: a scalar, a sequence or a mapping. Immutable and safe to share between threads.
 *
 * <p>An alias is the node that it stands for, place included, so one node can turn up in several places of a tree. A tree is
 * finite and as bounded as {@link YamlLimits} says.
 */
public sealed interface YamlNode {
    /** Returns where the node begins. */
    Place place();

    /** Returns what the node is, for messages: {@code a text}, {@code a list} or {@code a map}. */
    String kind();

    /**
     * A text as the author wrote it, without quotes. Whatever YAML would guess of it ({@code NO}, {@code 12:01}, {@code ~}), it is
     * text; a value that is left out is the empty text.
     *
     * @param text the text, possibly empty
     * @param place where it begins
     * @param quoted whether it stood in quotes or was a block of text; never changes what it means
     */
    record Scalar(String text, Place place, boolean quoted) implements YamlNode {
        /** Returns whether nothing was written, not even a pair of quotes. */
        public boolean isLeftOut() {
            return text.isEmpty() && !quoted;
        }

        @Override
        public String kind() {
            return isLeftOut() ? "nothing" : "a text";
        }
    }

    /**
     * A list.
     *
     * @param items the items in the author's order
     * @param place where it begins
     */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {
        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * A map.
     *
     * @param entries the entries in the author's order, no two with the same key
     * @param place where it begins
     */
    record Mapping(List<Entry> entries, Place place) implements YamlNode {
        /** Copies the entries. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** Returns the value of a key, if the key is there. */
        public Optional<YamlNode> get(String key) {
            return entry(key).map(Entry::value);
        }

        /** Returns a key with its value, if the key is there. Maps with keys of Edict's own are short, so it looks through them. */
        public Optional<Entry> entry(String key) {
            for (int place = 0; place < entries.size(); place++) {
                if (entries.get(place).key().text().equals(key)) {
                    return Optional.of(entries.get(place));
                }
            }
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "a map";
        }
    }

    /**
     * A key of a map and its value.
     *
     * @param key the key
     * @param value the value; a value that is left out is an empty scalar
     */
    record Entry(Scalar key, YamlNode value) {}
}
