package dev.edict.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.author.Hop;
import dev.edict.engine.author.Member;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules about combinations of facts are evaluated apart from those that they do not build on. */
class NestedRulesTest {
    private static final String DERIVING = """
            declare Linked
                left : String
                right : String
            end

            declare Far
                left : String
            end

            rule "acme/start" @issuer( "acme" )
            when
                $x : Member( member != "a" )
            then
                facts.derive( new Linked( $x.group, $x.member ) );
            end

            rule "acme/far" @issuer( "acme" )
            when
                $h : Hop()
                not Linked( left == $h.id )
            then
                facts.derive( new Far( $h.id ) );
            end
            """;
    private static final String NESTED = """

            rule "acme/nested" @issuer( "acme" )
            when
                forall( $data : Data( kind matches "[cd]" ) Request() )
                ( Far() or Hop( id == "b" ) )
            then
                verdict.deny();
            end
            """;
    private static final String OTHERS = """

            rule "acme/counted" @issuer( "acme" )
            when
                accumulate( Hop( id == "c", $position : position ); $sum : sum( $position ); $sum < 0 )
                List( size > 0 ) from collect( Member( group != "b", member not in ( "b", "d" ) ) )
                $request : Request()
                String( this == "b" ) from $request.data
            then
                verdict.deny();
            end

            rule "acme/none" @issuer( "acme" )
            when
                forall( Hop( id != "b" ) )
            then
                verdict.deny();
            end
            """;
    private static final List<Object> FACTS = List.of(
            OwnRulesTest.request("a"),
            new Member("b", "c", Instant.MIN, Instant.MAX),
            new Member("c", "a", Instant.MIN, Instant.MAX),
            new Hop(3, "b", true, Instant.MIN, Instant.MAX));

    @Test
    void a_rule_about_combinations_says_the_same_whatever_rules_stand_beside_it() {
        RuleBase alone = OwnRulesTest.compile(DERIVING + NESTED);
        RuleBase among = OwnRulesTest.compile(DERIVING + NESTED + OTHERS);

        assertThat(among.nested()).containsExactly("acme/nested");
        assertThat(denials(among)).isEqualTo(denials(alone)).isNotEmpty();
    }

    private static List<Match> denials(RuleBase rules) {
        return Matcher.match(rules, FACTS).stream()
                .filter(match -> match.id().equals("acme/nested"))
                .toList();
    }
}
