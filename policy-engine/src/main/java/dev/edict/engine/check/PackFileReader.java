package dev.edict.engine.check;

import dev.edict.engine.check.lint.Lint;
import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.ScalarKind;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.model.Attribute;
import dev.edict.model.AttributeType;
import dev.edict.model.Catalogue;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import dev.edict.model.Pack;
import dev.edict.time.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code pack.yaml}. */
final class PackFileReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");
    private static final ScalarKind<String> PACK_ID = ScalarKind.of(
            "the id of a pack, such as `ai-tools` or `acme/handbook`",
            "bad-id",
            text -> ID.matcher(text).matches() ? Optional.of(text) : Optional.empty());
    private static final List<String> FIELDS = List.of(
            "organization",
            "actor",
            "tool",
            "version",
            "model",
            "operator",
            "action",
            "place",
            "zone",
            "route",
            "device",
            "network",
            "credential",
            "data",
            "purpose",
            "counterparty");
    private static final String ATTRIBUTES = "attributes.";

    private final Ledger ledger;
    private final Issues issues;

    PackFileReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
    }

    /** Reads the file, and tells the ledger what it declares; the pack has neither facts nor policies yet. */
    Pack pack(MapReader map) {
        MomentReader moments = new MomentReader(issues);
        Map<String, Attribute> attributes = attributes(map);
        List<Scalar> actionWords = map.scalars("actions");
        Set<String> actions = ledger.words(actionWords);
        actionWords.forEach(word -> ledger.wrote("action", word.text().strip(), word.place()));
        ledger.wrote("key", "default", map.place("default"));
        ledger.declare(attributes, actions);
        accept(map);
        Pack pack = new Pack(
                map.requiredValue("pack", PACK_ID).orElse("?"),
                map.requiredText("version").orElse("?"),
                map.text("title"),
                moments.day(map, "as-of"),
                moments.day(map, "stale-after"),
                silence(map),
                map.value("combining", Kinds.word(Combining.class)).orElse(Combining.DENY_OVERRIDES),
                imports(map),
                actions,
                attributes,
                assume(map, attributes),
                new LinkedHashSet<>(ledger.refer(Reference.Kind.ORGANIZATION, map.scalars("requires-permit-of"))),
                Catalogue.EMPTY,
                List.of());
        checkStaleness(map, pack);
        return pack;
    }

    private void accept(MapReader map) {
        List<String> codes = Arrays.stream(Lint.values()).map(Lint::code).toList();
        for (Entry entry : map.entries("accept")) {
            String code = entry.key().text().strip();
            if (codes.contains(code)) {
                for (Scalar id : MapReader.scalars(entry.value(), "`" + code + "`", issues)) {
                    ledger.accept(new Acceptance(code, id.text().strip(), id.place()));
                }
            } else {
                issues.error(
                        "unknown-lint",
                        entry.key().place(),
                        "there is no lint `" + code + "`",
                        DidYouMean.help(code, codes).stream().toArray(String[]::new));
            }
        }
    }

    private List<String> imports(MapReader map) {
        for (Scalar scalar : map.scalars("imports")) {
            PACK_ID.read(scalar, issues).ifPresent(id -> ledger.importing(id, scalar.place()));
        }
        return List.copyOf(ledger.imports().keySet());
    }

    private static Outcome silence(MapReader map) {
        return map.value("default", Kinds.someOf(Outcome.NOT_APPLICABLE, Outcome.PERMIT, Outcome.DENY, Outcome.REVIEW))
                .orElse(Outcome.NOT_APPLICABLE);
    }

    private void checkStaleness(MapReader map, Pack pack) {
        Optional<When> asOf = pack.asOf();
        Optional<When> staleAfter = pack.staleAfter();
        if (asOf.isPresent()
                && asOf.get() instanceof When.Day gathered
                && staleAfter.isPresent()
                && staleAfter.get() instanceof When.Day last
                && last.date().isBefore(gathered.date())) {
            issues.error(
                    "empty-period",
                    map.place("stale-after"),
                    "`stale-after` " + last + " lies before `as-of` " + gathered);
        }
    }

    private Map<String, Attribute> attributes(MapReader map) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (Entry entry : map.entries("attributes")) {
            String name = entry.key().text().strip();
            ledger.wrote("attribute", name, entry.key().place());
            MapReader.over(entry.value(), Shapes.ATTRIBUTE, issues)
                    .ifPresent(inner -> attributes.put(name, attribute(name, inner)));
        }
        return attributes;
    }

    private Attribute attribute(String name, MapReader map) {
        AttributeType type = map.value("type", Kinds.word(AttributeType.class)).orElse(AttributeType.TEXT);
        if (!map.has("type") && !map.has("values")) {
            issues.error("missing-key", map.place(), "the attribute `" + name + "` needs the key `type` or `values`");
        }
        Attribute open = new Attribute(name, type, Set.of());
        List<String> values = new ArrayList<>();
        for (Scalar scalar : map.scalars("values")) {
            AttributeTestReader.valueOf(open, scalar, issues).ifPresent(values::add);
        }
        return new Attribute(name, type, new LinkedHashSet<>(values));
    }

    private Map<String, String> assume(MapReader map, Map<String, Attribute> attributes) {
        Map<String, String> assume = new LinkedHashMap<>();
        for (Entry entry : map.entries("assume")) {
            String path = entry.key().text().strip();
            Optional<Scalar> value = MapReader.scalar(entry.value(), "an assumption", issues);
            if (path.startsWith(ATTRIBUTES)) {
                Optional<Attribute> attribute = attribute(entry.key(), path.substring(ATTRIBUTES.length()), attributes);
                value.flatMap(scalar -> attribute.flatMap(each -> AttributeTestReader.valueOf(each, scalar, issues)))
                        .ifPresent(text -> assume.put(path, text));
            } else if (FIELDS.contains(path)) {
                value.ifPresent(scalar -> assume.put(path, scalar.text().strip()));
            } else {
                issues.error(
                        "unknown-field",
                        entry.key().place(),
                        "a request has no field `" + path + "`",
                        DidYouMean.help(path, FIELDS).orElse("an attribute is written `attributes.` and its name"));
            }
        }
        return assume;
    }

    private Optional<Attribute> attribute(Scalar key, String name, Map<String, Attribute> attributes) {
        Optional<Attribute> attribute = Optional.ofNullable(attributes.get(name));
        if (attribute.isEmpty()) {
            issues.error(
                    "unknown-field",
                    key.place(),
                    "the pack does not declare the attribute `" + name + "`",
                    DidYouMean.help(name, attributes.keySet()).stream().toArray(String[]::new));
        }
        return attribute;
    }
}
