package dev.edict.engine.render;

import dev.edict.engine.json.JsonProblem;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.suggest.DidYouMean;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A record as an object: one key a component, in the components' order; components that say nothing are left out. */
final class RecordShape<R extends Record> implements Shape<R> {
    /** One component. */
    private record Part(String key, Method accessor, Shape<Object> shape) {
        Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean isLeftOut(Object value) {
            return shape.leftOut().filter(value::equals).isPresent();
        }
    }

    private final Class<R> type;
    private final String name;
    private final List<Part> parts = new ArrayList<>();
    private Optional<R> leftOut = Optional.empty();

    RecordShape(Class<R> type, String name) {
        this.type = type;
        this.name = name;
    }

    Class<R> type() {
        return type;
    }

    /** Returns what the record is called in schemas. */
    String name() {
        return name;
    }

    @SuppressWarnings("unchecked") // an accessor returns what its own component's shape writes
    void fill(Function<RecordComponent, Shape<?>> shapes) {
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(new Part(Shapes.word(component.getName()), component.getAccessor(), (Shape<Object>)
                    shapes.apply(component)));
        }
        leftOut = saysNothing();
    }

    /** Returns the record whose components all say nothing, if there is one and its type accepts it. */
    private Optional<R> saysNothing() {
        if (parts.isEmpty()
                || parts.stream().anyMatch(part -> part.shape.leftOut().isEmpty())) {
            return Optional.empty();
        }
        try {
            Object[] nothing = parts.stream()
                    .map(part -> part.shape.leftOut().orElseThrow())
                    .toArray();
            return Optional.of(make(nothing, JsonValue.Spot.NONE));
        } catch (JsonProblem refused) {
            return Optional.empty();
        }
    }

    void leaveOut(R value) {
        leftOut = Optional.of(value);
    }

    @Override
    public JsonValue write(R value) {
        return writeAny(value, Map.of());
    }

    JsonValue writeAny(Object value, Map<String, JsonValue> first) {
        R record = type.cast(value);
        Map<String, JsonValue> members = new LinkedHashMap<>(first);
        for (Part part : parts) {
            Object each = part.of(record);
            if (!part.isLeftOut(each)) {
                members.put(part.key, part.shape.write(each));
            }
        }
        return JsonValue.members(members);
    }

    @Override
    public R read(JsonValue json) {
        if (!(json instanceof JsonValue.Members members)) {
            throw Shapes.unexpected("an object", json);
        }
        return readWith(members);
    }

    /** Reads an object that may hold further keys besides the record's own. */
    R readWith(JsonValue.Members members, String... further) {
        List<String> keys = new ArrayList<>(parts.stream().map(Part::key).toList());
        keys.addAll(Arrays.asList(further));
        members.members().forEach((key, value) -> {
            if (!keys.contains(key)) {
                throw new JsonProblem(
                        value.spot(),
                        "unknown key `" + key + "`"
                                + DidYouMean.help(key, keys)
                                        .map(help -> "\nhelp: " + help)
                                        .orElse(""));
            }
        });
        Object[] values = parts.stream().map(part -> value(part, members)).toArray();
        return make(values, members.spot());
    }

    private static Object value(Part part, JsonValue.Members members) {
        Optional<JsonValue> json = members.get(part.key);
        if (json.isPresent()) {
            return part.shape.read(json.get());
        }
        return part.shape
                .leftOut()
                .orElseThrow(() -> new JsonProblem(members.spot(), "the key `" + part.key + "` is missing"));
    }

    private R make(Object[] values, JsonValue.Spot spot) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException reason) {
                throw new JsonProblem(spot, Objects.toString(reason.getMessage(), "the values do not fit together"));
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<R> leftOut() {
        return leftOut;
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
        return schema(definitions, Map.of());
    }

    JsonValue schema(SchemaDefinitions definitions, Map<String, String> constants) {
        return definitions.refer(name, () -> {
            Map<String, JsonValue> properties = new LinkedHashMap<>();
            List<JsonValue> required = new ArrayList<>();
            constants.forEach((key, word) -> {
                properties.put(key, JsonValue.members(Map.of("const", JsonValue.text(word))));
                required.add(JsonValue.text(key));
            });
            for (Part part : parts) {
                properties.put(part.key, part.shape.schema(definitions));
                if (part.shape.leftOut().isEmpty()) {
                    required.add(JsonValue.text(part.key));
                }
            }
            Map<String, JsonValue> schema = new LinkedHashMap<>();
            schema.put("type", JsonValue.text("object"));
            schema.put("properties", JsonValue.members(properties));
            if (!required.isEmpty()) {
                schema.put("required", JsonValue.items(required));
            }
            schema.put("additionalProperties", JsonValue.flag(false));
            return schema;
        });
    }
}
