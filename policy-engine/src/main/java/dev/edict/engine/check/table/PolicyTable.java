package dev.edict.engine.check.table;

import dev.edict.Issue;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.Place;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.engine.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of policies: its first row names the columns, each further row is one policy, or an exception if it says what it sets aside. A
 * cell that is empty leaves its key out. Immutable.
 */
public final class PolicyTable {
    private static final Pattern ITEM = Pattern.compile("[^|\\n,;]+");
    private static final Pattern TEXT_ITEM = Pattern.compile("[^|\\n]+");
    private static final List<String> NEEDED = List.of("id", "issuer");

    private final String file;
    private final List<List<Cell>> rows;
    private final Map<Integer, Column> columns = new LinkedHashMap<>();

    private PolicyTable(String file, List<List<Cell>> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Reads a table. What is wrong with it is added to the issues; what is wrong with its policies is found by whoever reads these. */
    public static PolicyTable read(String file, String text, Issues issues) {
        PolicyTable table = new PolicyTable(file, CsvReader.read(file, text, issues));
        if (table.rows.isEmpty()) {
            issues.error(
                    "empty-file",
                    Place.of(file),
                    "the table has no columns",
                    "begin it with a row such as `id,issuer,effect,what.tools,because`");
        } else {
            table.header(issues);
        }
        return table;
    }

    private void header(Issues issues) {
        Map<String, Column> seen = new LinkedHashMap<>();
        List<Cell> header = rows.get(0);
        for (Cell cell : header) {
            boolean used = rows.stream()
                    .anyMatch(row -> row.size() > cell.column()
                            && !row.get(cell.column()).isEmpty());
            Optional<Column> column = used ? Column.read(cell, issues) : Optional.empty();
            column.ifPresent(read -> {
                Column first = seen.putIfAbsent(read.key(), read);
                if (first == null) {
                    columns.put(cell.column(), read);
                } else {
                    issues.error(
                            "duplicate-column",
                            cell.place(),
                            "there is a column `" + read.key() + "` already",
                            "the other is in " + first.header().words());
                }
            });
        }
        for (String each : NEEDED) {
            if (!seen.containsKey(each)) {
                issues.error(
                        "missing-column",
                        header.get(0).place(),
                        "the table has no column `" + each + "`",
                        "add it to the first row: every policy has one");
            }
        }
        if (!seen.containsKey("effect") && !seen.containsKey("sets-aside")) {
            issues.error(
                    "missing-column",
                    header.get(0).place(),
                    "the table has no column `effect`",
                    "add it to the first row: every policy has one");
        }
        for (List<Cell> row : rows.subList(1, rows.size())) {
            row.stream()
                    .skip(header.size())
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .ifPresent(cell -> issues.error(
                            "bad-cell",
                            cell.place(),
                            "`" + cell.text() + "` stands in no column",
                            "the first row names " + header.size()
                                    + " columns; put a cell with a separator in it in quotes"));
        }
    }

    /** Returns the policies and exceptions as a file of policies in YAML would have them; nothing if columns are missing. */
    public Optional<Mapping> policies() {
        List<String> keys = columns.values().stream().map(Column::key).toList();
        if (!keys.containsAll(NEEDED) || !(keys.contains("effect") || keys.contains("sets-aside"))) {
            return Optional.empty();
        }
        List<YamlNode> policies = new ArrayList<>();
        List<YamlNode> exceptions = new ArrayList<>();
        for (List<Cell> row : rows.subList(1, rows.size())) {
            Mapping policy = policy(row);
            (policy.get("sets-aside").isPresent() ? exceptions : policies).add(policy);
        }
        Place top = new Place(file, 1, 1);
        List<Entry> entries = new ArrayList<>();
        if (!policies.isEmpty()) {
            entries.add(new Entry(new Scalar("policies", top, false), new Sequence(policies, top)));
        }
        if (!exceptions.isEmpty()) {
            entries.add(new Entry(new Scalar("exceptions", top, false), new Sequence(exceptions, top)));
        }
        return Optional.of(new Mapping(entries, top));
    }

    private Mapping policy(List<Cell> row) {
        Branch root = new Branch(row.get(0).place());
        for (Cell cell : row) {
            Column column = columns.get(cell.column());
            if (column != null && !cell.isEmpty()) {
                root.put(List.of(column.key().split("\\.")), value(column, cell), cell.place());
            }
        }
        return root.node();
    }

    private static YamlNode value(Column column, Cell cell) {
        Scalar whole = new Scalar(cell.text(), cell.place(), false);
        if (column.type() != Column.Type.LIST && column.type() != Column.Type.TEXTS) {
            return whole;
        }
        List<YamlNode> items = new ArrayList<>();
        Matcher matcher = (column.type() == Column.Type.LIST ? ITEM : TEXT_ITEM).matcher(cell.text());
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                items.add(new Scalar(matcher.group().strip(), cell.place(), false));
            }
        }
        boolean attribute = column.key().startsWith("if.") || column.key().startsWith("done-if.");
        return attribute && items.size() == 1 ? whole : new Sequence(items, cell.place());
    }

    /** A map that grows: its leaves are values. */
    private static final class Branch {
        private final Place place;
        private final Map<String, YamlNode> values = new LinkedHashMap<>();
        private final Map<String, Branch> branches = new LinkedHashMap<>();
        private final Map<String, Place> places = new LinkedHashMap<>();

        Branch(Place place) {
            this.place = place;
        }

        void put(List<String> path, YamlNode value, Place at) {
            places.putIfAbsent(path.get(0), at);
            if (path.size() == 1) {
                values.put(path.get(0), value);
            } else {
                branches.computeIfAbsent(path.get(0), key -> new Branch(at))
                        .put(path.subList(1, path.size()), value, at);
            }
        }

        Mapping node() {
            List<Entry> entries = new ArrayList<>();
            places.forEach((key, at) -> {
                Branch branch = branches.get(key);
                YamlNode value = values.get(key);
                if (branch != null) {
                    if (value != null) {
                        // Parties with their subsidiaries: the column `who.organizations` beside
                        // `who.organizations.with`.
                        branch.put(List.of("is"), value, value.place());
                    }
                    entries.add(new Entry(new Scalar(key, at, false), branch.node()));
                } else if (value != null) {
                    entries.add(new Entry(new Scalar(key, at, false), value));
                }
            });
            return new Mapping(entries, place);
        }
    }

    /** Returns an issue with its place as spreadsheets say it, if it is about a cell of this table. */
    public Issue placed(Issue issue) {
        if (!issue.file().equals(file)) {
            return issue;
        }
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                if (cell.place().line() == issue.line() && cell.place().column() == issue.column()) {
                    Column column = columns.get(cell.column());
                    List<String> help = new ArrayList<>(issue.help());
                    help.add(cell.words() + (column == null ? "" : " (`" + column.key() + "`)"));
                    return new Issue(
                            issue.severity(),
                            issue.code(),
                            issue.file(),
                            issue.line(),
                            issue.column(),
                            issue.message(),
                            help);
                }
            }
        }
        return issue;
    }
}
