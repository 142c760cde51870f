package dev.edict.engine.render;

import dev.edict.engine.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/** True or false. */
record FlagShape() implements Shape<Boolean> {
    @Override
    public JsonValue write(Boolean value) {
        return JsonValue.flag(value);
    }

    @Override
    public Boolean read(JsonValue json) {
        if (json instanceof JsonValue.Flag flag) {
            return flag.value();
        }
        throw Shapes.unexpected("`true` or `false`", json);
    }

    @Override
    public Optional<Boolean> leftOut() {
        return Optional.empty();
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
        return JsonValue.members(Map.of("type", JsonValue.text("boolean")));
    }
}
