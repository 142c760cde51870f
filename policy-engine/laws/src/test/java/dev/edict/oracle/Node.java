package dev.edict.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as maps, lists and strings; no scalar is anything but its text. */
record Node(Object value) {
    static final Node NONE = new Node(null);

    static Node read(String text) {
        org.yaml.snakeyaml.nodes.Node root =
                new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
        return root == null ? NONE : new Node(plain(root));
    }

    private static Object plain(org.yaml.snakeyaml.nodes.Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(item -> list.add(plain(item)));
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            map.put(((ScalarNode) tuple.getKeyNode()).getValue().strip(), plain(tuple.getValueNode()));
        }
        return map;
    }

    boolean has(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key);
    }

    boolean exists() {
        return value != null;
    }

    boolean isMap() {
        return value instanceof Map;
    }

    Node get(String key) {
        return value instanceof Map<?, ?> map ? new Node(map.get(key)) : NONE;
    }

    String text() {
        return (String) value;
    }

    String text(String key, String otherwise) {
        return has(key) ? get(key).text() : otherwise;
    }

    /** A list, or the one thing that stands where a list could. */
    List<Node> list() {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list.stream().map(Node::new).toList() : List.of(this);
    }

    List<String> texts() {
        return list().stream().map(Node::text).toList();
    }

    List<String> texts(String key) {
        return get(key).texts();
    }

    Map<String, Node> map() {
        Map<String, Node> all = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> all.put((String) key, new Node(inner)));
        }
        return all;
    }

    /** This map with the keys of another in the place of its own. */
    Node over(Node below) {
        Map<String, Object> all = new LinkedHashMap<>();
        below.map().forEach((key, node) -> all.put(key, node.value));
        map().forEach((key, node) -> all.put(key, node.value));
        return new Node(all);
    }

    Node without(String... keys) {
        Map<String, Object> all = new LinkedHashMap<>();
        map().forEach((key, node) -> all.put(key, node.value));
        for (String key : keys) {
            all.remove(key);
        }
        return new Node(all);
    }
}
