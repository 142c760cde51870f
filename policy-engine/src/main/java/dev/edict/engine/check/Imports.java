package dev.edict.engine.check;

import dev.edict.Issue;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.Place;
import dev.edict.engine.yaml.YamlLimits;
import dev.edict.model.Catalogue;
import dev.edict.model.Regime;
import dev.edict.time.TimeZones;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds the packs that a pack imports, and those that these import: among the packs that ship with Edict first, then among those that
 * the caller handed in. The places of ISO 3166 are there without being imported.
 */
final class Imports {
    /** The pack whose places every pack knows. */
    static final String PLACES = "edict/iso-3166";

    /** What {@code with: subsidiaries} means unless another regime is named. */
    static final String MAJORITY = "edict/majority";

    private static final String REGIMES = "edict/ownership-regimes";

    /** Shipped packs never change, so each is read once. */
    private static final Map<String, Optional<ParsedPack>> SHIPPED = new ConcurrentHashMap<>();

    private final Map<String, ParsedPack> handedIn = new LinkedHashMap<>();
    private final Issues issues;

    Imports(Collection<PackSource> others, YamlLimits limits, TimeZones zones, Issues issues) {
        this.issues = issues;
        for (PackSource other : others) {
            ParsedPack parsed = ParsedPack.imported(other, limits, zones);
            ParsedPack earlier = handedIn.putIfAbsent(parsed.pack().id(), parsed);
            if (earlier != null && !earlier.source().equals(other)) {
                issues.add(Issue.error(
                        "duplicate-id",
                        other.origin(),
                        0,
                        0,
                        "two packs with the id `" + parsed.pack().id() + "` were handed in",
                        "the other came from " + earlier.source().origin()));
            }
        }
    }

    private static Optional<ParsedPack> shipped(String id) {
        return SHIPPED.computeIfAbsent(
                id,
                name -> PackSource.shipped(name)
                        .map(source -> ParsedPack.imported(source, YamlLimits.DEFAULT, TimeZones.ofPlatform())));
    }

    private Optional<ParsedPack> find(String id) {
        Optional<ParsedPack> found = PackSource.shippedIds().contains(id) ? shipped(id) : Optional.empty();
        return found.or(() -> Optional.ofNullable(handedIn.get(id)));
    }

    /** Returns the packs that could be imported and are not, by id. */
    Map<String, Library> others(List<ParsedPack> imported) {
        Map<String, Library> others = new TreeMap<>();
        Set<String> known = new TreeSet<>(handedIn.keySet());
        known.addAll(PackSource.shippedIds());
        imported.forEach(pack -> known.remove(pack.pack().id()));
        for (String id : known) {
            find(id).ifPresent(pack ->
                    others.put(id, new Library(List.of(pack.pack().catalogue()), Set.of())));
        }
        return others;
    }

    /** Returns what everybody may rest on without importing it: the ordinary sense of a subsidiary. */
    static Catalogue ordinary() {
        Map<String, Regime> regimes =
                shipped(REGIMES).map(pack -> pack.pack().catalogue().regimes()).orElse(Map.of());
        Map<String, Regime> ordinary = new TreeMap<>(regimes);
        ordinary.keySet().retainAll(Set.of(MAJORITY));
        Catalogue none = Catalogue.EMPTY;
        return new Catalogue(
                none.sources(),
                none.organizations(),
                none.tools(),
                none.holdings(),
                none.arrangements(),
                none.groups(),
                none.areas(),
                none.risks(),
                ordinary,
                none.places(),
                none.aliases(),
                none.withdrawn());
    }

    boolean isShipped(ParsedPack pack) {
        return shipped(pack.pack().id())
                .filter(shipped -> shipped.source().equals(pack.source()))
                .isPresent();
    }

    /**
     * Returns all that a pack imports, itself left out, importers before what they import. What cannot be found, and a pack that
     * imports itself, is an issue.
     */
    List<ParsedPack> closure(ParsedPack pack) {
        return closure(pack, issues);
    }

    /** Returns the same of an imported pack; what is wrong was told when the importer's was asked for. */
    List<ParsedPack> below(ParsedPack pack) {
        return closure(pack, new Issues());
    }

    private List<ParsedPack> closure(ParsedPack pack, Issues found) {
        Walk walk = new Walk(pack, found);
        walk.visit(pack);
        walk.finished.remove(pack);
        Collections.reverse(walk.finished);
        return walk.finished;
    }

