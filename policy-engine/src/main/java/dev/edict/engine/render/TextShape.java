package dev.edict.engine.render;

import dev.edict.engine.json.JsonProblem;
import dev.edict.engine.json.JsonValue;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A scalar that is written as text. */
record TextShape<T>(
        Class<T> type,
        String name,
        Optional<String> example,
        Function<T, String> writer,
        Function<String, T> reader,
        Optional<T> leftOut)
        implements Shape<T> {
    TextShape(
            Class<T> type,
            String name,
            Optional<String> example,
            Function<T, String> writer,
            Function<String, T> reader) {
        this(type, name, example, writer, reader, Optional.empty());
    }

    /** Returns the shape of a type whose {@code toString} a function reads back. */
    static <T> TextShape<T> of(Class<T> type, String name, String example, Function<String, T> reader) {
        return new TextShape<>(type, name, Optional.of(example), Object::toString, reader);
    }

    TextShape<T> leavingOut(T value) {
        return new TextShape<>(type, name, example, writer, reader, Optional.of(value));
    }

    @Override
    public JsonValue write(T value) {
        return JsonValue.text(writer.apply(value));
    }

    @Override
    public T read(JsonValue json) {
        if (!(json instanceof JsonValue.Text text)) {
            throw Shapes.unexpected("a text", json);
        }
        try {
            return reader.apply(text.value());
        } catch (DateTimeException malformed) {
            throw new JsonProblem(
                    text.spot(),
                    "`" + text.value() + "` is no " + name
                            + example.map(like -> "\nhelp: write it like `" + like + "`")
                                    .orElse(""));
        } catch (IllegalArgumentException malformed) {
            throw new JsonProblem(text.spot(), String.valueOf(malformed.getMessage()));
        }
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
        if (example.isEmpty()) {
            return JsonValue.members(Map.of("type", JsonValue.text("string")));
        }
        return definitions.refer(name.replace(' ', '-'), () -> {
            Map<String, JsonValue> schema = new LinkedHashMap<>();
            schema.put("type", JsonValue.text("string"));
            schema.put("examples", JsonValue.items(List.of(JsonValue.text(example.get()))));
            return schema;
        });
    }
}
