package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.MissingFact;
import dev.edict.engine.fixture.RequestReader;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A word that only a rule or a policy passed in with the request tells apart is one that a silent request may have meant. */
class UnheardWordsTest {
    private static final Map<String, String> FILES = Map.of(
            "pack.yaml",
            "pack: words\nversion: 1\nattributes: {team: {type: text}}\n",
            "catalog/acme.yaml",
            "organizations:\n  acme: {headquarters: DE, zone: UTC}\n",
            "policies/acme.yaml",
            "policies:\n  - {id: acme/open, issuer: acme, effect: permit, because: All may.}\n");
    private static final AccessRequest SILENT = AccessRequest.builder()
            .organization("acme")
            .at(Instant.parse("2026-01-01T00:00:00Z"))
            .build();

    private static Decision byRule(String condition) {
        Map<String, String> files = new HashMap<>(FILES);
        files.put("rules/ban.drl", """
            package words;

            import dev.edict.engine.author.*;

            rule "acme/ban"
                @issuer( "acme" )  @from( "2020-01-01" )  @because( "Not for this." )
            when
                %s
            then
                verdict.deny();
            end
            """.formatted(condition));
        return PolicyEngine.load(PackSource.texts("words", files)).decide(SILENT);
    }

    private static Decision byPassedIn(String condition) {
        PolicyEngine engine = PolicyEngine.load(PackSource.texts("words", FILES));
        AccessRequest passed = RequestReader.read(
                engine,
                "request.yaml",
                "given: {policies: [{id: ban, issuer: acme, effect: deny, %s, because: Not for this.}]}"
                        .formatted(condition));
        return engine.decide(SILENT.toBuilder().facts(passed.facts()).build());
    }

    private static void assertAsksFor(Decision decision, String path) {
        assertThat(decision.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(decision.missing()).extracting(MissingFact::path).containsExactly(path);
    }

    @Test
    void no_permit_rests_on_a_purpose_that_a_rule_asks_for() {
        assertAsksFor(byRule("Request( purpose == \"research\" )"), "purpose");
    }

    @Test
    void nor_on_an_attribute_that_a_rule_asks_for() {
        assertAsksFor(byRule("Request() Attribute( name == \"team\", value == \"red\" )"), "attributes.team");
    }

    @Test
    void nor_on_a_purpose_that_a_passed_in_policy_asks_for() {
        assertAsksFor(byPassedIn("how: {purposes: [research]}"), "purpose");
    }

    @Test
    void nor_on_an_attribute_that_a_passed_in_policy_asks_for() {
        assertAsksFor(byPassedIn("if: {team: red}"), "attributes.team");
    }
}
