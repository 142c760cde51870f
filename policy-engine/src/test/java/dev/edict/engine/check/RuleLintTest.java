package dev.edict.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Issue;
import dev.edict.engine.check.drl.KnownIds;
import dev.edict.engine.check.drl.RuleFiles;
import dev.edict.engine.check.drl.RuleSource;
import dev.edict.engine.check.lint.Lint;
import dev.edict.engine.load.PackSource;
import dev.edict.time.TimeZones;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lints of rules: the same as of policies where they mean the same, and others where conditions show more. */
class RuleLintTest {
    private static final String HEAD = "@issuer( \"acme\" ) @because( \"So it was decided\" ) @source( \"notice\" ) ";
    /** Two rules that mean the same words, which are no slips then. */
    private static final String SPOKEN =
            rule("acme/s", HEAD, spoken("acme"), "warn()") + rule("acme/t", HEAD, spoken("maker"), "warn()");

    private static final String WHO = "Request( organization == \"acme\" ) ";

    @Test
    void a_rule_that_minds_them_all_has_none() {
        assertThat(codes(rule("acme/a", HEAD + "@from( \"2026-08-01\" ) @zone( \"UTC\" )", WHO, "deny()")))
                .isEmpty();
    }

    @Test
    void what_stands_above_the_conditions_is_looked_at_as_that_of_policies() {
        assertThat(codes(rule("other/a", HEAD, WHO, "deny()"))).containsExactly("foreign-id");
        assertThat(codes(rule("acme/a", "@issuer( \"acme\" ) @source( \"notice\" )", WHO, "deny()")))
                .containsExactly("no-reason");
        assertThat(codes(rule("acme/a", "@issuer( \"acme\" ) @because( \"So it is\" )", WHO, "deny()")))
                .containsExactly("no-source");
        assertThat(codes(rule("acme/a", HEAD, WHO, "review()"))).containsExactly("no-approver");
        assertThat(codes(rule("acme/a", HEAD + "@approver( \"acme/security\" )", WHO, "review()")))
                .isEmpty();
        assertThat(codes(rule("acme/a", HEAD + "@from( \"2026-08-01\" )", WHO, "deny()")))
                .containsExactly("assumed-zone");
        assertThat(codes(rule("acme/a", HEAD + "@from( \"2026-08-01T00:00:00Z\" )", WHO, "deny()")))
                .isEmpty();
        assertThat(codes(rule(
                        "acme/a",
                        HEAD + "@known( \"2026-08-02\" ) @from( \"2026-08-01\" ) @zone( \"UTC\" )",
                        WHO,
                        "deny()")))
                .containsExactly("retroactive");
    }

