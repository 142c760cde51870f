package dev.edict.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Issue;
import dev.edict.Severity;
import dev.edict.engine.json.JsonReader;
import dev.edict.engine.json.JsonValue;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape that SARIF 2.1.0 (OASIS, 2020, sections 3.13 to 3.30) asks of a log of static analysis. */
class SarifTest {
    private static final List<Issue> ISSUES = List.of(
            new Issue(
                    Severity.WARNING, "no-source", "policies/a b.yaml", 3, 5, "`a` cites no source", List.of("add it")),
            new Issue(Severity.INFO, "assumed-zone", "rules/größe#1?.drl", 4, 0, "a zone is assumed", List.of()),
            new Issue(Severity.ERROR, "unknown-key", "pack.yaml", 0, 0, "unknown key", List.of()),
            new Issue(Severity.WARNING, "no-source", "policies/100%.yaml", 9, 1, "`b` cites no source", List.of()));

    private final JsonValue log = JsonReader.read(IssueJson.sarif(ISSUES));
    private final JsonValue run = items(member(log, "runs")).get(0);
    private final List<JsonValue> results = items(member(run, "results"));
    private final List<JsonValue> rules = items(member(member(member(run, "tool"), "driver"), "rules"));

    @Test
    void a_log_names_its_version_its_schema_and_its_tool() {
        assertThat(text(member(log, "version"))).isEqualTo("2.1.0");
        assertThat(text(member(log, "$schema")))
                .startsWith("https://")
                .contains("sarif")
                .contains("2.1.0");
        assertThat(items(member(log, "runs"))).hasSize(1);
        assertThat(text(member(member(member(run, "tool"), "driver"), "name"))).isEqualTo("edict");
        assertThat(text(member(run, "columnKind"))).isEqualTo("unicodeCodePoints");
    }

    @Test
    void each_rule_stands_once_and_a_lint_brings_its_page() {
        assertThat(rules)
                .extracting(rule -> text(member(rule, "id")))
                .containsExactly("assumed-zone", "no-source", "unknown-key");
        assertThat(text(member(member(rules.get(1), "help"), "markdown"))).startsWith("# no-source\n");
        assertThat(text(member(member(rules.get(1), "help"), "text"))).isNotBlank();
        assertThat(text(member(member(rules.get(1), "shortDescription"), "text")))
                .isEqualTo("A policy that cites no source.");
    }

    @Test
    void each_result_points_to_its_rule_and_says_how_much_it_matters() {
        assertThat(results).hasSize(ISSUES.size());
        for (int i = 0; i < ISSUES.size(); i++) {
            JsonValue result = results.get(i);
            int rule = number(member(result, "ruleIndex"));
            assertThat(text(member(result, "ruleId")))
                    .isEqualTo(ISSUES.get(i).code())
                    .isEqualTo(text(member(rules.get(rule), "id")));
            assertThat(text(member(member(result, "message"), "text")))
                    .startsWith(ISSUES.get(i).message());
        }
        assertThat(results)
                .extracting(result -> text(member(result, "level")))
                .containsExactly("warning", "note", "error", "warning");
    }

    @Test
    void places_are_relative_references_and_counted_from_one() {
        assertThat(results)
                .extracting(result -> text(member(member(physical(result), "artifactLocation"), "uri")))
                .containsExactly(
                        "policies/a%20b.yaml", "rules/gr%C3%B6%C3%9Fe%231%3F.drl", "pack.yaml", "policies/100%25.yaml")
                .allSatisfy(uri -> assertThat(URI.create(uri).isAbsolute()).isFalse())
                .allSatisfy(uri -> assertThat(URI.create(uri).getFragment()).isNull());
        assertThat(number(member(member(physical(results.get(0)), "region"), "startLine")))
                .isEqualTo(3);
        assertThat(number(member(member(physical(results.get(0)), "region"), "startColumn")))
                .isEqualTo(5);
        assertThat(((JsonValue.Members) member(physical(results.get(1)), "region")).get("startColumn"))
                .isEmpty();
        assertThat(((JsonValue.Members) physical(results.get(2))).get("region")).isEmpty();
    }

    private static JsonValue physical(JsonValue result) {
        return member(items(member(result, "locations")).get(0), "physicalLocation");
    }

    private static JsonValue member(JsonValue value, String key) {
        return ((JsonValue.Members) value).get(key).orElseThrow(() -> new AssertionError("there is no " + key));
    }

    private static List<JsonValue> items(JsonValue value) {
        return ((JsonValue.Items) value).items();
    }

    private static String text(JsonValue value) {
        return ((JsonValue.Text) value).value();
    }

    private static int number(JsonValue value) {
        return Integer.parseInt(((JsonValue.Numeral) value).literal());
    }
}
