package dev.edict.engine.render;

import dev.edict.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Chains of holdings laid over each other: every organization once, every holding once, owners above what they own. */
final class OwnershipGraph {
    /** One holding: who holds what of whom. */
    record Edge(String owner, String owned, String label, boolean isControl) {}

    private final List<Evidence.Chain> chains;
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Set<String> nodes = new LinkedHashSet<>();

    private OwnershipGraph(List<Evidence.Chain> chains) {
        this.chains = chains;
        for (Evidence.Chain chain : chains) {
            for (Evidence.Link link : chain.links()) {
                nodes.add(link.owner());
                nodes.add(link.owned());
                edges.add(new Edge(
                        link.owner(), link.owned(), label(link), link.share().isEmpty()));
            }
        }
    }

    static OwnershipGraph of(List<? extends Evidence> evidence) {
        return new OwnershipGraph(evidence.stream()
                .filter(Evidence.Chain.class::isInstance)
                .map(Evidence.Chain.class::cast)
                .distinct()
                .toList());
    }

    private static String label(Evidence.Link link) {
        return link.share()
                .map(share -> FindingLines.percent(share) + " " + link.right())
                .orElse(link.right());
    }

    List<String> nodes() {
        return List.copyOf(nodes);
    }

    Set<Edge> edges() {
        return edges;
    }

    /** Returns the organizations in rows: owners above what they own. A holding that would close a circle does not count. */
    List<List<String>> rows() {
        List<Edge> downward = downward();
        Map<String, Integer> depths = new LinkedHashMap<>();
        nodes.forEach(node -> depths.put(node, 0));
        for (boolean isSettled = false; !isSettled; ) {
            isSettled = true;
            for (Edge edge : downward) {
                int below = depths.getOrDefault(edge.owner, 0) + 1;
                if (below > depths.getOrDefault(edge.owned, 0)) {
                    depths.put(edge.owned, below);
                    isSettled = false;
                }
            }
        }
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        depths.forEach((node, depth) ->
                rows.computeIfAbsent(depth, none -> new ArrayList<>()).add(node));
        return List.copyOf(rows.values());
    }

    /** Returns the holdings, in their order, without those that close a circle of earlier ones. */
    private List<Edge> downward() {
        Map<String, Set<String>> owned = new LinkedHashMap<>();
        List<Edge> downward = new ArrayList<>();
        for (Edge edge : edges) {
            if (!reaches(edge.owned, edge.owner, owned)) {
                downward.add(edge);
                owned.computeIfAbsent(edge.owner, none -> new LinkedHashSet<>()).add(edge.owned);
            }
        }
        return downward;
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> owned) {
        Set<String> seen = new LinkedHashSet<>(List.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String next = open.remove();
            if (next.equals(to)) {
                return true;
            }
            owned.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    /** Returns what each chain comes to, in words: the share, the test and the time. */
    List<String> results(Names names, InstantText instants) {
        return chains.stream()
                .filter(chain -> !chain.test().isEmpty())
                .map(chain -> {
                    String path = chain.links().stream()
                            .map(link -> names.organization(link.owned()))
                            .collect(Collectors.joining(" > "));
                    String top = chain.links().isEmpty()
                            ? ""
                            : names.organization(chain.links().get(0).owner()) + " > ";
                    String time = instants.period(chain.period(), Optional.empty());
                    return top + path + ": together " + FindingLines.percent(chain.share()) + ", the test is "
                            + chain.test() + (time.equals("always") ? "" : ", " + time);
                })
                .distinct()
                .toList();
    }

    /** Returns the graph in words, one sentence a holding. */
    String description(Names names) {
        return edges.stream()
                .map(edge -> names.organization(edge.owner) + " holds " + edge.label + " of "
                        + names.organization(edge.owned))
                .collect(Collectors.joining(". ", "", "."));
    }
}
