package dev.edict.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.edict.engine.author.Bounds;
import dev.edict.engine.author.Member;
import dev.edict.engine.author.Organization;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes of facts that rules derive of something open. */
class OpenRulesTest {
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void what_rests_on_a_fact_that_may_be_derived_is_open_only_while_it_may_be() {
        RuleBase rules = OwnRulesTest.compile("""
                declare Suspect
                    name : String
                end

                rule "acme/suspect" @issuer( "acme" )
                when
                    Request( actor == "contractor" )
                    Member( $name : member )
                then
                    facts.derive( new Suspect( $name ) );
                end

                rule "acme/deny" @issuer( "acme" )
                when
                    Suspect( name == "acme" )
                then
                    verdict.deny();
                end
                """);

        assertThat(Matcher.match(
                        rules,
                        List.of(
                                OwnRulesTest.request(null),
                                new Member("listed", "acme", MAY, JUNE),
                                new Member("watched", "acme", JUNE, JULY))))
                .extracting(Match::certainty, Match::from, Match::until, Match::missing)
                .containsExactly(tuple(Truth.UNKNOWN, MAY, JULY, List.of("actor")));
    }

    private static final String HEADQUARTERS = """
            declare Foreign
                name : String
            end

            rule "acme/foreign" @issuer( "acme" )
            when
                Organization( $id : id, headquarters != "DE" )
            then
                facts.derive( new Foreign( $id ) );
            end

            rule "acme/deny" @issuer( "acme" ) @because( "{$foreign.name} is foreign" )
            when
                $foreign : Foreign()
            then
                verdict.deny();
            end

            rule "acme/permit" @issuer( "acme" )
            when
                not Foreign()
            then
                verdict.permit();
            end
            """;

    private static Organization acme(@Nullable String headquarters, Instant from, Instant until) {
        return new Organization("acme", "Acme", "company", headquarters, null, from, until);
    }

    @Test
    void what_is_derived_for_certain_is_certain_though_it_was_open_before() {
        RuleBase rules = OwnRulesTest.compile(HEADQUARTERS);
        Organization known = acme("CN", JUNE, Instant.MAX);

        List<Match> matches = Matcher.match(rules, List.of(acme(null, MAY, JUNE), known));

        assertThat(matches)
                .extracting(Match::id, Match::certainty, Match::from, Match::until)
                .containsExactly(
                        tuple("acme/deny", Truth.UNKNOWN, MAY, JUNE),
                        tuple("acme/deny", Truth.YES, JUNE, Instant.MAX),
                        tuple("acme/permit", Truth.YES, Instant.MIN, MAY),
                        tuple("acme/permit", Truth.UNKNOWN, MAY, JUNE));
        assertThat(matches.get(1).facts()).contains(known);
        assertThat(matches.get(1).bindings()).containsKey("$foreign");
    }

    @Test
    void what_is_derived_beside_something_open_is_bounded_as_well() {
        RuleBase rules = OwnRulesTest.compile(HEADQUARTERS);
        Bounds bounds = Bounds.DEFAULT.withDerived(1);

        List<Match> matches = Matcher.match(
                rules,
                List.of(
                        acme(null, MAY, JUNE),
                        acme("CN", JUNE, JULY),
                        new Organization("other", "Other", "company", "FR", null, JUNE, JULY)),
                bounds,
                Deadline.of(bounds));

        assertThat(matches).filteredOn(match -> match.id().equals("acme/deny")).anySatisfy(match -> {
            assertThat(match.certainty()).isEqualTo(Truth.UNKNOWN);
            assertThat(match.facts().toString()).contains("the rule reached the bound `derived`");
        });
    }
}
