package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Verdict;
import dev.edict.engine.author.Bounds;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.DecisionJson;
import dev.edict.engine.render.TimelineJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a rule takes too much of, at the door: it is INDETERMINATE and names the bound, and nobody else notices. */
class RuleBoundsTest {
    private static final String RULES = """
            package acme.rules;

            import dev.edict.engine.author.*;

            declare Pair
                left : String
                right : String
            end

            rule "acme/small" @issuer( "acme" )
            when
                Request( device == "managed" )
            then
                verdict.warn();
            end

            rule "acme/joins" @issuer( "acme" )
            when
                Data()
                Data()
                Data()
            then
                verdict.review();
            end

            rule "acme/elements" @issuer( "acme" )
            when
                $r : Request()
                String() from $r.data
                String() from $r.data
                String() from $r.data
            then
                verdict.review();
            end

            rule "acme/pairs" @issuer( "acme" )
            when
                Data( $left : kind )
                Data( $right : kind )
            then
                facts.derive( new Pair( $left, $right ) );
            end

            rule "acme/derived" @issuer( "acme" )
            when
                Pair( $middle : right )
                Pair( left == $middle, $end : right )
            then
                facts.derive( new Pair( $middle, $end ) );
                verdict.deny();
            end
            """;
    private static final List<String> HUNGRY = List.of("acme/joins", "acme/elements", "acme/derived");
    private static final int WORDS = 20;

    private static final PackSource PACK = pack();
    private static final PolicyEngine ENGINE = PolicyEngine.load(PACK);

    private static PackSource pack() {
        Map<String, String> files =
                new LinkedHashMap<>(PolicyEngineTest.pack("").files());
        files.put("rules/all.drl", RULES);
        return PackSource.texts("bounds", files);
    }

    private static AccessRequest request(int words) {
        AccessRequest.Builder request = AccessRequest.builder()
                .organization("acme")
                .tool("quill")
                .device("managed")
                .at(Instant.parse("2026-05-01T00:00:00Z"));
        String[] data = new String[words];
        for (int word = 0; word < words; word++) {
            data[word] = "word-" + word;
        }
        return request.data(data).build();
    }

    private static PolicyEngine bounded(Bounds bounds) {
        return PolicyEngine.load(PACK, PolicyEngine.Options.defaults().withBounds(bounds));
    }

    private static void names(PolicyEngine engine, String bound, List<String> rules) {
        Decision decision = engine.decide(request(WORDS));
        for (String rule : rules) {
            assertThat(decision.finding(rule)).as(rule).hasValueSatisfying(finding -> {
                assertThat(finding.verdict()).isEqualTo(Verdict.INDETERMINATE);
                assertThat(finding.evidence().toString()).contains("reached the bound `" + bound + "` (rules/all.drl:");
            });
        }
        String told = "reached the bound `" + bound + "`";
        Decision inBulk = engine.decideAll(List.of(request(WORDS)).iterator()).next();
        assertThat(DecisionJson.write(inBulk))
                .isEqualTo(DecisionJson.write(decision))
                .contains(told);
        assertThat(TimelineJson.write(engine.timeline(request(WORDS)))).contains(told);
        assertThat(DecisionJson.write(engine.decide(request(2))))
                .isEqualTo(DecisionJson.write(ENGINE.decide(request(2))));
        assertThat(DecisionJson.write(engine.decide(request(WORDS)))).isEqualTo(DecisionJson.write(decision));
    }

    @Test
    void combinations_count_what_is_derived_and_the_elements_of_collections() {
        PolicyEngine engine = bounded(Bounds.DEFAULT.withCombinations(5_000));

        names(engine, "combinations", HUNGRY);
        assertThat(engine.decide(request(WORDS)).warnings()).hasSize(1);
    }

    @Test
    void derived_facts_are_bounded() {
        names(bounded(Bounds.DEFAULT.withDerived(100)), "derived", List.of("acme/derived"));
    }

    @Test
    void firings_are_bounded() {
        names(bounded(Bounds.DEFAULT.withFirings(1_000)), "firings", HUNGRY);
    }

    @Test
    void facts_are_bounded() {
        names(bounded(Bounds.DEFAULT.withFacts(15)), "facts", HUNGRY);
    }

    @Test
    void the_deadline_ends_what_has_begun_and_nothing_of_it_is_kept() {
        PolicyEngine engine = bounded(Bounds.DEFAULT.withMilliseconds(1));

        Decision late = engine.decide(request(60));

        assertThat(DecisionJson.write(late)).contains("reached the bound `milliseconds`");
        assertThat(late.outcome()).isNotEqualTo(ENGINE.decide(request(2)).outcome());
    }
}