    @Test
    void the_help_names_the_annotation_to_write() {
        assertThat(lint(rule("acme/a", "@issuer( \"acme\" ) @because( \"So it is\" )", WHO, "deny()")))
                .extracting(Issue::text)
                .containsExactly("rules/more.drl:4:1: warning: `acme/a` cites no source\nhelp: add `@source`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Request( actor == \"employee\", actor == \"contractor\" )",
                "Request( actor == \"employee\" && actor != \"employee\" )",
                "Request( actor == \"employee\" ) Request( actor == \"contractor\" )",
                "Request( actor in ( \"employee\", \"service\" ), actor not in ( \"employee\", \"service\" ) )",
                "Request( actor == null, actor == \"employee\" )",
                "Request( data contains \"code\", data not contains \"code\" )",
                "Risk( level < RiskLevel.MODERATE, level >= RiskLevel.HIGH )",
                "Risk( level < RiskLevel.LOW )",
                "Hop( position > 1, position < 2 )",
                "Hop( position >= 3 && position <= 2 )",
                "Owner( least > Percentage.of(\"100\") )",
                "Owner( least > Percentage.of(\"60\"), least <= Percentage.of(\"60\") )",
                "Hop( authorized == true, authorized == false )",
                "( Tool( id == \"editor\", id == \"cloud\" ) or Device( kind == \"managed\" ) )",
                "Request( actor == \"employee\", actor == \"contractor\" || actor == \"service\" )",
                "Request( actor == \"employee\" && ( actor == \"contractor\" || actor == \"service\" ) )",
                "Request( ( actor == \"employee\" || actor == \"service\" ) && actor == \"public\" )",
                "Hop( position > 3 && position < 2 || position > 9 && position < 8 )",
                "Request( actor == \"employee\" || actor == \"service\", action == \"use\", actor not in ( \"employee\", \"service\" ) )",
            })
    void a_condition_that_nothing_can_pass_is_found(String condition) {
        assertThat(codes(rule("acme/a", HEAD, WHO + condition, "deny()"))).contains("never-true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Request( actor == \"employee\" || actor == \"contractor\" )",
                "Request( actor != \"employee\", actor != \"contractor\" )",
                "Request( actor in ( \"employee\", \"service\" ), actor != \"service\" )",
                "Request( actor == null, actor != \"employee\" )",
                "Request( data contains \"code\", data not contains \"plans\" )",
                "Risk( level > RiskLevel.LOW, level <= RiskLevel.HIGH )",
                "Hop( position > 1, position <= 2 )",
                "Owner( least > Percentage.of(\"60\"), least < Percentage.of(\"60.1\") )",
                "Tool( id == \"editor\" ) Vendor( id == \"maker\" )",
                "( Request( actor == \"employee\" ) or Request( actor == \"contractor\" ) )",
                "Request( actor == \"employee\" || action == \"use\", actor == \"contractor\" || action == \"buy\" )",
                "Request( actor == \"employee\" || actor == \"contractor\", actor != \"employee\" || action == \"use\" )",
                "Request( !( actor == \"employee\" && actor == \"contractor\" ) )",
                "Hop( position > 3 || position < 2 )",
                "Hop( ( position > 3 || position < 2 ) && authorized == true )",
                "$t : Tool( $k : kind == \"application\", categories contains \"coding-assistant\" )",
            })
    void a_condition_that_something_can_pass_is_left_alone(String condition) {
        assertThat(codes(rule("acme/a", HEAD, WHO + condition, "deny()"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tool( id == \"editr\" )",
                "Tool( kind == \"app\" )",
                "Vendor( id != \"makr\" )",
                "Request( action in ( \"use\", \"distrbute\" ) )",
                "Member( group == \"dahc\" )",
                "Attribute( name == \"team\", value == \"purple\" )",
                "Request( tool == \"cloud\" || tool == \"editr\" )",
                "Request( action == \"use\" && ( device == null || tool == \"editr\" ) )",
                "Request( !( tool == \"editr\" ) )",
                "Organization( kind == \"firm\" )",
                "Component( id == \"mid\" )",
                "Hop( id == \"clod\" )",
            })
    void a_word_that_no_vocabulary_has_is_found(String condition) {
        assertThat(codes(rule("acme/a", HEAD, WHO + condition, "deny()"))).contains("strange-word");
    }

    @Test
    void a_dead_alternative_is_told_at_its_place_and_a_dead_condition_once() {
        assertThat(lint(rule(
                        "acme/a", HEAD, WHO + "\nHop( position == 1 ||\n  position > 3 && position < 2 )", "deny()")))
                .extracting(Issue::text)
                .containsExactly(
                        "rules/more.drl:9:19: warning: an alternative of `acme/a` can never hold: no `Hop.position`"
                                + " passes all that is asked of it\nhelp: what is asked of one pattern must hold of the same fact; for"
                                + " alternatives write `||` or `in`");
        assertThat(lint(rule(
                        "acme/a", HEAD, WHO + "\nHop( position == 1,\n  position == 2 || position == 3 )", "deny()")))
                .extracting(Issue::text)
                .singleElement()
                .asString()
                .startsWith("rules/more.drl:9:3: warning: a condition of `acme/a` can never hold");
        assertThat(lint(rule(
                        "acme/a", HEAD, WHO + "\nHop( position == 1 || position == 2,\n  position != 1 )", "deny()")))
                .extracting(Issue::text)
                .singleElement()
                .asString()
                .startsWith("rules/more.drl:8:6: warning: an alternative of `acme/a` can never hold");
    }

    @Test
    void what_is_read_in_an_alternative_counts_as_read() {
        assertThat(lint(rule("acme/a", HEAD, WHO + "\nAttribute( name == \"team\" ||\n name == \"squad\" )", "deny()")))
                .extracting(Issue::text)
                .singleElement()
                .asString()
                .startsWith("rules/more.drl:9:10: warning: `acme/a` reads the attribute `squad`");
        assertThat(codes(rule(
                        "acme/a",
                        HEAD + "@instead( \"editor\" )",
                        "Request( organization == \"acme\", tool == \"cloud\" || tool == \"editor\" )",
                        "deny()")))
                .containsExactly("alternative-cycle", "denied-alternative");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Request( actor == \"emploee\" )",
                "Request( device in ( \"personal\", \"manged\" ) )",
                "Device( kind != \"mangaed\" )",
                "Request( network == \"home\" || network == \"interal\" )",
                "Request( credential == \"apikey\" )",
                "not Data( kind == \"blueprnts\" )",
                "Request( data contains \"blueprnts\" )",
                "Request( purpose == \"reserch\" )",
            })
    void a_word_that_is_a_letter_off_is_found(String condition) {
        assertThat(lint(rule("acme/a", HEAD, WHO + condition, "deny()") + SPOKEN))
                .extracting(Issue::text)
                .singleElement()
                .asString()
                .startsWith("rules/more.drl:7:")
                .contains(" alone knows the ")
                .contains("\nhelp: did you mean `");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Request( actor == \"robot\" )",
                "Request( device == \"unmanaged\" )",
                "Request( network == \"external\" )",
                "Request( actor == null )",
                "Request( data contains \"blueprints\" )",
                "Request( purpose == \"research\" )",
            })
    void a_new_word_is_left_alone(String condition) {
        assertThat(codes(rule("acme/a", HEAD, WHO + condition, "deny()") + SPOKEN))
                .isEmpty();
    }

    @Test
    void words_are_proposed_at_their_place() {
        assertThat(lint(rule("acme/a", HEAD, "Request( organization == \"acme\", action == \"distribut\" )", "deny()")))
                .extracting(Issue::text)
                .containsExactly(
                        "rules/more.drl:7:44: warning: `acme/a` compares `Request.action` with `distribut`, which is none of"
                                + " its words\nhelp: did you mean `distribute`?");
        assertThat(codes(rule("acme/a", HEAD, WHO + "Tool( categories contains \"chat\" )", "deny()")))
                .containsExactly("unknown-category");
        assertThat(codes(rule("acme/a", HEAD, WHO + "Attribute( name == \"squad\" )", "deny()")))
                .containsExactly("undeclared-attribute");
    }

    @Test
    void a_company_that_speaks_of_everybody_is_told() {
        assertThat(codes(rule("acme/a", HEAD, "Tool( id == \"editor\" )", "deny()")))
                .containsExactly("for-everybody");
        assertThat(codes(rule("acme/a", HEAD, "Request( $o : organization ) Owner( owned == $o )", "deny()")))
                .isEmpty();
    }

    @Test
    void exactly_one_half_is_left_open() {
        assertThat(codes(rule("acme/a", HEAD, WHO + "Owner( least > Percentage.of(\"50\") )", "deny()")))
                .containsExactly("half-left-open");
        assertThat(codes(rule("acme/a", HEAD, WHO + "Owner( least >= Percentage.of(\"50\") )", "deny()")))
                .isEmpty();
    }

    @Test
    void absence_and_number_of_dated_facts_are_slower() {
        for (String condition : List.of(
                "not Risk( level >= RiskLevel.HIGH )",
                "forall( Owner( owner == \"acme\" ) )",
                "accumulate( Risk( $l : level ); $n : count( $l ); $n > 1 )")) {
            assertThat(codes(rule("acme/a", HEAD, WHO + condition, "deny()"))).containsExactly("counts-dated-facts");
        }
        assertThat(codes(rule("acme/a", HEAD, WHO + "not Data( kind == \"code\" )", "deny()")))
                .isEmpty();
    }

    @Test
    void an_alternative_that_is_denied_itself_and_one_that_leads_back_are_found() {
        assertThat(codes(rule(
                        "acme/a",
                        HEAD + "@instead( \"editor\" )",
                        "Request( organization == \"acme\", tool == \"cloud\" )",
                        "deny()")))
                .containsExactly("denied-alternative");
        assertThat(codes(rule(
                                "acme/a",
                                HEAD + "@instead( \"mind\" )",
                                "Request( organization == \"acme\", tool == \"cloud\" )",
                                "deny()")
                        + rule(
                                "acme/b",
                                HEAD + "@instead( \"cloud\" )",
                                "Request( organization == \"acme\", tool == \"mind\" )",
                                "deny()")))
                .containsExactly("alternative-cycle", "denied-alternative");
    }

    @Test
    void rules_of_the_same_conditions_are_compared() {
        String conditions = WHO + "Tool( id == \"editor\" )";
        String one = rule("acme/a", HEAD, conditions, "deny()");
        String series = rule("acme/a", HEAD + "@until( \"2026-09-01\" ) @zone( \"UTC\" )", conditions, "deny()");

        assertThat(codes(one + rule("acme/b", HEAD, conditions, "deny()"))).containsExactly("redundant");
        assertThat(codes(one + rule("acme/b", HEAD, conditions, "permit()"))).containsExactly("contradiction");
        assertThat(codes(one + rule("acme/b", HEAD, conditions, "warn()"))).isEmpty();
        assertThat(codes(series
                        + rule("acme/b", HEAD + "@from( \"2026-09-02\" ) @zone( \"UTC\" )", conditions, "deny()")))
                .containsExactly("gap-in-series");
        assertThat(codes(series
                        + rule("acme/b", HEAD + "@from( \"2026-08-01\" ) @zone( \"UTC\" )", conditions, "deny()")))
                .containsExactly("overlap-in-series");
    }

    @Test
    void exceptions_in_rules_end_and_meet_what_they_set_aside() {
        String exception = HEAD + "@setsAside( \"acme/editor\" ) @zone( \"UTC\" ) ";

        assertThat(codes(rule(
                        "acme/e", exception + "@from( \"2026-08-01\" ) @until( \"2026-09-01\" )", WHO, "permit()")))
                .isEmpty();
        assertThat(codes(rule(
                        "acme/e", exception + "@from( \"2026-08-01\" ) @until( \"2028-09-01\" )", WHO, "permit()")))
                .containsExactly("long-exception");
        assertThat(codes(rule(
                        "acme/e", exception + "@from( \"2026-01-01\" ) @until( \"2026-02-01\" )", WHO, "permit()")))
                .containsExactly("never-effective");
    }

    @Test
    void what_is_derived_and_what_is_read_belong_together() {
        String declared = "declare Watched\n  tool : String\nend\n";
        String reads = rule("acme/a", HEAD, WHO + "Watched()", "deny()");
        String derives = "rule \"acme/w\" @issuer( \"acme\" ) when Tool( $id : id ) then facts.derive(new"
                + " Watched($id)); end\n";

        assertThat(codes(declared + reads)).containsExactly("never-effective");
        assertThat(codes(declared + derives)).containsExactly("unused-definition");
        assertThat(codes(declared + derives + reads)).isEmpty();
    }

    @Test
    void what_the_authors_accept_of_a_rule_is_not_shown() {
        String rule = rule("acme/a", "@issuer( \"acme\" ) @source( \"notice\" )", WHO, "deny()");

        assertThat(codes(rule, "accept: {no-reason: [acme/a]}\n")).isEmpty();
    }

    private static String spoken(String organization) {
        return "Request( organization == \"" + organization
                + "\", data contains \"blueprints\", purpose == \"research\" )";
    }

    private static String rule(String name, String head, String conditions, String word) {
        return "rule \"" + name + "\"\n" + head + "\nwhen\n" + conditions + "\nthen\nverdict." + word + ";\nend\n";
    }

    private static Set<String> codes(String rules) {
        return codes(rules, "");
    }

    private static Set<String> codes(String rules, String more) {
        return lint(rules, more).stream()
                .map(Issue::code)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    private static List<Issue> lint(String rules) {
        return lint(rules, "");
    }

    private static List<Issue> lint(String rules, String more) {
        Map<String, String> files = new LinkedHashMap<>(SmallPack.FILES);
        files.put(
                "rules/more.drl",
                "package acme.more;\nimport dev.edict.model.RiskLevel; import dev.edict.model.Percentage;\nimport dev.edict.engine.author.*;\n"
                        + rules);
        files.merge("pack.yaml", more, String::concat);
        Checked.Names names = PackCheck.check(PackSource.texts("sample", files), List.of(), TimeZones.ofPlatform())
                .names();
        assertThat(RuleFiles.check(
                                List.of(new RuleSource("rules/more.drl", files.get("rules/more.drl"))),
                                new KnownIds(names.organizations(), names.tools(), names.sources(), names.policies()))
                        .issues())
                .isEmpty();
        return LintTest.lint(files).stream()
                .filter(issue -> issue.file().endsWith(".drl") || issue.code().equals(Lint.NEEDLESS_ACCEPTANCE.code()))
                .toList();
    }
}
