package dev.edict.oracle;

import dev.edict.time.KnownAt;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of a pack and its imports, as far as they are known and hold at one instant. */
final class World {
    private static final List<String> MAPS = List.of(
            "sources", "organizations", "tools", "groups", "areas", "regimes", "places", "aliases", "withdrawn");

    final Map<String, Map<String, Node>> maps = new LinkedHashMap<>();
    final List<Node> holdings = new ArrayList<>();
    final List<Node> arrangements = new ArrayList<>();
    final List<Node> risks = new ArrayList<>();
    Instant at = Instant.EPOCH;
    KnownAt knownAt = KnownAt.everything();

    World() {
        MAPS.forEach(key -> maps.put(key, new LinkedHashMap<>()));
    }

    /** Adds the catalogue of a pack; what is there already under the same id is replaced whole. */
    void add(Map<String, Node> pages) {
        pages.forEach((path, page) -> {
            if (path.startsWith("catalog/")) {
                add(page);
            }
        });
    }

    World copy() {
        World other = new World();
        maps.forEach((key, map) -> other.maps.get(key).putAll(map));
        other.holdings.addAll(holdings);
        other.arrangements.addAll(arrangements);
        other.risks.addAll(risks);
        return other;
    }

    void add(Node catalogue) {
        MAPS.forEach(key -> maps.get(key).putAll(catalogue.get(key).map()));
        holdings.addAll(catalogue.get("holdings").list());
        arrangements.addAll(catalogue.get("arrangements").list());
        risks.addAll(catalogue.get("risks").list());
    }

    Node organization(String id) {
        return maps.get("organizations").getOrDefault(id, Node.NONE);
    }

    boolean hasOrganization(String id) {
        return maps.get("organizations").containsKey(id);
    }

    Node tool(String id) {
        return maps.get("tools").getOrDefault(id, Node.NONE);
    }

    boolean hasTool(String id) {
        return maps.get("tools").containsKey(id);
    }

    Node group(String id) {
        return maps.get("groups").getOrDefault(id, Node.NONE);
    }

    boolean hasGroup(String id) {
        return maps.get("groups").containsKey(id);
    }

    /** A fact as somebody stated it. */
    record Statement(String value, Node facts, Published known, Instant from, Instant until) {}

    Statement statement(String value, Node facts, Node around) {
        Node source = maps.get("sources").getOrDefault(facts.text("source", around.text("source", "")), Node.NONE);
        String zone = facts.text("zone", around.text("zone", source.text("zone", "UTC")));
        ZoneId in = ZoneId.of(zone);
        Published known = facts.has("known")
                ? Published.at(facts.get("known"), in)
                : facts.has("source") && source.has("date")
                        ? Published.at(source.get("date"), in)
                        : facts.has("from") ? Published.at(facts.get("from"), in) : Published.ALWAYS;
        Instant from = facts.has("from") ? Clock.start(facts.get("from"), in) : Instant.MIN;
        return new Statement(value, facts, known, from, Clock.end(facts, in));
    }

    /** Of the statements about one thing that are known and have begun, those published last, as far as they have not ended. */
    List<Statement> latest(List<Statement> statements) {
        List<Statement> begun = statements.stream()
                .filter(one -> one.known().by(knownAt) && !one.from().isAfter(at))
                .toList();
        Instant newest = begun.stream()
                .map(one -> one.known().since())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return begun.stream()
                .filter(one -> one.known().since().equals(newest) && at.isBefore(one.until()))
                .toList();
    }

    /** A value that may change over time: a word, or words with their periods. */
    List<Statement> dated(Node node) {
        List<Statement> statements = new ArrayList<>();
        for (Node item : node.list()) {
            if (item.isMap()) {
                item.map().forEach((value, facts) -> statements.add(statement(value, facts, Node.NONE)));
            } else {
                statements.add(statement(item.text(), Node.NONE, Node.NONE));
            }
        }
        return statements;
    }
}
