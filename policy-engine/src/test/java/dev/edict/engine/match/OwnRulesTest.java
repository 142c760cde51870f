package dev.edict.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.edict.engine.author.Attribute;
import dev.edict.engine.author.Bounds;
import dev.edict.engine.author.Data;
import dev.edict.engine.author.Hop;
import dev.edict.engine.author.Member;
import dev.edict.engine.author.Owner;
import dev.edict.engine.author.Request;
import dev.edict.engine.author.Tool;
import dev.edict.engine.author.Unknown;
import dev.edict.engine.check.drl.KnownIds;
import dev.edict.engine.check.drl.RuleSource;
import dev.edict.engine.compile.PackRules;
import dev.edict.engine.compile.RuleCompilation;
import dev.edict.model.Percentage;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnRulesTest {
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");

    @Test
    void a_match_holds_while_all_its_facts_hold() {
        RuleBase rules = rules("Request( actor == \"contractor\" ) Tool( categories contains \"coding-assistant\" )");

        List<Match> matches = Matcher.match(rules, List.of(request("contractor"), tool(MAY, JULY)));

        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.id()).isEqualTo("acme/rule");
            assertThat(match.word()).isEqualTo(VerdictWord.DENY);
            assertThat(match.certainty()).isEqualTo(Truth.YES);
            assertThat(match.from()).isEqualTo(MAY);
            assertThat(match.until()).isEqualTo(JULY);
            assertThat(match.facts()).hasSize(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Request( actor == \"contractor\" )",
                "Request( actor != \"contractor\" )",
                "Request( !( actor == \"contractor\" ) )",
                "Request( actor in ( \"contractor\", \"x\" ) )",
                "Request( actor not in ( \"contractor\", \"x\" ) )",
                "Request( actor matches \"c.*\" )",
                "Request( actor not matches \"c.*\" )",
                "Request( actor == null )",
                "Request( actor != null )",
                "Request( actor.startsWith(\"c\") )",
                "Request( $a : actor ) Tool( name != $a )",
                "$r : Request() Tool( name != $r.actor )",
                "not Request( actor == \"contractor\" )",
                "not Request( actor != \"contractor\" )",
                "exists Request( actor == \"contractor\" )",
                "( Request( actor == \"contractor\" ) or Tool( name == \"none\" ) )",
                "forall( Request( actor == \"contractor\" ) )",
                "accumulate( Request( actor == \"x\" ); $n : count(); $n < 1 )",
            })
    void a_rule_that_reads_an_absent_field_is_uncertain_whichever_operator_reads_it(String condition) {
        List<Match> matches = Matcher.match(rules(condition), List.of(request(null), tool(Instant.MIN, Instant.MAX)));

        assertThat(matches).isNotEmpty().allSatisfy(match -> {
            assertThat(match.certainty()).isEqualTo(Truth.UNKNOWN);
            assertThat(match.missing()).containsExactly("actor");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data contains \"a\"", "data not contains \"a\"", "data excludes \"a\"", "\"a\" memberOf data"})
    void an_absent_collection_is_as_open_as_an_absent_word(String condition) {
        assertThat(Matcher.match(rules("Request( " + condition + " )"), List.of(request("contractor"))))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.certainty()).isEqualTo(Truth.UNKNOWN);
                    assertThat(match.missing()).containsExactly("data");
                });
    }

    @Test
    void an_absent_field_does_not_matter_where_the_rest_cannot_match() {
        RuleBase rules = rules("Request( actor == \"contractor\" ) Tool( name == \"other\" )");

        assertThat(Matcher.match(rules, List.of(request(null), tool(MAY, JULY))))
                .isEmpty();
    }

    @Test
    void an_attribute_that_nobody_states_is_open() {
        RuleBase rules = rules("Request() not Attribute( name == \"team\", value == \"red\" )");

        assertThat(Matcher.match(rules, List.of(request("x"))))
                .singleElement()
                .satisfies(match -> assertThat(match.missing()).containsExactly("attributes.team"));
        assertThat(Matcher.match(rules, List.of(request("x"), new Attribute("team", "red"))))
                .isEmpty();
        assertThat(Matcher.match(rules, List.of(request("x"), new Attribute("team", "blue"))))
                .singleElement()
                .extracting(Match::certainty)
                .isEqualTo(Truth.YES);
    }

    @Test
    void facts_that_nobody_has_told_are_open() {
        RuleBase rules = rules("Request() not Data( kind == \"customer-code\" )");

        assertThat(Matcher.match(rules, List.of(request("x"), new Unknown(Data.class, "data"))))
                .singleElement()
                .satisfies(match -> assertThat(match.missing()).containsExactly("data"));
        assertThat(Matcher.match(
                        rules, List.of(request("x"), new Data("customer-code"), new Unknown(Data.class, "data"))))
                .isEmpty();
    }

    @Test
    void each_part_of_a_rule_base_is_built_of_rules_that_no_other_part_changed() {
        RuleBase rules = rules("forall( Request( actor == \"contractor\" ) )");
        Firing firing = new Firing(Period.ALWAYS, Set.of(), Bounds.DEFAULT, Deadline.of(Bounds.DEFAULT));

        Sessions.run(rules.part(Set.of("acme/rule")), List.of(request("employee")), firing);

        assertThat(firing.matches()).isEmpty();
        assertThat(Matcher.match(rules, List.of(request("contractor")))).hasSize(1);
    }

    @Test
    void absence_holds_only_while_nothing_is_there() {
        RuleBase rules = rules("Request() not Member( group == \"acme/trusted\" )");

        List<Match> matches = Matcher.match(
                rules,
                List.of(
                        request("x"),
                        new Member("acme/trusted", "acme", MAY, JUNE),
                        new Member("acme/trusted", "acme", JULY, AUGUST)));

        assertThat(rules.sliced()).containsExactly("acme/rule");
        assertThat(matches)
                .extracting(Match::from, Match::until)
                .containsExactly(tuple(Instant.MIN, MAY), tuple(JUNE, JULY), tuple(AUGUST, Instant.MAX));
    }

    @Test
    void derived_facts_carry_the_period_and_the_evidence_of_their_support() {
        RuleBase rules = compile("""
                declare Suspect
                    name : String
                end

                rule "acme/suspect" @issuer( "acme" )
                when
                    $member : Member( group == "acme/listed" )
                then
                    facts.derive( new Suspect( $member.member ) );
                end

                rule "acme/rule" @issuer( "acme" ) @because( "{$suspect.name} with {$tool.name}" )
                when
                    $tool : Tool()
                    $suspect : Suspect( name == "acme" )
                then
                    verdict.deny();
                end
                """);
        Member listed = new Member("acme/listed", "acme", JUNE, AUGUST);

        List<Match> matches = Matcher.match(rules, List.of(listed, tool(MAY, JULY)));

        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.from()).isEqualTo(JUNE);
            assertThat(match.until()).isEqualTo(JULY);
            assertThat(match.facts()).contains(listed, tool(MAY, JULY));
            assertThat(match.bindings()).containsOnlyKeys("$suspect", "$tool");
        });
    }

    @Test
    void the_fields_of_a_declared_fact_can_be_read_any_number_of_times() {
        RuleBase rules = compile("""
                declare Suspect
                    name : String
                end

                rule "acme/suspect" @issuer( "acme" )
                when
                    $member : Member()
                then
                    facts.derive( new Suspect( $member.member ) );
                end

                rule "acme/rule" @issuer( "acme" ) @because( "{$suspect.name}" )
                when
                    $suspect : Suspect()
                then
                    verdict.deny();
                end
                """);
        Object suspect = Matcher.match(rules, List.of(new Member("acme/listed", "acme", JUNE, AUGUST)))
                .get(0)
                .bindings()
                .get("$suspect");

        for (int time = 0; time < 100; time++) {
            assertThat(FactText.read(suspect, "name")).contains("acme");
        }
    }

    @Test
    void rules_that_build_on_each_other_in_circles_come_to_an_end() {
        RuleBase rules = compile("""
                declare Reached
                    place : String
                end

                rule "acme/start" @issuer( "acme" )
                when
                    $hop : Hop( position == 1 )
                then
                    facts.derive( new Reached( $hop.id ) );
                end

                rule "acme/there" @issuer( "acme" )
                when
                    Reached( $place : place )
                    Member( member == $place, $group : group )
                then
                    facts.derive( new Reached( $group ) );
                end

                rule "acme/back" @issuer( "acme" )
                when
                    Reached( $place : place )
                    Member( group == $place, $member : member )
                then
                    facts.derive( new Reached( $member ) );
                end

                rule "acme/rule" @issuer( "acme" )
                when
                    Reached( place == "end" )
                then
                    verdict.deny();
                end
                """);

        List<Match> matches = Matcher.match(
                rules,
                List.of(
                        new Hop(1, "start", true, Instant.MIN, Instant.MAX),
                        new Member("middle", "start", MAY, AUGUST),
                        new Member("end", "middle", JUNE, JULY)));

        assertThat(matches).isNotEmpty().allSatisfy(match -> {
            assertThat(match.from()).isEqualTo(JUNE);
            assertThat(match.until()).isEqualTo(JULY);
        });
    }

    @Test
    void what_rests_on_an_uncertain_fact_is_uncertain() {
        RuleBase rules = compile("""
                declare Trusted
                    actor : String
                end

                rule "acme/trust" @issuer( "acme" )
                when
                    Request( $actor : actor, actor == "employee" )
                then
                    facts.derive( new Trusted( "yes" ) );
                end

                rule "acme/permit" @issuer( "acme" )
                when
                    Trusted()
                then
                    verdict.permit();
                end

                rule "acme/deny" @issuer( "acme" )
                when
                    Request()
                    not Trusted()
                then
                    verdict.deny();
                end
                """);

        assertThat(Matcher.match(rules, List.of(request(null))))
                .extracting(Match::id, Match::certainty, Match::missing)
                .containsExactly(
                        tuple("acme/deny", Truth.UNKNOWN, List.of("actor")),
                        tuple("acme/permit", Truth.UNKNOWN, List.of("actor")));
        assertThat(Matcher.match(rules, List.of(request("employee"))))
                .extracting(Match::id, Match::certainty)
                .containsExactly(tuple("acme/permit", Truth.YES));
        assertThat(Matcher.match(rules, List.of(request("contractor"))))
                .extracting(Match::id, Match::certainty)
                .containsExactly(tuple("acme/deny", Truth.YES));
    }

    @Test
    void a_rule_that_fails_is_uncertain_for_itself_alone() {
        RuleBase rules = compile("""
                rule "acme/bad" @issuer( "acme" )
                when
                    Owner( least > Percentage.of( "no number" ) )
                then
                    verdict.permit();
                end

                rule "acme/good" @issuer( "acme" )
                when
                    Tool( name == "claude-code" )
                then
                    verdict.deny();
                end
                """);
        Owner owner = new Owner("acme", "other", Right.SHARES, Percentage.of(50), Percentage.of(50), MAY, JULY);

        assertThat(Matcher.match(rules, List.of(owner, tool(MAY, JULY))))
                .extracting(Match::id, Match::certainty)
                .containsExactly(tuple("acme/bad", Truth.UNKNOWN), tuple("acme/good", Truth.YES));
    }

    @Test
    void a_rule_that_takes_too_much_is_uncertain_for_itself_alone() {
        RuleBase rules = compile("""
                rule "acme/large" @issuer( "acme" )
                when
                    Data()
                    Data()
                    Data()
                then
                    verdict.permit();
                end

                rule "acme/small" @issuer( "acme" )
                when
                    Data( kind == "1" )
                then
                    verdict.deny();
                end
                """);
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            facts.add(new Data(String.valueOf(i)));
        }

        // The counts are tried, however busy the machine is.
        Bounds patient = Bounds.DEFAULT.withMilliseconds(Long.MAX_VALUE);
        for (Bounds bounds : List.of(patient.withCombinations(999_999), patient.withFirings(1_000))) {
            assertThat(Matcher.match(rules, facts, bounds, Deadline.of(bounds)))
                    .extracting(Match::id, Match::certainty)
                    .containsExactly(tuple("acme/large", Truth.UNKNOWN), tuple("acme/small", Truth.YES));
        }
    }

    @Test
    void a_rule_that_reaches_a_bound_or_fails_names_it_with_its_place() {
        RuleBase rules = rules("$one : Data() Data( kind != $one.kind )");
        List<Object> facts = List.of(new Data("one"), new Data("two"), new Data("x".repeat(30)));

        assertThat(troubles(rules, facts, Bounds.DEFAULT.withCombinations(8))).containsExactly("combinations");
        assertThat(troubles(rules, facts, Bounds.DEFAULT.withFacts(2))).containsExactly("facts");
        assertThat(troubles(rules, facts, Bounds.DEFAULT.withFirings(2))).containsExactly("firings");
        assertThat(troubles(rules, facts, Bounds.DEFAULT.withCharacters(29))).containsExactly("characters");
        assertThat(troubles(rules, facts, Bounds.DEFAULT.withCharacters(30))).isEmpty();
        assertThat(troubles(rules, facts, Bounds.DEFAULT)).isEmpty();
    }

    private static List<String> troubles(RuleBase rules, List<Object> facts, Bounds bounds) {
        return Matcher.match(rules, facts, bounds, Deadline.of(bounds)).stream()
                .flatMap(match -> match.facts().stream())
                .filter(Trouble.class::isInstance)
                .map(fact -> ((Trouble) fact).text())
                .peek(text -> assertThat(text)
                        .startsWith("the rule reached the bound `")
                        .contains("rules/test.drl:5"))
                .map(text -> text.split("`")[1])
                .toList();
    }

    @Test
    void the_deadline_is_one_for_all_that_is_evaluated_of_a_request_and_is_remembered_where_it_struck() {
        RuleBase rules = rules("Data() Data()");
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            facts.add(new Data(String.valueOf(i)));
        }
        Bounds bounds = Bounds.DEFAULT.withMilliseconds(100_000);
        Deadline fresh = Deadline.of(bounds);
        Deadline late = Deadline.of(bounds);
        late.spend(System.nanoTime() - 100_000_000_000L);

        assertThat(Matcher.match(rules, facts, bounds, fresh))
                .isNotEmpty()
                .allSatisfy(match -> assertThat(match.certainty()).isEqualTo(Truth.YES));
        assertThat(fresh.touched()).isFalse();
        assertThat(Matcher.match(rules, facts, bounds, late)).singleElement().satisfies(match -> {
            assertThat(match.certainty()).isEqualTo(Truth.UNKNOWN);
            assertThat(match.facts().toString()).contains("reached the bound `milliseconds`");
        });
        assertThat(late.touched()).isTrue();
    }

    @Test
    void a_rule_that_denies_the_ground_it_stands_on_is_refused() {
        RuleCompilation compiled = PackRules.compile(List.of(new RuleSource("rules/circle.drl", """
                        package acme.rules;
                        import dev.edict.engine.author.*;
                        declare Thing
                            name : String
                        end
                        rule "acme/circle" @issuer( "acme" )
                        when
                            not Thing()
                        then
                            facts.derive( new Thing( "x" ) );
                        end
                        """)), KNOWN);

        assertThat(compiled.rules()).isEmpty();
        assertThat(compiled.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("circular-rule");
            assertThat(issue.line()).isEqualTo(6);
        });
    }

    @Test
    void a_rule_names_the_fields_that_it_reads() {
        RuleBase rules = rules("$r : Request( actor == \"x\" ) Tool( vendor == $r.operator )");

        assertThat(rules.needs("acme/rule")).containsExactly("Request.actor", "Request.operator", "Tool.vendor");
    }

    private static final KnownIds KNOWN = new KnownIds(Set.of("acme"), Set.of(), Set.of(), Set.of());

    static RuleBase rules(String condition) {
        return compile("rule \"acme/rule\" @issuer( \"acme\" )\nwhen\n    " + condition
                + "\nthen\n    verdict.deny();\nend\n");
    }

    static RuleBase compile(String rules) {
        RuleCompilation compiled = PackRules.compile(
                List.of(new RuleSource(
                        "rules/test.drl",
                        "package acme.rules;\nimport dev.edict.engine.author.*;\nimport dev.edict.model.Percentage;\n"
                                + "import java.util.List;\n" + rules)),
                KNOWN);
        assertThat(compiled.issues()).isEmpty();
        return RuleBase.with(compiled.rules().orElseThrow());
    }

    static Request request(String actor) {
        return new Request(
                "acme",
                actor,
                null,
                "claude-code",
                null,
                null,
                null,
                "use",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Tool tool(Instant from, Instant until) {
        return new Tool(
                "claude-code",
                "claude-code",
                "application",
                "anthropic",
                "anthropic",
                Set.of("coding-assistant"),
                Set.of(),
                from,
                until);
    }
}
