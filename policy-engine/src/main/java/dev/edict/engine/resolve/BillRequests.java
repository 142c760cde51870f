package dev.edict.engine.resolve;

import dev.edict.AccessRequest;
import dev.edict.Facts;
import dev.edict.engine.compile.Catalogues;
import dev.edict.engine.importing.Sbom;
import dev.edict.engine.importing.SbomEntry;
import dev.edict.model.Catalogue;
import dev.edict.model.Tool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A software bill of materials as requests: one for each entry that can be a tool, and for what the bill is about. An entry that the
 * catalogue has is asked about as that tool; one that it does not have, as a sketch of what the bill says. What stands inside an entry
 * in the bill is inside it in its request, besides what the catalogue puts there.
 */
public final class BillRequests {
    private final AccessRequest request;
    private final Catalogue catalogue;
    private final BillMatching matching;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tool> shared = new LinkedHashMap<>();
    private final Set<String> contested = new LinkedHashSet<>();

    private BillRequests(AccessRequest request, Catalogue catalogue) {
        this.request = request;
        this.catalogue = catalogue;
        matching = new BillMatching(catalogue);
    }

    /**
     * A request for an entry.
     *
     * @param entry the entry
     * @param tool the tool of the catalogue that it is; nothing for one that the catalogue does not have
     * @param request the request, with what the bill says of the entry as facts
     * @param says how much of what it says is its own
     */
    public record Asked(SbomEntry entry, Optional<String> tool, AccessRequest request, Says says) {}

    /** How much of what an entry says is its own. */
    public enum Says {
        /** It says nothing that the catalogue does not say. */
        NOTHING,
        /** All that it says stands among the facts of all. */
        WHAT_ALL_MAY_HEAR,
        /** What it says of some tool is not what the catalogue or another entry says of it. */
        SOMETHING_OF_ITS_OWN
    }

    /**
     * The requests of a bill.
     *
     * @param subject the one for what the bill is about, if it says so
     * @param entries those for its entries, in their order
     * @param everything the sketches of all entries, laid over the catalogue
     */
    public record Asking(Optional<Asked> subject, List<Asked> entries, Catalogue everything) {}

    private static final class Node {
        private final SbomEntry entry;
        private final Optional<String> known;
        private final String id;
        private final List<Node> inside = new ArrayList<>();

        Node(SbomEntry entry, Optional<String> known, String id) {
            this.entry = entry;
            this.known = known;
            this.id = id;
        }
    }

    /**
     * Returns the requests for a bill.
     *
     * @param bill the bill
     * @param request what all requests have in common; its tool and version are ignored, and its model is picked where it can be
     * @param pack the pack's catalogue
     */
    public static Asking of(Sbom bill, AccessRequest request, Catalogue pack) {
        Catalogue base = Catalogues.over(pack, request.facts().catalogue());
        return new BillRequests(request, base).asking(bill);
    }

    private Asking asking(Sbom bill) {
        List<Node> top = read(bill);
        Optional<Node> subject = bill.subject().flatMap(this::node);
        subject.ifPresent(node -> node.inside.addAll(top));
        List<Map<String, Tool>> facts = nodes.stream().map(this::facts).toList();
        Optional<Map<String, Tool>> ofSubject = subject.map(this::facts);
        facts.forEach(this::share);
        ofSubject.ifPresent(this::share);
        contested.forEach(shared::remove);
        List<Asked> entries = new ArrayList<>();
        for (int place = 0; place < nodes.size(); place++) {
            entries.add(asked(nodes.get(place), facts.get(place)));
        }
        return new Asking(
                subject.map(node -> asked(node, ofSubject.orElseThrow())),
                entries,
                Catalogues.over(catalogue, tools(shared)));
    }

    /** Reads the entries, each before those inside it, and returns the outermost. What is no tool passes on what is inside it. */
    private List<Node> read(Sbom bill) {
        List<Node> top = new ArrayList<>();
        Deque<Optional<Node>> open = new ArrayDeque<>();
        for (SbomEntry entry : bill.entries()) {
            while (open.size() > entry.inside().size()) {
                open.pop();
            }
            Optional<Node> node = node(entry);
            node.ifPresent(found -> {
                nodes.add(found);
                open.stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(outer -> outer.inside)
                        .orElse(top)
                        .add(found);
            });
            open.push(node);
        }
        return top;
    }

