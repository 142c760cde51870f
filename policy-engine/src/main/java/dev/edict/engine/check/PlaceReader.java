package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.model.Area;
import dev.edict.model.FactTime;
import dev.edict.model.Group;
import dev.edict.model.GroupKind;
import dev.edict.model.Place;
import dev.edict.model.WithdrawnCode;
import dev.edict.time.Ending;
import dev.edict.time.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads places, areas and groups. */
final class PlaceReader {
    private final Ledger ledger;
    private final Issues issues;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, List<WithdrawnCode>> withdrawn = new LinkedHashMap<>();

    PlaceReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
    }

    Map<String, Group> groups() {
        return groups;
    }

    Map<String, Area> areas() {
        return areas;
    }

    Map<String, Place> places() {
        return places;
    }

    Map<String, String> aliases() {
        return aliases;
    }

    Map<String, List<WithdrawnCode>> withdrawn() {
        return withdrawn;
    }

    /** Reads the entries of one map, such as a file. */
    void read(MapReader map) {
        CatalogueReader.entries(
                ledger,
                map,
                "groups",
                "group",
                (id, node) -> MapReader.over(node, Shapes.GROUP, issues)
                        .ifPresent(group -> groups.put(id, group(id, group))));
        CatalogueReader.entries(
                ledger,
                map,
                "areas",
                "place",
                (id, node) -> MapReader.over(node, Shapes.AREA, issues)
                        .flatMap(area -> area(id, area))
                        .ifPresent(area -> areas.put(id, area)));
        CatalogueReader.entries(
                ledger,
                map,
                "places",
                "place",
                (id, node) -> MapReader.over(node, Shapes.PLACE, issues)
                        .ifPresent(place -> places.put(
                                id,
                                new Place(
                                        id,
                                        place.text("name").orElse(id),
                                        place.text("alpha-3"),
                                        place.text("numeric")))));
        CatalogueReader.entries(
                ledger,
                map,
                "aliases",
                "place",
                (id, node) -> MapReader.scalar(node, "an alias", issues)
                        .ifPresent(code -> aliases.put(id, ledger.refer(Reference.Kind.PLACE, code))));
        CatalogueReader.entries(ledger, map, "withdrawn", "withdrawn code", (id, node) -> withdrawn(id, map, node));
    }

    private Optional<Area> area(String id, MapReader map) {
        return map.requiredScalar("within")
                .map(within -> new Area(id, map.text("name"), ledger.refer(Reference.Kind.PLACE, within)));
    }

    private Group group(String id, MapReader map) {
        GroupKind of = map.value("of", Kinds.word(GroupKind.class)).orElse(GroupKind.PLACES);
        Reference.Kind kind = switch (of) {
            case PLACES -> Reference.Kind.PLACE_OR_GROUP;
            case ORGANIZATIONS -> Reference.Kind.ORGANIZATION_OR_GROUP;
            case TOOLS -> Reference.Kind.TOOL_OR_GROUP;
        };
        FactTime time = MomentReader.factTime(map, ledger);
        Optional<List<Group.Member>> members = map.node("members").map(node -> members(node, kind, time));
        if (map.has("except") && !map.has("members")) {
            issues.error("missing-key", map.place("except"), "`except` needs the key `members`");
        }
        return new Group(
                id,
                of,
                members,
                new LinkedHashSet<>(ledger.refer(kind, map.scalars("except"))),
                time,
                map.text("title"));
    }

    private List<Group.Member> members(YamlNode node, Reference.Kind kind, FactTime group) {
        List<Group.Member> members = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                String id = ledger.refer(kind, entry.key());
                if (entry.value() instanceof Scalar scalar && scalar.isLeftOut()) {
                    members.add(new Group.Member(id, FactTime.ALWAYS));
                } else {
                    MapReader.over(entry.value(), Shapes.FACT_TIME, issues)
                            .map(time -> new Group.Member(id, MomentReader.factTime(time, ledger, group)))
                            .ifPresent(members::add);
                }
            }
        } else {
            ledger.refer(kind, MapReader.scalars(node, "`members`", issues))
                    .forEach(id -> members.add(new Group.Member(id, FactTime.ALWAYS)));
        }
        return members;
    }

    private void withdrawn(String id, MapReader map, YamlNode node) {
        List<WithdrawnCode> uses = new ArrayList<>();
        List<YamlNode> items = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
        for (YamlNode item : items) {
            MapReader.over(item, Shapes.WITHDRAWN, issues).ifPresent(use -> uses.add(use(id, use)));
        }
        if (uses.isEmpty()) {
            issues.error("empty-test", map.place("withdrawn"), "the withdrawn code `" + id + "` has no use");
        } else {
            withdrawn.put(id, uses);
        }
    }

    private WithdrawnCode use(String id, MapReader map) {
        MomentReader reader = new MomentReader(issues);
        Optional<When> from = reader.when(map, "from");
        Optional<Ending> until = reader.ending(map);
        ledger.time(new TimeNote(
                ZoneOf.fact(Optional.of("UTC"), Optional.empty()), reader.moments(), from, until, map.place()));
        List<String> successors = List.copyOf(ledger.refer(Reference.Kind.PLACE, map.scalars("successors")));
        return new WithdrawnCode(id, map.text("name").orElse(id), from, until, successors);
    }
}
