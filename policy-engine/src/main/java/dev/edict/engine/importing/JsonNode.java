package dev.edict.engine.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON text. Numbers stay the texts that they are. */
sealed interface JsonNode {
    /** An object that has nothing in it. */
    Fields NOTHING = new Fields(Map.of(), 0, 0);

    /** A text in quotes. */
    record Text(String text) implements JsonNode {}

    /** A number, as it is written. */
    record Numeral(String text) implements JsonNode {}

    /** A yes or no. */
    record Flag(boolean value) implements JsonNode {}

    /** A null. */
    record Absent() implements JsonNode {}

    /** A list. */
    record Items(List<JsonNode> items) implements JsonNode {}

    /**
     * An object.
     *
     * @param fields what is in it
     * @param line the line where it begins, from 1
     * @param column the column where it begins, from 1
     */
    record Fields(Map<String, JsonNode> fields, int line, int column) implements JsonNode {
        public Fields {
            fields = new LinkedHashMap<>(fields);
        }

        Optional<JsonNode> get(String key) {
            return Optional.ofNullable(fields.get(key)).filter(node -> !(node instanceof Absent));
        }

        /** The text of a key, if it has one that is not blank. */
        Optional<String> text(String key) {
            return get(key).flatMap(node ->
                    node instanceof Text text && !text.text().isBlank() ? Optional.of(text.text()) : Optional.empty());
        }

        /** The number of a key. */
        Optional<String> number(String key) {
            return get(key).flatMap(node ->
                    node instanceof Numeral number ? Optional.of(number.text()) : Optional.<String>empty());
        }

        /** Whether a key says yes. */
        boolean isSet(String key) {
            return get(key).filter(node -> node instanceof Flag flag && flag.value())
                    .isPresent();
        }

        /** Whether a key says no. */
        boolean isUnset(String key) {
            return get(key).filter(node -> node instanceof Flag flag && !flag.value())
                    .isPresent();
        }

        /** The object of a key, or one that has nothing in it. */
        Fields object(String key) {
            return get(key).flatMap(
                            node -> node instanceof Fields found ? Optional.of(found) : Optional.<Fields>empty())
                    .orElse(NOTHING);
        }

        /** The list of a key, or an empty one. */
        List<JsonNode> list(String key) {
            return get(key).flatMap(node ->
                            node instanceof Items found ? Optional.of(found.items()) : Optional.<List<JsonNode>>empty())
                    .orElse(List.of());
        }

        /** The objects in the list of a key; what is no object is left out. */
        List<Fields> objects(String key) {
            return list(key).stream()
                    .filter(Fields.class::isInstance)
                    .map(Fields.class::cast)
                    .toList();
        }
    }
}
