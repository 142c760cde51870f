package dev.edict.engine.render;

import dev.edict.engine.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The named parts of a JSON Schema, each defined once. */
final class SchemaDefinitions {
    private final Map<String, JsonValue> definitions = new TreeMap<>();

    /** Returns a reference to a definition, which is made on the first use of its name. */
    JsonValue refer(String name, Supplier<Map<String, JsonValue>> schema) {
        if (!definitions.containsKey(name)) {
            // INVARIANT: the name is taken before the schema is made, for a type may hold itself.
            definitions.put(name, JsonValue.flag(true));
            definitions.put(name, JsonValue.members(schema.get()));
        }
        return JsonValue.members(Map.of("$ref", JsonValue.text("#/$defs/" + name)));
    }

    JsonValue all() {
        return JsonValue.members(new LinkedHashMap<>(definitions));
    }
}
