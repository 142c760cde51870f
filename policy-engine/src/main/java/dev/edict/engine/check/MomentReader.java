package dev.edict.engine.check;

import dev.edict.engine.check.TimeNote.Moment;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.ScalarKind;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.model.FactTime;
import dev.edict.time.Ending;
import dev.edict.time.Onset;
import dev.edict.time.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads moments, beginnings and ends, and keeps those it read, so that they can be checked once their zone is known. */
final class MomentReader {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern WALL = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?");
    private static final Pattern EXACT = Pattern.compile(WALL.pattern() + "(Z|[+-]\\d\\d:\\d\\d)");

    private static final ScalarKind<When> MOMENT = ScalarKind.of(
                    "a day as in `2026-07-10` or a time as in `2026-07-10T09:00`", "bad-date", MomentReader::moment)
            .withAdvice(MomentReader::advice);

    private static final ScalarKind<When.Choice> TWICE =
            ScalarKind.word("unknown-word", Map.of("earlier", When.Choice.EARLIER, "later", When.Choice.LATER));

    private static final ScalarKind<When.Choice> SKIPPED =
            ScalarKind.word("unknown-word", Map.of("next", When.Choice.NEXT));

    private static final Pattern TO_THE_SECOND = Pattern.compile(".*T\\d\\d:\\d\\d:\\d\\d.*");

    private static final ScalarKind<Long> DAYS = ScalarKind.of(
            "a number of days",
            "wrong-type",
            text -> text.matches("\\d{1,6}") ? Optional.of(Long.valueOf(text)) : Optional.empty());

    private final Issues issues;
    private final List<Moment> moments = new ArrayList<>();

    MomentReader(Issues issues) {
        this.issues = issues;
    }

    /** Returns what was read so far. */
    List<Moment> moments() {
        return moments;
    }

    /** Reads the time of a fact from the keys of the map that states it, and notes it. */
    static FactTime factTime(MapReader map, Ledger ledger) {
        return factTime(map, ledger, FactTime.ALWAYS);
    }

    /** Reads the time of a fact that stands in a list, which may have a zone or source for all of its members. */
    static FactTime factTime(MapReader map, Ledger ledger, FactTime list) {
        MomentReader reader = new MomentReader(ledger.issues());
        Optional<String> zone = map.scalar("zone").flatMap(ledger::zone);
        Optional<String> source = map.scalar("source").map(scalar -> ledger.refer(Reference.Kind.SOURCE, scalar));
        Optional<When> from = reader.when(map, "from");
        Optional<Ending> until = reader.ending(map);
        FactTime time = new FactTime(zone, reader.day(map, "known"), from, until, source);
        ZoneOf zoneOf = ZoneOf.fact(zone.or(list::zone), source.or(list::source));
        ledger.time(new TimeNote(zoneOf, reader.moments(), from, until, map.place()));
        return time;
    }

    /** Reads the moment of a key. */
    Optional<When> when(MapReader map, String key) {
        return map.node(key).flatMap(node -> when(node, false));
    }

    /** Reads the moment of publication of a key: a calendar day of the publisher, or a time. */
    Optional<When> day(MapReader map, String key) {
        return map.node(key).flatMap(node -> when(node, true));
    }

