package dev.edict.engine.render;

import dev.edict.engine.json.JsonProblem;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Values in a row. A set is written in the order of its values' canonical texts, so that equal sets have the same JSON. */
record ListShape<C extends Collection<E>, E>(Shape<E> item, Function<Collection<E>, C> copy, C none, boolean isSet)
        implements Shape<C> {
    @Override
    public JsonValue write(C values) {
        List<JsonValue> items = new ArrayList<>();
        values.forEach(value -> items.add(item.write(value)));
        if (isSet) {
            items.sort(Comparator.comparing(JsonWriter::canonical));
        }
        return JsonValue.items(items);
    }

    @Override
    public C read(JsonValue json) {
        if (!(json instanceof JsonValue.Items items)) {
            throw Shapes.unexpected("a list", json);
        }
        List<E> values = new ArrayList<>();
        Collection<E> seen = new HashSet<>();
        for (JsonValue each : items.items()) {
            E value = item.read(each);
            if (isSet && !seen.add(value)) {
                throw new JsonProblem(each.spot(), "the same value stands twice in this list");
            }
            values.add(value);
        }
        return copy.apply(values);
    }

    @Override
    public Optional<C> leftOut() {
        return Optional.of(none);
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
        Map<String, JsonValue> schema = new LinkedHashMap<>();
        schema.put("type", JsonValue.text("array"));
        schema.put("items", item.schema(definitions));
        if (isSet) {
            schema.put("uniqueItems", JsonValue.flag(true));
        }
        return JsonValue.members(schema);
    }
}
