package dev.edict.engine.resolve.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final OwnershipTest MORE_THAN_HALF =
            OwnershipTest.moreThan(Counting.CASCADE, Holders.TOGETHER, "50");
    private static final OwnershipTest HALF = OwnershipTest.atLeast(Counting.CASCADE, Holders.TOGETHER, "50");
    private static final OwnershipTest MULTIPLIED = OwnershipTest.atLeast(Counting.MULTIPLY, Holders.TOGETHER, "25");
    private static final HolderSelector X = id -> Truth.of(id.equals("x"));
    private static final HolderSelector X_OR_Y = id -> Truth.of(Set.of("x", "y").contains(id));

    private static OwnershipAnswer solve(OwnershipTest test, HolderSelector holders, String target, Stake... stakes) {
        return OwnershipSolver.solve(OwnershipGraph.of(List.of(stakes)), test, holders, target);
    }

    private static Stake range(String owner, String owned, String range) {
        return new Stake(owner, owned, Right.SHARES, PercentageRange.parse(range), "register");
    }

    @Test
    void the_shortest_chain_comes_first() {
        OwnershipAnswer answer = solve(
                HALF,
                X_OR_Y,
                "t",
                Stake.shares("x", "a", "60"),
                Stake.shares("a", "b", "70"),
                Stake.shares("b", "t", "20"),
                Stake.shares("a", "t", "10"),
                Stake.shares("y", "t", "40"));
        assertThat(answer.chains())
                .extracting(Chain::toString)
                .containsExactly("y 40 % of t", "x 60 % of a, a 10 % of t", "x 60 % of a, a 70 % of b, b 20 % of t");
        assertThat(answer.holders()).containsExactly("x", "y");
        assertThat(answer.organizations()).containsExactly("y", "x", "a", "b", "t");
        assertThat(answer.links()).hasSize(5);
    }

    @Test
    void a_link_bears_its_lots_with_their_origins() {
        OwnershipAnswer answer = solve(
                HALF,
                X,
                "t",
                new Stake("x", "t", Right.SHARES, PercentageRange.parse("30"), "first lot"),
                new Stake("x", "t", Right.SHARES, PercentageRange.parse("25"), "second lot"),
                new Stake("x", "t", Right.VOTES, PercentageRange.parse("90"), "votes"));
        Chain.Link link = answer.links().get(0);
        assertThat(link.share()).hasToString("55");
        assertThat(link.stakes()).extracting(Stake::origin).containsExactlyInAnyOrder("first lot", "second lot");
    }

    @Test
    void of_several_rights_the_greatest_counts() {
        OwnershipTest any = new OwnershipTest(
                Counting.CASCADE, Holders.SINGLE, Set.of(Right.SHARES, Right.VOTES), Percentage.of(50), false);
        OwnershipAnswer answer = solve(
                any,
                X,
                "t",
                Stake.shares("x", "t", "40"),
                new Stake("x", "t", Right.VOTES, PercentageRange.parse("60"), "votes"));
        assertThat(answer.owned()).isEqualTo(Truth.YES);
        assertThat(answer.share()).hasToString("60");
        assertThat(answer.links().get(0).stakes()).extracting(Stake::right).containsExactly(Right.VOTES);
    }

    @Test
    void a_partner_by_arrangement_stands_on_the_chain_of_the_counted_holder() {
        OwnershipTest joint = OwnershipTest.moreThan(Counting.CASCADE, Holders.JOINT, "50");
        OwnershipGraph graph = OwnershipGraph.of(
                List.of(Stake.shares("q", "a", "60"), Stake.shares("a", "t", "60")), List.of(List.of("x", "q")));
        OwnershipAnswer answer = OwnershipSolver.solve(graph, joint, X, "t");
        assertThat(answer.owned()).isEqualTo(Truth.YES);
        assertThat(answer.chains())
                .containsExactly(new Chain("x", answer.chains().get(0).links()));
        assertThat(answer.chains()).extracting(Chain::toString).containsExactly("q 60 % of a, a 60 % of t");
    }

    @Test
    void an_arrangement_does_not_reach_to_the_partners_of_partners() {
        OwnershipTest joint = OwnershipTest.moreThan(Counting.CASCADE, Holders.JOINT, "50");
        OwnershipGraph graph =
                OwnershipGraph.of(List.of(Stake.shares("r", "t", "60")), List.of(List.of("x", "q"), List.of("q", "r")));
        assertThat(OwnershipSolver.solve(graph, joint, X, "t").owned()).isEqualTo(Truth.NO);
    }

    @Test
    void what_is_not_known_is_named() {
        OwnershipAnswer answer = solve(
                HALF,
                id -> id.equals("y") ? Truth.UNKNOWN : Truth.of(id.equals("x")),
                "t",
                range("x", "t", "25 to less than 50"),
                Stake.shares("y", "a", "80"),
                Stake.shares("a", "t", "20"),
                Stake.shares("unknown", "t", "10"),
                Stake.shares("z", "t", "20"));
        assertThat(answer.owned()).isEqualTo(Truth.UNKNOWN);
        assertThat(answer.missing()).containsExactly("holding of x in t", "owner of t");
        assertThat(answer.unsettled()).containsExactly("y");
        assertThat(answer.holders()).containsExactly("x");
        assertThat(answer.possibleHolders()).containsExactly("unknown", "y");
    }

    @Test
    void what_others_surely_hold_limits_what_is_possible() {
        OwnershipAnswer answer =
                solve(HALF, X, "t", range("x", "t", "25 to less than 75"), Stake.shares("z", "t", "60"));
        assertThat(answer.owned()).isEqualTo(Truth.NO);
        assertThat(answer.share()).hasToString("25 to 40");
    }

    @Test
    void different_rights_of_unknown_owners_may_be_those_of_several() {
        OwnershipTest any = new OwnershipTest(
                Counting.CASCADE, Holders.TOGETHER, Set.of(Right.SHARES, Right.VOTES), Percentage.of(50), false);
        Stake shares = Stake.shares(Stake.UNKNOWN, "t", "10");
        Stake votes = new Stake(Stake.UNKNOWN, "t", Right.VOTES, PercentageRange.parse("45"), "votes");
        assertThat(solve(any, X, "t", shares, votes).owned()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void an_unknown_owner_is_nobody_where_the_selector_says_so() {
        HolderSelector nobody = new HolderSelector() {
            @Override
            public Truth counts(String organization) {
                return Truth.NO;
            }

            @Override
            public boolean mayBeUnnamed() {
                return false;
            }
        };
        Stake unknown = Stake.shares(Stake.UNKNOWN, "t", "100");
        assertThat(solve(HALF, nobody, "t", unknown).owned()).isEqualTo(Truth.NO);
        assertThat(solve(HALF, id -> Truth.NO, "t", unknown).owned()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void shares_that_nobody_is_listed_for_are_an_assumption_where_they_could_matter() {
        assertThat(solve(HALF, X, "t", Stake.shares("x", "t", "30")).notes())
                .extracting(OwnershipNote::text)
                .containsExactly("nobody is listed for 70 % of the shares of `t`, so they are nobody's");
        assertThat(solve(HALF, X, "t", Stake.shares("z", "t", "60")).notes()).isEmpty();
        assertThat(solve(HALF, X, "t", Stake.shares("x", "t", "60")).notes()).isEmpty();
    }

    @Test
    void the_assumption_is_told_of_whoever_stands_between_too() {
        OwnershipAnswer answer = solve(HALF, X, "t", Stake.shares("x", "a", "49"), Stake.shares("a", "t", "100"));
        assertThat(answer.owned()).isEqualTo(Truth.NO);
        assertThat(answer.notes(OwnershipNote.Kind.LISTED_FOR_NOBODY))
                .extracting(OwnershipNote::organization)
                .containsExactly("a");
    }

    @Test
    void a_counted_holder_is_not_owned_for_being_counted() {
        assertThat(solve(HALF, X_OR_Y, "x", Stake.shares("y", "x", "30")).owned())
                .isEqualTo(Truth.NO);
        assertThat(solve(HALF, X_OR_Y, "y", Stake.shares("z", "y", "30")).share())
                .hasToString("0");
    }

    @Test
    void a_counted_holder_counts_in_full_whoever_owns_it() {
        OwnershipAnswer answer =
                solve(MULTIPLIED, X_OR_Y, "t", Stake.shares("x", "y", "50"), Stake.shares("y", "t", "40"));
        assertThat(answer.share()).hasToString("40");
    }

    @Test
    void cross_holdings_are_solved_as_equations() {
        OwnershipAnswer answer = solve(
                MULTIPLIED,
                X,
                "b",
                Stake.shares("x", "a", "40"),
                Stake.shares("x", "b", "40"),
                Stake.shares("a", "b", "20"),
                Stake.shares("b", "a", "20"));
        assertThat(answer.share()).hasToString("50");
    }

    @Test
    void a_circle_that_feeds_on_itself_is_unknown() {
        OwnershipAnswer answer =
                solve(MULTIPLIED, X, "a", Stake.shares("a", "b", "100"), Stake.shares("b", "a", "100"));
        assertThat(answer.owned()).isEqualTo(Truth.UNKNOWN);
        assertThat(answer.notes()).extracting(OwnershipNote::organization).containsExactly("a", "b");
    }

    @Test
    void a_circle_with_a_counted_holder_in_it_is_known() {
        OwnershipAnswer answer =
                solve(MULTIPLIED, X, "x", Stake.shares("x", "b", "100"), Stake.shares("b", "x", "100"));
        assertThat(answer.share()).hasToString("100");
    }

    @Test
    void an_end_that_is_excluded_stays_excluded_through_a_circle() {
        OwnershipAnswer answer = solve(
                OwnershipTest.moreThan(Counting.MULTIPLY, Holders.TOGETHER, "25"),
                X,
                "b",
                range("x", "a", "more than 40 to 60"),
                Stake.shares("a", "b", "50"),
                Stake.shares("b", "a", "40"));
        assertThat(answer.share()).hasToString("more than 25 to 37.5");
        assertThat(answer.owned()).isEqualTo(Truth.YES);
    }

    @Test
    void a_reversal_says_how_small_a_holding_would_have_to_be() {
        OwnershipGraph graph = OwnershipGraph.of(List.of(Stake.shares("x", "t", "62"), Stake.shares("z", "t", "38")));
        assertThat(OwnershipSolver.whatWouldChange(graph, MORE_THAN_HALF, X, "t"))
                .extracting(Reversal::text)
                .containsExactly("`x` holds 62 % of `t`; at 50 % or less it would not apply");
        assertThat(OwnershipSolver.whatWouldChange(graph, HALF, X, "t"))
                .extracting(Reversal::text)
                .containsExactly("`x` holds 62 % of `t`; below 50 % it would not apply");
    }

    @Test
    void a_reversal_of_multiplied_percentages_goes_in_proportion() {
        OwnershipGraph graph = OwnershipGraph.of(List.of(Stake.shares("x", "a", "80"), Stake.shares("a", "t", "50")));
        assertThat(OwnershipSolver.whatWouldChange(graph, MULTIPLIED, X, "t"))
                .extracting(Reversal::text)
                .containsExactly(
                        "`x` holds 80 % of `a`; below 50 % it would not apply",
                        "`a` holds 50 % of `t`; below 31.25 % it would not apply");
    }

    @Test
    void more_than_the_whole_is_reported() {
        OwnershipAnswer answer = solve(HALF, X, "t", Stake.shares("x", "t", "60"), Stake.shares("z", "t", "50"));
        assertThat(answer.notes()).extracting(OwnershipNote::text).containsExactly("the shares of `t` add up to 110 %");
    }

    @Test
    void who_is_in_no_holding_is_not_owned() {
        OwnershipAnswer answer = solve(HALF, X, "nobody", Stake.shares("x", "t", "60"));
        assertThat(answer.owned()).isEqualTo(Truth.NO);
        assertThat(answer.share()).hasToString("0");
    }

    @Test
    void a_holding_in_somebody_unknown_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stake.shares("x", Stake.UNKNOWN, "50"))
                .withMessage("a holding of `x` does not say in whom");
    }

    @Test
    void control_is_no_share() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnershipTest(
                        Counting.CASCADE, Holders.SINGLE, Set.of(Right.CONTROL), Percentage.of(50), true));
    }

    @Test
    void a_long_chain_does_not_exhaust_the_stack() {
        OwnershipGraph.Builder builder = OwnershipGraph.builder();
        for (int i = 0; i < 20_000; i++) {
            builder.add(Stake.shares(i == 0 ? "x" : "n" + i, "n" + (i + 1), "100"));
        }
        OwnershipGraph graph = builder.build();
        for (OwnershipTest test : List.of(HALF, MULTIPLIED)) {
            assertThat(OwnershipSolver.owned(graph, test, X, graph.indexOf("n20000")))
                    .isEqualTo(Truth.YES);
        }
        assertThat(OwnershipSolver.solveAll(graph, HALF, X).count(Truth.YES)).isEqualTo(20_000);
    }
}
