package dev.edict.engine.render;

import dev.edict.engine.json.JsonProblem;
import dev.edict.engine.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/** A whole number. */
record NumberShape() implements Shape<Integer> {
    @Override
    public JsonValue write(Integer value) {
        return JsonValue.number(value);
    }

    @Override
    public Integer read(JsonValue json) {
        if (!(json instanceof JsonValue.Numeral number)) {
            throw Shapes.unexpected("a number", json);
        }
        try {
            return Integer.valueOf(number.literal());
        } catch (NumberFormatException malformed) {
            throw new JsonProblem(number.spot(), "`" + number.literal() + "` is no whole number of this size");
        }
    }

    @Override
    public Optional<Integer> leftOut() {
        return Optional.empty();
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
        return JsonValue.members(Map.of("type", JsonValue.text("integer")));
    }
}
