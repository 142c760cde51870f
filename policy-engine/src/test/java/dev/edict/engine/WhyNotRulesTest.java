package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.AccessRequest;
import dev.edict.ConditionCheck;
import dev.edict.Verdict;
import dev.edict.WhyNot;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhyNotRulesTest {
    private static final Instant JULY = Instant.parse("2026-07-15T12:00:00Z");
    private static final String PACK = """
            pack: acme
            version: 1.0.0
            title: Rules of Acme
            actions: [use]
            attributes: {team: {values: [red, blue]}}
            """;
    private static final String CATALOG = """
            organizations:
              acme: {name: Acme, headquarters: DE, zone: UTC}
              maker: {name: Maker, headquarters: US, zone: UTC}
            tools:
              claude: {name: Claude, vendor: maker, kind: model, categories: [chat]}
              zed: {name: Zed, vendor: maker, kind: application, categories: [editor], uses: [claude]}
            risks:
              - {tool: zed, level: low, issuer: acme, known: 2026-01-01, from: 2026-01-01}
              - {tool: claude, level: high, issuer: maker, known: 2026-01-01, from: 2026-01-01}
            groups:
              acme/trusted: {of: tools, members: {zed: {from: 2026-09-01, until: 2027-01-01}}}
            """;

    @Test
    void every_condition_comes_with_what_it_asks_for_and_what_it_met() {
        WhyNot why =
                why("Request( actor == \"contractor\", action == \"use\" ) Tool( categories contains \"editor\" )");

        assertThat(why.verdict()).isEqualTo(Verdict.NONE);
        assertThat(why.conditions())
                .containsExactly(
                        new ConditionCheck("Request.actor", Truth.NO, "actor == \"contractor\"", "employee"),
                        new ConditionCheck("Request.action", Truth.YES, "action == \"use\"", "use"),
                        new ConditionCheck("Tool.categories", Truth.YES, "categories contains \"editor\"", "editor"),
                        new ConditionCheck("time", Truth.YES, "always", "in force"));
        assertThat(why.firstFailed()).map(ConditionCheck::condition).contains("Request.actor");
    }

    @Test
    void of_several_facts_the_closest_is_named_with_its_value() {
        ConditionCheck check = failed("Risk( tool == \"claude\", issuer == \"acme\" )");

        assertThat(check)
                .isEqualTo(new ConditionCheck(
                        "Risk.issuer",
                        Truth.NO,
                        "issuer == \"acme\"",
                        "closest of 2: claude maker: `issuer == \"acme\"`, but it is maker"));
    }

    @Test
    void a_number_that_is_not_enough_is_told() {
        assertThat(failed("Request() accumulate( Risk( $l : level ); $n : count( $l ); $n > 2 )"))
                .isEqualTo(new ConditionCheck("accumulate", Truth.NO, "$n > 2", "2"));
        assertThat(failed("Request() Hop( position > 1 )").actual()).isEqualTo("1");
    }

    @Test
    void a_join_says_both_sides() {
        assertThat(failed("Request( $t : tool ) Vendor( tool == $t, id == \"acme\" )")
                        .actual())
                .isEqualTo("closest of 2: maker: `id == \"acme\"`, but it is maker");
        assertThat(failed("$t : Tool() Component( tool == $t.name )").actual()).isEqualTo("zed, Tool.name is Zed");
    }

    @Test
    void what_is_there_though_it_must_not_be_is_named() {
        ConditionCheck check = failed("Request() not Component( id == \"claude\" )");

        assertThat(check.condition()).isEqualTo("not Component");
        assertThat(check.expected()).isEqualTo("not Component( id == \"claude\" )");
        assertThat(check.actual()).isEqualTo("there is claude");
    }

    @Test
    void what_is_missing_is_said_to_be_missing() {
        assertThat(failed("Request() Member( group == \"acme/trusted\" )").actual())
                .isEqualTo("there is no Member");
        assertThat(failed("Request() exists Risk( level == RiskLevel.CRITICAL )")
                        .actual())
                .startsWith("closest of 2: ")
                .endsWith("`level == RiskLevel.CRITICAL`, but it is HIGH");
        assertThat(failed("Request() forall( Risk( issuer == \"acme\" ) )").actual())
                .isEqualTo("claude maker: `issuer == \"acme\"`, but it is maker");
        assertThat(failed("Request() ( Tool( name == \"x\" ) or Device( kind == \"y\" ) )")
                        .actual())
                .isEqualTo("none of them; the closest is Tool( name == \"x\" ): `name == \"x\"`, but it is Zed");
    }

    @Test
    void a_field_that_the_request_does_not_state_is_neither_met_nor_missed() {
        WhyNot why = why("Request( network != \"home\" )");

        assertThat(why.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(why.conditions().get(0))
                .isEqualTo(new ConditionCheck(
                        "Request.network", Truth.UNKNOWN, "network != \"home\"", "the request does not say"));
        assertThat(why.firstFailed()).isEmpty();
    }

    @Test
    void a_rule_that_applies_fails_nowhere() {
        WhyNot why = why("Request( actor == \"employee\" ) not Risk( level == RiskLevel.CRITICAL )");

        assertThat(why.verdict()).isEqualTo(Verdict.DENY);
        assertThat(why.conditions())
                .allSatisfy(check -> assertThat(check.holds()).isEqualTo(Truth.YES));
        assertThat(why.firstFailed()).isEmpty();
        assertThat(why.wouldApplyFrom()).isEmpty();
    }

    @Test
    void where_only_time_is_in_the_way_the_day_is_named() {
        WhyNot byRule = engine("Request( actor == \"employee\" )", "@from( \"2026-10-01\" ) @zone( \"UTC\" )", "")
                .whyNot(request(), "acme/rule");
        WhyNot byFact = why("Request() Member( group == \"acme/trusted\" )");

        assertThat(byRule.firstFailed()).map(ConditionCheck::condition).contains("time");
        assertThat(byRule.wouldApplyFrom()).contains(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(byFact.firstFailed()).map(ConditionCheck::condition).contains("Member.group");
        assertThat(byFact.wouldApplyFrom()).contains(Instant.parse("2026-09-01T00:00:00Z"));
    }

    @Test
    void what_would_never_apply_has_no_day() {
        assertThat(why("Request( actor == \"contractor\" )").wouldApplyFrom()).isEmpty();
    }

    @Test
    void rules_that_build_on_others_are_asked_with_what_these_derived() {
        String deriving = """
                rule "acme/suspects"
                    @issuer( "acme" )
                when
                    $r : Risk( level == RiskLevel.HIGH )
                then
                    facts.derive(new Suspect($r.tool));
                end
                """;
        PolicyEngine engine = engine("Suspect( tool == \"zed\" )", "", deriving);

        assertThat(engine.whyNot(request(), "acme/rule").firstFailed())
                .contains(new ConditionCheck("Suspect.tool", Truth.NO, "tool == \"zed\"", "claude"));
        assertThat(engine.whyNot(request(), "acme/suspects").conditions())
                .singleElement()
                .satisfies(check -> assertThat(check.holds()).isEqualTo(Truth.YES));
    }

    @Test
    void an_unknown_rule_is_refused_with_the_nearest_name() {
        PolicyEngine engine = engine("Request()", "", "");

        assertThatThrownBy(() -> engine.whyNot(request(), "acme/rul"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean `acme/rule`?");
    }

    @Test
    void fixtures_name_the_condition_of_a_rule_by_its_field_or_in_its_words() {
        String fixtures = """
                pack: ..
                zone: UTC
                request: {organization: acme, actor: employee, tool: zed, action: use}
                cases:
                  - {name: by field, at: 2026-07-15, expect: not-applicable, not-because: {acme/rule: Request.actor}}
                  - name: in words
                    at: 2026-07-15
                    expect: not-applicable
                    not-because: {acme/rule: 'actor == "contractor"'}
                  - {name: wrong, at: 2026-07-15, expect: not-applicable, not-because: {acme/rule: Request.action}}
                """;
        Map<String, String> files = files("Request( actor == \"contractor\", action == \"use\" )", "", "");
        files.put("fixtures/cases.yaml", fixtures);
        PackSource source = PackSource.texts("acme", files);
        PolicyEngine engine = PolicyEngine.load(source);

        assertThat(Fixtures.of(engine, source).run().failed())
                .singleElement()
                .satisfies(failure -> assertThat(failure.toString()).contains("wrong", "Request.actor"));
    }

    private static WhyNot why(String conditions) {
        return engine(conditions, "", "").whyNot(request(), "acme/rule");
    }

    private static ConditionCheck failed(String conditions) {
        Optional<ConditionCheck> failed = why(conditions).firstFailed();
        assertThat(failed).isPresent();
        return failed.get();
    }

    private static AccessRequest request() {
        return AccessRequest.builder()
                .organization("acme")
                .actor("employee")
                .tool("zed")
                .action("use")
                .route("acme")
                .device("managed")
                .at(JULY)
                .build();
    }

    private static PolicyEngine engine(String conditions, String annotations, String more) {
        return PolicyEngine.load(PackSource.texts("acme", files(conditions, annotations, more)));
    }

    private static Map<String, String> files(String conditions, String annotations, String more) {
        String rules = """
                package acme.rules;

                import dev.edict.engine.author.*;
                import dev.edict.model.RiskLevel;

                declare Suspect
                    tool : String
                end

                rule "acme/rule"
                    @issuer( "acme" ) @because( "so it is" ) %s
                when
                    %s
                then
                    verdict.deny();
                end

                %s
                """.formatted(annotations, conditions, more);
        return new HashMap<>(Map.of("pack.yaml", PACK, "catalog/catalog.yaml", CATALOG, "rules/rules.drl", rules));
    }
}
