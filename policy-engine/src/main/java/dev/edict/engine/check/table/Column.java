package dev.edict.engine.check.table;

import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.Issues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A column of a table: the key of a policy that its cells are the values of, and their type.
 *
 * @param key the key with its parents, such as {@code who.organizations}
 * @param type what its cells hold
 * @param header the cell that names it
 */
record Column(String key, Type type, Cell header) {
    /** What the cells of a column hold. */
    enum Type {
        TEXT("one text"),
        WORD("one word"),
        DATE("a date or a moment"),
        LIST("ids or words, parted by a comma, a semicolon, a bar or a line"),
        TEXTS("texts, parted by a bar or a line");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns what it means, for help lines and docs. */
        String words() {
            return words;
        }
    }

    /** The columns that a table may have, by key; besides them {@code if.} and {@code done-if.} with any attribute. */
    static final Map<String, Type> KNOWN = known();

    private static Map<String, Type> known() {
        Map<String, Type> known = new TreeMap<>();
        List.of("title", "because", "approver", "approved-by").forEach(key -> known.put(key, Type.TEXT));
        List.of(
                        "id",
                        "issuer",
                        "effect",
                        "replaces",
                        "overdue",
                        "time.zone",
                        "what.versions",
                        "what.risk.at-least",
                        "what.risk.less-than",
                        "what.risk.by",
                        "how.routes",
                        "who.organizations.with",
                        "whom.organizations.with",
                        "what.vendors.with",
                        "what.operators.with")
                .forEach(key -> known.put(key, Type.WORD));
        List.of("time.known", "time.from", "time.until", "time.through", "due.until", "due.through")
                .forEach(key -> known.put(key, Type.DATE));
        List.of(
                        "sets-aside",
                        "waivable-by",
                        "requires-permit-of",
                        "instead",
                        "source",
                        "who.organizations",
                        "who.actors",
                        "whom.organizations",
                        "whom.roles",
                        "what.tools",
                        "what.vendors",
                        "what.operators",
                        "what.models",
                        "what.categories",
                        "what.kinds",
                        "what.classes",
                        "what.also",
                        "how.actions",
                        "how.devices",
                        "how.networks",
                        "how.credentials",
                        "how.purposes",
                        "how.data",
                        "where.in",
                        "where.outside")
                .forEach(key -> known.put(key, Type.LIST));
        known.put("obligations", Type.TEXTS);
        return known;
    }

    /** Reads the name of a column, such as {@code time.from} or {@code time.from:date}. */
    static Optional<Column> read(Cell header, Issues issues) {
        String[] parts = header.text().split(":", 2);
        String key = parts[0].strip();
        Optional<Type> type = Optional.ofNullable(KNOWN.get(key));
        if (type.isEmpty() && key.matches("(if|done-if)\\.[^.\\s]+")) {
            type = Optional.of(Type.LIST);
        }
        if (type.isEmpty()) {
            issues.error(
                    "unknown-column",
                    header.place(),
                    header.isEmpty() ? "the column has no name" : "unknown column `" + key + "`",
                    DidYouMean.help(key, KNOWN.keySet())
                            .orElse("a column is named after a key of a policy, as in `who.organizations`, `if.team` or"
                                    + " `time.from`"));
            return Optional.empty();
        }
        if (parts.length == 2 && !parts[1].strip().equals(type.get().word())) {
            issues.error(
                    "wrong-type",
                    header.place(),
                    "`" + key + "` does not hold `" + parts[1].strip() + "`",
                    "write `" + key + ":" + type.get().word() + "`: it holds "
                            + type.get().words());
        }
        return Optional.of(new Column(key, type.get(), header));
    }
}
