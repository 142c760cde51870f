package dev.edict.engine.resolve;

import dev.edict.AccessRequest;
import dev.edict.engine.importing.SbomEntry;
import dev.edict.model.Catalogue;
import dev.edict.model.Dated;
import dev.edict.model.Organization;
import dev.edict.model.Tool;
import dev.edict.model.ToolKind;
import dev.edict.version.PackageUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the tools of a catalogue that entries of a bill are. An entry with a package URL is the tool with that package, the one with its
 * very version and qualifiers before one that says less. An entry without, such as a service or a model, is the one tool of its name and
 * of a fitting kind, unless the bill names another supplier.
 */
final class BillMatching {
    private static final int LONGEST_NAME = 200;

    private final Catalogue catalogue;
    private final Map<PackageUrl, List<Packaged>> packages = new HashMap<>();
    private final Map<String, List<Tool>> names = new HashMap<>();
    private final Map<String, List<Organization>> parties = new HashMap<>();

    private record Packaged(PackageUrl url, String tool) {}

    BillMatching(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Tool tool : catalogue.tools().values()) {
            tool.packageUrl()
                    .map(PackageUrl::parse)
                    .ifPresent(url -> packages.computeIfAbsent(url.unversioned(), absent -> new ArrayList<>())
                            .add(new Packaged(url, tool.id())));
            Stream.of(plain(tool.id()), plain(tool.name()))
                    .distinct()
                    .forEach(name -> names.computeIfAbsent(name, absent -> new ArrayList<>())
                            .add(tool));
        }
        for (Organization party : catalogue.organizations().values()) {
            Stream.of(plain(party.id()), plain(party.name()))
                    .distinct()
                    .forEach(name -> parties.computeIfAbsent(name, absent -> new ArrayList<>())
                            .add(party));
        }
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the tool that an entry is, if the catalogue has it. */
    Optional<String> tool(SbomEntry entry) {
        return entry.packageUrl().isPresent() ? ofPackage(entry.packageUrl().get(), entry.version()) : ofName(entry);
    }

    private Optional<String> ofPackage(PackageUrl url, Optional<String> version) {
        return packages.getOrDefault(url.unversioned(), List.of()).stream()
                .filter(known -> fits(known.url, url, version))
                .max(Comparator.comparingInt((Packaged known) -> detail(known.url))
                        .thenComparing(Packaged::tool, Comparator.reverseOrder()))
                .map(Packaged::tool);
    }

    // What the catalogue says more about a package must be so; what it leaves open may be anything.
    private static boolean fits(PackageUrl known, PackageUrl url, Optional<String> version) {
        boolean sameVersion = known.version()
                .map(meant -> version.or(url::version)
                        .filter(stated -> isSame(known, meant, stated))
                        .isPresent())
                .orElse(true);
        return sameVersion
                && url.qualifiers().entrySet().containsAll(known.qualifiers().entrySet())
                && (known.subpath().isEmpty() || known.subpath().equals(url.subpath()));
    }

    private static boolean isSame(PackageUrl known, String one, String other) {
        try {
            return one.equals(other) || known.versionScheme().compare(one, other) == 0;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static int detail(PackageUrl url) {
        return (url.version().isPresent() ? 1_000 : 0)
                + url.qualifiers().size()
                + url.subpath().size();
    }

    private Optional<String> ofName(SbomEntry entry) {
        List<Tool> named = names.getOrDefault(plain(entry.name()), List.of()).stream()
                .filter(tool -> isFitting(tool.kind(), entry))
                .filter(tool -> isSuppliedBy(tool, entry))
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
    }

    private static boolean isFitting(Optional<ToolKind> kind, SbomEntry entry) {
        if (kind.isEmpty() || entry.kind().isEmpty()) {
            return kind.isEmpty() && entry.kind().isPresent();
        }
        boolean asModel = entry.kind().get() == ToolKind.MODEL;
        return entry.isService()
                ? kind.get() != ToolKind.LIBRARY
                : asModel == (kind.get() == ToolKind.MODEL) && kind.get() != ToolKind.SERVICE;
    }

    private boolean isSuppliedBy(Tool tool, SbomEntry entry) {
        Optional<String> supplier = supplier(entry);
        return supplier.isEmpty()
                || tool.vendor().isEmpty()
                || tool.operator().equals(supplier)
                || tool.vendor().stream().anyMatch(vendor -> supplier.get().equals(vendor.value()));
    }

    private Optional<String> supplier(SbomEntry entry) {
        List<Organization> named =
                entry.supplier().map(name -> parties.getOrDefault(plain(name), List.of())).orElse(List.of()).stream()
                        .distinct()
                        .toList();
        return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
    }

    /** Returns what an entry that the catalogue does not have is called in its request. */
    String sketchId(SbomEntry entry) {
        String name = entry.packageUrl().map(PackageUrl::toString).orElse(entry.name());
        String clean = name.chars()
                .filter(character -> !Character.isISOControl(character))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String free = AccessRequest.isText(clean) ? clean : "an entry without a name";
        while (catalogue.tools().containsKey(free)) {
            free += " (of the bill)";
        }
        return free;
    }

    /** Returns all that a bill says of an entry that the catalogue does not have. */
    Tool sketch(String id, SbomEntry entry, Set<String> origins) {
        return new Tool(
                id,
                entry.name(),
                entry.kind(),
                supplier(entry).map(Dated::always).stream().toList(),
                Optional.empty(),
                Set.of(Tool.NOT_ALL_KNOWN),
                List.of(),
                Set.of(),
                origins,
                Set.of(Tool.NOT_ALL_KNOWN),
                entry.packageUrl().map(PackageUrl::toString),
                Optional.empty());
    }
}
