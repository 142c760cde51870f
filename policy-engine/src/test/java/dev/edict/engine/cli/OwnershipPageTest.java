package dev.edict.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Evidence;
import dev.edict.Facts;
import dev.edict.OwnershipSurvey;
import dev.edict.engine.BillAssessment;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.importing.Imported;
import dev.edict.engine.importing.OwnershipStatements;
import dev.edict.engine.importing.Sbom;
import dev.edict.engine.importing.SbomReader;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.Names;
import dev.edict.engine.render.OwnershipMermaid;
import dev.edict.engine.render.OwnershipSvg;
import dev.edict.engine.render.TextRenderer;
import dev.edict.model.Outcome;
import dev.edict.model.Party;
import dev.edict.model.Regime;
import dev.edict.model.Truth;
import dev.edict.time.KnownAt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the page about ownership: its YAML is a pack that holds, its Java stands below, its commands are given. */
class OwnershipPageTest {
    private static final Path PAGE = Path.of("docs/ownership.md");
    private static final Path SELF = Path.of("src/test/java/dev/edict/engine/cli/OwnershipPageTest.java");
    private static final Pattern BLOCK =
            Pattern.compile("(?:^<!-- (.*?) -->\\R)?^```(\\w+)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String BILL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "library", "name": "left"}]}
            """;

    private static Stream<MatchResult> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .filter(block -> block.group(2).equals(language));
    }

    private static PackSource pack() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("pack.yaml", "pack: acme\nversion: 1.0.0\nimports: [edict/iso-3166, edict/ownership-regimes]\n");
        blocks("yaml").forEach(block -> files.put(block.group(1), block.group(3)));
        return PackSource.texts("acme", files);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    @TestFactory
    Stream<DynamicTest> the_fixtures_of_the_page_hold() throws IOException {
        return Fixtures.of(pack()).cases().map(each -> dynamicTest(each.name(), each.source(), each::verify));
    }

    @Test
    void the_pack_of_the_page_loads() throws IOException {
        assertThat(PolicyEngine.load(pack()).policyIds())
                .containsExactly("acme/controlled", "acme/minority", "acme/owned", "acme/parent", "clinic/high-risk");
    }

    @Test
    void explanations_say_what_the_page_says() throws IOException {
        PolicyEngine engine = PolicyEngine.load(pack());
        List<MatchResult> says = blocks("text").toList();
        assertThat(says).isNotEmpty();
        for (MatchResult block : says) {
            String[] words = block.group(1).split(" ");
            AccessRequest.Builder asked =
                    AccessRequest.builder().counterparty("target").at(Instant.parse(words[2] + "T00:00:00Z"));
            Decision decision = engine.decide(
                    words.length == 5
                            ? asked.organization(words[3]).tool(words[4]).build()
                            : asked.organization("acme").build());
            String text = plain(
                    TextRenderer.plain().withNames(Names.of(engine.catalogue())).render(decision));
            block.group(3).lines().forEach(line -> assertThat(text).contains(plain(line)));
        }
    }

    @Test
    void the_chains_can_be_drawn() throws IOException {
        PolicyEngine engine = PolicyEngine.load(pack());
        Decision decision = engine.decide(AccessRequest.builder()
                .organization("acme")
                .counterparty("target")
                .at(Instant.parse("2026-02-01T00:00:00Z"))
                .build());
        List<Evidence> evidence = decision.determining().get(0).evidence();
        assertThat(OwnershipMermaid.plain().render(evidence)).contains("62 % shares");
        assertThat(OwnershipSvg.plain().render(evidence))
                .contains("62 % shares")
                .startsWith("<svg");
    }

    @Test
    void the_java_of_the_page_stands_in_this_test() throws IOException {
        String self = plain(Files.readString(SELF));
        List<MatchResult> snippets = blocks("java").toList();
        assertThat(snippets).hasSizeGreaterThan(2);
        for (MatchResult block : snippets) {
            assertThat(self).contains(plain(block.group(3)));
        }
    }

    @Test
    void who_is_owned_at_all_can_be_asked() throws IOException {
        PackSource pack = pack();
        PolicyEngine engine = PolicyEngine.load(pack);
        Regime.Terms byTheList = new Regime.Terms(
                Optional.of(new Party.Listed(Set.of("acme/list"))),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
        OwnershipSurvey survey =
                new OwnershipSurvey(Optional.of("acme/half-rule"), byTheList, KnownAt.everything(), Facts.NONE);
        SortedMap<String, Truth> owned = engine.ownership(survey, Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(owned).containsOnlyKeys("mid", "target");
    }

    @Test
    void a_register_can_be_passed_with_a_request() throws IOException {
        InputStream json = new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8));
        Imported imported = OwnershipStatements.read(json, "register.json", "");
        Facts facts = new Facts(imported.catalogue(), List.of());
        assertThat(facts.isEmpty()).isTrue();
    }

    @Test
    void a_bill_can_be_decided() throws IOException {
        PolicyEngine engine = PolicyEngine.load(pack());
        AccessRequest request = AccessRequest.builder()
                .organization("acme")
                .counterparty("target")
                .at(Instant.parse("2026-02-01T00:00:00Z"))
                .build();
        InputStream json = new ByteArrayInputStream(BILL.getBytes(StandardCharsets.UTF_8));
        Sbom bill = SbomReader.read(json, "bom.json");
        BillAssessment assessment = engine.assess(bill, request);
        List<BillAssessment.Entry> denied = assessment.with(Outcome.DENY);
        assertThat(denied).hasSize(1);
    }

    @Test
    void the_commands_of_the_page_are_understood(@TempDir Path folder) throws IOException {
        Path packs = Files.createDirectories(folder.resolve("packs/acme"));
        for (MatchResult block : blocks("yaml").toList()) {
            Path file = packs.resolve(block.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, block.group(3));
        }
        Files.writeString(
                packs.resolve("pack.yaml"),
                "pack: acme\nversion: 1.0.0\nimports: [edict/iso-3166, edict/ownership-regimes]\n");
        Files.writeString(folder.resolve("bom.json"), BILL);
        Files.writeString(folder.resolve("register.json"), "[]");
        List<String> commands = blocks("sh")
                .flatMap(block -> block.group(3).lines())
                .filter(line -> line.startsWith("edict "))
                .toList();
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            String[] words = command.replaceAll(" > .*", "")
                    .replace("bom.json", folder.resolve("bom.json").toString())
                    .replace("register.json", folder.resolve("register.json").toString())
                    .replace("packs/acme", packs.toString())
                    .substring("edict ".length())
                    .split(" ");
            StringWriter errors = new StringWriter();
            Terminal terminal =
                    new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(errors, true), Looks.NONE);
            assertThat(Edict.run(words, terminal))
                    .as(errors.toString())
                    .isIn(Exit.FINE, Exit.NO, Exit.REVIEW, Exit.SILENCE, Exit.INDETERMINATE);
            assertThat(errors.toString()).doesNotContain("help:");
        }
    }
}
