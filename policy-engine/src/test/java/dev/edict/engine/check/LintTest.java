package dev.edict.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Issue;
import dev.edict.engine.check.lint.Lint;
import dev.edict.engine.load.PackSource;
import dev.edict.time.TimeZones;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the pages about the lints: what they say to avoid is found, and what they say to prefer is not. */
class LintTest {
    private static final Pattern BLOCK = Pattern.compile("```(?:yaml\n#|drl\n//) (\\S+)\n(.*?)```\n", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> what_a_page_says_to_avoid_is_found() {
        return Arrays.stream(Lint.values())
                .map(lint -> DynamicTest.dynamicTest(
                        lint.code(),
                        () -> assertThat(issues(section(lint, "Avoid")))
                                .extracting(Issue::code)
                                .contains(lint.code())));
    }

    @TestFactory
    Stream<DynamicTest> what_a_page_says_to_prefer_is_not_found() {
        return Arrays.stream(Lint.values())
                .map(lint -> DynamicTest.dynamicTest(
                        lint.code(),
                        () -> assertThat(issues(section(lint, "Prefer")))
                                .extracting(Issue::code)
                                .doesNotContain(lint.code())));
    }

    @Test
    void every_lint_has_a_page_with_its_code_and_reasons() {
        for (Lint lint : Lint.values()) {
            assertThat(lint.page())
                    .startsWith("# " + lint.code() + "\n")
                    .contains("\n## Avoid\n", "\n## Prefer\n", "\n## Why\n");
        }
    }

    @Test
    void every_issue_has_the_severity_of_its_lint_and_a_place() {
        for (Lint lint : Lint.values()) {
            for (Issue issue : issues(section(lint, "Avoid"))) {
                Lint kind = Lint.valueOf(
                        issue.code().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
                assertThat(issue.severity()).isEqualTo(kind.severity());
                assertThat(issue.file()).matches("(pack|catalog/\\w+|policies/\\w+)\\.yaml|rules/\\w+\\.drl");
            }
        }
    }

    @Test
    void a_pack_that_minds_them_all_has_none() {
        Map<String, String> files = new LinkedHashMap<>(SmallPack.FILES);
        files.put("pack.yaml", "pack: small\nversion: 1.0.0\nstale-after: 2026-12-31\n");
        files.put("policies/bans.yaml", """
                policies:
                  - id: acme/editor
                    issuer: acme
                    effect: deny
                    who: {organizations: {listed: [partners], headquartered: {in: dach}}}
                    what: {tools: [editor]}
                    time: {zone: Europe/Berlin, known: 2026-07-03, from: 2026-07-10}
                    because: The editor sends what it reads to its maker.
                    source: notice
                """);
        assertThat(lint(files)).isEmpty();
    }

    private static Stream<String> about(String lint, String policy) {
        Map<String, String> files = new LinkedHashMap<>(SmallPack.FILES);
        files.put("policies/bans.yaml", """
                policies:
                  - id: acme/editor
                    issuer: acme
                    effect: deny
                    what: {tools: [editor]}
                    because: It is so.
                """ + policy.indent(4));
        return lint(files).stream().map(Issue::text).filter(text -> text.contains(lint));
    }

    @Test
    void a_zone_is_assumed_where_a_stage_or_a_reading_states_none() {
        String assumed = "read in the zone of its issuer, `Europe/Berlin`";
        String stages = """
                stages:
                  - {if: {team: red-team}, time: {zone: UTC, from: 2026-01-01}}
                  - {if: {team: product}, time: {%sfrom: 2026-02-01}}
                """;
        assertThat(about(assumed, stages.formatted(""))).hasSize(1);
        assertThat(about(assumed, stages.formatted("zone: Asia/Tokyo, "))).isEmpty();
        String readings = """
                time: {zone: UTC, from: 2026-01-01}
                readings:
                  one: {}
                  other: {time: {%sfrom: 2026-02-01}}
                """;
        assertThat(about(assumed, readings.formatted(""))).isEmpty();
        assertThat(about(assumed, readings.formatted("").replace("time: {zone: UTC, ", "time: {")))
                .hasSize(1);
    }

    @Test
    void a_word_of_one_policy_that_is_a_letter_off_is_told_at_its_place() {
        String slip = "alone knows the";
        assertThat(about(slip, "how:\n  devices: [personal, manged]"))
                .containsExactly("policies/bans.yaml:8:27: warning: `acme/editor` alone knows the device `manged`\n"
                        + "help: did you mean `managed`?");
        assertThat(about(slip, "who: {organizations: [acme], actors: {not: [emploee]}}"))
                .hasSize(1);
        assertThat(about(slip, "except: [{how: {networks: [interal]}}]")).hasSize(1);
        assertThat(about(slip, "how: {devices: [personal, unmanaged, kiosk], networks: [external], data: [plans]}"))
                .isEmpty();
        assertThat(about(slip, "how: {data: [customer-code]}\nexcept: [{how: {data: [custmer-code]}}]"))
                .isEmpty();
    }

    @Test
    void a_policy_is_never_effective_if_every_stage_is_suspended_in_its_own_zone() {
        String never = "is suspended for as long as it lasts";
        String stages = """
                stages:
                  - if: {team: red-team}
                    time:
                      zone: Asia/Tokyo
                      from: 2026-01-01
                      until: 2026-02-01
                      phases: [{status: suspended, from: %s, until: 2026-02-01}]
                """;
        assertThat(about(never, stages.formatted("2026-01-01"))).hasSize(1);
        assertThat(about(never, stages.formatted("2026-01-02"))).isEmpty();
        // Midnight in Berlin, where the issuer sits, comes hours after the stage has begun.
        assertThat(about(never, stages.formatted("2025-12-31T23:00Z"))).isEmpty();
        assertThat(about(never, stages.formatted("2025-12-31T15:00Z"))).hasSize(1);
    }

    @Test
    void what_the_authors_accept_is_not_shown() {
        Map<String, String> files = section(Lint.NO_REASON, "Avoid");
        String accepted = "pack: small\nversion: 1.0.0\nstale-after: 2026-12-31\naccept: {no-reason: [acme/editor]}\n";

        assertThat(issues(files)).extracting(Issue::code).contains("no-reason");
        files.put("pack.yaml", accepted);
        assertThat(issues(files)).extracting(Issue::code).doesNotContain("no-reason", "needless-acceptance");
        files.put("pack.yaml", accepted.replace("acme/editor", "acme/editors"));
        assertThat(issues(files)).extracting(Issue::code).contains("no-reason", "needless-acceptance");
    }

    @Test
    void an_acceptance_of_an_unknown_lint_is_an_error_with_a_proposal() {
        Map<String, String> files = new LinkedHashMap<>(SmallPack.FILES);
        files.put("pack.yaml", "pack: small\nversion: 1.0.0\naccept: {no-reasons: [acme/editor]}\n");
        Checked checked = PackCheck.check(PackSource.texts("sample", files), List.of(), TimeZones.ofPlatform());

        assertThat(checked.issues().stream().filter(Issue::isError).map(Issue::text))
                .containsExactly("pack.yaml:3:10: there is no lint `no-reasons`\nhelp: did you mean `no-reason`?");
    }

    @Test
    void a_pack_with_errors_is_not_linted() {
        assertThat(PackCheck.lint(PackSource.texts("none", Map.of()), List.of(), TimeZones.ofPlatform()))
                .isEmpty();
    }

    @Test
    void what_ships_with_edict_has_no_lint_but_what_is_worth_knowing() {
        for (String id : new TreeSet<>(PackSource.shippedIds())) {
            PackSource source = PackSource.shipped(id).orElseThrow();
            assertThat(PackCheck.lint(source, List.of(), TimeZones.ofPlatform()))
                    .as(id)
                    .isEmpty();
        }
    }

    private static Map<String, String> section(Lint lint, String heading) {
        String page = lint.page();
        int start = page.indexOf("\n## " + heading + "\n");
        String section = page.substring(start, page.indexOf("\n## ", start + 1));
        Map<String, String> files = new LinkedHashMap<>();
        Matcher matcher = BLOCK.matcher(section);
        while (matcher.find()) {
            files.put(matcher.group(1), matcher.group(2));
        }
        assertThat(files).as(lint.code()).isNotEmpty();
        return files;
    }

    private static List<Issue> issues(Map<String, String> changed) {
        Map<String, String> files = new LinkedHashMap<>(SmallPack.FILES);
        files.putAll(changed);
        return lint(files);
    }

    static List<Issue> lint(Map<String, String> files) {
        PackSource source = PackSource.texts("sample", files);
        Checked checked = PackCheck.check(source, List.of(), TimeZones.ofPlatform());
        assertThat(checked.issues().stream()
                        .filter(Issue::isError)
                        .map(Issue::text)
                        .collect(Collectors.joining("\n")))
                .isEmpty();
        return PackCheck.lint(source, List.of(), TimeZones.ofPlatform());
    }
}
