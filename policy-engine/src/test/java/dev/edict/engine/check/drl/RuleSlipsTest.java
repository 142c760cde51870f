package dev.edict.engine.check.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSlipsTest {
    @Test
    void conditions_are_dropped_one_by_one_and_operators_turned() {
        assertThat(slips("Request( actor == \"contractor\", $data : data, data contains \"code\" )"))
                .containsExactlyInAnyOrder(
                        "7:14 without `actor == \"contractor\"` -> Request( $data : data, data contains \"code\" )",
                        "7:20 `!=` for `==` -> Request( actor != \"contractor\", $data : data, data contains \"code\" )",
                        "7:51 without `data contains \"code\"` -> Request( actor == \"contractor\", $data : data )",
                        "7:56 `not contains` for `contains` -> "
                                + "Request( actor == \"contractor\", $data : data, data not contains \"code\" )",
                        "7:5 without `Request( actor == \"contractor\", $data : data, data contains…` -> ");
        assertThat(slips("Tool( id not in ( \"a\", \"b\" ) )"))
                .contains("7:14 `in` for `not in` -> Tool( id in ( \"a\", \"b\" ) )");
        assertThat(slips("Risk( $level : level >= RiskLevel.HIGH )"))
                .contains("7:26 without `>= RiskLevel.HIGH` -> Risk( $level : level )")
                .contains("7:26 `>` for `>=` -> Risk( $level : level > RiskLevel.HIGH )");
    }

    @Test
    void a_request_that_asks_one_thing_is_not_dropped_besides_what_it_asks() {
        assertThat(slips("Request( actor == \"a\" )"))
                .containsExactlyInAnyOrder(
                        "7:14 without `actor == \"a\"` -> Request( )",
                        "7:20 `!=` for `==` -> Request( actor != \"a\" )");
    }

    @Test
    void a_pattern_that_binds_what_something_else_names_stays() {
        assertThat(slips("$tool : Tool( id == \"a\", kind == \"b\" )\nComponent( of == $tool.id, id == \"c\" )"))
                .noneMatch(slip -> slip.contains("without `$tool"))
                .anyMatch(slip -> slip.startsWith("8:1 without `Component( of =="));
    }

    @Test
    void not_and_exists_change_places() {
        assertThat(slips("not Data( kind == \"public\" )"))
                .contains("7:5 `exists` for `not` -> exists Data( kind == \"public\" )")
                .contains("7:5 without `not Data( kind == \"public\" )` -> ")
                .contains("7:15 without `kind == \"public\"` -> not Data( )");
        assertThat(slips("exists( Data( kind == \"a\" ) )"))
                .contains("7:5 `not` for `exists` -> not( Data( kind == \"a\" ) )");
    }

    @Test
    void each_branch_of_an_alternative_is_dropped() {
        assertThat(slips("( Data( kind == \"a\" ) or Data( kind == \"b\" ) )"))
                .contains("7:7 without the branch `Data( kind == \"a\" )` -> ( Data( kind == \"b\" ) )")
                .contains("7:30 without the branch `Data( kind == \"b\" )` -> ( Data( kind == \"a\" ) )");
        assertThat(slips("(or Data( kind == \"a\" ) Data( kind == \"b\" ))"))
                .contains("7:9 without the branch `Data( kind == \"a\" )` -> (or Data( kind == \"b\" ))");
        assertThat(slips("( Data( kind == \"a\" ) and Tool( id == \"t\" ) or Data( kind == \"b\" ) )"))
                .contains(
                        "7:7 without the branch `Data( kind == \"a\" ) and Tool( id == \"t\" )` -> ( Data( kind == \"b\" ) )")
                .contains("7:31 without `Tool( id == \"t\" )` -> ( Data( kind == \"a\" ) or Data( kind == \"b\" ) )");
        assertThat(slips("Tool( id == \"a\" || == \"b\" )"))
                .contains("7:11 without `id == \"a\"` -> Tool( id == \"b\" )")
                .contains("7:24 without `== \"b\"` -> Tool( id == \"a\" )");
    }

    @Test
    void a_number_moves_to_where_the_other_slip_of_its_comparison_does_not_go() {
        assertThat(slips("accumulate( Risk( $level : level ); $n : count( 1 ); $n > 2 )"))
                .contains("7:63 `3` for `2` -> accumulate( Risk( $level : level ); $n : count( 1 ); $n > 3 )")
                .contains("7:61 `>=` for `>` -> accumulate( Risk( $level : level ); $n : count( 1 ); $n >= 2 )")
                .noneMatch(slip -> slip.contains("count( 2 )"));
        assertThat(slips("Owner( least >= Percentage.of( \"50\" ) )"))
                .contains("7:36 `\"49\"` for `\"50\"` -> Owner( least >= Percentage.of( \"49\" ) )");
        assertThat(slips("Owner( least > Percentage.of( \"100\" ) )"))
                .contains("7:35 `\"99\"` for `\"100\"` -> Owner( least > Percentage.of( \"99\" ) )");
    }

    @Test
    void dates_move_by_a_day_and_what_is_set_aside_is_left_out() {
        assertThat(headers("@from( \"2026-02-28\" ) @until( \"2026-03-01T09:00+01:00\" ) @setsAside( \"a\", \"b\" )"))
                .contains(
                        "5:12 `@from` a day later -> @from( \"2026-03-01\" ) @until( \"2026-03-01T09:00+01:00\" ) @setsAside( \"a\", \"b\" )",
                        "5:35 `@until` a day earlier -> @from( \"2026-02-28\" ) @until( \"2026-02-28T09:00+01:00\" ) @setsAside( \"a\", \"b\" )",
                        "5:74 without `a` in `@setsAside` -> @from( \"2026-02-28\" ) @until( \"2026-03-01T09:00+01:00\" ) @setsAside( \"b\" )")
                .noneMatch(slip -> slip.contains("without `@until`"));
        assertThat(headers("@known( \"2026-02-28\" ) @from( \"2026-02-28\" )"))
                .noneMatch(slip -> slip.contains("`@known`"));
        assertThat(headers("@setsAside( \"a\" )"))
                .contains("5:5 without `@setsAside` -> ")
                .anyMatch(slip -> slip.contains("exception removed"));
    }

    @Test
    void a_rule_says_another_word() {
        RuleSource source =
                source("", "Request( actor == \"a\" )", "verdict.deny();\n    verdict.oblige( \"Tell us.\" );");
        assertThat(RuleSlips.of(source))
                .extracting(RuleSlip::change)
                .contains("`review` for `deny`", "`review` for `oblige`", "without `verdict.deny();`", "rule removed");
    }

    private static List<String> slips(String conditions) {
        return changes(source("", conditions, "verdict.deny();"), "(?s).*when\n(.*)then\n.*");
    }

    private static List<String> headers(String annotations) {
        return changes(source(annotations, "Tool()", "verdict.permit();"), "(?s).*rule \"r\"\n(.*)@issuer.*");
    }

    /** Returns the slips that change what the first group of an expression shows, each with what it shows then. */
    private static List<String> changes(RuleSource source, String shown) {
        return RuleSlips.of(source).stream()
                .filter(slip -> !shown(slip.source(), shown).equals(shown(source, shown)))
                .map(slip -> slip.origin().line() + ":" + slip.origin().column() + " " + slip.change() + " -> "
                        + shown(slip.source(), shown))
                .filter(slip -> !slip.contains("rule removed"))
                .toList();
    }

    private static String shown(RuleSource source, String shown) {
        return source.text().matches(shown)
                ? source.text().replaceAll(shown, "$1").replaceAll("\\s+", " ").strip()
                : "";
    }

    private static RuleSource source(String annotations, String conditions, String consequence) {
        return new RuleSource("rules/rules.drl", """
                package acme;
                import dev.edict.engine.author.*;

                rule "r"
                    %s
                @issuer( "acme" ) when
                    %s
                then
                    %s
                end
                """.formatted(annotations, conditions, consequence));
    }
}
