package dev.edict.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.author.Member;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that reads a field which the request does not have is uncertain and names it, wherever it reads the field. */
class AbsentFieldsTest {
    private static final List<Object> FACTS = List.of(
            OwnRulesTest.request(null),
            new Member("group", "member", Instant.MIN, Instant.MAX),
            OwnRulesTest.tool(Instant.MIN, Instant.MAX));

    private static final Map<String, List<String>> CONDITIONS = Map.of(
            "actor",
            List.of(
                    "Request( actor < \"q\" )",
                    "Request( actor.length > 2 )",
                    "Request( actor!.length > 2 )",
                    "Request( tool == \"claude-code\" || actor == \"x\" )",
                    "Member( $group : member ) Request( actor != $group )",
                    "forall( Member( $group : member ) Request( actor == $group ) )",
                    "not ( Member( $group : member ) and Request( actor == $group ) )",
                    "List( size == 0 ) from collect( Request( actor == \"x\" ) )",
                    "accumulate( Request( $actor : actor ); $n : count( $actor ); $n > 0 )",
                    "accumulate( Request( $actor : actor ); $all : collectSet( $actor ) )",
                    "$suspect : Suspect() Request( actor not in ( $suspect.name, \"x\" ) )",
                    "Actor( name != \"x\" )",
                    "not Actor( name == \"x\" )",
                    "accumulate( Actor( $name : name ); $n : count( $name ); $n < 1 )"),
            "data",
            List.of(
                    "Request( data.size == 0 )",
                    "Member( $member : member ) Request( data not contains $member )",
                    "Request( $data : data ) Member( member not memberOf $data )",
                    "Request( $data : data ) not Member( member memberOf $data )",
                    "$r : Request() String( this != \"x\" ) from $r.data",
                    "$r : Request() not String( this == \"x\" ) from $r.data"));

    @Test
    void it_is_uncertain_whichever_way_the_field_is_read() {
        Map<String, String> paths = new LinkedHashMap<>();
        StringBuilder rules = new StringBuilder("""
                declare Suspect
                    name : String
                end

                declare Actor
                    name : String
                end

                rule "acme/suspect" @issuer( "acme" ) when $m : Member() then facts.derive( new Suspect( $m.member ) ); end
                rule "acme/actor" @issuer( "acme" ) when $r : Request() then facts.derive( new Actor( $r.actor ) ); end
                rule "acme/text" @issuer( "acme" ) @because( "Not {$r.actor}" ) when $r : Request() then verdict.deny(); end
                """);
        paths.put("acme/text", "actor");
        CONDITIONS.forEach((path, conditions) -> conditions.forEach(condition -> {
            String name = "acme/" + paths.size() + " " + condition.replace('"', '\'');
            paths.put(name, path);
            rules.append("rule \"%s\" @issuer( \"acme\" )%nwhen%n    %s%nthen%n    verdict.deny();%nend%n"
                    .formatted(name, condition));
        }));

        List<Match> matches = Matcher.match(OwnRulesTest.compile(rules.toString()), FACTS);

        paths.forEach((name, path) -> assertThat(
                        matches.stream().filter(match -> match.id().equals(name)))
                .as(name)
                .isNotEmpty()
                .allSatisfy(match -> {
                    assertThat(match.certainty()).isEqualTo(Truth.UNKNOWN);
                    assertThat(match.missing()).containsExactly(path);
                }));
    }
}
