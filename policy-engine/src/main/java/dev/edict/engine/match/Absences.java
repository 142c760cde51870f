package dev.edict.engine.match;

import dev.edict.engine.author.Attribute;
import dev.edict.engine.author.Dated;
import dev.edict.engine.author.Request;
import dev.edict.engine.author.Unknown;
import dev.edict.engine.timed.Timed;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the facts of one case leave open: fields that are absent, and types of which there may be more, each for a time. */
final class Absences {
    private final IdentityHashMap<Object, Map<String, String>> fields = new IdentityHashMap<>();
    private final Set<String> readings = new TreeSet<>();
    private final Map<String, Timed<Optional<Set<String>>>> types = new TreeMap<>();
    private final List<Object> facts = new ArrayList<>();

    private static final Timed<Optional<Set<String>>> CLOSED = Timed.always(Optional.empty());

    private Absences() {}

    /**
     * Looks at facts.
     *
     * @param attributes the attributes that rules look for, which are open if the facts do not have them
     */
    static Absences of(Collection<?> given, Set<String> attributes) {
        Absences absences = new Absences();
        Set<String> missing = new TreeSet<>(attributes);
        boolean request = false;
        for (Object fact : given) {
            if (fact instanceof Unknown unknown) {
                absences.open(unknown.type().getSimpleName(), Set.of(unknown.path()), Period.ALWAYS);
                continue;
            }
            if (fact instanceof Attribute attribute) {
                missing.remove(attribute.name());
            }
            request |= fact instanceof Request;
            absences.add(fact);
        }
        if (request) {
            missing.forEach(name -> absences.add(new Attribute(name, null)));
        }
        return absences;
    }

    private Absences(Absences other) {
        fields.putAll(other.fields);
        readings.addAll(other.readings);
        types.putAll(other.types);
        facts.addAll(other.facts);
    }

    /** Returns the same for some of the facts. */
    Absences only(Collection<?> some) {
        Absences only = new Absences(this);
        only.facts.clear();
        only.facts.addAll(some);
        return only;
    }

    private void add(Object fact) {
        facts.add(fact);
        String type = fact.getClass().getSimpleName();
        for (FactField field : FactField.of(fact)) {
            if (!field.type().isPrimitive() && field.in(fact) == null) {
                String reading = type + "." + field.name();
                readings.add(reading);
                fields.computeIfAbsent(fact, key -> new TreeMap<>()).put(reading, path(fact, field.name()));
            }
        }
    }

    private static String path(Object fact, String field) {
        if (fact instanceof Request) {
            return field;
        }
        if (fact instanceof Attribute attribute) {
            return "attributes." + attribute.name();
        }
        return fact.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + field;
    }

    /** Says that there may be more facts of a type in a period, and returns whether that is new. */
    boolean open(String type, Set<String> paths, Period period) {
        Timed<Optional<Set<String>>> before = types.getOrDefault(type, CLOSED);
        Timed<Optional<Set<String>>> after =
                before.with(Timed.during(period, Optional.of(paths), Optional.empty()), Absences::both);
        types.put(type, after);
        return !after.equals(before);
    }

    private static Optional<Set<String>> both(Optional<Set<String>> one, Optional<Set<String>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        Set<String> both = new TreeSet<>(one.get());
        both.addAll(other.get());
        return Optional.of(both);
    }

    /** Returns the facts, without what only says that something is open. */
    List<Object> facts() {
        return facts;
    }

    /** Returns whether something that these expressions read, or a type, is open. */
    boolean concern(Set<String> read, Set<String> readTypes) {
        return read.stream().anyMatch(readings::contains) || readTypes.stream().anyMatch(types::containsKey);
    }

    /** Returns what would settle the readings of a fact, if they are absent. */
    Set<String> paths(Object fact, Set<String> read) {
        Map<String, String> absent = fields.getOrDefault(fact, Map.of());
        Set<String> paths = new TreeSet<>();
        read.forEach(each -> {
            String path = absent.get(each);
            if (path != null) {
                paths.add(path);
            }
        });
        return paths;
    }

    /**
     * A stretch of time in which there may be more facts of a type.
     *
     * @param paths what would settle it
     */
    record Opening(Instant from, Instant until, Set<String> paths) implements Dated {}

    /** Returns when there may be more facts of a type; nothing if it is never open. */
    List<Opening> openings(String type) {
        List<Opening> openings = new ArrayList<>();
        for (Timed.Step<Optional<Set<String>>> step :
                types.getOrDefault(type, CLOSED).steps()) {
            step.value()
                    .ifPresent(paths -> openings.add(
                            new Opening(step.period().from(), step.period().until(), paths)));
        }
        return openings;
    }
}
