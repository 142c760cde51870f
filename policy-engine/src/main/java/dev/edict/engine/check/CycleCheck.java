package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.Place;
import dev.edict.model.Area;
import dev.edict.model.Catalogue;
import dev.edict.model.Group;
import dev.edict.model.Policy;
import dev.edict.model.Tool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds what contains itself: tools, groups, areas, and policies that replace each other. */
final class CycleCheck {
    private final Ledger ledger;
    private final Issues issues;

    CycleCheck(Ledger ledger, Issues issues) {
        this.ledger = ledger;
        this.issues = issues;
    }

    /** Checks facts, and the policies that may replace each other. */
    void check(Catalogue catalogue, Collection<Policy> policies) {
        report("tool", "uses-cycle", "uses itself", uses(catalogue));
        report("tool", "derived-cycle", "is derived from itself", derived(catalogue));
        report("group", "group-cycle", "is a member of itself", members(catalogue));
        report("place", "area-cycle", "lies within itself", areas(catalogue));
        Map<String, Collection<String>> replaces = new TreeMap<>();
        policies.forEach(policy -> policy.replaces().ifPresent(old -> replaces.put(policy.id(), List.of(old))));
        report("policy", "replaces-cycle", "replaces itself", replaces);
    }

    private static Map<String, Collection<String>> uses(Catalogue catalogue) {
        Map<String, Collection<String>> edges = new TreeMap<>();
        catalogue
                .tools()
                .forEach((id, tool) -> edges.put(
                        id, tool.uses().stream().map(Tool.Component::tool).toList()));
        return edges;
    }

    private static Map<String, Collection<String>> derived(Catalogue catalogue) {
        Map<String, Collection<String>> edges = new TreeMap<>();
        catalogue.tools().forEach((id, tool) -> edges.put(id, tool.derivedFrom()));
        return edges;
    }

    private static Map<String, Collection<String>> members(Catalogue catalogue) {
        Map<String, Collection<String>> edges = new TreeMap<>();
        for (Group group : catalogue.groups().values()) {
            Stream<String> members = group.members().orElse(List.of()).stream().map(Group.Member::id);
            edges.put(
                    group.id(),
                    Stream.concat(members, group.except().stream())
                            .filter(catalogue.groups()::containsKey)
                            .toList());
        }
        return edges;
    }

    private static Map<String, Collection<String>> areas(Catalogue catalogue) {
        Map<String, Collection<String>> edges = new TreeMap<>();
        for (Area area : catalogue.areas().values()) {
            edges.put(area.id(), List.of(area.within()));
        }
        return edges;
    }

    private void report(String what, String code, String verb, Map<String, Collection<String>> edges) {
        for (List<String> cycle : cycles(edges)) {
            Optional<Place> place = cycle.stream()
                    .flatMap(id -> ledger.definition(what, id).stream())
                    .findFirst();
            // A cycle that this pack has no part in is reported where it belongs.
            place.ifPresent(at -> issues.error(
                    code,
                    at,
                    "the " + what + " `" + cycle.get(0) + "` " + verb,
                    String.join(" -> ", cycle) + " -> " + cycle.get(0)));
        }
    }

    /** Returns one cycle for each set of nodes that reach each other, each from its alphabetically first node on. */
    static List<List<String>> cycles(Map<String, Collection<String>> edges) {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (String start : withoutDeadEnds(edges)) {
            if (!done.contains(start)) {
                Optional<List<String>> cycle = shortestWayBack(start, edges);
                cycle.ifPresent(found -> {
                    cycles.add(found);
                    done.addAll(found);
                });
            }
        }
        return cycles;
    }

    /** Returns the nodes from which one can go on forever; there are none unless there is a cycle. */
    private static Set<String> withoutDeadEnds(Map<String, Collection<String>> edges) {
        Map<String, List<String>> into = new HashMap<>();
        Map<String, Integer> left = new TreeMap<>();
        edges.forEach((node, targets) -> {
            Set<String> inside = new LinkedHashSet<>(targets);
            inside.retainAll(edges.keySet());
            left.put(node, inside.size());
            inside.forEach(target ->
                    into.computeIfAbsent(target, none -> new ArrayList<>()).add(node));
        });
        Deque<String> deadEnds = new ArrayDeque<>();
        left.forEach((node, count) -> {
            if (count == 0) {
                deadEnds.add(node);
            }
        });
        while (!deadEnds.isEmpty()) {
            String deadEnd = deadEnds.remove();
            left.remove(deadEnd);
            for (String node : into.getOrDefault(deadEnd, List.of())) {
                if (left.merge(node, -1, Integer::sum) == 0) {
                    deadEnds.add(node);
                }
            }
        }
        return left.keySet();
    }

    private static Optional<List<String>> shortestWayBack(String start, Map<String, Collection<String>> edges) {
        Map<String, String> cameFrom = new LinkedHashMap<>();
        List<String> frontier = List.of(start);
        while (!frontier.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String node : frontier) {
                for (String target : edges.getOrDefault(node, List.of())) {
                    if (target.equals(start)) {
                        return Optional.of(way(start, node, cameFrom));
                    }
                    if (cameFrom.putIfAbsent(target, node) == null) {
                        next.add(target);
                    }
                }
            }
            frontier = next;
        }
        return Optional.empty();
    }

    private static List<String> way(String start, String last, Map<String, String> cameFrom) {
        List<String> way = new ArrayList<>();
        for (String node = last; !node.equals(start); node = cameFrom.getOrDefault(node, start)) {
            way.add(0, node);
        }
        way.add(0, start);
        return way;
    }
}
