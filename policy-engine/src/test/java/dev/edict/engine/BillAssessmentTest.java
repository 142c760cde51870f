package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.AccessRequest;
import dev.edict.Finding;
import dev.edict.MissingFact;
import dev.edict.engine.importing.Sbom;
import dev.edict.engine.importing.SbomReader;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BillAssessmentTest {
    private static final String CATALOG = """
            organizations:
              acme: {name: Acme, headquarters: DE, zone: Europe/Berlin}
              maker: {name: "Maker, Inc.", headquarters: US, zone: UTC}
              banned: {name: Banned Labs, headquarters: RU, zone: UTC}
            tools:
              engine: {name: Engine, vendor: banned, kind: library, categories: [antivirus], package: "pkg:maven/org.banned/engine"}
              intel: {name: Intel, vendor: banned, kind: library, categories: [threat-intelligence], package: "pkg:npm/%40banned/intel"}
              appliance: {name: Appliance, vendor: maker, kind: application, uses: [engine], package: "pkg:generic/appliance"}
              shell: {name: Shell, vendor: maker, kind: application, package: "pkg:npm/shell"}
              lib: {name: Lib, vendor: maker, kind: library, package: "pkg:npm/lib"}
              lib-two: {name: Lib, vendor: maker, kind: library, package: "pkg:npm/lib@2.0.0"}
              weights: {name: Weights, vendor: banned, kind: model}
              api: {name: Maker API, vendor: maker, kind: service}
            """;
    private static final String POLICIES = """
            policies:
              - {id: acme/banned, issuer: acme, effect: deny, what: {vendors: [banned], also: [inside]}, except: [{what: {categories: [threat-intelligence]}}], because: Nothing of Banned Labs.}
              - {id: acme/old-lib, issuer: acme, effect: review, approver: acme/security, what: {tools: [lib], versions: "vers:npm/<1.2.0"}}
              - {id: acme/second-lib, issuer: acme, effect: review, approver: acme/security, what: {tools: [lib-two]}}
              - {id: acme/derived, issuer: acme, effect: review, approver: acme/legal, what: {tools: [weights], also: [derived]}}
            """;
    private static final PolicyEngine ENGINE = PolicyEngine.load(PackSource.texts(
            "acme",
            Map.of(
                    "pack.yaml",
                    "pack: acme\nversion: 1.0.0\n",
                    "catalog/catalog.yaml",
                    CATALOG,
                    "policies/p.yaml",
                    POLICIES)));
    private static final AccessRequest EMBED = AccessRequest.builder()
            .organization("acme")
            .action("embed")
            .at(Instant.parse("2026-07-11T12:00:00Z"))
            .build();

    private static Sbom bill(String rest) {
        String json = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", " + rest.replace('\'', '"') + "}";
        try {
            Sbom bill = SbomReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "bom.json");
            assertThat(bill.issues()).isEmpty();
            return bill;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BillAssessment assess(String components) {
        return ENGINE.assess(bill("'components': [" + components + "]"), EMBED);
    }

    private static String words(BillAssessment assessment) {
        return assessment.entries().stream()
                .map(entry -> entry.entry().reference() + " " + entry.tool().orElse("?") + " "
                        + entry.outcome().word())
                .collect(Collectors.joining("; "));
    }

    @Test
    void an_entry_is_the_tool_with_its_package() {
        assertThat(words(assess("""
                {'type': 'library', 'name': 'e', 'bom-ref': '1', 'purl': 'pkg:maven/org.banned/engine@4.2?type=jar'},
                {'type': 'library', 'name': 's', 'bom-ref': '2', 'purl': 'pkg:npm/shell@1.0.0'},
                {'type': 'library', 'name': 'i', 'bom-ref': '3', 'purl': 'pkg:npm/%40banned/intel@1.0.0'}
                """))).isEqualTo("1 engine deny; 2 shell not-applicable; 3 intel not-applicable");
    }

    @Test
    void the_version_of_an_entry_is_the_version_that_is_asked_about() {
        assertThat(words(assess("""
                {'type': 'library', 'name': 'lib', 'bom-ref': '1', 'purl': 'pkg:npm/lib@1.1.10'},
                {'type': 'library', 'name': 'lib', 'bom-ref': '2', 'purl': 'pkg:npm/lib@1.10.1'},
                {'type': 'library', 'name': 'lib', 'bom-ref': '3', 'version': '0.9.0', 'purl': 'pkg:npm/lib'},
                {'type': 'library', 'name': 'lib', 'bom-ref': '4', 'purl': 'pkg:npm/lib'}
                """)))
                .isEqualTo("1 lib review; 2 lib not-applicable; 3 lib review; 4 lib indeterminate");
    }

    @Test
    void a_package_of_one_version_is_that_version_alone() {
        assertThat(words(assess("""
                {'type': 'library', 'name': 'lib', 'bom-ref': '1', 'purl': 'pkg:npm/lib@2.0.0'},
                {'type': 'library', 'name': 'lib', 'bom-ref': '2', 'purl': 'pkg:npm/lib@2.0.1'}
                """))).isEqualTo("1 lib-two review; 2 lib not-applicable");
    }

    @Test
    void an_engine_under_a_white_label_is_found_in_the_catalogue_and_in_the_bill() {
        assertThat(words(assess("""
                {'type': 'application', 'name': 'a', 'bom-ref': '1', 'purl': 'pkg:generic/appliance@9'},
                {'type': 'application', 'name': 's', 'bom-ref': '2', 'purl': 'pkg:npm/shell@1', 'components': [
                  {'type': 'file', 'name': 'blob', 'bom-ref': 'f', 'components': [
                    {'type': 'library', 'name': 'e', 'bom-ref': '3', 'purl': 'pkg:maven/org.banned/engine@4.2'}]}]},
                {'type': 'application', 'name': 's', 'bom-ref': '4', 'purl': 'pkg:npm/shell@1'}
                """)))
                .isEqualTo("1 appliance deny; 2 shell deny; 3 engine deny; 4 shell not-applicable");
    }

    @Test
    void an_entry_that_nobody_knows_is_denied_for_what_is_inside_it() {
        BillAssessment assessment = assess("""
                {'type': 'application', 'name': 'box', 'bom-ref': '1', 'purl': 'pkg:generic/box@1', 'components': [
                  {'type': 'library', 'name': 'e', 'bom-ref': '2', 'purl': 'pkg:maven/org.banned/engine@4.2'}]}
                """);
        assertThat(words(assessment)).isEqualTo("1 ? deny; 2 engine deny");
        assertThat(assessment.entries().get(0).decision().determining())
                .extracting(Finding::policy)
                .containsExactly("acme/banned");
    }

    @Test
    void a_supplier_settles_whose_an_unknown_entry_is() {
        assertThat(words(assess("""
                {'type': 'library', 'name': 'x', 'bom-ref': '1', 'purl': 'pkg:npm/x', 'supplier': {'name': 'banned labs'}},
                {'type': 'library', 'name': 'x', 'bom-ref': '2', 'purl': 'pkg:npm/x', 'supplier': {'name': 'Maker, Inc.'}},
                {'type': 'library', 'name': 'x', 'bom-ref': '3', 'purl': 'pkg:npm/x'}
                """))).isEqualTo("1 ? deny; 2 ? not-applicable; 3 ? indeterminate");
    }

    @Test
    void an_entry_that_nobody_knows_says_what_is_missing() {
        BillAssessment assessment = assess("{'type': 'library', 'name': 'x', 'purl': 'pkg:npm/x@1'}");
        assertThat(assessment.with(Outcome.INDETERMINATE).get(0).decision().missing())
                .extracting(MissingFact::path)
                .containsExactly("tool.vendor");
    }

    @Test
    void services_and_models_go_by_their_names() {
        BillAssessment assessment = ENGINE.assess(bill("""
                'services': [
                  {'bom-ref': '1', 'name': 'maker api', 'provider': {'name': 'Maker, Inc.'}},
                  {'bom-ref': '2', 'name': 'maker api', 'provider': {'name': 'Banned Labs'}}],
                'components': [{'type': 'machine-learning-model', 'name': 'weights', 'bom-ref': '3'},
                  {'type': 'library', 'name': 'weights', 'bom-ref': '4', 'supplier': {'name': 'Maker, Inc.'}}]
                """), EMBED);
        assertThat(words(assessment)).isEqualTo("3 weights deny; 4 ? indeterminate; 1 api not-applicable; 2 ? deny");
    }

    @Test
    void what_was_made_of_something_is_derived_from_it() {
        BillAssessment assessment = assess("""
                {'type': 'machine-learning-model', 'name': 'ours', 'bom-ref': '1', 'supplier': {'name': 'Maker, Inc.'},
                 'pedigree': {'ancestors': [{'type': 'machine-learning-model', 'name': 'Weights'}]}}
                """);
        assertThat(words(assessment)).isEqualTo("1 ? review");
    }

    @Test
    void files_and_devices_are_no_tools() {
        assertThat(assess("{'type': 'file', 'name': 'readme'}, {'type': 'device', 'name': 'printer'}")
                        .entries())
                .isEmpty();
    }

    @Test
    void the_whole_has_all_its_entries_inside_it() {
        BillAssessment assessment = ENGINE.assess(bill("""
                'metadata': {'component': {'type': 'application', 'name': 'product', 'bom-ref': 'p'}},
                'components': [{'type': 'library', 'name': 'e', 'bom-ref': '1', 'purl': 'pkg:maven/org.banned/engine@4.2'}]
                """), EMBED);
        assertThat(assessment.subject().orElseThrow().outcome()).isEqualTo(Outcome.DENY);
        assertThat(assessment.worst()).isEqualTo(Outcome.DENY);
    }

    @Test
    void each_decision_can_be_had_again_by_its_own_request() {
        BillAssessment assessment = assess("""
                {'type': 'application', 'name': 'box', 'bom-ref': '1', 'purl': 'pkg:generic/box@1', 'components': [
                  {'type': 'library', 'name': 'e', 'bom-ref': '2', 'purl': 'pkg:maven/org.banned/engine@4.2'}]},
                {'type': 'library', 'name': 'x', 'bom-ref': '3', 'purl': 'pkg:npm/x'},
                {'type': 'library', 'name': 'lib', 'bom-ref': '4', 'purl': 'pkg:npm/lib@1.1.0'}
                """);
        for (BillAssessment.Entry entry : assessment.entries()) {
            assertThat(ENGINE.decide(entry.decision().request())).isEqualTo(entry.decision());
        }
    }

    @Test
    void a_bill_of_nothing_is_nothing() {
        BillAssessment assessment = assess("");
        assertThat(assessment.entries()).isEmpty();
        assertThat(assessment.worst()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(List.of(Outcome.values()))
                .allMatch(outcome -> assessment.with(outcome).isEmpty());
    }

    @Test
    void without_an_instant_nothing_is_decided() {
        AccessRequest timeless = AccessRequest.builder().organization("acme").build();
        assertThatThrownBy(() -> ENGINE.assess(bill("'components': []"), timeless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("says no instant");
    }
}
