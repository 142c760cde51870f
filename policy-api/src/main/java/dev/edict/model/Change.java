package dev.edict.model;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A change of a request that an author offers instead: another tool, or other values of some fields.
 *
 * @param fields the fields and their values, in the author's order
 */
public record Change(Map<String, String> fields) {
    /** Copies the fields. */
    public Change {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("an alternative must change something");
        }
        fields = Copies.of(fields);
    }

    /** Returns the change to another tool. */
    public static Change toTool(String tool) {
        return new Change(Map.of("tool", tool));
    }

    /** Returns the value of a single change, else {@code field: value} pairs in braces. */
    @Override
    public String toString() {
        return fields.size() == 1
                ? fields.values().iterator().next()
                : fields.entrySet().stream()
                        .map(field -> field.getKey() + ": " + field.getValue())
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
