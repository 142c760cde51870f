package dev.edict.engine.render;

import dev.edict.Evidence;
import dev.edict.time.TimeZones;
import java.util.List;

/**
 * Draws chains of holdings as a Mermaid flow chart, which code hosts show inside Markdown: owners above what they own, each holding with its
 * percentage, what the chains come to below. Immutable and safe to share between threads.
 */
public final class OwnershipMermaid {
    private final Names names;
    private final InstantText instants = new InstantText(TimeZones.ofPlatform());

    private OwnershipMermaid(Names names) {
        this.names = names;
    }

    /** Returns a renderer without names. */
    public static OwnershipMermaid plain() {
        return new OwnershipMermaid(Names.NONE);
    }

    /** Returns this renderer with names for ids. */
    public OwnershipMermaid withNames(Names names) {
        return new OwnershipMermaid(names);
    }

    /** Returns the chart of the chains among the evidence, without a code fence; plain facts are passed over. A line break ends it. */
    public String render(List<? extends Evidence> evidence) {
        OwnershipGraph graph = OwnershipGraph.of(evidence);
        List<String> nodes = graph.nodes();
        StringBuilder out = new StringBuilder("flowchart TD\n");
        for (int index = 0; index < nodes.size(); index++) {
            String id = nodes.get(index);
            out.append("    n").append(index).append("[\"").append(escaped(Wording.named(names.organization(id), id)));
            out.append("\"]\n");
        }
        for (OwnershipGraph.Edge edge : graph.edges()) {
            out.append("    n").append(nodes.indexOf(edge.owner())).append(edge.isControl() ? " -.->" : " -->");
            out.append("|\"")
                    .append(escaped(edge.label()))
                    .append("\"| n")
                    .append(nodes.indexOf(edge.owned()))
                    .append('\n');
        }
        List<String> results = graph.results(names, instants);
        for (int index = 0; index < results.size(); index++) {
            out.append("    r")
                    .append(index)
                    .append("([\"")
                    .append(escaped(results.get(index)))
                    .append("\"])\n");
        }
        return out.toString();
    }

    /** Returns a text for a quoted label, in which Mermaid reads nothing but characters. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if ("\"#&<>`;{}[]|".indexOf(character) >= 0) {
                escaped.append('#').append(character).append(';');
            } else {
                escaped.appendCodePoint(Character.isISOControl(character) ? ' ' : character);
            }
        });
        return escaped.toString();
    }
}
