package dev.edict.engine.render;

import dev.edict.engine.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values by a text. */
record MapShape<V>(Shape<V> value) implements Shape<Map<String, V>> {
    @Override
    public JsonValue write(Map<String, V> values) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        values.forEach((key, each) -> members.put(key, value.write(each)));
        return JsonValue.members(members);
    }

    @Override
    public Map<String, V> read(JsonValue json) {
        if (!(json instanceof JsonValue.Members members)) {
            throw Shapes.unexpected("an object", json);
        }
        Map<String, V> values = new LinkedHashMap<>();
        members.members().forEach((key, each) -> values.put(key, value.read(each)));
        return values;
    }

    @Override
    public Optional<Map<String, V>> leftOut() {
        return Optional.of(Map.of());
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
        Map<String, JsonValue> schema = new LinkedHashMap<>();
        schema.put("type", JsonValue.text("object"));
        schema.put("additionalProperties", value.schema(definitions));
        return JsonValue.members(schema);
    }
}
