package dev.edict.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An application, a service, a library or a model.
 *
 * @param id the id in the pack
 * @param name what it is called; the id if nothing is said
 * @param kind what sort it is, if that is said
 * @param vendor the organization that sells it, over time; empty if unknown
 * @param operator the organization that runs it, if not the vendor
 * @param categories what it is for, in the pack's own words; with {@link #NOT_ALL_KNOWN} among them there may be others
 * @param uses what is always inside it
 * @param models the models that it can be pointed at
 * @param derivedFrom what it was made of
 * @param classes its classes under laws, such as {@code eu-ai-act/annex-3}; with {@link #NOT_ALL_KNOWN} among them there may be others
 * @param packageUrl its package URL
 * @param source the id of the source
 */
public record Tool(
        String id,
        String name,
        Optional<ToolKind> kind,
        List<Dated<String>> vendor,
        Optional<String> operator,
        Set<String> categories,
        List<Component> uses,
        Set<String> models,
        Set<String> derivedFrom,
        Set<String> classes,
        Optional<String> packageUrl,
        Optional<String> source) {
    /** Stands among the categories and the classes of a tool that is only sketched: nobody says that these are all. */
    public static final String NOT_ALL_KNOWN = "?";

    /** Copies its lists. */
    public Tool {
        vendor = List.copyOf(vendor);
        categories = Copies.of(categories);
        uses = List.copyOf(uses);
        models = Copies.of(models);
        derivedFrom = Copies.of(derivedFrom);
        classes = Copies.of(classes);
    }

    /** Returns whether only some of what it is is known, so that it may be another that is known by another name. */
    public boolean isSketch() {
        return categories.contains(NOT_ALL_KNOWN) || classes.contains(NOT_ALL_KNOWN);
    }

    /**
     * A tool inside another.
     *
     * @param tool the id of the tool inside
     * @param versions which versions of it are inside: one version ({@code 1.2.3}) or a {@code vers:} range; nothing if nobody says
     */
    public record Component(String tool, Optional<String> versions) {}
}
