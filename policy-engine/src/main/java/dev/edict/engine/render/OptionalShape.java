package dev.edict.engine.render;

import dev.edict.engine.json.JsonValue;
import java.util.Optional;

/** A value that may be absent: its key is then left out. */
record OptionalShape<T>(Shape<T> value) implements Shape<Optional<T>> {
    @Override
    public JsonValue write(Optional<T> optional) {
        return value.write(optional.orElseThrow());
    }

    @Override
    public Optional<T> read(JsonValue json) {
        return Optional.of(value.read(json));
    }

    @Override
    public Optional<Optional<T>> leftOut() {
        return Optional.of(Optional.empty());
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
        return value.schema(definitions);
    }
}
