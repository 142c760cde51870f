package dev.edict.engine.render;

import dev.edict.engine.json.JsonProblem;
import dev.edict.engine.json.JsonReader;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of a whole document: a record, and before it the key {@code format}, which names the form and its version. */
final class JsonForm<R extends Record> {
    private static final String FORMAT = "format";

    private final String title;
    private final boolean formatIsRequired;
    private final RecordShape<R> shape;

    JsonForm(Class<R> type, String title, boolean formatIsRequired) {
        this.title = title;
        this.formatIsRequired = formatIsRequired;
        this.shape = Shapes.of(type);
    }

    private String format() {
        return "edict/" + title + "/1";
    }

    private JsonValue json(R value) {
        return shape.writeAny(value, Map.of(FORMAT, JsonValue.text(format())));
    }

    String canonical(R value) {
        return JsonWriter.canonical(json(value));
    }

    String pretty(R value) {
        return JsonWriter.pretty(json(value));
    }

    R read(String text) {
        JsonValue json = JsonReader.read(text);
        if (!(json instanceof JsonValue.Members members)) {
            throw Shapes.unexpected("an object", json);
        }
        checkFormat(members);
        return shape.readWith(members, FORMAT);
    }

    private void checkFormat(JsonValue.Members members) {
        if (members.get(FORMAT).isEmpty()) {
            if (formatIsRequired) {
                throw new JsonProblem(
                        members.spot(), "the key `format` is missing\nhelp: write `\"format\": \"" + format() + "\"`");
            }
            return;
        }
        JsonValue stated = members.get(FORMAT).get();
        if (!(stated instanceof JsonValue.Text text)) {
            throw Shapes.unexpected("a text", stated);
        }
        if (!text.value().equals(format())) {
            throw new JsonProblem(
                    text.spot(), "the format is `" + text.value() + "`, and only `" + format() + "` is read");
        }
    }

    /** Returns the JSON Schema (draft 2020-12) of the documents. */
    String schema() {
        SchemaDefinitions definitions = new SchemaDefinitions();
        shape.schema(definitions);
        String name = shape.name();
        JsonValue.Members all = (JsonValue.Members) definitions.all();
        Map<String, JsonValue> root = new LinkedHashMap<>();
        root.put("$schema", JsonValue.text("https://json-schema.org/draft/2020-12/schema"));
        root.put("$id", JsonValue.text("urn:edict:schema:" + title + ":1"));
        root.put("title", JsonValue.text("Edict " + title));
        root.putAll(withFormat((JsonValue.Members) all.get(name).orElseThrow()));
        Map<String, JsonValue> others = new LinkedHashMap<>(all.members());
        boolean isReferredTo = others.values().stream()
                .map(JsonWriter::canonical)
                .anyMatch(schema -> schema.contains("\"#/$defs/" + name + "\""));
        if (!isReferredTo) {
            others.remove(name);
        }
        root.put("$defs", JsonValue.members(others));
        return JsonWriter.pretty(JsonValue.members(root));
    }

    private Map<String, JsonValue> withFormat(JsonValue.Members document) {
        Map<String, JsonValue> schema = new LinkedHashMap<>(document.members());
        Map<String, JsonValue> properties = new LinkedHashMap<>();
        properties.put(FORMAT, JsonValue.members(Map.of("const", JsonValue.text(format()))));
        properties.putAll(((JsonValue.Members) document.get("properties").orElseThrow()).members());
        schema.put("properties", JsonValue.members(properties));
        if (formatIsRequired) {
            List<JsonValue> required = new ArrayList<>(List.of(JsonValue.text(FORMAT)));
            if (schema.get("required") instanceof JsonValue.Items others) {
                required.addAll(others.items());
            }
            schema.put("required", JsonValue.items(required));
        }
        return schema;
    }
}
