package dev.edict.engine.importing;

import dev.edict.Issue;
import dev.edict.model.Origin;
import dev.edict.model.ToolKind;
import dev.edict.version.PackageUrl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads software bills of materials in the JSON of CycloneDX 1.6 (ECMA-424), and of 1.2 to 1.5, which say the same in the parts read
 * here: components and services, with what is inside them, and what depends on what. Stateless and safe to share between threads.
 */
public final class SbomReader {
    private static final Set<String> VERSIONS = Set.of("1.2", "1.3", "1.4", "1.5", "1.6");

    private final String file;
    private final List<SbomEntry> entries = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private final List<Issue> issues = new ArrayList<>();

    private SbomReader(String file) {
        this.file = file;
    }

    /**
     * Reads a bill.
     *
     * @param json the text, in UTF-8; it is not closed
     * @param file what to call it in issues
     * @return the entries, and an issue for each that cannot be used
     * @throws IOException if the text cannot be read
     */
    public static Sbom read(InputStream json, String file) throws IOException {
        SbomReader reader = new SbomReader(file);
        List<JsonNode> documents = new ArrayList<>();
        Optional<Issue> broken = JsonStream.read(json, file, documents::add);
        broken.ifPresent(reader.issues::add);
        if (broken.isPresent()) {
            return new Sbom(Optional.empty(), List.of(), Map.of(), reader.issues);
        }
        if (documents.size() == 1 && documents.get(0) instanceof JsonNode.Fields bill) {
            return reader.bill(bill);
        }
        reader.issues.add(Issue.error("unreadable-sbom", file, 0, 0, "the text is no single JSON object"));
        return new Sbom(Optional.empty(), List.of(), Map.of(), reader.issues);
    }

    private Sbom bill(JsonNode.Fields bill) {
        String format = bill.text("bomFormat").orElse("");
        String version = bill.text("specVersion").orElse("");
        if (!format.equals("CycloneDX") || !VERSIONS.contains(version)) {
            issues.add(Issue.error(
                    "unreadable-sbom",
                    file,
                    bill.line(),
                    bill.column(),
                    format.isEmpty()
                            ? "nothing says that this is a bill of materials"
                            : "`" + (format + " " + version).strip() + "` is no bill of materials that is read",
                    "write it as CycloneDX 1.6"));
            return new Sbom(Optional.empty(), List.of(), Map.of(), issues);
        }
        Optional<SbomEntry> subject = bill.object("metadata")
                .get("component")
                .flatMap(node ->
                        node instanceof JsonNode.Fields fields ? entry(fields, false, List.of()) : Optional.empty());
        addAll(bill, List.of());
        return new Sbom(subject, entries, dependencies(bill), issues);
    }

    private void addAll(JsonNode.Fields holder, List<String> inside) {
        holder.objects("components").forEach(component -> add(component, false, inside));
        holder.objects("services").forEach(service -> add(service, true, inside));
    }

    private void add(JsonNode.Fields fields, boolean isService, List<String> inside) {
        Optional<SbomEntry> entry = entry(fields, isService, inside);
        entry.ifPresent(found -> {
            entries.add(found);
            if (fields.text("bom-ref").isPresent() && !references.add(found.reference())) {
                issues.add(issue(fields, "the reference `" + found.reference() + "` is given twice"));
            }
        });
        List<String> deeper = new ArrayList<>(inside);
        entry.ifPresent(outer -> deeper.add(outer.reference()));
        addAll(fields, deeper);
    }

    private Optional<SbomEntry> entry(JsonNode.Fields fields, boolean isService, List<String> inside) {
        Optional<String> simple = fields.text("name");
        if (simple.isEmpty()) {
            issues.add(issue(fields, "a " + (isService ? "service" : "component") + " has no name"));
            return Optional.empty();
        }
        String name =
                fields.text("group").map(group -> group + "/" + simple.get()).orElse(simple.get());
        Optional<PackageUrl> packageUrl = fields.text("purl").flatMap(text -> packageUrl(fields, text));
        Optional<String> version = fields.text("version").or(() -> packageUrl.flatMap(PackageUrl::version));
        String reference = fields.text("bom-ref")
                .or(() -> fields.text("purl"))
                .orElse(name + version.map(text -> "@" + text).orElse(""));
        return Optional.of(new SbomEntry(
                reference,
                isService
                        ? Optional.of(ToolKind.SERVICE)
                        : kind(fields.text("type").orElse("")),
                isService,
                name,
                version,
                packageUrl,
                supplier(fields),
                ancestors(fields),
                inside,
                new Origin(file, fields.line(), fields.column())));
    }

    private List<SbomEntry> ancestors(JsonNode.Fields fields) {
        return fields.object("pedigree").objects("ancestors").stream()
                .flatMap(ancestor -> entry(ancestor, false, List.of()).stream())
                .toList();
    }

    private Optional<PackageUrl> packageUrl(JsonNode.Fields fields, String text) {
        try {
            return Optional.of(PackageUrl.parse(text));
        } catch (IllegalArgumentException malformed) {
            issues.add(issue(fields, "`" + text + "` is no package URL"));
            return Optional.empty();
        }
    }

    private static Optional<ToolKind> kind(String type) {
        return switch (type) {
            case "application", "container", "platform", "operating-system", "firmware", "device-driver" ->
                Optional.of(ToolKind.APPLICATION);
            case "framework", "library" -> Optional.of(ToolKind.LIBRARY);
            case "machine-learning-model" -> Optional.of(ToolKind.MODEL);
            case "device", "file", "data", "cryptographic-asset" -> Optional.empty();
            // What has no type that is known may be anything that runs.
            default -> Optional.of(ToolKind.LIBRARY);
        };
    }

    private static Optional<String> supplier(JsonNode.Fields fields) {
        return fields.object("supplier")
                .text("name")
                .or(() -> fields.object("provider").text("name"))
                .or(() -> fields.object("manufacturer").text("name"))
                .or(() -> fields.text("publisher"));
    }

    private static Map<String, List<String>> dependencies(JsonNode.Fields bill) {
        Map<String, List<String>> dependencies = new LinkedHashMap<>();
        for (JsonNode.Fields dependency : bill.objects("dependencies")) {
            dependency
                    .text("ref")
                    .ifPresent(reference -> dependencies.put(
                            reference,
                            dependency.list("dependsOn").stream()
                                    .filter(JsonNode.Text.class::isInstance)
                                    .map(node -> ((JsonNode.Text) node).text())
                                    .toList()));
        }
        return dependencies;
    }

    private Issue issue(JsonNode.Fields fields, String message) {
        return Issue.warning("unusable-component", file, fields.line(), fields.column(), message);
    }
}
