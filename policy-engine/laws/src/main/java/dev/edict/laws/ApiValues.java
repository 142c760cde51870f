package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Timeline;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import dev.edict.time.When;
import dev.edict.version.PackageUrl;
import dev.edict.version.Version;
import dev.edict.version.VersionRange;
import dev.edict.version.VersionScheme;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generators of values of every type of the API: records, enums, sealed interfaces and the value types among them. The values are
 * well-formed, as their constructors demand, and mean nothing in particular; {@link PackRequests} makes requests that mean something to a pack.
 *
 * <p>With this library on the class path, jqwik finds them by itself: {@code @ForAll Policy policy} needs no provider.
 */
public final class ApiValues {
    private static final int DEEPEST = 3;
    private static final int MOST = 2;

    private ApiValues() {}

    /**
     * Returns a generator of the values of a type of the API.
     *
     * @throws IllegalArgumentException if the type is none of the API's, or has no values of its own
     */
    public static <T> Arbitrary<T> of(Class<T> type) {
        if (!isOfApi(type)) {
            throw new IllegalArgumentException(type.getName() + " is no type of the API that has values");
        }
        return of(type, Map.of(), 0).map(type::cast);
    }

    /** Returns whether a type is one of the API's that has values. */
    public static boolean isOfApi(Class<?> type) {
        boolean ours = type.getPackageName().equals("dev.edict")
                || List.of("model", "time", "version").stream()
                        .anyMatch(part -> type.getPackageName().equals("dev.edict." + part));
        return ours
                && (type.isRecord()
                        || type == Decision.class
                        || type.isEnum()
                        || type.isSealed()
                        || special(type).isPresent());
    }

