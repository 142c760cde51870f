package dev.edict.engine.yaml;

import dev.edict.Severity;
import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.engine.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a map key by key, each by its own type, and notes what is wrong as it goes: unknown keys at once, with a did-you-mean,
 * and missing or malformed values when they are asked for. A value that cannot be read is left out, so that one mistake does not
 * hide the next.
 *
 * <p>Not safe to share between threads.
 */
public final class MapReader {
    private final Mapping mapping;
    private final Shape shape;
    private final Issues issues;

    /** Begins to read a map; keys that the shape does not have are noted as issues. */
    public MapReader(Mapping mapping, Shape shape, Issues issues) {
        this.mapping = mapping;
        this.shape = shape;
        this.issues = issues;
        for (Entry entry : mapping.entries()) {
            if (!shape.keys().contains(entry.key().text())) {
                unknownKey(entry.key());
            }
        }
    }

    /** Begins to read a node that must be a map; empty, with an issue, if it is none. */
    public static Optional<MapReader> over(YamlNode node, Shape shape, Issues issues) {
        return mapping(node, shape.what(), issues).map(mapping -> new MapReader(mapping, shape, issues));
    }

    /** Returns a node that must be a map; empty, with an issue, if it is none. */
    public static Optional<Mapping> mapping(YamlNode node, String what, Issues issues) {
        if (node instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        issues.error("wrong-type", node.place(), what + " is a map of keys and values, not " + node.kind());
        return Optional.empty();
    }

    /** Returns a node that must be a text; empty, with an issue, if it is none or left out. */
    public static Optional<Scalar> scalar(YamlNode node, String what, Issues issues) {
        if (!(node instanceof Scalar scalar)) {
            issues.error("wrong-type", node.place(), what + " is a text, not " + node.kind());
            return Optional.empty();
        }
        if (scalar.text().isBlank()) {
            issues.error("missing-value", node.place(), what + " has no value");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    /** Returns the items of a node that must be a list, or the node itself as the only item if it is a text. */
    public static List<Scalar> scalars(YamlNode node, String what, Issues issues) {
        if (node instanceof Sequence sequence) {
            List<Scalar> scalars = new ArrayList<>();
            String each = "an item of " + what;
            for (YamlNode item : sequence.items()) {
                scalar(item, each, issues).ifPresent(scalars::add);
            }
            return scalars;
        }
        if (node instanceof Scalar) {
            return scalar(node, what, issues).map(List::of).orElse(List.of());
        }
        issues.error("wrong-type", node.place(), what + " is a list of texts, not " + node.kind());
        return List.of();
    }

    private void unknownKey(Scalar key) {
        List<String> help = new ArrayList<>(
                DidYouMean.help(key.text(), shape.keys()).stream().toList());
        if (help.isEmpty()) {
            help.add(shape.what() + " has the keys " + String.join(", ", shape.keys()));
        }
        issues.add(Severity.ERROR, "unknown-key", key.place(), shape.what() + " has no key `" + key.text() + "`", help);
    }

    /** Returns where the map begins. */
    public Place place() {
        return mapping.place();
    }

    /** Returns where a key stands, or where the map begins if it is not there. */
    public Place place(String key) {
        return mapping.entry(key).map(entry -> entry.key().place()).orElse(place());
    }

    /** Returns the whole map. */
    public Mapping mapping() {
        return mapping;
    }

    /** Returns where issues go. */
    public Issues issues() {
        return issues;
    }

    /** Returns whether a key is there, whatever its value. */
    public boolean has(String key) {
        return mapping.entry(known(key)).isPresent();
    }

    /** Returns the value of a key; empty if it is not there, and also, with an issue, if nothing stands behind the colon. */
    public Optional<YamlNode> node(String key) {
        Optional<YamlNode> value = mapping.get(known(key));
        if (value.isPresent() && value.get() instanceof Scalar scalar && scalar.isLeftOut()) {
            issues.error(
                    "missing-value", place(key), "`" + key + "` has no value", "leave the key out, or say what it is");
            return Optional.empty();
        }
        return value;
    }

    /** Returns the value of a key; empty, with an issue, if there is none. */
    public Optional<YamlNode> requiredNode(String key) {
        if (!has(key)) {
            issues.error("missing-key", place(), shape.what() + " needs the key `" + key + "`");
        }
        return node(key);
    }

    /** Returns the text of a key; empty if it is not there, and also, with an issue, if it is no text. */
    public Optional<Scalar> scalar(String key) {
        return node(key).flatMap(node -> scalar(node, "`" + key + "`", issues));
    }

    /** Returns the text of a key; empty, with an issue, if there is none. */
    public Optional<Scalar> requiredScalar(String key) {
        return requiredNode(key).flatMap(node -> scalar(node, "`" + key + "`", issues));
    }

    /** Returns the text of a key without spaces around it; empty if it is not there or, with an issue, no text. */
    public Optional<String> text(String key) {
        return scalar(key).map(scalar -> scalar.text().strip());
    }

    /** Returns the text of a key without spaces around it; empty, with an issue, if there is none. */
    public Optional<String> requiredText(String key) {
        return requiredScalar(key).map(scalar -> scalar.text().strip());
    }

    /** Returns the texts of a key that holds a list, or one text; empty if it is not there. */
    public List<Scalar> scalars(String key) {
        return node(key).map(node -> scalars(node, "`" + key + "`", issues)).orElse(List.of());
    }

    /** Returns the value of a key, read as a kind; empty if it is not there or, with an issue, not of the kind. */
    public <T> Optional<T> value(String key, ScalarKind<T> kind) {
        return scalar(key).flatMap(scalar -> kind.read(scalar, issues));
    }

    /** Returns the value of a key, read as a kind; empty, with an issue, if it is not there or not of the kind. */
    public <T> Optional<T> requiredValue(String key, ScalarKind<T> kind) {
        return requiredScalar(key).flatMap(scalar -> kind.read(scalar, issues));
    }

    /** Returns the values of a key that holds a list, or one text, read as a kind; those that are not of the kind are issues. */
    public <T> List<T> values(String key, ScalarKind<T> kind) {
        List<T> values = new ArrayList<>();
        for (Scalar scalar : scalars(key)) {
            kind.read(scalar, issues).ifPresent(values::add);
        }
        return values;
    }

    /** Returns a reader of the map behind a key; empty if it is not there or, with an issue, no map. */
    public Optional<MapReader> map(String key, Shape inner) {
        return node(key).flatMap(node -> over(node, inner, issues));
    }

    /** Returns readers of the maps in the list behind a key; what is no list or no map is an issue. */
    public List<MapReader> maps(String key, Shape inner) {
        List<MapReader> readers = new ArrayList<>();
        for (YamlNode item : items(key)) {
            over(item, inner, issues).ifPresent(readers::add);
        }
        return readers;
    }

    /** Returns the items of the list behind a key; empty if it is not there or, with an issue, no list. */
    public List<YamlNode> items(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Sequence sequence) {
            return sequence.items();
        }
        issues.error(
                "wrong-type",
                node.get().place(),
                "`" + key + "` is a list, not " + node.get().kind(),
                "begin each item on a line of its own with `- `, or put them in `[ ]`");
        return List.of();
    }

    /** Returns the entries of the map behind a key whose keys are the author's own; empty if it is not there or no map. */
    public List<Entry> entries(String key) {
        return node(key)
                .flatMap(node -> mapping(node, "`" + key + "`", issues))
                .map(Mapping::entries)
                .orElse(List.of());
    }

    private String known(String key) {
        if (!shape.keys().contains(key)) {
            throw new IllegalArgumentException(shape.what() + " is asked for a key it does not have: " + key);
        }
        return key;
    }
}
