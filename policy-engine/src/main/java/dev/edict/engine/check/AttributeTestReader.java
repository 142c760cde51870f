package dev.edict.engine.check;

import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.ScalarKind;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.model.Attribute;
import dev.edict.model.AttributeTest;
import dev.edict.model.AttributeType;
import dev.edict.model.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads tests of a request's attributes, and values of attributes, by the types that the pack declares. */
final class AttributeTestReader {
    private static final Set<Comparison> OF_NUMBERS =
            Set.of(Comparison.AT_LEAST, Comparison.MORE_THAN, Comparison.AT_MOST, Comparison.LESS_THAN);
    private static final Set<Comparison> OF_DATES = Set.of(Comparison.FROM, Comparison.BEFORE);

    private final Ledger ledger;
    private final Issues issues;

    AttributeTestReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
    }

    /** Reads the tests behind a key; all of them must hold. */
    List<AttributeTest> tests(MapReader map, String key) {
        List<AttributeTest> tests = new ArrayList<>();
        List<Entry> entries = map.entries(key);
        for (Entry entry : entries) {
            tests.addAll(test(entry));
        }
        if (map.has(key)
                && entries.isEmpty()
                && map.node(key).filter(Mapping.class::isInstance).isPresent()) {
            issues.error("empty-test", map.place(key), "`" + key + "` tests nothing");
        }
        return tests;
    }

    private List<AttributeTest> test(Entry entry) {
        String name = entry.key().text().strip();
        Optional<Attribute> attribute = Optional.ofNullable(ledger.attributes().get(name));
        if (attribute.isEmpty()) {
            issues.warning(
                    "undeclared-attribute",
                    entry.key().place(),
                    "the pack does not declare the attribute `" + name + "`",
                    DidYouMean.help(name, ledger.attributes().keySet())
                            .orElse("declare it in pack.yaml, as in `attributes: {" + name + ": {type: text}}`"));
        }
        if (entry.value() instanceof Mapping mapping) {
            return compared(name, attribute, new MapReader(mapping, Shapes.COMPARISON, issues));
        }
        return tested(name, attribute, Comparison.EQUALS, entry.value()).stream()
                .toList();
    }

    private List<AttributeTest> compared(String name, Optional<Attribute> attribute, MapReader map) {
        List<AttributeTest> tests = new ArrayList<>();
        for (Comparison comparison : Comparison.values()) {
            if (comparison != Comparison.EQUALS) {
                map.node(comparison.word())
                        .flatMap(node -> tested(name, attribute, comparison, node))
                        .ifPresent(tests::add);
            }
        }
        if (map.mapping().entries().isEmpty()) {
            issues.error("empty-test", map.place(), "`" + name + "` is compared with nothing");
        }
        return tests;
    }

    private Optional<AttributeTest> tested(
            String name, Optional<Attribute> attribute, Comparison comparison, YamlNode node) {
        boolean single = OF_NUMBERS.contains(comparison) || OF_DATES.contains(comparison);
        List<Scalar> scalars = single
                ? MapReader.scalar(node, "`" + comparison.word() + "`", issues).stream()
                        .toList()
                : MapReader.scalars(node, "`" + name + "`", issues);
        List<String> values = new ArrayList<>();
        for (Scalar scalar : scalars) {
            value(attribute, comparison, scalar).ifPresent(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new AttributeTest(name, comparison, values));
    }

    private Optional<String> value(Optional<Attribute> attribute, Comparison comparison, Scalar scalar) {
        if (OF_NUMBERS.contains(comparison)) {
            return ScalarKind.DECIMAL
                    .read(scalar, issues)
                    .map(number -> scalar.text().strip());
        }
        if (OF_DATES.contains(comparison)) {
            return ScalarKind.DATE.read(scalar, issues).map(Object::toString);
        }
        return attribute.isPresent()
                ? valueOf(attribute.get(), scalar, issues)
                : Optional.of(scalar.text().strip());
    }

    /** Reads a value of an attribute; one that the attribute cannot have is an issue. */
    static Optional<String> valueOf(Attribute attribute, Scalar scalar, Issues issues) {
        String text = scalar.text().strip();
        if (attribute.type() == AttributeType.YES_NO) {
            return ScalarKind.YES_NO.read(scalar, issues).map(yes -> text);
        }
        if (attribute.type() == AttributeType.NUMBER) {
            return ScalarKind.DECIMAL.read(scalar, issues).map(number -> text);
        }
        if (attribute.type() == AttributeType.DATE) {
            return ScalarKind.DATE.read(scalar, issues).map(Object::toString);
        }
        if (attribute.values().isEmpty() || attribute.values().contains(text)) {
            return Optional.of(text);
        }
        issues.error(
                "unknown-word",
                scalar.place(),
                "the attribute `" + attribute.name() + "` has no value `" + text + "`",
                DidYouMean.help(text, attribute.values())
                        .orElse("it is one of " + String.join(", ", attribute.values())));
        return Optional.empty();
    }
}
