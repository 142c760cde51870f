package dev.edict.engine.render;

import dev.edict.engine.json.JsonProblem;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.suggest.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of several records: the key {@code type} says which. */
record ChoiceShape(String typeName, Map<String, RecordShape<?>> choices) implements Shape<Object> {
    private static final String TYPE = "type";

    @Override
    public JsonValue write(Object value) {
        for (Map.Entry<String, RecordShape<?>> choice : choices.entrySet()) {
            if (choice.getValue().type().isInstance(value)) {
                return choice.getValue().writeAny(value, Map.of(TYPE, JsonValue.text(choice.getKey())));
            }
        }
        throw new IllegalStateException("no such choice: " + value);
    }

    @Override
    public Object read(JsonValue json) {
        if (!(json instanceof JsonValue.Members members)) {
            throw Shapes.unexpected("an object", json);
        }
        JsonValue word = members.get(TYPE)
                .orElseThrow(() -> new JsonProblem(
                        members.spot(),
                        "the key `type` is missing\nhelp: it is one of " + String.join(", ", choices.keySet())));
        if (!(word instanceof JsonValue.Text text)) {
            throw Shapes.unexpected("a word", word);
        }
        RecordShape<?> choice = choices.get(text.value());
        if (choice == null) {
            throw new JsonProblem(
                    text.spot(),
                    "`" + text.value() + "` is none of " + String.join(", ", choices.keySet())
                            + DidYouMean.help(text.value(), choices.keySet())
                                    .map(help -> "\nhelp: " + help)
                                    .orElse(""));
        }
        return choice.readWith(members, TYPE);
    }

    @Override
    public Optional<Object> leftOut() {
        return Optional.empty();
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
        return definitions.refer(Shapes.word(typeName), () -> {
            List<JsonValue> schemas = new ArrayList<>();
            choices.forEach((word, choice) -> schemas.add(choice.schema(definitions, Map.of(TYPE, word))));
            return new LinkedHashMap<>(Map.of("oneOf", JsonValue.items(schemas)));
        });
    }
}
