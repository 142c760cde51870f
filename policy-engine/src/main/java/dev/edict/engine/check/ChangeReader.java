package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.model.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a policy offers instead. */
final class ChangeReader {
    private static final Map<String, Reference.Kind> NAMED = Map.of(
            "tool", Reference.Kind.TOOL,
            "model", Reference.Kind.TOOL,
            "operator", Reference.Kind.ORGANIZATION,
            "place", Reference.Kind.PLACE,
            "route", Reference.Kind.ORGANIZATION_OR_TOOL);

    private final Ledger ledger;
    private final Issues issues;

    ChangeReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
    }

    /** Reads the key {@code instead}: tools, and changes of the request. */
    List<Change> changes(MapReader map) {
        List<Change> changes = new ArrayList<>();
        Optional<YamlNode> node = map.node("instead");
        if (node.isEmpty()) {
            return changes;
        }
        List<YamlNode> items =
                node.get() instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node.get());
        for (YamlNode item : items) {
            change(item).ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<Change> change(YamlNode node) {
        if (!(node instanceof Mapping mapping)) {
            return MapReader.scalar(node, "an alternative", issues)
                    .map(scalar -> Change.toTool(ledger.refer(Reference.Kind.TOOL, scalar)));
        }
        MapReader map = new MapReader(mapping, Shapes.CHANGE, issues);
        Map<String, String> fields = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (Shapes.CHANGE.keys().contains(key)) {
                List<String> values = map.scalars(key).stream()
                        .map(scalar -> value(key, scalar))
                        .toList();
                if (!values.isEmpty()) {
                    fields.put(key, String.join(", ", values));
                }
            }
        }
        if (fields.isEmpty()) {
            issues.error("empty-test", node.place(), "an alternative changes nothing");
            return Optional.empty();
        }
        return Optional.of(new Change(fields));
    }

    private String value(String key, Scalar scalar) {
        return NAMED.containsKey(key)
                ? ledger.refer(NAMED.get(key), scalar)
                : scalar.text().strip();
    }
}
