package dev.edict.engine.check.drl;

import dev.edict.engine.suggest.DidYouMean;
import dev.edict.model.Percentage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What sort of value a field, a variable or a literal has, as far as rules tell sorts apart.
 *
 * @param sort the sort
 * @param fact the fact, of {@link Sort#FACT}
 * @param words the class of the words, of {@link Sort#WORD}
 */
record ValueType(Sort sort, Optional<FactType> fact, Optional<Class<?>> words) {
    enum Sort {
        TEXT("a text"),
        NUMBER("a number"),
        DECIMAL("a decimal number"),
        YES_NO("yes or no"),
        WORD("a fixed word"),
        SHARE("a share"),
        MOMENT("a moment"),
        SEVERAL("several values"),
        FACT("a fact"),
        NOTHING("nothing"),
        /** Known to Drools alone. */
        OTHER("a value");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static final ValueType TEXT = of(Sort.TEXT);
    static final ValueType NUMBER = of(Sort.NUMBER);
    static final ValueType YES_NO = of(Sort.YES_NO);
    static final ValueType SEVERAL = of(Sort.SEVERAL);
    /** What {@code collectList} and {@code collectSet} make: Drools does not know what is in it, and compiles no question about its size. */
    static final ValueType GATHERED = new ValueType(Sort.SEVERAL, Optional.empty(), Optional.of(Collection.class));

    static final ValueType SHARE = of(Sort.SHARE);
    static final ValueType NOTHING = of(Sort.NOTHING);
    static final ValueType OTHER = of(Sort.OTHER);

    private static final Map<Sort, Map<String, ValueType>> MEMBERS = Map.of(
            Sort.TEXT,
            Map.of(
                    "length", NUMBER,
                    "isEmpty", YES_NO,
                    "isBlank", YES_NO,
                    "empty", YES_NO,
                    "blank", YES_NO,
                    "startsWith", YES_NO,
                    "endsWith", YES_NO,
                    "contains", YES_NO,
                    "equals", YES_NO),
            Sort.SEVERAL,
            Map.of("size", NUMBER, "isEmpty", YES_NO, "empty", YES_NO, "contains", YES_NO, "containsAll", YES_NO),
            Sort.NUMBER,
            Map.of("intValue", NUMBER, "longValue", NUMBER),
            Sort.SHARE,
            Map.of("isZero", YES_NO, "zero", YES_NO, "plus", of(Sort.SHARE), "minus", of(Sort.SHARE)));

    /** Returns what a function of {@code accumulate} makes of values. */
    static ValueType of(String function, ValueType value) {
        return switch (function) {
            case "collectList", "collectSet" -> GATHERED;
            case "count" -> NUMBER;
            case "min", "max", "sum" -> value;
            default -> OTHER;
        };
    }

    static ValueType of(Sort sort) {
        return new ValueType(sort, Optional.empty(), Optional.empty());
    }

    static ValueType of(FactType fact) {
        return new ValueType(Sort.FACT, Optional.of(fact), Optional.empty());
    }

    static ValueType of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return of(generic.getRawType());
        }
        if (!(type instanceof Class<?> plain)) {
            return OTHER;
        }
        if (plain == String.class) {
            return TEXT;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return YES_NO;
        }
        if (plain == BigDecimal.class || plain == double.class || plain == Double.class) {
            return of(Sort.DECIMAL);
        }
        if (plain.isPrimitive()
                || (Number.class.isAssignableFrom(plain) && plain.getName().startsWith("java.lang."))) {
            return NUMBER;
        }
        if (plain.isEnum()) {
            return new ValueType(Sort.WORD, Optional.empty(), Optional.of(plain));
        }
        if (Collection.class.isAssignableFrom(plain)) {
            return SEVERAL;
        }
        if (plain == Percentage.class) {
            return SHARE;
        }
        return plain == Instant.class ? of(Sort.MOMENT) : OTHER;
    }

    /** Returns the type of a member that a rule may read, if it may. */
    Optional<ValueType> member(String name) {
        if (sort == Sort.FACT) {
            return fact.flatMap(type -> Optional.ofNullable(type.fields().get(name)));
        }
        if (isGathered()) {
            return Optional.empty();
        }
        return Optional.ofNullable(MEMBERS.getOrDefault(sort, Map.of()).get(name));
    }

    /** Returns whether it is what facts were gathered in. */
    boolean isGathered() {
        return sort == Sort.SEVERAL && words.isPresent();
    }

    /** Returns the names of the members that a rule may read. */
    List<String> members() {
        if (isGathered()) {
            return List.of();
        }
        return sort == Sort.FACT
                ? fact.map(type -> List.copyOf(type.fields().keySet())).orElse(List.of())
                : MEMBERS.getOrDefault(sort, Map.of()).keySet().stream()
                        .sorted()
                        .toList();
    }

    /** Returns whether all that is known of it is known here. */
    boolean isClosed() {
        return sort != Sort.OTHER && sort != Sort.NOTHING;
    }

    private boolean isNumber() {
        return sort == Sort.NUMBER || sort == Sort.DECIMAL;
    }

    /** Returns whether values of both sorts can be equal. */
    boolean comparable(ValueType other) {
        return (isNumber() && other.isNumber())
                || sort == Sort.OTHER
                || other.sort == Sort.OTHER
                || sort == Sort.NOTHING
                || other.sort == Sort.NOTHING
                || (sort == other.sort && (sort != Sort.WORD || words.equals(other.words)));
    }

    /** Returns how a word that was written without quotes is written as a value of this sort, if it can be: the nearest of fixed words. */
    Optional<String> meant(String written) {
        return switch (sort) {
            case TEXT -> Optional.of("\"" + written + "\"");
            case WORD -> words.flatMap(type -> nearest(type, written).map(name -> type.getSimpleName() + "." + name));
            default -> Optional.empty();
        };
    }

    private static Optional<String> nearest(Class<?> words, String written) {
        List<String> names = Stream.of(words.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return names.stream()
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .or(() -> DidYouMean.nearest(written, names).stream().findFirst());
    }
}