    /** Goes through imports in depth; whoever is finished last imports the others. */
    private final class Walk {
        private final ParsedPack root;
        private final Issues found;
        private final Set<String> above = new LinkedHashSet<>();
        private final Set<String> seen = new LinkedHashSet<>();
        private final List<ParsedPack> finished = new ArrayList<>();

        Walk(ParsedPack root, Issues found) {
            this.root = root;
            this.found = found;
        }

        void visit(ParsedPack pack) {
            String id = pack.pack().id();
            above.add(id);
            seen.add(id);
            Map<String, Place> wanted = new LinkedHashMap<>(pack.ledger().imports());
            if (!id.equals(PLACES) && PackSource.shippedIds().contains(PLACES)) {
                wanted.putIfAbsent(PLACES, Place.of("pack.yaml"));
            }
            wanted.forEach((name, place) -> visit(pack, name, place));
            above.remove(id);
            finished.add(pack);
        }

        private void visit(ParsedPack importer, String name, Place place) {
            if (above.contains(name)) {
                report(importer, place, "import-cycle", "the pack `" + name + "` imports itself", way(above, name));
                return;
            }
            if (seen.contains(name)) {
                return;
            }
            Optional<ParsedPack> next = find(name);
            next.ifPresent(this::visit);
            if (next.isEmpty()) {
                report(importer, place, "unknown-id", "unknown pack `" + name + "`", didYouMean(name));
            }
        }

        private void report(ParsedPack pack, Place place, String code, String message, Optional<String> help) {
            Place at =
                    pack.equals(root) ? place : new Place(prefixed(pack, place.file()), place.line(), place.column());
            found.error(code, at, message, help.stream().toArray(String[]::new));
        }
    }

    private static Optional<String> way(Set<String> above, String back) {
        List<String> ids = new ArrayList<>(above);
        return Optional.of(String.join(" -> ", ids.subList(ids.indexOf(back), ids.size())) + " -> " + back);
    }

    private Optional<String> didYouMean(String name) {
        Set<String> known = new TreeSet<>(handedIn.keySet());
        known.addAll(PackSource.shippedIds());
        return DidYouMean.help(name, known)
                .or(() -> Optional.of("hand the pack in where this one is loaded, or import one of "
                        + String.join(", ", PackSource.shippedIds())));
    }

    /** Returns the name of a file of another pack than the one that is checked. */
    static String prefixed(ParsedPack pack, String file) {
        return pack.source().origin() + "/" + file;
    }

    /** Reports ids that two imported packs define differently, of which neither imports the other, and the importer is silent. */
    void ambiguities(ParsedPack root, List<ParsedPack> imported) {
        Map<String, Set<String>> below = new LinkedHashMap<>();
        for (ParsedPack pack : imported) {
            Set<String> ids = new LinkedHashSet<>();
            below(pack).forEach(each -> ids.add(each.pack().id()));
            below.put(pack.pack().id(), ids);
        }
        for (int first = 0; first < imported.size(); first++) {
            for (int second = first + 1; second < imported.size(); second++) {
                ParsedPack one = imported.get(first);
                ParsedPack other = imported.get(second);
                if (!below.getOrDefault(one.pack().id(), Set.of())
                        .contains(other.pack().id())) {
                    compare(root, one, other);
                }
            }
        }
    }

    private void compare(ParsedPack root, ParsedPack one, ParsedPack other) {
        compare(root, one, other, "source", Catalogue::sources);
        compare(root, one, other, "organization", Catalogue::organizations);
        compare(root, one, other, "tool", Catalogue::tools);
        compare(root, one, other, "group", Catalogue::groups);
        compare(root, one, other, "area", Catalogue::areas);
        compare(root, one, other, "regime", Catalogue::regimes);
        compare(root, one, other, "place", Catalogue::places);
    }

    private <T> void compare(
            ParsedPack root, ParsedPack one, ParsedPack other, String what, Function<Catalogue, Map<String, T>> part) {
        Map<String, T> others = part.apply(other.pack().catalogue());
        Map<String, T> own = part.apply(root.pack().catalogue());
        part.apply(one.pack().catalogue()).forEach((id, entry) -> {
            if (others.containsKey(id) && !entry.equals(others.get(id)) && !own.containsKey(id)) {
                issues.error(
                        "ambiguous-id",
                        root.ledger().imports().getOrDefault(other.pack().id(), Place.of("pack.yaml")),
                        "`" + one.pack().id() + "` and `" + other.pack().id() + "` define the " + what + " `" + id
                                + "` differently",
                        "define it in this pack");
            }
        });
    }
}
