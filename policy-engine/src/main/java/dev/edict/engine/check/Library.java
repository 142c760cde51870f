package dev.edict.engine.check;

import dev.edict.model.Catalogue;
import dev.edict.model.Group;
import dev.edict.model.GroupKind;
import dev.edict.model.Organization;
import dev.edict.model.Source;
import dev.edict.model.WithdrawnCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All facts that a pack can name: its own, then those of what it imports. An entry hides the entries of the same id behind it.
 */
final class Library {
    private final List<Catalogue> layers;
    private final Set<String> policies;
    private final Supplier<Map<String, Library>> elsewhere;

    Library(List<Catalogue> layers, Set<String> policies) {
        this(layers, policies, Map::of);
    }

    /** Makes a library that can also find out, for advice alone, what packs hold that are not imported. */
    Library(List<Catalogue> layers, Set<String> policies, Supplier<Map<String, Library>> elsewhere) {
        this.layers = List.copyOf(layers);
        this.elsewhere = elsewhere;
        this.policies = Collections.unmodifiableSet(policies);
    }

    private <T> Optional<T> find(Function<Catalogue, Map<String, T>> part, String id) {
        for (Catalogue layer : layers) {
            Optional<T> entry = Optional.ofNullable(part.apply(layer).get(id));
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    Optional<Source> source(String id) {
        return find(Catalogue::sources, id);
    }

    Optional<Organization> organization(String id) {
        return find(Catalogue::organizations, id);
    }

    Optional<Group> group(String id) {
        return find(Catalogue::groups, id);
    }

    Optional<List<WithdrawnCode>> withdrawn(String code) {
        return find(Catalogue::withdrawn, code);
    }

    private boolean isPlace(String id) {
        return find(Catalogue::places, id).isPresent()
                || find(Catalogue::areas, id).isPresent()
                || find(Catalogue::aliases, id).isPresent();
    }

    private boolean isGroup(String id, GroupKind of) {
        return group(id).filter(group -> group.of() == of).isPresent();
    }

    private boolean isTool(String id) {
        return find(Catalogue::tools, id).isPresent();
    }

    private boolean isOrganization(String id) {
        return organization(id).isPresent();
    }

    /** Returns whether an id names something of a kind. */
    boolean has(Reference.Kind kind, String id) {
        return switch (kind) {
            case SOURCE -> source(id).isPresent();
            case ORGANIZATION -> isOrganization(id);
            case TOOL -> isTool(id);
            case TOOL_OR_GROUP -> isTool(id) || isGroup(id, GroupKind.TOOLS);
            case ORGANIZATION_OR_TOOL -> isOrganization(id) || isTool(id);
            case ORGANIZATION_OR_GROUP -> isOrganization(id) || isGroup(id, GroupKind.ORGANIZATIONS);
            case ORGANIZATION_GROUP -> isGroup(id, GroupKind.ORGANIZATIONS);
            case PLACE -> isPlace(id);
            case PLACE_OR_GROUP -> isPlace(id) || isGroup(id, GroupKind.PLACES);
            case REGIME -> find(Catalogue::regimes, id).isPresent();
            case POLICY -> policies.contains(id);
        };
    }

    /** Returns every id that names something of a kind, in alphabetical order. */
    Set<String> ids(Reference.Kind kind) {
        Set<String> ids = new TreeSet<>();
        if (kind == Reference.Kind.POLICY) {
            ids.addAll(policies);
        }
        for (Catalogue layer : layers) {
            ids.addAll(layer.sources().keySet());
            ids.addAll(layer.organizations().keySet());
            ids.addAll(layer.tools().keySet());
            ids.addAll(layer.groups().keySet());
            ids.addAll(layer.regimes().keySet());
            ids.addAll(layer.places().keySet());
            ids.addAll(layer.areas().keySet());
            ids.addAll(layer.aliases().keySet());
        }
        ids.removeIf(id -> !has(kind, id));
        return ids;
    }

    /** Returns a pack that is not imported and in which an id names something of a kind. */
    Optional<String> packWith(Reference.Kind kind, String id) {
        return elsewhere.get().entrySet().stream()
                .filter(pack -> pack.getValue().has(kind, id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns what an id names that is not of the kind looked for, in words; empty if it names nothing. */
    Optional<String> otherKind(String id) {
        if (isOrganization(id)) {
            return Optional.of("an organization");
        }
        if (isTool(id)) {
            return Optional.of("a tool");
        }
        Optional<Group> group = group(id);
        if (group.isPresent()) {
            return Optional.of("a group of " + group.get().of().word());
        }
        if (isPlace(id)) {
            return Optional.of("a place");
        }
        if (has(Reference.Kind.REGIME, id)) {
            return Optional.of("a regime");
        }
        return source(id).isPresent()
                ? Optional.of("a source")
                : policies.contains(id) ? Optional.of("a policy") : Optional.empty();
    }

    /** Returns all facts in one catalogue: of entries with the same id the first one, of statements all. */
    Catalogue merged() {
        return new Catalogue(
                merged(Catalogue::sources),
                merged(Catalogue::organizations),
                merged(Catalogue::tools),
                joined(Catalogue::holdings),
                joined(Catalogue::arrangements),
                merged(Catalogue::groups),
                merged(Catalogue::areas),
                joined(Catalogue::risks),
                merged(Catalogue::regimes),
                merged(Catalogue::places),
                merged(Catalogue::aliases),
                merged(Catalogue::withdrawn));
    }

    private <T> Map<String, T> merged(Function<Catalogue, Map<String, T>> part) {
        Map<String, T> all = new LinkedHashMap<>();
        layers.forEach(layer -> part.apply(layer).forEach(all::putIfAbsent));
        return all;
    }

    private <T> List<T> joined(Function<Catalogue, List<T>> part) {
        return layers.stream().flatMap(layer -> part.apply(layer).stream()).toList();
    }
}
