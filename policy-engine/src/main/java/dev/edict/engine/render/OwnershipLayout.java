package dev.edict.engine.render;

import dev.edict.engine.render.OwnershipGraph.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a place for each organization of a graph, and for each holding that passes rows by a way between the boxes, after K. Sugiyama, S. Tagawa and M. Toda (Methods for
 * Visual Understanding of Hierarchical System Structures, 1981): rows, waypoints, and one pass that puts everything under the middle of what leads to it.
 */
final class OwnershipLayout {
    static final int MARGIN = 20;
    static final int BOX = 190;
    static final int BOX_HEIGHT = 44;
    private static final int WAY = 110;
    private static final int GAP = 40;
    private static final int ROW = 126;

    /** The middle of the upper edge of a box, or of the gap that is kept for a waypoint. */
    record Spot(int x, int y, int row) {}

    /** Something in a row: an organization, or a waypoint of a holding. */
    private record Slot(String key, int width, List<String> above) {}

    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final List<List<Slot>> rows = new ArrayList<>();
    private int width;

    OwnershipLayout(OwnershipGraph graph, int least) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        List<List<String>> levels = graph.rows();
        for (int row = 0; row < levels.size(); row++) {
            rows.add(new ArrayList<>());
            for (String node : levels.get(row)) {
                depths.put(node, row);
            }
        }
        depths.forEach((node, row) -> rows.get(row).add(new Slot(node, BOX, above(node, row, graph, depths))));
        for (Edge edge : graph.edges()) {
            int from = depths.getOrDefault(edge.owner(), 0);
            int to = depths.getOrDefault(edge.owned(), 0);
            for (int row = from + 1; row < to; row++) {
                String above = row == from + 1 ? edge.owner() : waypoint(edge, row - 1);
                rows.get(row).add(new Slot(waypoint(edge, row), WAY, List.of(above)));
            }
        }
        width = Math.max(
                        least,
                        rows.stream().mapToInt(OwnershipLayout::width).max().orElse(0))
                + 2 * MARGIN;
        for (int row = 0; row < rows.size(); row++) {
            place(row);
        }
    }

    private static List<String> above(String node, int row, OwnershipGraph graph, Map<String, Integer> depths) {
        return graph.edges().stream()
                .filter(edge -> edge.owned().equals(node) && depths.getOrDefault(edge.owner(), 0) < row)
                .map(edge -> depths.getOrDefault(edge.owner(), 0) == row - 1 ? edge.owner() : waypoint(edge, row - 1))
                .toList();
    }

    private static String waypoint(Edge edge, int row) {
        return edge + "#" + row;
    }

    private static int width(List<Slot> row) {
        return row.stream().mapToInt(slot -> slot.width + GAP).sum() - GAP;
    }

    private void place(int number) {
        List<Slot> row = rows.get(number);
        row.sort(Comparator.comparingInt(this::wanted));
        int left = (width - width(row)) / 2;
        for (Slot slot : row) {
            spots.put(slot.key, new Spot(left + slot.width / 2, MARGIN + number * ROW, number));
            left += slot.width + GAP;
        }
    }

    /** Returns the middle of what leads to a slot; the sort is stable, so what nothing leads to keeps its order. */
    private int wanted(Slot slot) {
        if (slot.above.isEmpty()) {
            return width / 2;
        }
        return slot.above.stream().mapToInt(each -> spot(each).x).sum() / slot.above.size();
    }

    int width() {
        return width;
    }

    /** Returns where the lowest box ends. */
    int height() {
        return MARGIN + Math.max(0, rows.size() - 1) * ROW + BOX_HEIGHT;
    }

    Spot spot(String key) {
        Spot spot = spots.get(key);
        if (spot == null) {
            throw new IllegalStateException("nothing is placed under " + key);
        }
        return spot;
    }

    /** Returns the spots that a downward holding passes, its ends included; empty if it leads up or aside. */
    List<Spot> way(Edge edge) {
        Spot from = spot(edge.owner());
        Spot to = spot(edge.owned());
        if (to.row <= from.row) {
            return List.of();
        }
        List<Spot> way = new ArrayList<>(List.of(from));
        for (int row = from.row + 1; row < to.row; row++) {
            way.add(spot(waypoint(edge, row)));
        }
        way.add(to);
        return way;
    }
}
