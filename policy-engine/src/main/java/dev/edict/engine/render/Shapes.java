package dev.edict.engine.render;

import dev.edict.Decision;
import dev.edict.engine.json.JsonValue;
import dev.edict.model.Origin;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import dev.edict.time.When;
import dev.edict.version.VersionRange;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the shape of a type: of the scalars named here, of enums, and of records, sealed types, lists, sets, maps and optionals made of such. The types are
 * found from the declared components alone, so a JSON text can never name a class.
 */
final class Shapes {
    private final Map<Type, Shape<?>> known = new LinkedHashMap<>();

    private Shapes() {
        scalar(new TextShape<>(String.class, "text", Optional.empty(), Function.identity(), Function.identity()));
        scalar(TextShape.of(Instant.class, "instant", "2026-07-10T00:00:00Z", Instant::parse));
        scalar(TextShape.of(LocalDate.class, "day", "2026-07-10", LocalDate::parse));
        scalar(TextShape.of(When.class, "moment", "2026-07-10", Moments::parse));
        scalar(TextShape.of(Period.class, "period", "2026-07-10T00:00:00Z/..", Period::parse));
        scalar(TextShape.of(Percentage.class, "percentage", "33.3", Percentage::parse));
        scalar(TextShape.of(PercentageRange.class, "percentage range", "25 to less than 50", PercentageRange::parse));
        scalar(TextShape.of(VersionRange.class, "version range", "vers:npm/>=1.2.0", VersionRange::parse));
        scalar(TextShape.of(KnownAt.class, "day or instant", "2026-07-05", KnownAt::parse)
                .leavingOut(KnownAt.everything()));
        known.put(boolean.class, new FlagShape());
        known.put(int.class, new NumberShape());
    }

    private void scalar(TextShape<?> shape) {
        known.put(shape.type(), shape);
    }

    /** Returns the shape of a record. */
    static <R extends Record> RecordShape<R> of(Class<R> type) {
        Shapes shapes = new Shapes();
        return shapes.recordOf(type, type, Map.of());
    }

    private Shape<?> shape(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            Type meant = bound.get(variable);
            if (meant == null) {
                throw new IllegalStateException("unbound type variable " + variable);
            }
            return shape(meant, Map.of());
        }
        Shape<?> shape = known.get(type);
        if (shape != null) {
            return shape;
        }
        if (type instanceof ParameterizedType generic) {
            return parameterized(generic, bound);
        }
        return declared((Class<?>) type, type, Map.of());
    }

    private Shape<?> parameterized(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return new OptionalShape<>(shape(arguments[0], bound));
        }
        if (raw == List.class) {
            return listOf(shape(arguments[0], bound));
        }
        if (raw == Set.class) {
            return setOf(shape(arguments[0], bound));
        }
        if (raw == Map.class && arguments[0] == String.class) {
            return new MapShape<>(shape(arguments[1], bound));
        }
        Map<TypeVariable<?>, Type> inner = new LinkedHashMap<>();
        for (int index = 0; index < arguments.length; index++) {
            inner.put(raw.getTypeParameters()[index], arguments[index]);
        }
        return declared(raw, type, inner);
    }

    private static <E> Shape<List<E>> listOf(Shape<E> item) {
        return new ListShape<List<E>, E>(item, List::copyOf, List.of(), false);
    }

    private static <E> Shape<Set<E>> setOf(Shape<E> item) {
        Function<Collection<E>, Set<E>> copy = LinkedHashSet::new;
        return new ListShape<Set<E>, E>(item, copy, Set.of(), true);
    }

    private Shape<?> declared(Class<?> raw, Type type, Map<TypeVariable<?>, Type> bound) {
        if (raw == Decision.class) {
            Shape<?> written =
                    new WrittenDecision.Within(recordOf(WrittenDecision.class, WrittenDecision.class, Map.of()));
            known.put(raw, written);
            return written;
        }
        if (raw.isEnum()) {
            Shape<?> words = new WordShape<>(raw);
            known.put(raw, words);
            return words;
        }
        if (raw.isSealed()) {
            return choice(raw);
        }
        if (raw.isRecord()) {
            return recordOf(raw.asSubclass(Record.class), type, bound);
        }
        throw new IllegalStateException("no JSON for " + type);
    }

    private Shape<?> choice(Class<?> sealed) {
        Map<String, RecordShape<?>> choices = new LinkedHashMap<>();
        // INVARIANT: known before its choices are looked at, for a choice may hold the sealed type again.
        ChoiceShape shape = new ChoiceShape(sealed.getSimpleName(), choices);
        known.put(sealed, shape);
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            choices.put(
                    word(permitted.getSimpleName()), recordOf(permitted.asSubclass(Record.class), permitted, Map.of()));
        }
        return shape;
    }

    private <R extends Record> RecordShape<R> recordOf(Class<R> raw, Type type, Map<TypeVariable<?>, Type> bound) {
        RecordShape<R> shape = new RecordShape<>(raw, name(type));
        // INVARIANT: known before its components are looked at, for a record may hold its own type.
        known.put(type, shape);
        shape.fill(component -> shape(component.getGenericType(), bound));
        if (raw == Origin.class) {
            shape.leaveOut(raw.cast(Origin.NONE));
        }
        return shape;
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            StringBuilder name = new StringBuilder(name(generic.getRawType()));
            for (Type argument : generic.getActualTypeArguments()) {
                name.append('-').append(name(argument));
            }
            return name.toString();
        }
        Class<?> raw = (Class<?>) type;
        if (raw == WrittenDecision.class) {
            return WrittenDecision.NAME;
        }
        Class<?> around = raw.getEnclosingClass();
        return (around == null ? "" : word(around.getSimpleName()) + "-") + word(raw.getSimpleName());
    }

    /** Returns the key of a component or the word of a type: {@code setAside} is {@code set-aside}. */
    static String word(String name) {
        StringBuilder word = new StringBuilder();
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            if (Character.isUpperCase(character) && index > 0) {
                word.append('-');
            }
            word.append(character);
        }
        return word.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says that a value has another kind than the one expected. */
    static dev.edict.engine.json.JsonProblem unexpected(String expected, JsonValue actual) {
        return new dev.edict.engine.json.JsonProblem(
                actual.spot(), expected + " is expected here, not " + actual.kind());
    }
}
