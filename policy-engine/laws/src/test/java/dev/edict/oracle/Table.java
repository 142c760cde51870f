package dev.edict.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of policies as a page: the first row names the keys, each further row is a policy, or an exception if it says what it sets aside. */
final class Table {
    private static final Set<String> TEXTS = Set.of("title", "because", "approver", "approved-by");

    private Table() {}

    static Node read(String text) {
        List<List<String>> rows = rows(text);
        List<Object> policies = new ArrayList<>();
        List<Object> exceptions = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, Object> policy = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                String key = rows.get(0).get(column).replaceFirst(":.*", "");
                if (!row.get(column).isEmpty()) {
                    put(policy, key, value(key, row.get(column)));
                }
            }
            (policy.containsKey("sets-aside") ? exceptions : policies).add(policy);
        }
        return new Node(Map.of("policies", policies, "exceptions", exceptions));
    }

    private static Object value(String key, String cell) {
        if (TEXTS.contains(key) || !cell.contains("|")) {
            return cell;
        }
        return List.of(cell.split(" *\\| *"));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> map, String key, Object value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            map.put(key, value);
            return;
        }
        String first = key.substring(0, dot);
        Object inner = map.computeIfAbsent(first, none -> new LinkedHashMap<String, Object>());
        if (!(inner instanceof Map)) {
            // `organizations` and `organizations.with`: the first says who it is.
            Object named = inner;
            inner = new LinkedHashMap<String, Object>(Map.of("is", named));
            map.put(first, inner);
        }
        put((Map<String, Object>) inner, key.substring(dot + 1), value);
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String all = text.endsWith("\n") ? text : text + "\n";
        for (int at = 0; at < all.length(); at++) {
            char next = all.charAt(at);
            if (quoted && next == '"' && all.charAt(at + 1) == '"') {
                cell.append(next);
                at++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == ',' || next == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (next == '\n') {
                    if (!row.equals(List.of(""))) {
                        rows.add(List.copyOf(row));
                    }
                    row.clear();
                }
            } else if (next != '\r') {
                cell.append(next);
            }
        }
        return rows;
    }
}
