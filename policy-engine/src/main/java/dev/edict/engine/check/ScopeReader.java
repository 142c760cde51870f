package dev.edict.engine.check;

import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.suggest.RequestWords;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.ScalarKind;
import dev.edict.engine.yaml.Shape;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.model.Manner;
import dev.edict.model.Party;
import dev.edict.model.RiskLevel;
import dev.edict.model.Routes;
import dev.edict.model.Scope;
import dev.edict.model.ToolKind;
import dev.edict.model.ToolTest;
import dev.edict.model.Word;
import dev.edict.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a statement applies to. */
final class ScopeReader {
    static final ScalarKind<RiskLevel> LEVEL = ScalarKind.word(
            "unknown-word",
            Arrays.stream(RiskLevel.values()).collect(Collectors.toMap(RiskLevel::word, Function.identity())));

    private static final ScalarKind<RiskLevel> BOUND = ScalarKind.word(
            "unknown-word",
            Arrays.stream(RiskLevel.values())
                    .filter(RiskLevel::isKnown)
                    .collect(Collectors.toMap(RiskLevel::word, Function.identity())));

    private static final List<String> TOOL_KINDS = Word.words(ToolKind.class);

    private static final ScalarKind<String> DEPTH =
            ScalarKind.word("unknown-word", java.util.Map.of("inside", "inside", "derived", "derived"));

    private final Ledger ledger;
    private final Issues issues;
    private final PartyReader parties;
    private final AttributeTestReader attributes;

    ScopeReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
        this.parties = new PartyReader(ledger);
        this.attributes = new AttributeTestReader(ledger);
    }

    /** Reads the keys of a scope from the map that has them. */
    Scope scope(MapReader map) {
        Optional<MapReader> who = test(map, "who", Shapes.WHO);
        Optional<MapReader> whom = test(map, "whom", Shapes.WHOM);
        return new Scope(
                who.flatMap(inner -> parties.party(inner, "organizations")),
                who.flatMap(inner -> open(inner, "actors", "actor")),
                whom.flatMap(inner -> parties.party(inner, "organizations")),
                whom.flatMap(inner -> words(inner, "roles")),
                test(map, "what", Shapes.WHAT).map(what -> ledger.once(what(what), what.mapping())),
                test(map, "how", Shapes.HOW)
                        .map(how -> ledger.once(how(how), how.mapping()))
                        .orElse(Manner.ANY),
                parties.place(map, "where"),
                attributes.tests(map, "if"),
                scopes(map, "any"));
    }

    private Optional<MapReader> test(MapReader map, String key, Shape shape) {
        Optional<MapReader> test = map.map(key, shape);
        if (test.isPresent() && test.get().mapping().entries().isEmpty()) {
            issues.error(
                    "empty-test", test.get().place(), "`" + key + "` says nothing", "leave it out if all are meant");
        }
        return test;
    }

    /** Reads a list of scopes; a scope that says nothing is an issue, for it would apply to everything. */
    List<Scope> scopes(MapReader map, String key) {
        List<Scope> scopes = new ArrayList<>();
        for (MapReader inner : map.maps(key, Shapes.SCOPE)) {
            if (inner.mapping().entries().isEmpty()) {
                issues.error("empty-test", inner.place(), "an item of `" + key + "` says nothing");
            } else {
                scopes.add(scope(inner));
            }
        }
        if (map.has(key) && scopes.isEmpty()) {
            issues.error(
                    "empty-test", map.place(key), "`" + key + "` lists nothing", "leave it out if nothing is meant");
        }
        return scopes;
    }

    private ToolTest what(MapReader map) {
        List<String> also = map.values("also", DEPTH);
        return new ToolTest(
                ids(map, "tools", Reference.Kind.TOOL_OR_GROUP),
                parties.party(map, "vendors"),
                parties.party(map, "operators"),
                ids(map, "models", Reference.Kind.TOOL),
                words(map, "categories"),
                known(map, "kinds", TOOL_KINDS),
                words(map, "classes"),
                map.value("versions", Kinds.VERSIONS),
                map.map("risk", Shapes.RISK_TEST).flatMap(this::risk),
                also.contains("inside"),
                also.contains("derived"));
    }

    private Optional<ToolTest.Risk> risk(MapReader map) {
        if (map.has("at-least") == map.has("less-than")) {
            issues.error(
                    map.has("at-least") ? "contradicting-keys" : "missing-key",
                    map.place(),
                    "a test of risk says either `at-least` or `less-than`");
            return Optional.empty();
        }
        boolean atLeast = map.has("at-least");
        Set<String> issuers = ledger.refer(Reference.Kind.ORGANIZATION, map.scalars("by"));
        return map.value(atLeast ? "at-least" : "less-than", BOUND)
                .map(bound -> new ToolTest.Risk(bound, atLeast, issuers));
    }

    private Manner how(MapReader map) {
        List<String> actions = new ArrayList<>(RequestWords.ACTIONS);
        actions.addAll(ledger.actions());
        return new Manner(
                known(map, "actions", actions),
                open(map, "devices", "device"),
                open(map, "networks", "network"),
                open(map, "credentials", "credential"),
                open(map, "purposes", "purpose"),
                open(map, "data", "data"),
                map.value("routes", Kinds.ROUTES).orElse(Routes.ANY));
    }

    private Optional<Words> known(MapReader map, String key, List<String> knownWords) {
        return words(map, key, scalars -> {
            for (Scalar scalar : scalars) {
                unknownWord(scalar, key, knownWords);
            }
            return ledger.words(scalars);
        });
    }

    private void unknownWord(Scalar scalar, String key, List<String> knownWords) {
        String text = scalar.text().strip();
        if (knownWords.contains(text)) {
            return;
        }
        String help = DidYouMean.help(text, knownWords)
                .orElse(
                        key.equals("actions")
                                ? "declare it in pack.yaml, as in `actions: [" + text + "]`"
                                : "it is one of " + String.join(", ", new TreeSet<>(knownWords)));
        issues.error("unknown-word", scalar.place(), "`" + key + "` has no word `" + text + "`", help);
    }

    private Optional<Words> ids(MapReader map, String key, Reference.Kind kind) {
        return words(map, key, scalars -> ledger.refer(kind, scalars));
    }

    private Optional<Words> words(MapReader map, String key) {
        return words(map, key, ledger::words);
    }

    /** Reads words that a request may have in a field, and a pack may add to by using them. */
    private Optional<Words> open(MapReader map, String key, String field) {
        return words(map, key, scalars -> {
            scalars.forEach(scalar -> ledger.wrote(field, scalar.text().strip(), scalar.place()));
            return ledger.words(scalars);
        });
    }

    private Optional<Words> words(MapReader map, String key, Function<List<Scalar>, Set<String>> reader) {
        Optional<YamlNode> node = map.node(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        boolean negated = node.get() instanceof Mapping;
        List<Scalar> scalars = node.get() instanceof Mapping mapping
                ? negated(mapping)
                : MapReader.scalars(node.get(), "`" + key + "`", issues);
        if (scalars.isEmpty()) {
            issues.error(
                    "empty-test", node.get().place(), "`" + key + "` lists nothing", "leave it out if all are meant");
            return Optional.empty();
        }
        return Optional.of(new Words(reader.apply(scalars), negated));
    }

    private List<Scalar> negated(Mapping mapping) {
        MapReader not = new MapReader(mapping, Shapes.NOT, issues);
        not.requiredNode("not");
        return not.scalars("not");
    }

    /** Reads the test of organizations behind a key. */
    Optional<Party> party(MapReader map, String key) {
        return parties.party(map, key);
    }
}