    /** Reads the beginning of a key. */
    Optional<Onset> onset(MapReader map) {
        Optional<YamlNode> node = map.node("from");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof Mapping mapping)) {
            return when(node.get(), false).map(Onset::at);
        }
        MapReader onset = new MapReader(mapping, Shapes.ONSET, issues);
        if (!onset.has("by") && !onset.has("not-before")) {
            return written(onset, false).map(Onset::at);
        }
        Optional<When> notBefore = when(onset, "not-before");
        onset.requiredNode("by");
        return when(onset, "by").map(by -> new Onset(notBefore, by));
    }

    /** Reads the end that the keys {@code until} and {@code through} state. */
    Optional<Ending> ending(MapReader map) {
        if (map.has("until") && map.has("through")) {
            issues.error(
                    "contradicting-keys",
                    map.place("through"),
                    "`until` and `through` cannot both say when it ends",
                    "`until` is the first moment that no longer counts, `through` the last that still does");
            return Optional.empty();
        }
        if (!map.has("through")) {
            return when(map, "until").map(when -> new Ending(when, false));
        }
        boolean toTheSecond =
                map.node("through").map(MomentReader::isToTheSecond).orElse(false);
        return when(map, "through").map(when -> toTheSecond ? Ending.throughSecond(when) : new Ending(when, true));
    }

    private static boolean isToTheSecond(YamlNode node) {
        Optional<YamlNode> written = node instanceof Mapping map ? map.get("at") : Optional.of(node);
        return written.filter(YamlNode.Scalar.class::isInstance)
                .map(scalar -> ((YamlNode.Scalar) scalar).text().strip())
                .filter(text -> TO_THE_SECOND.matcher(text).matches())
                .isPresent();
    }

    /** Reads the map behind a key that states an end and nothing else. */
    Optional<Ending> endingOf(MapReader map, String key) {
        Optional<MapReader> inner = map.map(key, Shapes.ENDING);
        if (inner.isPresent() && !inner.get().has("until") && !inner.get().has("through")) {
            issues.error("missing-key", inner.get().place(), "`" + key + "` needs the key `until` or `through`");
        }
        return inner.flatMap(this::ending);
    }

    private Optional<When> when(YamlNode node, boolean calendarDay) {
        if (node instanceof Mapping mapping) {
            return written(new MapReader(mapping, Shapes.MOMENT, issues), calendarDay);
        }
        Optional<When> when = MapReader.scalar(node, "a moment", issues).flatMap(scalar -> MOMENT.read(scalar, issues));
        return note(when, node, calendarDay);
    }

    private Optional<When> note(Optional<When> when, YamlNode node, boolean calendarDay) {
        when.ifPresent(moment ->
                moments.add(new Moment(moment, calendarDay && moment instanceof When.Day, node.place())));
        return when;
    }

    /** Reads a moment written out as a map: a time that clocks show twice, or some days after a day. */
    private Optional<When> written(MapReader map, boolean calendarDay) {
        if (map.has("days") || map.has("after")) {
            Optional<Long> days = map.requiredValue("days", DAYS);
            Optional<LocalDate> after = map.requiredValue("after", ScalarKind.DATE);
            Optional<When> day = days.flatMap(count -> after.map(date -> new When.Day(date.plusDays(count))));
            return note(day, map.mapping(), calendarDay);
        }
        Optional<When> at = map.requiredScalar("at").flatMap(scalar -> MOMENT.read(scalar, issues));
        Optional<When.Choice> twice = map.value("twice", TWICE);
        Optional<When.Choice> skipped = map.value("skipped", SKIPPED);
        if (twice.isPresent() && skipped.isPresent()) {
            issues.error(
                    "contradicting-keys", map.place("skipped"), "`twice` and `skipped` cannot both be so of one time");
        }
        Optional<When.Choice> choice = twice.or(() -> skipped);
        if (at.isPresent() && at.get() instanceof When.WallTime wall && choice.isPresent()) {
            at = Optional.of(new When.WallTime(wall.time(), choice.get()));
        } else if (choice.isPresent() && at.isPresent()) {
            issues.error(
                    "wrong-type",
                    map.place(twice.isPresent() ? "twice" : "skipped"),
                    "only a time without an offset can occur twice or never");
        }
        return note(at, map.mapping(), calendarDay);
    }

    private static Optional<When> moment(String text) {
        if (DAY.matcher(text).matches()) {
            return Optional.of(new When.Day(LocalDate.parse(text)));
        }
        if (WALL.matcher(text).matches()) {
            return Optional.of(new When.WallTime(LocalDateTime.parse(text), When.Choice.UNSTATED));
        }
        if (EXACT.matcher(text).matches()) {
            return Optional.of(new When.Exact(OffsetDateTime.parse(text).toInstant()));
        }
        return Optional.empty();
    }

    private static List<String> advice(String text) {
        if (text.contains("T24:")) {
            return List.of("write the end of a day as the next day, or say `through` the day");
        }
        if (DAY.matcher(text).matches()) {
            return List.of("the calendar has no such day");
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:.*")) {
            return List.of("write `T` between day and time");
        }
        if (text.matches(".*T\\d\\d:\\d\\d.*[+-]\\d{1,4}")) {
            return List.of("write an offset with hours and minutes, as in `+02:00`");
        }
        return List.of();
    }
}
