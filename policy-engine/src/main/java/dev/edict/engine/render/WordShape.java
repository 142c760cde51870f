package dev.edict.engine.render;

import dev.edict.engine.json.JsonProblem;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.suggest.DidYouMean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The constants of an enum, as lower-case words with hyphens. */
final class WordShape<E> implements Shape<E> {
    private final String name;
    private final Map<String, E> constants = new LinkedHashMap<>();

    WordShape(Class<E> type) {
        Class<?> around = type.getEnclosingClass();
        name = (around == null ? "" : Shapes.word(around.getSimpleName()) + "-") + Shapes.word(type.getSimpleName());
        for (E constant : type.getEnumConstants()) {
            constants.put(word(constant), constant);
        }
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(java.util.Locale.ROOT).replace("_", "-");
    }

    @Override
    public JsonValue write(E value) {
        return JsonValue.text(word(value));
    }

    @Override
    public E read(JsonValue json) {
        if (!(json instanceof JsonValue.Text text)) {
            throw Shapes.unexpected("a word", json);
        }
        E constant = constants.get(text.value());
        if (constant == null) {
            throw new JsonProblem(
                    text.spot(),
                    "`" + text.value() + "` is none of " + String.join(", ", constants.keySet())
                            + DidYouMean.help(text.value(), constants.keySet())
                                    .map(help -> "\nhelp: " + help)
                                    .orElse(""));
        }
        return constant;
    }

    @Override
    public Optional<E> leftOut() {
        return Optional.empty();
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
        return definitions.refer(name, () -> {
            List<JsonValue> words =
                    constants.keySet().stream().map(JsonValue::text).toList();
            return new LinkedHashMap<>(Map.of("enum", JsonValue.items(words)));
        });
    }
}
