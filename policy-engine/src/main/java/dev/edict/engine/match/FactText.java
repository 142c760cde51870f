package dev.edict.engine.match;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads facts for people: those of the vocabulary, and those that rule files declare. */
public final class FactText {
    private FactText() {}

    /** Returns the value of a field; nothing if it is absent, or the fact has no such field. */
    public static Optional<Object> read(Object fact, String field) {
        return FactField.of(fact, field).flatMap(found -> Optional.ofNullable(found.in(fact)));
    }

    /** Returns a value as people read it. */
    public static String text(Object value) {
        return value instanceof Collection<?> all
                ? all.isEmpty()
                        ? "none"
                        : all.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /** Returns what tells a fact from others of its type: its id, else its first words. */
    public static String name(Object fact) {
        if (!fact.getClass().isRecord()) {
            return text(fact);
        }
        Optional<String> id = read(fact, "id").map(FactText::text);
        if (id.isPresent()) {
            return id.get();
        }
        StringBuilder name = new StringBuilder();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            boolean few = name.length() == 0 || component.getName().matches("member|owned|issuer");
            if (component.getType() == String.class && few) {
                read(fact, component.getName())
                        .ifPresent(value ->
                                name.append(name.length() == 0 ? "" : " ").append(value));
            }
        }
        return name.length() == 0 ? fact.getClass().getSimpleName() : name.toString();
    }
}