    private Optional<Node> node(SbomEntry entry) {
        Optional<String> known = matching.tool(entry);
        return known.isEmpty() && entry.kind().isEmpty()
                ? Optional.empty()
                : Optional.of(new Node(entry, known, known.orElseGet(() -> matching.sketchId(entry))));
    }

    private void share(Map<String, Tool> facts) {
        facts.forEach((id, tool) -> {
            if (!tool.isSketch()) {
                contested.add(id);
            }
            Tool before = shared.putIfAbsent(id, tool);
            if (before != null && !before.equals(tool)) {
                contested.add(id);
            }
        });
    }

    private Asked asked(Node node, Map<String, Tool> facts) {
        AccessRequest.Builder asked =
                request.toBuilder().tool(node.id).without("version").facts(with(facts));
        node.entry.version().filter(AccessRequest::isText).ifPresent(asked::version);
        if (!canBePointedAt(node, request.model())) {
            asked.without("model");
        }
        Says says = facts.isEmpty()
                ? Says.NOTHING
                : facts.keySet().stream().anyMatch(contested::contains)
                        ? Says.SOMETHING_OF_ITS_OWN
                        : Says.WHAT_ALL_MAY_HEAR;
        return new Asked(node.entry, node.known, asked.build(), says);
    }

    // A model that is picked is picked for the tools that can be pointed at it.
    private boolean canBePointedAt(Node node, Optional<String> model) {
        return model.isPresent()
                && node.known
                        .map(id -> Objects.requireNonNull(catalogue.tools().get(id)))
                        .filter(tool -> tool.models().contains(model.get()))
                        .isPresent();
    }

    private Facts with(Map<String, Tool> facts) {
        return facts.isEmpty()
                ? request.facts()
                : new Facts(
                        Catalogues.over(request.facts().catalogue(), tools(facts)),
                        request.facts().policies());
    }

    private static Catalogue tools(Map<String, Tool> tools) {
        return new Catalogue(
                Map.of(), Map.of(), tools, List.of(), List.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(),
                Map.of(), Map.of());
    }

    /** What the bill says of an entry and of all that is inside it, by the id that each is asked about as. */
    private Map<String, Tool> facts(Node node) {
        Map<String, Tool> facts = new HashMap<>();
        add(node, facts);
        return facts;
    }

    private void add(Node node, Map<String, Tool> facts) {
        if (facts.containsKey(node.id)) {
            return;
        }
        Optional<Tool> known =
                node.known.map(id -> Objects.requireNonNull(catalogue.tools().get(id)));
        Tool said = known.map(tool -> containing(tool, node)).orElseGet(() -> containing(sketch(node, facts), node));
        if (known.isEmpty() || !known.get().equals(said)) {
            facts.put(node.id, said);
        }
        node.inside.forEach(inner -> add(inner, facts));
    }

    private static Tool containing(Tool tool, Node node) {
        List<Tool.Component> uses = new ArrayList<>();
        for (Node inner : node.inside) {
            if (!inner.id.equals(node.id)) {
                uses.add(new Tool.Component(inner.id, inner.entry.version()));
            }
        }
        Set<String> stated = new LinkedHashSet<>();
        uses.forEach(component -> stated.add(component.tool()));
        tool.uses().stream()
                .filter(component -> !stated.contains(component.tool()))
                .forEach(uses::add);
        return new Tool(
                tool.id(),
                tool.name(),
                tool.kind(),
                tool.vendor(),
                tool.operator(),
                tool.categories(),
                uses,
                tool.models(),
                tool.derivedFrom(),
                tool.classes(),
                tool.packageUrl(),
                tool.source());
    }

    private Tool sketch(Node node, Map<String, Tool> facts) {
        Set<String> origins = new LinkedHashSet<>();
        for (SbomEntry ancestor : node.entry.ancestors()) {
            node(ancestor).filter(made -> !made.id.equals(node.id)).ifPresent(made -> {
                origins.add(made.id);
                add(made, facts);
            });
        }
        return matching.sketch(node.id, node.entry, origins);
    }
}
