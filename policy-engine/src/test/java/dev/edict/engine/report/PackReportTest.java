package dev.edict.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.load.PackSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PackReportTest {
    private static final Path PACK = Path.of("src/test/resources/packs/ai-tools");

    /** The page of the example, written once. */
    private static final String PAGE = PackReport.of(Fixtures.of(PACK)).html();

    static final String EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>&\"'";

    /** Returns a pack in which every text that its author chose tries to become markup. */
    static Fixtures hostile() {
        String quoted = "'" + EVIL.replace("'", "''") + "'";
        return Fixtures.of(PackSource.texts(
                "hostile",
                Map.of(
                        "pack.yaml",
                        "pack: hostile\nversion: 1.0.0\ntitle: " + quoted + "\nas-of: 2026-03-01\n",
                        "catalog/catalog.yaml",
                        """
                        sources:
                          memo: {title: %1$s, publisher: %1$s, url: "javascript:alert(3)", date: 2026-01-01, reliability: reported}
                        organizations:
                          acme: {name: %1$s, headquarters: DE, zone: Europe/Berlin}
                          sub: {name: %1$s, headquarters: DE}
                        tools:
                          editor: {name: %1$s, vendor: acme, kind: application}
                        holdings:
                          - {owner: acme, owned: sub, percent: 60, from: 2020-01-01, zone: UTC}
                        """.formatted(quoted),
                        "policies/policies.yaml",
                        """
                        policies:
                          - id: acme/no-editor
                            title: %1$s
                            issuer: acme
                            effect: deny
                            who: {organizations: [acme]}
                            what: {tools: [editor]}
                            approver: %1$s
                            time: {known: 2026-01-10, from: 2026-02-01}
                            because: %1$s
                            source: memo
                        """.formatted(quoted),
                        "fixtures/cases.yaml",
                        """
                        pack: ..
                        zone: Europe/Berlin
                        request: {organization: acme, tool: editor, action: use, place: DE}
                        cases:
                          - {name: %1$s, at: 2026-02-02, expect: permit}
                        """.formatted(quoted))));
    }

    @Test
    void the_page_is_the_same_whenever_it_is_made() {
        assertThat(PackReport.of(Fixtures.of(PACK)).html()).isEqualTo(PAGE);
    }

    @Test
    void the_page_says_what_each_policy_says() {
        String page = PAGE;

        assertThat(page)
                .contains("<h3>Alibaba Group</h3>")
                .contains("employee or contractor of Alibaba Group")
                .contains("to use or install, on a device that is managed")
                .contains("Alibaba lists Claude Code as high-risk software.")
                .contains("an organization that is headquartered outside ");
    }

    @Test
    void everything_has_its_section() {
        String page = PAGE;

        assertThat(all("<section id=\"([a-z-]+)\"", page))
                .containsExactly(
                        "matrix",
                        "courses",
                        "policies",
                        "ownership",
                        "calendar",
                        "sources",
                        "tests",
                        "issues",
                        "sign-off");
    }

    @Test
    void no_word_of_an_author_becomes_markup() {
        String page = PackReport.of(hostile()).html();

        assertThat(page).doesNotContain("<img").doesNotContain("<script>alert").doesNotContain("href=\"javascript");
        assertThat(all("<script([^>]*)>", page)).containsExactly(" type=\"application/json\" id=\"answers\"", "");
    }

    @Test
    void no_id_stands_on_the_page_twice() {
        for (String page : List.of(PAGE, PackReport.of(hostile()).html())) {
            List<String> ids = all(" id=\"([^\"]+)\"", page);
            assertThat(new TreeSet<>(ids)).hasSameSizeAs(ids);
        }
    }

    @Test
    void every_link_within_the_page_leads_somewhere() {
        String page = PAGE;

        assertThat(all(" id=\"([^\"]+)\"", page)).containsAll(new TreeSet<>(all("href=\"#([^\"]+)\"", page)));
    }

    @Test
    void that_a_pack_grows_old_gives_nobody_a_row_of_the_matrix() {
        PackSource pack = PackSource.texts(
                "old",
                Map.of(
                        "pack.yaml",
                        "pack: old\nversion: 1.0.0\nas-of: 2026-03-01\nstale-after: 2026-06-01\n",
                        "catalog/catalog.yaml",
                        """
                        organizations:
                          acme: {name: Acme, headquarters: DE, zone: Europe/Berlin}
                          bystander: {name: A bystander, headquarters: DE, zone: Europe/Berlin}
                        tools:
                          editor: {name: Editor, vendor: acme, kind: application}
                          unseen: {name: Unseen, vendor: acme, kind: application}
                        """,
                        "policies/policies.yaml",
                        "policies: [{id: acme/ban, issuer: acme, effect: deny, who: {organizations: [acme]}, what: {tools: [editor]}}]",
                        "fixtures/cases.yaml",
                        "cases: [{name: a, at: 2026-02-02, request: {organization: acme, tool: editor}, expect: deny}]"));

        assertThat(PackReport.of(Fixtures.of(pack)).html())
                .contains("Nothing is ever said of these organizations: </strong>A bystander.")
                .contains("Nothing is ever said of these tools: </strong>Unseen.");
    }

    @Test
    void cases_that_fail_are_shown() {
        assertThat(PackReport.of(hostile()).html()).contains("1 of 1 cases does not hold");
    }

    @Test
    void the_caller_chooses_whom_and_what_the_matrix_asks() {
        String page = PackReport.of(Fixtures.of(PACK))
                .ofOrganizations(List.of("alibaba"))
                .ofTools(List.of("claude-code"))
                .asking(AccessRequest.builder()
                        .actor("contractor")
                        .model("qwen")
                        .build())
                .on(LocalDate.of(2026, 7, 10))
                .html();

        assertThat(page)
                .contains("May a contractor of the organization use the tool")
                .contains("aria-label=\"Alibaba Group, Claude Code: denied\"")
                .contains("On 2026-07-10, at noon UTC: denied 1.");
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
