package dev.edict.engine.render;

import dev.edict.model.Catalogue;
import java.util.Optional;

/**
 * What people call the things that decisions know by their ids. A decision is complete without it; texts read better with it.
 * Implementations must answer the same for the same id and be safe to share between threads.
 */
public interface Names {
    /** No names: ids stand for themselves. */
    Names NONE = new Names() {};

    /** Returns the names in a pack's catalogue. */
    static Names of(Catalogue catalogue) {
        return new CatalogueNames(catalogue);
    }

    /** Returns what an organization is called; the id itself if nothing else is known. */
    default String organization(String id) {
        return id;
    }

    /** Returns what a tool is called; the id itself if nothing else is known. */
    default String tool(String id) {
        return id;
    }

    /** Returns what a country, subdivision, area or group of places is called; the id itself if nothing else is known. */
    default String place(String id) {
        return id;
    }

    /** Returns the time zone of an organization, in which dates of its policies are shown besides UTC. */
    default Optional<String> zone(String organization) {
        return Optional.empty();
    }

    /** Returns these names, and where they have none, those of a fallback. */
    default Names or(Names fallback) {
        return new NamesWithFallback(this, fallback);
    }
}

/** The names in a catalogue. */
record CatalogueNames(Catalogue catalogue) implements Names {
    @Override
    public String organization(String id) {
        return Optional.ofNullable(catalogue.organizations().get(id))
                .map(organization -> organization.name())
                .orElse(id);
    }

    @Override
    public String tool(String id) {
        return Optional.ofNullable(catalogue.tools().get(id))
                .map(tool -> tool.name())
                .orElse(id);
    }

    @Override
    public String place(String id) {
        return Optional.ofNullable(catalogue.places().get(id))
                .map(place -> place.name())
                .or(() -> Optional.ofNullable(catalogue.areas().get(id)).flatMap(area -> area.name()))
                .or(() -> Optional.ofNullable(catalogue.groups().get(id)).flatMap(group -> group.title()))
                .orElse(id);
    }

    @Override
    public Optional<String> zone(String organization) {
        return Optional.ofNullable(catalogue.organizations().get(organization)).flatMap(known -> known.zone());
    }
}

/** Names that ask others where they have none. */
record NamesWithFallback(Names names, Names fallback) implements Names {
    @Override
    public String organization(String id) {
        String name = names.organization(id);
        return name.equals(id) ? fallback.organization(id) : name;
    }

    @Override
    public String tool(String id) {
        String name = names.tool(id);
        return name.equals(id) ? fallback.tool(id) : name;
    }

    @Override
    public String place(String id) {
        String name = names.place(id);
        return name.equals(id) ? fallback.place(id) : name;
    }

    @Override
    public Optional<String> zone(String organization) {
        return names.zone(organization).or(() -> fallback.zone(organization));
    }
}
