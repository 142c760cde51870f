package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.ScalarKind;
import dev.edict.engine.yaml.Shape;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.engine.yaml.YamlNode.Sequence;
import dev.edict.model.Catalogue;
import dev.edict.model.Dated;
import dev.edict.model.Organization;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Reliability;
import dev.edict.model.Source;
import dev.edict.model.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the facts of a pack, file by file, into one catalogue. */
final class CatalogueReader {
    private static final ScalarKind<String> LEI = ScalarKind.of(
            "a Legal Entity Identifier: 18 letters and digits, then 2 check digits", "bad-id", CatalogueReader::lei);
    private static final ScalarKind<String> PACKAGE = ScalarKind.of(
            "a package URL as in `pkg:npm/%40anthropic-ai/claude-code`",
            "bad-id", text -> text.matches("pkg:[A-Za-z][A-Za-z0-9.+-]*/\\S+") ? Optional.of(text) : Optional.empty());

    private final Ledger ledger;
    private final Issues issues;
    private final OwnershipReader ownership;
    private final PlaceReader places;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Organization> organizations = new LinkedHashMap<>();
    private final Map<String, Tool> tools = new LinkedHashMap<>();

    CatalogueReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
        this.ownership = new OwnershipReader(ledger);
        this.places = new PlaceReader(ledger);
    }

    /** Reads the entries of one map, such as a file. */
    void read(MapReader map) {
        entries(map, "sources", "source", Shapes.SOURCE, this::source, sources);
        entries(map, "organizations", "organization", Shapes.ORGANIZATION, this::organization, organizations);
        entries(map, "tools", "tool", Shapes.TOOL, this::tool, tools);
        ownership.read(map);
        places.read(map);
    }

    /** Returns what was read so far. */
    Catalogue catalogue() {
        return new Catalogue(
                sources,
                organizations,
                tools,
                ownership.holdings(),
                ownership.arrangements(),
                places.groups(),
                places.areas(),
                ownership.risks(),
                ownership.regimes(),
                places.places(),
                places.aliases(),
                places.withdrawn());
    }

    private <T> void entries(
            MapReader map,
            String key,
            String what,
            Shape shape,
            BiFunction<String, MapReader, T> reader,
            Map<String, T> into) {
        entries(
                ledger,
                map,
                key,
                what,
                (id, node) ->
                        MapReader.over(node, shape, issues).ifPresent(inner -> into.put(id, reader.apply(id, inner))));
    }

    /** Hands each new id behind a key, and what is said of it, to a reader. */
    static void entries(
            Ledger ledger,
            MapReader map,
            String key,
            String what,
            java.util.function.BiConsumer<String, YamlNode> reader) {
        for (Entry entry : map.entries(key)) {
            ledger.define(what, entry.key()).ifPresent(id -> reader.accept(id, entry.value()));
        }
    }

    private Source source(String id, MapReader map) {
        return new Source(
                id,
                map.text("title").orElse(id),
                map.text("publisher"),
                map.text("url"),
                map.value("date", ScalarKind.DATE),
                map.scalar("zone").flatMap(ledger::zone),
                map.value("reliability", Kinds.RELIABILITY).orElse(Reliability.REPORTED));
    }

    private Organization organization(String id, MapReader map) {
        OrganizationKind kind = map.value("kind", Kinds.ORGANIZATION).orElse(OrganizationKind.COMPANY);
        if (kind == OrganizationKind.PERSON && map.has("headquarters")) {
            issues.error(
                    "contradicting-keys", map.place("headquarters"), "a person has no headquarters", "leave it out");
        }
        return new Organization(
                id,
                map.text("name").orElse(id),
                kind,
                dated(map, "headquarters", Reference.Kind.PLACE),
                dated(map, "incorporated", Reference.Kind.PLACE),
                map.scalar("zone").flatMap(ledger::zone),
                map.value("lei", LEI),
                ids(map, "authorizes", Reference.Kind.ORGANIZATION_OR_TOOL),
                source(map));
    }

    private Optional<String> source(MapReader map) {
        return map.scalar("source").map(id -> ledger.refer(Reference.Kind.SOURCE, id));
    }

    private Set<String> ids(MapReader map, String key, Reference.Kind kind) {
        return new LinkedHashSet<>(ledger.refer(kind, map.scalars(key)));
    }

    private Tool tool(String id, MapReader map) {
        return new Tool(
                id,
                map.text("name").orElse(id),
                map.value("kind", Kinds.TOOL),
                dated(map, "vendor", Reference.Kind.ORGANIZATION),
                map.scalar("operator").map(operator -> ledger.refer(Reference.Kind.ORGANIZATION, operator)),
                ledger.words(map.scalars("categories")),
                components(map),
                ids(map, "models", Reference.Kind.TOOL),
                ids(map, "derived-from", Reference.Kind.TOOL),
                ledger.words(map.scalars("class")),
                map.value("package", PACKAGE),
                source(map));
    }

    private List<Tool.Component> components(MapReader map) {
        List<Tool.Component> components = new ArrayList<>();
        Optional<YamlNode> node = map.node("uses");
        if (node.isEmpty()) {
            return components;
        }
        List<YamlNode> items = node.get() instanceof Scalar ? List.of(node.get()) : map.items("uses");
        for (YamlNode item : items) {
            component(item).ifPresent(components::add);
        }
        return components;
    }

    private Optional<Tool.Component> component(YamlNode node) {
        if (!(node instanceof Mapping mapping)) {
            return MapReader.scalar(node, "a tool inside another", issues)
                    .map(tool -> new Tool.Component(ledger.refer(Reference.Kind.TOOL, tool), Optional.empty()));
        }
        MapReader map = new MapReader(mapping, Shapes.COMPONENT, issues);
        Optional<String> versions = map.text("versions");
        if (versions.filter(text -> text.startsWith("vers:")).isPresent()) {
            map.value("versions", Kinds.VERSIONS);
        }
        return map.requiredScalar("tool")
                .map(tool -> new Tool.Component(ledger.refer(Reference.Kind.TOOL, tool), versions));
    }

    /** Reads a value that may change over time: one word, or words with their periods. */
    private List<Dated<String>> dated(MapReader map, String key, Reference.Kind kind) {
        List<Dated<String>> values = new ArrayList<>();
        map.node(key).ifPresent(node -> dated(node, key, kind, values));
        return values;
    }

    private void dated(YamlNode node, String key, Reference.Kind kind, List<Dated<String>> values) {
        if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> dated(item, key, kind, values));
        } else if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                String value = ledger.refer(kind, entry.key());
                MapReader.over(entry.value(), Shapes.FACT_TIME, issues)
                        .map(time -> new Dated<>(value, MomentReader.factTime(time, ledger)))
                        .ifPresent(values::add);
            }
        } else {
            MapReader.scalar(node, "`" + key + "`", issues)
                    .map(scalar -> Dated.always(ledger.refer(kind, scalar)))
                    .ifPresent(values::add);
        }
    }

    /** Checks the two digits at the end as ISO 17442 has it: the whole, letters counted from 10, leaves 1 when divided by 97. */
    private static Optional<String> lei(String text) {
        if (!text.matches("[A-Z0-9]{18}[0-9]{2}")) {
            return Optional.empty();
        }
        int rest = 0;
        for (int index = 0; index < text.length(); index++) {
            int value = Character.digit(text.charAt(index), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest == 1 ? Optional.of(text) : Optional.empty();
    }
}
