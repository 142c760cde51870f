package dev.edict.engine.resolve;

import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledCatalogue.ToolFacts;
import dev.edict.model.Tool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is used with a tool: the tool itself, what is always inside it, the model that it is pointed at, and what these were made of. Safe to share between threads and requests.
 */
final class Uses {
    /** Choices within choices that are looked at; what is behind more of them is not known. */
    private static final int DEEPEST_CHOICE = 4;

    private final CompiledCatalogue catalogue;
    private final Named named;
    private final Part itself;
    private final List<Part> inside;
    private final List<Part> derived;
    private final List<Part> every;
    private final Set<String> ids;
    private final Optional<Set<String>> known;

    /**
     * What a request names.
     *
     * @param tool the id of the tool
     * @param model the id of the model that it is pointed at
     */
    record Named(Optional<String> tool, Optional<String> model) {}

    /**
     * A model among those that a tool can be pointed at.
     *
     * @param of the tool whose models they are
     * @param model the model
     */
    record Choice(String of, String model) {}

    /**
     * Something that is used.
     *
     * @param tool the id of the tool; nothing if the request names none
     * @param inside what it is inside of, the outermost first; empty for the tool itself
     * @param derived whether it is what something else was made of
     * @param choices what must be picked for it to be used, where the request leaves a choice; the outermost first
     * @param versions which versions of it are used, as its container states; nothing for the tool itself
     */
    record Part(
            Optional<String> tool,
            List<String> inside,
            boolean derived,
            List<Choice> choices,
            Optional<String> versions) {
        boolean isItself() {
            return inside.isEmpty() && !derived;
        }

        /** The path of something that is said of it. */
        String path(String what) {
            return (isItself() ? "tool" : tool.orElse("?")) + "." + what;
        }
    }

    Uses(Named named, CompiledCatalogue catalogue) {
        this.catalogue = catalogue;
        this.named = named;
        itself = new Part(named.tool, List.of(), false, List.of(), Optional.empty());
        inside = withInside(named.model);
        derived = withAncestors(List.of(itself));
        every = withAncestors(inside);
        Set<String> all = new LinkedHashSet<>();
        every.forEach(part -> part.tool().ifPresent(all::add));
        ids = Collections.unmodifiableSet(all);
        known = named.tool.isPresent() && all.stream().allMatch(this::isKnownWhole)
                ? Optional.of(ids)
                : Optional.empty();
    }

    private boolean isKnownWhole(String id) {
        return catalogue.tool(id).filter(facts -> !facts.tool().isSketch()).isPresent();
    }

    /** Returns what the request names. */
    Named named() {
        return named;
    }

    /** Returns the tool itself, with what is inside it or what it was made of if asked for. */
    List<Part> parts(boolean withInside, boolean withDerived) {
        if (withInside) {
            return withDerived ? every : inside;
        }
        return withDerived ? derived : List.of(itself);
    }

    /** Returns the ids of everything that is used or may be, and of what it was made of. */
    Set<String> ids() {
        return ids;
    }

    /** Returns the same if the catalogue knows all there is to know of them, and the request names a tool. */
    Optional<Set<String>> known() {
        return known;
    }

    /** Returns the path of the model that a tool is pointed at: the request's own, unless it names one that is not for this tool. */
    String pathOfModel(String tool) {
        return named.model.isEmpty() ? "model" : "model of " + tool;
    }

    private List<Part> withInside(Optional<String> picked) {
        List<Part> found = new ArrayList<>();
        found.add(itself);
        Set<String> seen = new HashSet<>();
        addUses(itself, found, seen);
        Set<String> models = picked.map(Set::of).orElseGet(() -> models(itself));
        addModels(itself, models, found, seen);
        return List.copyOf(found);
    }

    private Set<String> models(Part part) {
        return part.tool()
                .flatMap(catalogue::tool)
                .map(facts -> facts.tool().models())
                .orElse(Set.of());
    }

    /** Adds the models that a part is pointed at: the only one, or each as a choice, with what is inside them. */
    private void addModels(Part part, Set<String> models, List<Part> found, Set<String> seen) {
        boolean open = models.size() > 1;
        List<String> path = new ArrayList<>(part.inside());
        path.add(part.tool().orElse("?"));
        for (String model : models) {
            List<Choice> choices = new ArrayList<>(part.choices());
            if (open) {
                choices.add(new Choice(part.tool().orElse("?"), model));
            }
            Part pointedAt =
                    new Part(Optional.of(model), List.copyOf(path), false, List.copyOf(choices), Optional.empty());
            found.add(pointedAt);
            // What is inside one choice may be inside another too, or inside whatever is picked.
            addUses(pointedAt, found, open ? new HashSet<>(seen) : seen);
        }
    }

    private void addUses(Part part, List<Part> found, Set<String> seen) {
        Optional<ToolFacts> facts = part.tool().flatMap(catalogue::tool);
        if (facts.isEmpty() || !seen.add(part.tool().orElseThrow())) {
            return;
        }
        List<String> path = new ArrayList<>(part.inside());
        path.add(part.tool().orElseThrow());
        for (Tool.Component component : facts.get().tool().uses()) {
            Part inner = new Part(
                    Optional.of(component.tool()), List.copyOf(path), false, part.choices(), component.versions());
            found.add(inner);
            boolean isNew = !seen.contains(component.tool());
            addUses(inner, found, seen);
            if (isNew) {
                addModelsInside(inner, found, seen);
            }
        }
    }

    // The request names one model: it is the one of every component that can be pointed at it.
    private void addModelsInside(Part part, List<Part> found, Set<String> seen) {
        Set<String> models = models(part);
        Optional<String> picked = named.model.filter(models::contains);
        if (picked.isEmpty() && models.size() > 1 && part.choices().size() >= DEEPEST_CHOICE) {
            found.add(new Part(Optional.empty(), part.inside(), false, part.choices(), Optional.empty()));
            return;
        }
        addModels(part, picked.map(Set::of).orElse(models), found, seen);
    }

    private List<Part> withAncestors(List<Part> all) {
        List<Part> found = new ArrayList<>(all);
        for (Part part : all) {
            Set<String> ancestors = new LinkedHashSet<>();
            part.tool().ifPresent(id -> addAncestors(id, ancestors));
            for (String ancestor : ancestors) {
                List<String> path = new ArrayList<>(part.inside());
                part.tool().ifPresent(path::add);
                found.add(new Part(Optional.of(ancestor), path, true, part.choices(), Optional.empty()));
            }
        }
        return List.copyOf(found);
    }

    private void addAncestors(String id, Set<String> found) {
        catalogue.tool(id).ifPresent(facts -> {
            for (String origin : facts.tool().derivedFrom()) {
                if (found.add(origin)) {
                    addAncestors(origin, found);
                }
            }
        });
    }
}