    private static Arbitrary<Object> of(Type type, Map<TypeVariable<?>, Type> bound, int depth) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.getOrDefault(variable, String.class), Map.of(), depth);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, bound, depth);
        }
        Class<?> raw = (Class<?>) type;
        Optional<Arbitrary<?>> special = special(raw);
        if (special.isPresent()) {
            return special.get().map(value -> value);
        }
        if (raw.isEnum()) {
            return Arbitraries.of(Arrays.<Object>asList(raw.getEnumConstants()));
        }
        return raw.isSealed() ? oneOf(raw, depth) : record(raw, Map.of(), depth);
    }

    private static Arbitrary<Object> oneOf(Class<?> type, int depth) {
        List<Arbitrary<Object>> choices = new ArrayList<>();
        for (Class<?> choice : type.getPermittedSubclasses()) {
            boolean ends = Arrays.stream(choice.getRecordComponents())
                    .noneMatch(part -> part.getGenericType().toString().contains(type.getName()));
            if (depth < DEEPEST || ends) {
                choices.add(Arbitraries.lazy(() -> of(choice, Map.of(), depth + 1)));
            }
        }
        return Arbitraries.oneOf(choices);
    }

    private static Arbitrary<Object> generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound, int depth) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        Optional<Object> nothing = nothing(raw);
        // The deeper, the less: a pack has a thousand components.
        if (nothing.isPresent() && depth >= DEEPEST) {
            return Arbitraries.just(nothing.get());
        }
        Arbitrary<Object> last = Arbitraries.lazy(() -> of(arguments[arguments.length - 1], bound, depth + 1));
        if (raw == Optional.class) {
            return last.optional(0.4).map(value -> value);
        }
        if (raw == List.class) {
            return last.list().ofMaxSize(MOST).map(value -> value);
        }
        if (raw == Set.class) {
            return last.set().ofMaxSize(MOST).map(value -> value);
        }
        if (raw == Map.class) {
            return Arbitraries.maps(texts(), last).ofMaxSize(MOST).map(value -> value);
        }
        Map<TypeVariable<?>, Type> inner = new LinkedHashMap<>();
        for (int argument = 0; argument < arguments.length; argument++) {
            inner.put(raw.getTypeParameters()[argument], arguments[argument]);
        }
        return record(raw, inner, depth);
    }

    private static Optional<Object> nothing(Class<?> container) {
        if (container == Optional.class) {
            return Optional.of(Optional.empty());
        }
        if (container == List.class) {
            return Optional.of(List.of());
        }
        return container == Set.class
                ? Optional.of(Set.of())
                : container == Map.class ? Optional.of(Map.of()) : Optional.empty();
    }

    private static Arbitrary<Object> record(Class<?> type, Map<TypeVariable<?>, Type> bound, int depth) {
        List<Arbitrary<Object>> components = new ArrayList<>();
        if (type == Decision.class) {
            for (Type part : type.getConstructors()[0].getGenericParameterTypes()) {
                components.add(Arbitraries.lazy(() -> of(part, bound, depth + 1)));
            }
        } else {
            for (RecordComponent component : type.getRecordComponents()) {
                components.add(needed(type, component)
                        .orElseGet(() -> Arbitraries.lazy(() -> of(component.getGenericType(), bound, depth + 1))));
            }
        }
        if (components.isEmpty()) {
            return Arbitraries.create(() -> made(type, List.of()).orElseThrow());
        }
        return Combinators.combine(components)
                .as(values -> made(type, values))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .withoutEdgeCases();
    }

    // What a constructor insists on, where chance would seldom meet it.
    private static Optional<Arbitrary<Object>> needed(Class<?> type, RecordComponent component) {
        return switch (type.getSimpleName() + "." + component.getName()) {
            case "AttributeTest.values" ->
                Optional.of(texts().list().ofMinSize(1).ofMaxSize(2).map(value -> value));
            case "Change.fields" ->
                Optional.of(Arbitraries.maps(texts(), texts())
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(value -> value));
            case "Holding.right" -> Optional.of(Arbitraries.of(Arrays.<Object>asList((Object[]) Right.values())));
            case "Holding.share" -> Optional.of(ranges().map(Optional::of));
            case "Policy.exception" ->
                Optional.of(Arbitraries.of(false, false, false, true).map(value -> value));
            default -> Optional.empty();
        };
    }

    private static Optional<Object> made(Class<?> type, List<Object> values) {
        Class<?>[] types = type == Decision.class
                ? type.getConstructors()[0].getParameterTypes()
                : Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return Optional.of(type.getConstructor(types).newInstance(values.toArray()));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new IllegalStateException(type + " could not be made of " + values, refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " has no public constructor", impossible);
        }
    }

    private static Optional<Arbitrary<?>> special(Class<?> type) {
        return Optional.ofNullable(SPECIAL.get(type));
    }

    private static final Map<Class<?>, Arbitrary<?>> SPECIAL = Map.ofEntries(
            Map.entry(String.class, texts()),
            Map.entry(boolean.class, Arbitraries.of(true, false)),
            Map.entry(int.class, Arbitraries.integers().between(0, 1_000)),
            Map.entry(Instant.class, instants()),
            Map.entry(LocalDate.class, days()),
            Map.entry(LocalDateTime.class, times()),
            Map.entry(Period.class, periods()),
            Map.entry(KnownAt.class, knowledge()),
            Map.entry(When.class, moments()),
            Map.entry(Percentage.class, percentages()),
            Map.entry(PercentageRange.class, ranges()),
            Map.entry(Version.class, versions()),
            Map.entry(VersionRange.class, versionRanges()),
            Map.entry(PackageUrl.class, packageUrls()),
            Map.entry(Timeline.class, Arbitraries.lazy(ApiValues::timelines)));

    /** Returns texts as they stand in packs and requests: ids, words, codes and sentences, never blank. */
    public static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        4, Arbitraries.of("acme", "us/bis", "DE", "US-CA", "claude-code", "employee", "12", "1.2.0")),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withCharRange('!', '~')
                                .withChars('\u00e9', '\u4e2d', '\u2028')
                                .ofMinLength(1)
                                .ofMaxLength(12)));
    }

    /** Returns instants from 1990 to 2050, whole seconds and others. */
    public static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(631_152_000L, 2_524_608_000L), Arbitraries.of(0, 0, 1, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    /** Returns days from 1990 to 2050. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(7_305, 29_219).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<LocalDateTime> times() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 1_439))
                .as((day, minute) -> day.atStartOfDay().plusMinutes(minute));
    }

    /** Returns periods, also such that never begin or never end. */
    public static Arbitrary<Period> periods() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.longs().between(1, 400_000_000),
                        Arbitraries.integers().between(0, 4))
                .as((from, seconds, form) -> switch (form) {
                    case 0 -> Period.ALWAYS;
                    case 1 -> Period.from(from);
                    case 2 -> Period.until(from);
                    default -> new Period(from, from.plusSeconds(seconds));
                });
    }

    /** Returns what may be known: everything, or what was published by a day or an instant. */
    public static Arbitrary<KnownAt> knowledge() {
        return Arbitraries.oneOf(
                Arbitraries.just(KnownAt.everything()),
                days().map(KnownAt::on),
                instants().map(KnownAt::at));
    }

    /** Returns moments as authors write them: days, wall times and instants. */
    public static Arbitrary<When> moments() {
        Arbitrary<When> days = days().map(When.Day::new);
        Arbitrary<When> walls =
                Combinators.combine(times(), Arbitraries.of(When.Choice.class)).as(When.WallTime::new);
        Arbitrary<When> exact = instants().map(When.Exact::new);
        return Arbitraries.oneOf(days, walls, exact);
    }

    /** Returns percentages from 0 to 100, decimals and fractions. */
    public static Arbitrary<Percentage> percentages() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(java.math.BigDecimal.ZERO, new java.math.BigDecimal(100))
                        .ofScale(3)
                        .map(number -> Percentage.of(number.toPlainString())),
                Arbitraries.of("50", "25", "100", "0", "100/3", "200/3").map(Percentage::parse));
    }

    /** Returns ranges of percentages, also such of one value. */
    public static Arbitrary<PercentageRange> ranges() {
        return Combinators.combine(percentages(), percentages())
                .as((one, other) -> PercentageRange.exactly(one).union(PercentageRange.exactly(other)));
    }

    /** Returns versions of every scheme. */
    public static Arbitrary<Version> versions() {
        return Combinators.combine(
                        Arbitraries.of("npm", "pypi", "maven", "gem", "deb").map(VersionScheme::of), numbers())
                .as(VersionScheme::parse);
    }

    private static Arbitrary<String> numbers() {
        Arbitrary<Integer> part = Arbitraries.integers().between(0, 30);
        return Combinators.combine(part, part, part).as((major, minor, patch) -> major + "." + minor + "." + patch);
    }

    /** Returns ranges of versions. */
    public static Arbitrary<VersionRange> versionRanges() {
        Arbitrary<Integer> majors = Arbitraries.integers().between(0, 20);
        return Combinators.combine(Arbitraries.of("npm", "pypi", "maven"), majors, majors)
                .as((scheme, low, more) -> VersionRange.parse(
                        "vers:" + scheme + "/>=" + low + ".0.0" + (more == 0 ? "" : "|<" + (low + more) + ".0.0")));
    }

    private static Arbitrary<PackageUrl> packageUrls() {
        return Combinators.combine(Arbitraries.of("npm", "pypi", "gem"), Arbitraries.of("left", "right"), numbers())
                .as((type, name, version) -> PackageUrl.parse("pkg:" + type + "/" + name + "@" + version));
    }

    private static Arbitrary<Timeline> timelines() {
        Arbitrary<Decision> decisions = of(Decision.class);
        return Combinators.combine(
                        of(AccessRequest.class),
                        instants().set().ofMinSize(2).ofMaxSize(4),
                        decisions.list().ofSize(3))
                .as((request, cuts, made) -> {
                    List<Instant> ends = cuts.stream().sorted().toList();
                    List<Timeline.Segment> segments = new ArrayList<>();
                    for (int end = 1; end < ends.size(); end++) {
                        Period period = new Period(ends.get(end - 1), ends.get(end));
                        segments.add(new Timeline.Segment(period, made.get(end - 1), List.of()));
                    }
                    return new Timeline(request, segments);
                });
    }
}
