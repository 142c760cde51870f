package dev.edict.engine.render;

import dev.edict.engine.json.JsonReader;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks JSON against a JSON Schema of draft 2020-12, as far as our schemas use it. A keyword that it does not know is an error, so that nothing goes
 * unchecked.
 */
final class SchemaChecker {
    private static final Set<String> REMARKS = Set.of("$schema", "$id", "$defs", "title", "examples");

    private final JsonValue.Members root;

    SchemaChecker(String schema) {
        root = (JsonValue.Members) JsonReader.read(schema);
    }

    List<String> problems(JsonValue json) {
        List<String> problems = new ArrayList<>();
        check(root, json, "$", problems);
        return problems;
    }

    private void check(JsonValue schema, JsonValue json, String path, List<String> problems) {
        JsonValue.Members members = (JsonValue.Members) schema;
        members.members().forEach((keyword, value) -> {
            if (!REMARKS.contains(keyword)) {
                check(keyword, value, members, json, path, problems);
            }
        });
    }

    private void check(
            String keyword,
            JsonValue value,
            JsonValue.Members schema,
            JsonValue json,
            String path,
            List<String> problems) {
        switch (keyword) {
            case "$ref" -> check(definition(text(value)), json, path, problems);
            case "type" -> expect(type(json).equals(text(value)), path + " is no " + text(value), problems);
            case "const" -> expect(same(value, json), path + " is not " + JsonWriter.canonical(value), problems);
            case "enum" ->
                expect(
                        ((JsonValue.Items) value).items().stream().anyMatch(each -> same(each, json)),
                        path + " is no such word",
                        problems);
            case "oneOf" -> {
                long fitting = ((JsonValue.Items) value)
                        .items().stream()
                                .filter(each -> {
                                    List<String> own = new ArrayList<>();
                                    check(each, json, path, own);
                                    return own.isEmpty();
                                })
                                .count();
                expect(fitting == 1, path + " fits " + fitting + " choices", problems);
            }
            case "required" ->
                ((JsonValue.Items) value)
                        .items()
                        .forEach(key -> expect(
                                json instanceof JsonValue.Members object
                                        && object.get(text(key)).isPresent(),
                                path + " lacks " + text(key),
                                problems));
            case "properties" ->
                ((JsonValue.Members) value)
                        .members()
                        .forEach((key, each) -> ((JsonValue.Members) json)
                                .get(key)
                                .ifPresent(member -> check(each, member, path + "." + key, problems)));
            case "additionalProperties" -> further(value, schema, (JsonValue.Members) json, path, problems);
            case "items" -> ((JsonValue.Items) json).items().forEach(each -> check(value, each, path + "[]", problems));
            case "uniqueItems" -> {
                List<String> texts = ((JsonValue.Items) json)
                        .items().stream().map(JsonWriter::canonical).toList();
                expect(texts.stream().distinct().count() == texts.size(), path + " says something twice", problems);
            }
            default -> throw new AssertionError("unknown keyword " + keyword);
        }
    }

    private void further(
            JsonValue value, JsonValue.Members schema, JsonValue.Members json, String path, List<String> problems) {
        Set<String> known = schema.get("properties")
                .map(properties -> ((JsonValue.Members) properties).members())
                .map(Map::keySet)
                .orElse(Set.of());
        json.members().forEach((key, each) -> {
            if (known.contains(key)) {
                return;
            }
            if (value instanceof JsonValue.Flag flag) {
                expect(flag.value(), path + " has the unknown key " + key, problems);
            } else {
                check(value, each, path + "." + key, problems);
            }
        });
    }

    private JsonValue definition(String reference) {
        String name = reference.substring("#/$defs/".length());
        return root.get("$defs")
                .flatMap(all -> ((JsonValue.Members) all).get(name))
                .orElseThrow();
    }

    private static void expect(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static boolean same(JsonValue one, JsonValue other) {
        return JsonWriter.canonical(one).equals(JsonWriter.canonical(other));
    }

    private static String text(JsonValue value) {
        return ((JsonValue.Text) value).value();
    }

    private static String type(JsonValue json) {
        if (json instanceof JsonValue.Numeral number) {
            return number.literal().matches("-?[0-9]+") ? "integer" : "number";
        }
        if (json instanceof JsonValue.Text) {
            return "string";
        }
        if (json instanceof JsonValue.Flag) {
            return "boolean";
        }
        if (json instanceof JsonValue.Items) {
            return "array";
        }
        return json instanceof JsonValue.Members ? "object" : "null";
    }
}
