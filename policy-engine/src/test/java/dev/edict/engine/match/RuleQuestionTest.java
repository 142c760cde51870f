package dev.edict.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.ConditionCheck;
import dev.edict.engine.author.Component;
import dev.edict.engine.author.ComponentRole;
import dev.edict.engine.author.Hop;
import dev.edict.engine.author.Member;
import dev.edict.engine.author.Tool;
import dev.edict.engine.author.Vendor;
import dev.edict.engine.check.drl.KnownIds;
import dev.edict.engine.check.drl.RuleSource;
import dev.edict.engine.compile.PackRules;
import dev.edict.engine.compile.RuleCompilation;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of compiled rules is an evaluator of its own: it must find what the matcher finds. */
class RuleQuestionTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> WORDS = List.of("a", "b", "c");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tool( id == \"a\" ) Vendor( tool == \"b\", id != \"c\" )",
                "$t : Tool() Vendor( tool == $t.id )",
                "Tool( $i : id ) Component( tool == $i, id != $i, role != ComponentRole.ORIGIN )",
                "Tool( categories contains \"a\" || name == \"b\" )",
                "Tool( id in ( \"a\", \"b\" ) ) not Vendor( id == \"a\" )",
                "$t : Tool() not ( Vendor( tool == $t.id, $v : id ) and Component( vendor == $v ) )",
                "exists ( Vendor( $v : id ) and Component( vendor == $v ) )",
                "exists Hop( position > 1, authorized == true ) Tool()",
                "forall( Tool( id != \"a\" ) )",
                "forall( $t : Tool() Vendor( tool == $t.id ) )",
                "( Tool( id == \"a\" ) or Vendor( id == \"b\" ) )",
                "( Tool( id == \"a\" ) or not Vendor( id == \"b\" ) or Hop( position == 2 ) )",
                "accumulate( Hop( $p : position ); $n : count( $p ), $m : max( $p ); $n > 1, $m < 4 )",
                "accumulate( Hop( $p : position ); $s : sum( $p ); $s > 2 )",
                "$t : Tool() accumulate( Vendor( tool == $t.id ); $n : count(); $n < 1 )",
                "$all : List( size > 1 ) from collect( Vendor( id != \"a\" ) )",
                "Tool( $c : categories ) String( this != \"a\" ) from $c",
                "$t : Tool() String( this == \"b\" ) from $t.categories",
                "Member( group == \"a\", $m : member ) not Tool( id == $m )",
            })
    void what_the_reader_finds_is_what_the_matcher_finds(String conditions) {
        RuleBase rules = rules(conditions);
        int matching = 0;
        Random random = new Random(conditions.hashCode());
        for (int i = 0; i < 300; i++) {
            List<Object> facts = facts(random);
            List<Match> matches = Matcher.match(rules, facts);
            for (int day = 0; day < 6; day++) {
                Instant at = day(day);
                boolean matched =
                        matches.stream().anyMatch(each -> !at.isBefore(each.from()) && at.isBefore(each.until()));
                List<ConditionCheck> checks = RuleQuestion.of(rules, "acme/rule", facts, at);

                assertThat(checks.stream().allMatch(check -> check.holds() == Truth.YES))
                        .as("%s at %s over %s: %s", conditions, at, facts, checks)
                        .isEqualTo(matched);
                assertThat(checks).noneMatch(check -> check.holds() == Truth.UNKNOWN && matched);
                matching += matched ? 1 : 0;
            }
        }
        assertThat(matching).isBetween(1, 1_799);
    }

    private static List<Object> facts(Random random) {
        List<Object> facts = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int from = random.nextInt(6);
            Instant begin = random.nextInt(3) == 0 ? Instant.MIN : day(from);
            Instant end = random.nextInt(3) == 0 ? Instant.MAX : day(from + 1 + random.nextInt(3));
            String id = word(random);
            facts.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                            new Tool(
                                    id,
                                    word(random),
                                    "application",
                                    word(random),
                                    word(random),
                                    Set.of(word(random)),
                                    Set.of(),
                                    begin,
                                    end);
                        case 1 -> new Vendor(id, word(random), begin, end);
                        case 2 ->
                            new Component(
                                    id,
                                    word(random),
                                    ComponentRole.values()[random.nextInt(3)],
                                    "1",
                                    word(random),
                                    Set.of(),
                                    begin,
                                    end);
                        case 3 -> new Hop(1 + random.nextInt(4), id, random.nextBoolean(), begin, end);
                        default -> new Member(id, word(random), begin, end);
                    });
        }
        return facts;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Instant day(int day) {
        return START.plusSeconds(day * 86_400L);
    }

    private static RuleBase rules(String conditions) {
        String text = """
                package acme.rules;
                import dev.edict.engine.author.*;
                import java.util.List;
                rule "acme/rule"
                    @issuer( "acme" )
                when
                    %s
                then
                    verdict.deny();
                end
                """.formatted(conditions);
        RuleCompilation compilation = PackRules.compile(
                List.of(new RuleSource("rules/rules.drl", text)),
                new KnownIds(Set.of("acme"), Set.of(), Set.of(), Set.of()));
        assertThat(compilation.issues()).isEmpty();
        return RuleBase.with(compilation.rules().orElseThrow());
    }
}
