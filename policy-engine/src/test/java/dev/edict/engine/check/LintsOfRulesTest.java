package dev.edict.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Issue;
import dev.edict.engine.check.lint.Lint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each lint in rules: an example that it finds, whose words and places a golden file holds, and one that differs little and is left
 * alone. A lint that rules cannot have says so on its page.
 */
class LintsOfRulesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/edict/engine/check/lints");

    /** What looks at the pack or at its facts, and what rules cannot say. */
    private static final Set<Lint> NOT_OF_RULES = EnumSet.of(
            Lint.NO_STALE_DAY,
            Lint.PERMISSIVE_DEFAULT,
            Lint.DEAD_SOURCE,
            Lint.NO_VENDOR,
            Lint.OVER_100_PERCENT,
            Lint.COVERED_MEMBER,
            Lint.NO_DUE_DAY);

    private static final String BARE = "@issuer( \"acme\" ) ";
    private static final String HEAD = BARE + "@because( \"So it was decided\" ) @source( \"notice\" ) ";
    private static final String UTC = HEAD + "@zone( \"UTC\" ) ";
    private static final String ASIDE = UTC + "@setsAside( \"acme/editor\" ) ";
    private static final String WHO = "Request( organization == \"acme\" )";
    private static final String CLOUD = "Request( organization == \"acme\", tool == \"cloud\" )";
    private static final String MIND = "Request( organization == \"acme\", tool == \"mind\" )";

    private record Pair(String found, String left) {}

    private static Map<Lint, Pair> pairs() {
        Map<Lint, Pair> pairs = new EnumMap<>(Lint.class);
        together(pairs);
        conditions(pairs);
        exceptions(pairs);
        heads(pairs);
        return pairs;
    }

    private static void together(Map<Lint, Pair> pairs) {
        String deny = rule("acme/a", HEAD, CLOUD, "deny()");
        String reviewed = HEAD + "@approver( \"acme/security\" ) ";
        pairs.put(
                Lint.SHADOWED,
                new Pair(
                        deny + rule("acme/b", reviewed, CLOUD, "review()"),
                        deny + rule("acme/b", reviewed, MIND, "review()")));
        pairs.put(
                Lint.REDUNDANT,
                new Pair(deny + rule("acme/b", HEAD, CLOUD, "deny()"), deny + rule("acme/b", HEAD, MIND, "deny()")));
        pairs.put(
                Lint.CONTRADICTION,
                new Pair(
                        deny + rule("acme/b", HEAD, CLOUD, "permit()"), deny + rule("acme/b", HEAD, MIND, "permit()")));
        String ends = rule("acme/a", UTC + "@until( \"2026-09-01\" )", CLOUD, "deny()");
        pairs.put(
                Lint.GAP_IN_SERIES,
                new Pair(
                        ends + rule("acme/b", UTC + "@from( \"2026-09-02\" )", CLOUD, "deny()"),
                        ends + rule("acme/b", UTC + "@from( \"2026-09-01\" )", CLOUD, "deny()")));
        pairs.put(
                Lint.OVERLAP_IN_SERIES,
                new Pair(
                        ends + rule("acme/b", UTC + "@from( \"2026-08-31\" )", CLOUD, "deny()"),
                        ends + rule("acme/b", UTC + "@from( \"2026-09-01\" )", CLOUD, "deny()")));
        String offers = rule("acme/a", HEAD + "@instead( \"mind\" ) ", CLOUD, "deny()");
        pairs.put(
                Lint.DENIED_ALTERNATIVE,
                new Pair(
                        offers + rule("acme/b", HEAD, MIND, "deny()"),
                        offers + rule("acme/b", HEAD, MIND.replace("acme", "maker"), "deny()")));
        pairs.put(
                Lint.ALTERNATIVE_CYCLE,
                new Pair(
                        offers + rule("acme/b", HEAD + "@instead( \"cloud\" )", MIND, "deny()"),
                        offers + rule("acme/b", HEAD + "@instead( \"editor\" )", MIND, "deny()")));
        String declared = "declare Watched\n  tool : String\nend\n";
        String derives = "rule \"acme/w\" " + BARE + "when Tool( $id : id ) then facts.derive(new Watched($id)); end\n";
        String reads = rule("acme/a", HEAD, WHO + " Watched()", "deny()");
        pairs.put(Lint.NEVER_EFFECTIVE, new Pair(declared + reads, declared + derives + reads));
        pairs.put(Lint.UNUSED_DEFINITION, new Pair(declared + derives, declared + derives + reads));
    }

    private static void conditions(Map<Lint, Pair> pairs) {
        pairs.put(
                Lint.NEVER_TRUE,
                asked(
                        "Hop( position > 3, position < 2 || position == 3 )",
                        "Hop( position > 3, position < 9 || position == 4 )"));
        pairs.put(Lint.STRANGE_WORD, asked("Device( kind == \"manged\" )", "Device( kind == \"unmanaged\" )"));
        pairs.put(
                Lint.UNKNOWN_CATEGORY,
                asked("Tool( categories contains \"chat\" )", "Tool( categories contains \"coding-assistant\" )"));
        pairs.put(
                Lint.UNDECLARED_ATTRIBUTE,
                asked("Attribute( name in ( \"team\", \"squad\" ) )", "Attribute( name == \"team\" )"));
        pairs.put(
                Lint.COUNTS_DATED_FACTS, asked("not Risk( level == RiskLevel.HIGH )", "not Data( kind == \"code\" )"));
        pairs.put(
                Lint.HALF_LEFT_OPEN,
                asked("Owner( least > Percentage.of(\"50\") )", "Owner( least >= Percentage.of(\"50\") )"));
        pairs.put(
                Lint.TERRITORIES_LEFT_OUT,
                asked(
                        "Place( country in ( \"GB\", \"CN\" ) )",
                        "Place( country in ( \"CN\", \"HK\", \"MO\", \"TW\" ) )"));
        pairs.put(
                Lint.FOR_EVERYBODY,
                new Pair(
                        rule("acme/a", HEAD, "Tool( id == \"cloud\" )", "deny()"),
                        rule("acme/a", HEAD, CLOUD, "deny()")));
    }

    private static Pair asked(String found, String left) {
        return new Pair(
                rule("acme/a", HEAD, WHO + "\n" + found, "deny()"), rule("acme/a", HEAD, WHO + "\n" + left, "deny()"));
    }

    private static void exceptions(Map<Lint, Pair> pairs) {
        pairs.put(Lint.EXPIRED_EXCEPTION, exception("2026-07-10", "2026-07-11", "2026-07-12"));
        pairs.put(Lint.LONG_EXCEPTION, exception("2026-08-01", "2027-08-03", "2027-08-01"));
        String deny = rule("acme/a", UTC + "@from( \"2026-08-01\" ) ", CLOUD, "deny()");
        String free = UTC + "@setsAside( \"acme/a\" ) @from( \"2026-08-01\" ) @until( \"2026-09-01\" ) ";
        pairs.put(
                Lint.WIDE_EXCEPTION,
                new Pair(
                        deny + rule("acme/e", free, CLOUD, "permit()"),
                        deny
                                + rule(
                                        "acme/e",
                                        free,
                                        CLOUD + " Attribute( name == \"team\", value == \"red-team\" )",
                                        "permit()")));
    }

    private static Pair exception(String from, String found, String left) {
        String head = ASIDE + "@from( \"" + from + "\" ) @until( \"%s\" ) ";
        return new Pair(
                rule("acme/e", head.formatted(found), WHO, "permit()"),
                rule("acme/e", head.formatted(left), WHO, "permit()"));
    }

    private static void heads(Map<Lint, Pair> pairs) {
        String good = rule("acme/a", HEAD, CLOUD, "deny()");
        pairs.put(Lint.NO_SOURCE, new Pair(rule("acme/a", BARE + "@because( \"So\" )", CLOUD, "deny()"), good));
        pairs.put(Lint.NO_REASON, new Pair(rule("acme/a", BARE + "@source( \"notice\" )", CLOUD, "deny()"), good));
        pairs.put(
                Lint.NO_APPROVER,
                new Pair(
                        rule("acme/a", HEAD, CLOUD, "review()"),
                        rule("acme/a", HEAD + "@approver( \"acme/security\" )", CLOUD, "review()")));
        pairs.put(
                Lint.ASSUMED_ZONE,
                new Pair(
                        rule("acme/a", HEAD + "@from( \"2026-08-01\" )", CLOUD, "deny()"),
                        rule("acme/a", UTC + "@from( \"2026-08-01\" )", CLOUD, "deny()")));
        pairs.put(Lint.FOREIGN_ID, new Pair(rule("maker/a", HEAD, CLOUD, "deny()"), good));
        pairs.put(
                Lint.RETROACTIVE,
                new Pair(
                        rule("acme/a", UTC + "@known( \"2026-08-02\" ) @from( \"2026-08-01\" )", CLOUD, "deny()"),
                        rule("acme/a", UTC + "@known( \"2026-08-01\" ) @from( \"2026-08-01\" )", CLOUD, "deny()")));
        pairs.put(
                Lint.NEEDLESS_ACCEPTANCE,
                new Pair(
                        good.replace("acme/a", "acme/accepted"),
                        rule("acme/accepted", BARE + "@source( \"notice\" )", CLOUD, "deny()")));
    }

    @Test
    void each_lint_has_its_example_in_rules_or_a_page_that_says_why_not() {
        assertThat(Arrays.asList(Lint.values()))
                .allSatisfy(lint -> assertThat(pairs().containsKey(lint))
                        .as(lint.code())
                        .isNotEqualTo(NOT_OF_RULES.contains(lint)));
        for (Lint lint : NOT_OF_RULES) {
            assertThat(lint.page().substring(lint.page().indexOf("## Why")))
                    .as(lint.code())
                    .containsIgnoringCase("rules");
        }
    }

    @TestFactory
    Stream<DynamicTest> each_lint_is_found_in_a_rule_at_its_place() {
        return pairs().entrySet().stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.getKey().code(), () -> found(each.getKey(), each.getValue())));
    }

    private static void found(Lint lint, Pair pair) throws IOException {
        String told = of(lint, pair.found()).stream()
                .map(issue -> issue.text() + "\n")
                .collect(Collectors.joining());
        Path golden = GOLDEN.resolve(lint.code() + ".txt");
        if (Boolean.getBoolean("record")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, told);
        }
        assertThat(told).isNotEmpty().isEqualTo(Files.readString(golden));
    }

    @TestFactory
    Stream<DynamicTest> each_lint_leaves_a_rule_alone_that_differs_little() {
        return pairs().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().code(),
                        () -> assertThat(of(each.getKey(), each.getValue().left()))
                                .isEmpty()));
    }

    @Test
    void a_pack_of_rules_alone_is_asked_until_when_it_can_be_relied_on() {
        Map<String, String> files = new LinkedHashMap<>(SmallPack.FILES);
        files.put("policies/bans.yaml", "policies: []\n");
        files.put("rules/more.drl", file(rule("acme/a", HEAD, CLOUD, "deny()")));

        assertThat(LintTest.lint(files)).extracting(Issue::code).contains(Lint.NO_STALE_DAY.code());
    }

    @Test
    void a_policy_that_sets_a_rule_aside_as_a_whole_is_a_wide_exception() {
        assertThat(widths("who: {organizations: [acme]}")).containsExactly("policies/more.yaml:2:5");
        assertThat(widths("who: {organizations: [acme]}, if: {team: red-team}")).isEmpty();
        assertThat(widths("who: {organizations: [maker]}")).isEmpty();
    }

    private static List<String> widths(String scope) {
        Map<String, String> files = new LinkedHashMap<>(SmallPack.FILES);
        files.put("rules/more.drl", file(rule("acme/a", HEAD, CLOUD, "deny()")));
        files.put("policies/more.yaml", """
                exceptions:
                  - {id: acme/e, issuer: acme, sets-aside: [acme/a], approved-by: acme/ciso, %s, time: {from: 2026-08-01, until: 2026-09-01}}
                """.formatted(scope));
        return LintTest.lint(files).stream()
                .filter(issue -> issue.code().equals(Lint.WIDE_EXCEPTION.code()))
                .map(issue -> issue.file() + ":" + issue.line() + ":" + issue.column())
                .toList();
    }

    private static List<Issue> of(Lint lint, String rules) {
        Map<String, String> files = new LinkedHashMap<>(SmallPack.FILES);
        files.merge("pack.yaml", "as-of: 2026-07-11\nimports: [edict/iso-3166]\n", String::concat);
        if (lint == Lint.NEEDLESS_ACCEPTANCE) {
            files.merge("pack.yaml", "accept: {no-reason: [acme/accepted]}\n", String::concat);
        }
        files.put("rules/more.drl", file(rules));
        return LintTest.lint(files).stream()
                .filter(issue -> issue.code().equals(lint.code()))
                .filter(issue -> issue.file().endsWith(".drl") || lint == Lint.NEEDLESS_ACCEPTANCE)
                .toList();
    }

    private static String file(String rules) {
        return "package acme.more;\nimport dev.edict.model.RiskLevel; import dev.edict.model.Percentage;\n"
                + "import dev.edict.engine.author.*;\n" + rules;
    }

    private static String rule(String name, String head, String conditions, String word) {
        return "rule \"" + name + "\"\n" + head.strip() + "\nwhen\n" + conditions + "\nthen\nverdict." + word
                + ";\nend\n";
    }
}
