package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Sequence;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Party;
import dev.edict.model.PlaceTest;
import dev.edict.model.Regime;
import dev.edict.model.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads tests of organizations, and what they are made of: tests of places and terms of ownership. */
final class PartyReader {
    private final Ledger ledger;
    private final Issues issues;

    PartyReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
    }

    /** Reads the test behind a key. */
    Optional<Party> party(MapReader map, String key) {
        return map.node(key).flatMap(node -> party(node, key));
    }

    private Optional<Party> party(YamlNode node, String key) {
        if (!(node instanceof Mapping mapping)) {
            return is(MapReader.scalars(node, "`" + key + "`", issues), node, key);
        }
        MapReader map = new MapReader(mapping, Shapes.PARTY, issues);
        List<Party> tests = new ArrayList<>();
        related(map).ifPresent(tests::add);
        listed(map).ifPresent(tests::add);
        place(map, "headquartered").map(Party.Headquartered::new).ifPresent(tests::add);
        place(map, "incorporated").map(Party.Incorporated::new).ifPresent(tests::add);
        kinds(map).ifPresent(tests::add);
        map.map("owned", Shapes.OWNED).flatMap(this::owned).ifPresent(tests::add);
        map.map("controlled", Shapes.CONTROLLED).flatMap(this::controlled).ifPresent(tests::add);
        party(map, "ultimate-parent").map(Party.UltimateParent::new).ifPresent(tests::add);
        party(map, "not").map(Party.Not::new).ifPresent(tests::add);
        any(map).ifPresent(tests::add);
        if (mapping.entries().isEmpty()) {
            issues.error(
                    "empty-test", node.place(), "`" + key + "` says nothing", "leave it out if everybody is meant");
        }
        return tests.size() > 1
                ? Optional.of(ledger.once(new Party.AllOf(tests), node))
                : tests.stream().findFirst().map(test -> ledger.once(test, node));
    }

    private Optional<Party> is(List<YamlNode.Scalar> ids, YamlNode node, String key) {
        if (ids.isEmpty()) {
            if (node instanceof Sequence sequence && sequence.items().isEmpty()) {
                issues.error(
                        "empty-test", node.place(), "`" + key + "` names nobody", "leave it out if everybody is meant");
            }
            return Optional.empty();
        }
        Set<String> named = ledger.refer(Reference.Kind.ORGANIZATION, ids);
        return Optional.of(ledger.once(new Party.Is(named, Optional.empty(), Optional.empty()), node));
    }

    private Optional<Party> related(MapReader map) {
        Optional<Relation> with = map.value("with", Kinds.RELATION);
        Optional<String> under = map.scalar("under").map(regime -> ledger.refer(Reference.Kind.REGIME, regime));
        if (map.has("is") && with.isPresent() && under.isEmpty()) {
            ledger.refer(Reference.Kind.REGIME, Imports.MAJORITY, map.place("with"));
        }
        if (!map.has("is")) {
            if (map.has("with") || map.has("under")) {
                issues.error(
                        "missing-key",
                        map.place(),
                        "`with` and `under` need the key `is`",
                        "say whose " + with.map(Relation::word).orElse("subsidiaries") + " are meant");
            }
            return Optional.empty();
        }
        if (map.has("under") && !map.has("with")) {
            issues.error("missing-key", map.place("under"), "`under` needs the key `with`");
        }
        return map.node("is")
                .map(node -> is(map.scalars("is"), node, "is"))
                .flatMap(is -> is.map(party -> new Party.Is(((Party.Is) party).ids(), with, under)));
    }

    private Optional<Party> listed(MapReader map) {
        List<YamlNode.Scalar> groups = map.scalars("listed");
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new Party.Listed(ledger.refer(Reference.Kind.ORGANIZATION_GROUP, groups)));
    }

    private Optional<Party> kinds(MapReader map) {
        List<OrganizationKind> kinds = map.values("kind", Kinds.ORGANIZATION);
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new Party.OfKind(new LinkedHashSet<>(kinds)));
    }

    private Optional<Party> controlled(MapReader map) {
        map.requiredNode("by");
        return party(map, "by").map(Party.Controlled::new);
    }

    private Optional<Party> owned(MapReader map) {
        Optional<String> under = map.scalar("under").map(regime -> ledger.refer(Reference.Kind.REGIME, regime));
        Regime.Terms terms = terms(map);
        if (!map.has("under") && !map.has("at-least") && !map.has("more-than")) {
            issues.error(
                    "missing-key",
                    map.place(),
                    "`owned` needs a regime or a threshold",
                    "say `under: edict/majority`, or `more-than: 50` and by whom");
        }
        return Optional.of(new Party.Owned(under, terms, party(map, "including")));
    }

    private Optional<Party> any(MapReader map) {
        if (!map.has("any")) {
            return Optional.empty();
        }
        List<Party> tests = new ArrayList<>();
        map.items("any").forEach(item -> party(item, "any").ifPresent(tests::add));
        if (tests.isEmpty()) {
            issues.error("empty-test", map.place("any"), "`any` lists no alternative");
            return Optional.empty();
        }
        return Optional.of(new Party.AnyOf(tests));
    }

    /** Reads the test of a place behind a key. */
    Optional<PlaceTest> place(MapReader map, String key) {
        return map.map(key, Shapes.WHERE).flatMap(this::place);
    }

    private Optional<PlaceTest> place(MapReader map) {
        if (map.has("in") == map.has("outside")) {
            issues.error(
                    map.has("in") ? "contradicting-keys" : "missing-key",
                    map.place(),
                    "a test of a place says either `in` or `outside`");
            return Optional.empty();
        }
        String key = map.has("in") ? "in" : "outside";
        List<YamlNode.Scalar> places = map.scalars(key);
        if (places.isEmpty()) {
            issues.error("empty-test", map.place(key), "`" + key + "` names no place");
            return Optional.empty();
        }
        PlaceTest test = new PlaceTest(key.equals("in"), ledger.refer(Reference.Kind.PLACE_OR_GROUP, places));
        return Optional.of(ledger.once(test, map.mapping()));
    }

    /** Reads what a test of ownership says. */
    Regime.Terms terms(MapReader map) {
        if (map.has("at-least") && map.has("more-than")) {
            issues.error(
                    "contradicting-keys",
                    map.place("more-than"),
                    "`at-least` and `more-than` cannot both be the threshold");
        }
        Optional<Regime.Threshold> threshold = map.value("at-least", Kinds.PERCENT)
                .map(percent -> new Regime.Threshold(percent, true))
                .or(() -> map.value("more-than", Kinds.PERCENT).map(percent -> new Regime.Threshold(percent, false)));
        return new Regime.Terms(
                party(map, "by"),
                map.value("counting", Kinds.COUNTING),
                map.value("holders", Kinds.HOLDERS),
                new LinkedHashSet<>(map.values("rights", Kinds.RIGHT)),
                threshold);
    }
}
