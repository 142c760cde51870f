package dev.edict.engine.render;

import dev.edict.Decision;
import dev.edict.Timeline;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import dev.edict.time.When;
import dev.edict.version.VersionRange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Makes values of any type of the API from a seed. What a constructor refuses is tried anew. */
final class RandomRecords {
    private static final String[] TEXTS = {
        "alibaba",
        "claude-code",
        "a b",
        "\"quoted\\\"",
        "\u00e9\u4e2d\u6587",
        "\ud83d\ude00",
        "line\nbreak",
        "x",
        "DE",
        "attributes.batch",
        "\ud800",
        "\u2028"
    };
    private static final int DEEPEST = 5;

    private final Random random;

    RandomRecords(long seed) {
        random = new Random(seed);
    }

    <T> T make(Class<T> type) {
        return type.cast(value(type, Map.of(), 0));
    }

    Timeline timeline() {
        TreeSet<Instant> cuts = new TreeSet<>();
        while (cuts.size() < 2 + random.nextInt(3)) {
            cuts.add(instant());
        }
        List<Instant> ends = new ArrayList<>(cuts);
        List<Timeline.Segment> segments = new ArrayList<>();
        for (int index = 1; index < ends.size(); index++) {
            segments.add(new Timeline.Segment(
                    new Period(ends.get(index - 1), ends.get(index)), make(Decision.class), List.of(text())));
        }
        return new Timeline(make(dev.edict.AccessRequest.class), segments);
    }

    private Object value(Type type, Map<TypeVariable<?>, Type> bound, int depth) {
        if (type instanceof TypeVariable<?> variable) {
            return value(bound.get(variable), Map.of(), depth);
        }
        if (type instanceof ParameterizedType generic) {
            return parameterized(generic, bound, depth);
        }
        Class<?> raw = (Class<?>) type;
        Object scalar = scalar(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (raw.isSealed()) {
            Class<?>[] choices = raw.getPermittedSubclasses();
            // The deeper, the rather a choice that ends.
            Class<?> choice = depth > DEEPEST ? choices[0] : choices[random.nextInt(choices.length)];
            return value(choice, Map.of(), depth);
        }
        if (raw == Decision.class) {
            return make(WrittenDecision.class).decision();
        }
        return record(raw, Map.of(), depth);
    }

    private Object parameterized(ParameterizedType type, Map<TypeVariable<?>, Type> bound, int depth) {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        int size = size(depth);
        if (raw == Optional.class) {
            return size == 0 ? Optional.empty() : Optional.of(value(arguments[0], bound, depth + 1));
        }
        if (raw == List.class || raw == Set.class) {
            List<Object> values = new ArrayList<>();
            for (int index = 0; index < size; index++) {
                values.add(value(arguments[0], bound, depth + 1));
            }
            return raw == List.class ? values : new LinkedHashSet<>(values);
        }
        if (raw == Map.class) {
            Map<Object, Object> values = new LinkedHashMap<>();
            for (int index = 0; index < size; index++) {
                values.put(text(), value(arguments[1], bound, depth + 1));
            }
            return values;
        }
        Map<TypeVariable<?>, Type> inner = new LinkedHashMap<>();
        for (int index = 0; index < arguments.length; index++) {
            inner.put(raw.getTypeParameters()[index], arguments[index]);
        }
        return record(raw, inner, depth);
    }

    /** The deeper, the less: a value of the whole API has some hundred components. */
    private int size(int depth) {
        if (depth <= 2) {
            return random.nextInt(3);
        }
        return random.nextInt(depth > DEEPEST ? 10 : 3) == 0 ? 1 : 0;
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> bound, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), bound, depth + 1))
                .toArray();
        for (int attempt = 0; attempt < 10_000; attempt++) {
            try {
                return type.getDeclaredConstructor(types).newInstance(values);
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(refused.getCause());
                }
                // One component anew, for those that hold a whole catalogue are dear.
                int index = random.nextInt(values.length);
                values[index] = value(components[index].getGenericType(), bound, depth + 1);
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        }
        throw new AssertionError("no " + type + " could be made");
    }

    private Object scalar(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class) {
            return random.nextInt(100);
        }
        if (type == Instant.class) {
            return instant();
        }
        if (type == LocalDate.class) {
            return day();
        }
        if (type == Percentage.class) {
            return percentage();
        }
        if (type == PercentageRange.class) {
            return PercentageRange.exactly(percentage()).union(PercentageRange.exactly(percentage()));
        }
        if (type == VersionRange.class) {
            return VersionRange.parse(random.nextBoolean() ? "vers:npm/>=1.2.0|<2.0.0" : "vers:pypi/1.0");
        }
        if (type == Period.class) {
            return period();
        }
        if (type == When.class) {
            return when();
        }
        if (type == KnownAt.class) {
            return switch (random.nextInt(3)) {
                case 0 -> KnownAt.everything();
                case 1 -> KnownAt.on(day());
                default -> KnownAt.at(instant());
            };
        }
        return null;
    }

    private When when() {
        return switch (random.nextInt(3)) {
            case 0 -> new When.Day(day());
            case 1 -> new When.Exact(instant());
            default ->
                new When.WallTime(
                        LocalDateTime.of(day(), java.time.LocalTime.ofSecondOfDay(random.nextInt(86_400))),
                        When.Choice.values()[random.nextInt(4)]);
        };
    }

    private Period period() {
        Instant from = instant();
        return switch (random.nextInt(4)) {
            case 0 -> Period.ALWAYS;
            case 1 -> Period.from(from);
            case 2 -> Period.until(from);
            default -> new Period(from, from.plusSeconds(1 + random.nextInt(1_000_000)));
        };
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    private LocalDate day() {
        return LocalDate.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Percentage percentage() {
        return random.nextBoolean()
                ? Percentage.parse(random.nextInt(100) + "/3")
                : Percentage.of(random.nextInt(100) + ".5");
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }
}
