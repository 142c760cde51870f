package dev.edict.oracle;

import dev.edict.AccessRequest;
import dev.edict.Counterparty;
import dev.edict.time.KnownAt;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One look of a fixture: what is asked, with which facts, when, and what is expected. */
record Question(String name, Node request, Node given, Instant at, KnownAt knownAt, Node expected) {
    /** Reads every look of a fixture file. */
    static List<Question> read(String path, String text) {
        Node file = Node.read(text);
        List<Question> questions = new ArrayList<>();
        for (Node one : file.get("cases").list()) {
            if (one.has("ownership")) {
                continue;
            }
            Node request = one.get("request").over(file.get("request"));
            ZoneId zone = ZoneId.of(one.text("zone", file.text("zone", "UTC")));
            KnownAt known = KnownAt.parse(one.text("known-at", "everything"));
            Node given = merged(file.get("given"), one.get("given"));
            String name = path + ": " + one.text("name", "?");
            if (one.has("at")) {
                instants(one.get("at"), zone)
                        .forEach(at -> questions.add(new Question(name, request, given, at, known, one)));
            }
            one.get("dates").map().forEach((when, expected) -> {
                Node wanted = expected.isMap() ? expected : Node.read("{expect: " + expected.text() + "}");
                instants(new Node(when), zone)
                        .forEach(at -> questions.add(new Question(name, request, given, at, known, wanted)));
            });
            for (Node segment : one.get("timeline").list()) {
                if (segment.isMap()) {
                    Instant from = Clock.start(segment.get("from"), zone);
                    questions.add(new Question(name, request, given, from, known, segment));
                }
            }
        }
        return questions;
    }

    // Facts of a case stand beside those of its file, and replace entries of the same id.
    private static Node merged(Node file, Node own) {
        Map<String, Object> all = new LinkedHashMap<>();
        file.map().forEach((key, node) -> all.put(key, node.value()));
        own.map().forEach((key, node) -> {
            Node before = new Node(all.get(key));
            if (before.exists() && !node.isMap()) {
                List<Object> both = new ArrayList<>();
                before.list().forEach(item -> both.add(item.value()));
                node.list().forEach(item -> both.add(item.value()));
                all.put(key, both);
            } else {
                all.put(key, node.isMap() ? node.over(before).value() : node.value());
            }
        });
        return all.isEmpty() ? Node.NONE : new Node(all);
    }

    private static List<Instant> instants(Node when, ZoneId zone) {
        Instant start = Clock.start(when, zone);
        return Clock.isDay(when)
                ? List.of(
                        start,
                        Clock.day(when)
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .minusNanos(1))
                : List.of(start);
    }

    /** The request as the API has it, without the facts. */
    AccessRequest asked() {
        AccessRequest.Builder builder = AccessRequest.builder().at(at).knownAt(knownAt);
        for (Map.Entry<String, Node> field : request.map().entrySet()) {
            Node value = field.getValue();
            switch (field.getKey()) {
                case "route" -> builder.route(value.texts());
                case "data" -> builder.data(value.texts());
                case "attributes" -> value.map().forEach((name, word) -> builder.attribute(name, word.text()));
                case "counterparty" -> {
                    List<Counterparty> parties = new ArrayList<>();
                    for (Node party : value.list()) {
                        parties.add(
                                party.isMap()
                                        ? new Counterparty(
                                                party.get("is").text(),
                                                java.util.Optional.ofNullable(party.text("role", null)))
                                        : Counterparty.of(party.text()));
                    }
                    builder.counterparties(parties);
                }
                default -> builder.field(field.getKey(), value.text());
            }
        }
        return builder.build();
    }

    /** The request with its facts, as a text that the engine reads. */
    String text() {
        Node all = given.exists() ? new Node(Map.of("given", given.value())).over(request) : request;
        return written(all.value());
    }

    private static String written(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, inner) -> entries.add("\"" + key + "\": " + written(inner)));
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Question::written).toList()) + "]";
        }
        return value == null
                ? ""
                : "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** What the fixture expects and the oracle says otherwise. */
    Set<String> broken(Oracle.Answer answer) {
        Set<String> broken = new LinkedHashSet<>();
        check(broken, "expect", answer.outcome());
        checkAll(broken, "decided-by", answer.determining());
        checkAll(broken, "overridden", answer.overridden());
        if (expected.has("set-aside")
                && !answer.setAside()
                        .containsAll(expected.get("set-aside").map().keySet())) {
            broken.add("set aside " + answer.setAside() + " and not " + expected.get("set-aside"));
        }
        if (expected.has("warns")) {
            Set<String> warns = new LinkedHashSet<>(expected.texts("warns"));
            warns.removeIf(id -> id.startsWith("edict/"));
            if (!warns.equals(answer.warns())) {
                broken.add("warns " + answer.warns() + " and not " + warns);
            }
        }
        expected.get("findings").map().forEach((id, word) -> {
            String said = answer.words().getOrDefault(id, "none");
            if (!said.equals(word.text())) {
                broken.add(id + " says " + said + " and not " + word.text());
            }
        });
        return broken;
    }

    private void check(Set<String> broken, String key, String actual) {
        if (expected.has(key) && !expected.get(key).text().equals(actual)) {
            broken.add(key + " " + actual + " and not " + expected.get(key).text());
        }
    }

    private void checkAll(Set<String> broken, String key, Set<String> actual) {
        if (expected.has(key) && !Set.copyOf(expected.texts(key)).equals(actual)) {
            broken.add(key + " " + actual + " and not " + expected.texts(key));
        }
    }
}
