package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.Place;
import dev.edict.engine.yaml.ScalarKind;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.engine.yaml.YamlNode.Sequence;
import dev.edict.model.Attribute;
import dev.edict.time.TimeZones;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is noted while a pack's files are read: issues, the ids that are named, the dates that wait for their zone, and where each
 * id was defined.
 */
final class Ledger {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/+@-]{0,199}");

    private static final ScalarKind<String> NEW_ID = ScalarKind.of(
            "an id: letters, digits, `-`, `.`, `_` and `/`, without spaces",
            "bad-id",
            text -> ID.matcher(text).matches() ? Optional.of(text) : Optional.empty());

    private final Issues issues;
    private final References references = new References();
    private final TimeCheck dates;
    private final Map<String, String> words = new HashMap<>();
    private final Map<Object, Object> tests = new HashMap<>();
    private final Set<String> zones = new HashSet<>();
    private final ScalarKind<String> zone;
    private final Set<TimeNote> times = new LinkedHashSet<>();
    private final List<VersionNote> versions = new ArrayList<>();
    private final Map<String, Map<String, Place>> defined = new LinkedHashMap<>();
    private final Map<String, Place> imports = new LinkedHashMap<>();
    private final Set<Acceptance> acceptances = new LinkedHashSet<>();
    private Map<String, Attribute> attributes = Map.of();
    private Set<String> actions = Set.of();

    Ledger(Issues issues, TimeZones known) {
        this.issues = issues;
        dates = new TimeCheck(known, issues);
        zone = ScalarKind.of(
                        "a zone of the IANA Time Zone Database as in `Asia/Shanghai`",
                        "unknown-zone",
                        text -> Optional.of(text).filter(id -> isZone(id, known)))
                .withAdvice(Zones::didYouMean);
    }

    private boolean isZone(String id, TimeZones known) {
        return zones.contains(id) || (known.knows(id) && zones.add(id));
    }

    Issues issues() {
        return issues;
    }

    /**
     * Returns one object for all tests that say the same in the same order, so that what one of them comes to is found out for all.
     *
     * @param test the test
     * @param written where it was read from: equal tests can differ in order only if there are lists in it
     */
    @SuppressWarnings("unchecked") // what is equal to a test is of its type
    <T> T once(T test, YamlNode written) {
        Object known = tests.putIfAbsent(hasOrder(written) ? test.toString() : test, test);
        return test.equals(known) ? (T) known : test;
    }

    private static boolean hasOrder(YamlNode node) {
        if (node instanceof Sequence list && list.items().size() > 1) {
            return true;
        }
        if (node instanceof Mapping map) {
            for (Entry entry : map.entries()) {
                if (hasOrder(entry.value())) {
                    return true;
                }
            }
        }
        return node instanceof Sequence list
                && !list.items().isEmpty()
                && hasOrder(list.items().get(0));
    }

    /** Notes that an id is named, and returns it. */
    String refer(Reference.Kind kind, Scalar id) {
        return references.add(kind, id.text().strip(), id.place());
    }

    /** Notes that a statement rests on an id that it does not spell out. */
    void refer(Reference.Kind kind, String id, Place place) {
        references.add(kind, id, place);
    }

    /** Notes that ids are named, and returns them in their order; an id that is named twice is a warning. */
    Set<String> refer(Reference.Kind kind, List<Scalar> ids) {
        return distinct(ids, id -> refer(kind, id));
    }

    /** Returns the words of a list in their order; a word that is there twice is a warning. */
    Set<String> words(List<Scalar> words) {
        return distinct(words, word -> word(word.text().strip()));
    }

    /** Returns a word as it was first read, so that what is read from many files keeps it once. */
    private String word(String text) {
        @Nullable String first = words.putIfAbsent(text, text);
        return first == null ? text : first;
    }

    private Set<String> distinct(List<Scalar> scalars, java.util.function.Function<Scalar, String> reader) {
        if (scalars.size() == 1) {
            return Set.of(reader.apply(scalars.get(0)));
        }
        Set<String> distinct = new LinkedHashSet<>();
        for (Scalar scalar : scalars) {
            String text = reader.apply(scalar);
            if (!distinct.add(text)) {
                issues.warning("duplicate-item", scalar.place(), "`" + text + "` stands in this list twice");
            }
        }
        return distinct;
    }

    /** Reads an id that is defined here; empty, with an issue, if it is no id or is defined elsewhere already. */
    Optional<String> define(String what, Scalar scalar) {
        Optional<String> id = NEW_ID.read(scalar, issues);
        if (id.isEmpty()) {
            return id;
        }
        Place first =
                defined.computeIfAbsent(what, none -> new LinkedHashMap<>()).putIfAbsent(id.get(), scalar.place());
        if (first != null && !first.equals(scalar.place())) {
            issues.error(
                    "duplicate-id",
                    scalar.place(),
                    "the " + what + " `" + id.get() + "` is defined twice",
                    "the first `" + id.get() + "` stands at " + first);
            return Optional.empty();
        }
        return id;
    }

    /** Notes where something was written that has no namespace of its own, such as an attribute. */
    void wrote(String what, String id, Place place) {
        defined.computeIfAbsent(what, none -> new LinkedHashMap<>()).putIfAbsent(id, place);
    }

    /** Reads a zone of the IANA Time Zone Database. */
    Optional<String> zone(Scalar scalar) {
        return zone.read(scalar, issues).map(this::word);
    }

    /** Checks dates in the zone that is stated for them; those that take it from an issuer or a source wait until all files are read. */
    void time(TimeNote note) {
        if (note.moments().isEmpty()) {
            return;
        }
        if (note.zone().stated().isPresent()) {
            dates.checkStated(note);
        } else {
            times.add(note);
        }
    }

    /** Notes a version of a regime, to be compared with the others. */
    void version(VersionNote note) {
        versions.add(note);
    }

    /** Notes that a pack is imported. */
    void importing(String pack, Place place) {
        imports.putIfAbsent(pack, place);
    }

    /** Returns the packs that are imported, and where that is written. */
    Map<String, Place> imports() {
        return imports;
    }

    /** Notes that what a lint finds of an id is meant. */
    void accept(Acceptance acceptance) {
        acceptances.add(acceptance);
    }

    Set<Acceptance> acceptances() {
        return acceptances;
    }

    /** Says what requests may say and do in this pack, besides Edict's own. */
    void declare(Map<String, Attribute> packAttributes, Set<String> packActions) {
        attributes = packAttributes;
        actions = packActions;
    }

    Map<String, Attribute> attributes() {
        return attributes;
    }

    Set<String> actions() {
        return actions;
    }

    References references() {
        return references;
    }

    Set<TimeNote> times() {
        return times;
    }

    List<VersionNote> versions() {
        return versions;
    }

    /** Returns where an id was defined, if it was defined in this pack. */
    Optional<Place> definition(String what, String id) {
        return Optional.ofNullable(defined.getOrDefault(what, Map.of()).get(id));
    }
}
