package dev.edict.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Issue;
import dev.edict.model.ToolKind;
import dev.edict.version.PackageUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SbomReaderTest {
    private static final String BILL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
             "metadata": {"component": {"type": "application", "bom-ref": "shop", "name": "shop", "version": "3.0"}},
             "components": [
              {"type": "library", "bom-ref": "code", "group": "@anthropic-ai", "name": "claude-code",
               "version": "2.1.100", "purl": "pkg:npm/%40anthropic-ai/claude-code@2.1.100",
               "supplier": {"name": "Anthropic"},
               "components": [{"type": "machine-learning-model", "name": "qwen", "version": "3"}]},
              {"type": "device", "name": "printer", "purl": "npm/printer"},
              {"type": "library"}],
             "services": [{"bom-ref": "api", "name": "Messages API", "provider": {"name": "Anthropic"}}],
             "dependencies": [{"ref": "shop", "dependsOn": ["code", "api"]}]}
            """;

    private static Sbom read(String json) {
        try {
            return SbomReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "bom.json");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void components_and_services_are_listed_with_what_is_inside_them() {
        Sbom bill = read(BILL);
        assertThat(bill.subject().orElseThrow().name()).isEqualTo("shop");
        assertThat(bill.entries())
                .extracting(SbomEntry::reference)
                .containsExactly("code", "qwen@3", "npm/printer", "api");
        assertThat(bill.entries().get(1).inside()).containsExactly("code");
        assertThat(bill.dependencies()).containsEntry("shop", List.of("code", "api"));
    }

    @Test
    void an_entry_has_name_version_package_supplier_and_place() {
        SbomEntry entry = read(BILL).entries().get(0);
        assertThat(entry.name()).isEqualTo("@anthropic-ai/claude-code");
        assertThat(entry.version()).contains("2.1.100");
        assertThat(entry.packageUrl()).contains(PackageUrl.parse("pkg:npm/%40anthropic-ai/claude-code@2.1.100"));
        assertThat(entry.supplier()).contains("Anthropic");
        assertThat(entry.origin()).hasToString("bom.json:4:3");
    }

    @Test
    void kinds_are_those_of_tools() {
        assertThat(read(BILL).entries())
                .extracting(entry -> entry.kind().map(ToolKind::word).orElse("none"))
                .containsExactly("library", "model", "none", "service");
    }

    @Test
    void what_cannot_be_used_is_an_issue_at_its_place() {
        assertThat(read(BILL).issues())
                .extracting(Issue::text)
                .containsExactly(
                        "bom.json:8:3: warning: `npm/printer` is no package URL",
                        "bom.json:9:3: warning: a component has no name");
    }

    @Test
    void a_reference_that_is_given_twice_is_an_issue() {
        assertThat(read(BILL.replace("\"bom-ref\": \"api\"", "\"bom-ref\": \"code\""))
                        .issues())
                .extracting(Issue::message)
                .contains("the reference `code` is given twice");
    }

    @Test
    void another_format_is_refused() {
        assertThat(read("{\"spdxVersion\": \"SPDX-2.3\"}").issues())
                .extracting(Issue::code)
                .containsExactly("unreadable-sbom");
        assertThat(read(BILL.replace("1.6", "9.9")).issues())
                .extracting(Issue::text)
                .containsExactly("bom.json:1:1: `CycloneDX 9.9` is no bill of materials that is read\n"
                        + "help: write it as CycloneDX 1.6");
    }

    @Test
    void broken_json_is_an_issue_where_it_breaks() {
        assertThat(read(BILL.substring(0, 40)).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("unreadable-json");
            assertThat(issue.line()).isPositive();
        });
    }

    @Test
    void a_bill_nested_without_end_is_refused() {
        assertThat(read("[".repeat(5_000)).issues())
                .extracting(Issue::message)
                .containsExactly("the text is nested too deep, or a part of it is too long");
    }
}
