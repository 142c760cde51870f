package dev.edict.examples;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Evidence;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.MarkdownRenderer;
import dev.edict.engine.render.Names;
import dev.edict.engine.render.OwnershipSvg;
import dev.edict.engine.render.TimelineSvg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the gallery: six decisions of the example packs as people would read them, with their timelines and drawings as pictures. */
public final class Gallery {
    private static final String OPENING = """
            # Six decisions

            What people read who ask Edict. Each answer below is what the renderers write for a request to one of the packs in
            [`packs`](../packs), with its timeline, and with a drawing where somebody owns somebody. Nothing on this page is written by
            hand: `mvn -pl rules-examples/embeddings -am test -Dtest=GalleryTest -Dsurefire.failIfNoSpecifiedTests=false -Drecord=true` writes it
            anew, and the build fails when it is no longer what Edict says.
            """;

    private Gallery() {}

    /** Writes the page and its pictures into a folder, the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the texts of the page and of its pictures by their paths. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        StringBuilder page = new StringBuilder(OPENING);
        for (Exhibit exhibit : exhibits()) {
            exhibit.hang(page, files);
        }
        files.put("gallery.md", page.toString());
        return files;
    }

    /**
     * One decision to show.
     *
     * @param name the name of its pictures
     * @param title what is asked
     * @param lesson what the answer shows
     * @param pack the pack that answers
     * @param request the request
     * @param from where the timeline begins
     * @param until where it ends
     */
    private record Exhibit(
            String name, String title, String lesson, String pack, AccessRequest request, Instant from, Instant until) {
        void hang(StringBuilder page, Map<String, String> files) {
            PolicyEngine engine =
                    PolicyEngine.load(PackSource.resources(Gallery.class.getClassLoader(), "packs/" + pack));
            Names names = Names.of(engine.catalogue());
            Decision decision = engine.decide(request);
            page.append("\n## ").append(title).append("\n\n").append(lesson).append("\n\n");
            page.append(quoted(MarkdownRenderer.plain().withNames(names).render(decision)));
            picture(
                    "timeline",
                    "the answer over time",
                    TimelineSvg.plain().withNames(names).render(engine.timeline(request, from, until)),
                    page,
                    files);
            List<Evidence> evidence = decision.determining().stream()
                    .flatMap(finding -> finding.evidence().stream())
                    .toList();
            if (evidence.stream().anyMatch(Evidence.Chain.class::isInstance)) {
                String drawing = OwnershipSvg.plain().withNames(names).render(evidence);
                picture("ownership", "who owns whom", drawing, page, files);
            }
        }

        private void picture(String kind, String says, String svg, StringBuilder page, Map<String, String> files) {
            String path = "gallery/" + name + "-" + kind + ".svg";
            files.put(path, svg);
            page.append("\n![")
                    .append(title)
                    .append(": ")
                    .append(says)
                    .append("](")
                    .append(path)
                    .append(")\n");
        }

        private static String quoted(String markdown) {
            StringBuilder quoted = new StringBuilder();
            markdown.lines()
                    .forEach(line ->
                            quoted.append(line.isEmpty() ? ">" : "> " + line).append('\n'));
            return quoted.toString();
        }
    }

    private static List<Exhibit> exhibits() {
        return List.of(
                new Exhibit(
                        "alibaba",
                        "An employee of Alibaba and Claude Code",
                        "Two issuers say no, for different reasons and from different days; one of them also says what to use instead.",
                        "ai-tools",
                        AccessRequest.builder()
                                .organization("alibaba")
                                .actor("employee")
                                .tool("claude-code")
                                .model("qwen")
                                .action("use")
                                .place("CN")
                                .device("managed")
                                .at(Instant.parse("2026-07-10T01:00:00Z"))
                                .build(),
                        Instant.parse("2025-08-01T00:00:00Z"),
                        Instant.parse("2026-12-01T00:00:00Z")),
                new Exhibit(
                        "subsidiary",
                        "A subsidiary in Singapore, through a cloud",
                        "Who owns the customer counts, not where the cloud stands; the decision shows the chain and what would have to change.",
                        "ai-tools",
                        AccessRequest.builder()
                                .organization("alibaba-sg")
                                .actor("employee")
                                .tool("zed-editor")
                                .model("claude")
                                .action("use")
                                .place("SG")
                                .route("aws-bedrock")
                                .device("managed")
                                .at(Instant.parse("2025-10-01T04:00:00Z"))
                                .build(),
                        Instant.parse("2025-08-01T00:00:00Z"),
                        Instant.parse("2026-12-01T00:00:00Z")),
                new Exhibit(
                        "region",
                        "Copilot, somewhere in Ukraine",
                        "A country is not enough to go by. The answer is not a guess but a question.",
                        "ai-tools",
                        AccessRequest.builder()
                                .organization("berlin-gmbh")
                                .actor("employee")
                                .tool("github-copilot")
                                .action("use")
                                .place("UA")
                                .at(Instant.parse("2026-06-01T12:00:00Z"))
                                .build(),
                        Instant.parse("2020-06-01T00:00:00Z"),
                        Instant.parse("2026-12-01T00:00:00Z")),
                new Exhibit(
                        "updates",
                        "Signatures for a customer of Kaspersky",
                        "One ban, several actions, several days: on this one updates are still free, and the decision warns of the end.",
                        "export-control",
                        AccessRequest.builder()
                                .organization("us-firm")
                                .tool("kaspersky-av")
                                .action("update")
                                .place("US")
                                .at(Instant.parse("2024-07-21T16:00:00Z"))
                                .build(),
                        Instant.parse("2024-05-01T00:00:00Z"),
                        Instant.parse("2024-12-01T00:00:00Z")),
                new Exhibit(
                        "affiliate",
                        "An export to a company that a listed one owns",
                        "The rule was suspended for a year by a text published two days after the suspension began. Before it resumes, nobody needs a licence.",
                        "export-control",
                        AccessRequest.builder()
                                .organization("us-firm")
                                .tool("chip")
                                .action("export")
                                .counterparty("kz-e")
                                .at(Instant.parse("2026-11-22T12:00:00Z"))
                                .build(),
                        Instant.parse("2025-07-01T00:00:00Z"),
                        Instant.parse("2027-03-01T00:00:00Z")),
                new Exhibit(
                        "handbook",
                        "A contractor of Acme and a customer's code",
                        "A rule in DRL answers beside the policies in YAML, with the same explanation.",
                        "acme-handbook",
                        AccessRequest.builder()
                                .organization("acme")
                                .actor("contractor")
                                .tool("scribe")
                                .action("use")
                                .place("DE")
                                .device("managed")
                                .credential("subscription")
                                .data("public", "customer-code")
                                .at(Instant.parse("2026-05-04T10:00:00Z"))
                                .build(),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-12-31T00:00:00Z")));
    }
}
