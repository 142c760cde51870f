package dev.edict.engine.check;

import dev.edict.Issue;
import dev.edict.engine.check.table.PolicyTable;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.ReadAhead;
import dev.edict.engine.yaml.Shape;
import dev.edict.engine.yaml.YamlLimits;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlReader;
import dev.edict.model.Catalogue;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import dev.edict.model.Pack;
import dev.edict.model.Policy;
import dev.edict.time.TimeZones;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A pack whose files were each read on their own; what needs the whole is still to be checked.
 *
 * @param source the files
 * @param pack the model
 * @param tables the tables among the files
 * @param ledger what was noted meanwhile
 */
record ParsedPack(PackSource source, Pack pack, List<PolicyTable> tables, Ledger ledger) {
    /** Reads all files of a pack. */
    static ParsedPack whole(PackSource source, YamlLimits limits, TimeZones zones) {
        return read(source, limits, zones, true);
    }

    /** Reads what an importer takes from a pack: its catalogue, and never its policies. */
    static ParsedPack imported(PackSource source, YamlLimits limits, TimeZones zones) {
        return read(source, limits, zones, false);
    }

    private static ParsedPack read(PackSource source, YamlLimits limits, TimeZones zones, boolean policiesToo) {
        Issues issues = new Issues();
        issues.addAll(source.issues());
        Ledger ledger = new Ledger(issues, zones);
        Files files = new Files(source, limits, issues);
        Pack head = files.read("pack.yaml", Shapes.PACK)
                .map(map -> new PackFileReader(ledger).pack(map))
                .orElseGet(ParsedPack::nameless);
        CatalogueReader facts = new CatalogueReader(ledger);
        files.each(source.pathsIn("catalog"), Shapes.CATALOGUE, facts::read);
        List<Policy> policies = new ArrayList<>();
        List<PolicyTable> tables = new ArrayList<>();
        if (policiesToo) {
            PolicyReader reader = new PolicyReader(ledger);
            List<String> statements = source.pathsIn("policies").stream()
                    .filter(path -> !isTable(path))
                    .toList();
            files.each(statements, Shapes.POLICY_FILE, map -> policies.addAll(reader.policies(map)));
            for (String path : tables(source)) {
                PolicyTable table = PolicyTable.read(path, source.file(path).orElse(""), issues);
                tables.add(table);
                table.policies()
                        .map(map -> new MapReader(map, Shapes.POLICY_FILE, issues))
                        .ifPresent(map -> policies.addAll(reader.policies(map)));
            }
        }
        return new ParsedPack(source, with(head, facts.catalogue(), policies), tables, ledger);
    }

    private static List<String> tables(PackSource source) {
        return Stream.of("policies", "tables")
                .flatMap(folder -> source.pathsIn(folder).stream())
                .filter(ParsedPack::isTable)
                .toList();
    }

    private static boolean isTable(String path) {
        return path.endsWith(".csv");
    }

    /** Returns issues, those about cells of a table with the place as spreadsheets say it. */
    List<Issue> placed(List<Issue> found) {
        List<Issue> placed = new ArrayList<>();
        for (Issue each : found) {
            Issue issue = each;
            for (PolicyTable table : tables) {
                issue = table.placed(issue);
            }
            placed.add(issue);
        }
        return placed;
    }

    private static Pack with(Pack head, Catalogue catalogue, List<Policy> policies) {
        return new Pack(
                head.id(),
                head.version(),
                head.title(),
                head.asOf(),
                head.staleAfter(),
                head.silence(),
                head.combining(),
                head.imports(),
                head.actions(),
                head.attributes(),
                head.assume(),
                head.requiresPermitOf(),
                catalogue,
                policies);
    }

    private static Pack nameless() {
        return new Pack(
                "?",
                "?",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Outcome.NOT_APPLICABLE,
                Combining.DENY_OVERRIDES,
                List.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Catalogue.EMPTY,
                List.of());
    }

    /** Reads files of a source into maps. */
    private record Files(PackSource source, YamlLimits limits, Issues issues) {
        Optional<MapReader> read(String path, Shape shape) {
            Optional<Mapping> mapping = source.file(path).flatMap(text -> YamlReader.read(path, text, limits, issues));
            return mapping.map(map -> new MapReader(map, shape, issues));
        }

        /** Reads files in order, and hands on each that is a map. */
        void each(List<String> paths, Shape shape, Consumer<MapReader> reader) {
            List<Map.Entry<String, String>> texts = paths.stream()
                    .map(path -> Map.entry(path, source.file(path).orElse("")))
                    .toList();
            try (ReadAhead ahead = new ReadAhead(texts, limits)) {
                for (int file = 0; file < paths.size(); file++) {
                    ahead.next(issues).ifPresent(map -> reader.accept(new MapReader(map, shape, issues)));
                }
            }
        }
    }
}
