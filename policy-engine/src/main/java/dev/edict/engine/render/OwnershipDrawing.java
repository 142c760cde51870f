package dev.edict.engine.render;

import dev.edict.engine.render.OwnershipGraph.Edge;
import dev.edict.engine.render.OwnershipLayout.Spot;
import java.util.List;

/** One graph of holdings, drawn in rows. All lengths are pixels at the drawing's natural size. */
final class OwnershipDrawing {
    private static final int NARROWEST = 480;
    private static final int CHANNEL = 26;

    private final OwnershipGraph graph;
    private final Names names;
    private final List<String> results;
    private final String prefix;
    private final OwnershipLayout layout;
    private final Svg svg = new Svg();

    OwnershipDrawing(OwnershipGraph graph, Names names, InstantText instants, String prefix) {
        this.graph = graph;
        this.names = names;
        this.results = graph.results(names, instants);
        this.prefix = prefix;
        int longest = results.stream().mapToInt(Svg::width).max().orElse(0);
        this.layout = new OwnershipLayout(graph, Math.max(NARROWEST, longest));
    }

    String draw() {
        List<Edge> circular = graph.edges().stream()
                .filter(edge -> layout.way(edge).isEmpty())
                .toList();
        int width = layout.width() + circular.size() * CHANNEL * 4;
        int below = layout.height() + 34;
        int height = below + results.size() * 20 + 4;
        svg.begin(width, height, "Who holds what", graph.description(names), Palette.STYLE);
        svg.raw(
                "<defs><marker id=\"" + prefix + "tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\""
                        + " markerHeight=\"8\" orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\" class=\"tip\"/></marker></defs>");
        svg.rectangle(0, 0, width, height, "page");
        graph.edges().stream().filter(edge -> !circular.contains(edge)).forEach(this::downward);
        for (int index = 0; index < circular.size(); index++) {
            upward(circular.get(index), layout.width() + index * CHANNEL * 4);
        }
        graph.nodes().forEach(this::box);
        int number = 0;
        for (Edge edge : graph.edges()) {
            if (!circular.contains(edge)) {
                label(edge, number++);
            }
        }
        for (int index = 0; index < results.size(); index++) {
            svg.text(OwnershipLayout.MARGIN, below + index * 20, "", results.get(index));
        }
        return svg.end();
    }

    private void box(String node) {
        Spot spot = layout.spot(node);
        svg.raw("<rect x=\"" + (spot.x() - OwnershipLayout.BOX / 2) + "\" y=\"" + spot.y() + "\" width=\""
                + OwnershipLayout.BOX + "\" height=\"" + OwnershipLayout.BOX_HEIGHT + "\" rx=\"6\" class=\"card\"/>");
        String name = names.organization(node);
        boolean hasName = !name.equals(node);
        svg.text(spot.x(), spot.y() + (hasName ? 19 : 27), "middle", Svg.cut(name, OwnershipLayout.BOX - 8));
        if (hasName) {
            svg.text(spot.x(), spot.y() + 35, "middle soft", Svg.cut(node, OwnershipLayout.BOX - 8));
        }
    }

    private void downward(Edge edge) {
        List<Spot> way = layout.way(edge);
        StringBuilder path = new StringBuilder();
        path.append('M').append(way.get(0).x()).append(' ').append(way.get(0).y() + OwnershipLayout.BOX_HEIGHT);
        for (Spot waypoint : way.subList(1, way.size() - 1)) {
            path.append('L').append(waypoint.x()).append(' ').append(waypoint.y());
            path.append('V').append(waypoint.y() + OwnershipLayout.BOX_HEIGHT);
        }
        Spot last = way.get(way.size() - 1);
        path.append('L').append(last.x()).append(' ').append(last.y() - 1);
        path(edge, path.toString());
    }

    /** Draws a holding that leads back up, or aside, along a channel of its own at the right. */
    private void upward(Edge edge, int channel) {
        Spot from = layout.spot(edge.owner());
        Spot to = layout.spot(edge.owned());
        int start = from.y() + OwnershipLayout.BOX_HEIGHT * 2 / 3;
        int end = to.y() + OwnershipLayout.BOX_HEIGHT / 3;
        path(
                edge,
                "M" + (from.x() + OwnershipLayout.BOX / 2) + " " + start + "H" + channel + "V" + end + "H"
                        + (to.x() + OwnershipLayout.BOX / 2 + 1));
        plate(edge.label(), channel, (start + end) / 2);
    }

    private void path(Edge edge, String path) {
        svg.raw("<path d=\"" + path + "\" class=\"edge" + (edge.isControl() ? " edge-control" : "")
                + "\" marker-end=\"url(#" + prefix + "tip)\"/>");
    }

    private void label(Edge edge, int number) {
        List<Spot> way = layout.way(edge);
        Spot from = way.get(0);
        Spot to = way.get(1);
        if (way.size() > 2) {
            plate(edge.label(), to.x(), to.y() + OwnershipLayout.BOX_HEIGHT / 2);
            return;
        }
        // Holdings in the same organization meet at its box, so their labels stand by turns higher and lower.
        int part = number % 2 == 0 ? 36 : 60;
        int top = from.y() + OwnershipLayout.BOX_HEIGHT;
        plate(edge.label(), from.x() + (to.x() - from.x()) * part / 100, top + (to.y() - top) * part / 100);
    }

    private void plate(String label, int x, int y) {
        int width = Svg.width(label) + 8;
        svg.rectangle(x - width / 2, y - 9, width, 18, "page");
        svg.text(x, y + 4, "middle", label);
    }
}
