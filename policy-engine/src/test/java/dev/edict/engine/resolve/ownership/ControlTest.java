package dev.edict.engine.resolve.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlTest {
    private static final HolderSelector X = id -> Truth.of(id.equals("x"));
    private static final HolderSelector ANYBODY = id -> Truth.YES;

    private static ControlAnswer controlled(HolderSelector holders, String target, Stake... stakes) {
        return OwnershipSolver.controlled(OwnershipGraph.of(List.of(stakes)), holders, target);
    }

    private static UltimateParents parents(String target, Stake... stakes) {
        return OwnershipSolver.ultimateParents(OwnershipGraph.of(List.of(stakes)), ANYBODY, target);
    }

    private static Stake control(String owner, String owned) {
        return Stake.control(owner, owned, "minutes");
    }

    @Test
    void control_goes_through_those_who_are_controlled() {
        ControlAnswer answer = controlled(X, "t", control("x", "a"), control("a", "t"));
        assertThat(answer.controlled()).isEqualTo(Truth.YES);
        assertThat(answer.holders()).containsExactly("x");
        assertThat(answer.chains())
                .singleElement()
                .satisfies(chain ->
                        assertThat(chain.links()).extracting(Chain.Link::owner).containsExactly("x", "a"));
    }

    @Test
    void a_majority_is_not_control() {
        assertThat(controlled(X, "t", Stake.shares("x", "a", "100"), control("a", "t"))
                        .controlled())
                .isEqualTo(Truth.NO);
    }

    @Test
    void a_controller_who_is_not_known_leaves_it_open() {
        ControlAnswer answer = controlled(X, "t", control("a", "t"), control(Stake.UNKNOWN, "a"));
        assertThat(answer.controlled()).isEqualTo(Truth.UNKNOWN);
        assertThat(answer.missing()).containsExactly("controller of a");
    }

    @Test
    void a_controller_who_may_be_counted_leaves_it_open() {
        ControlAnswer answer =
                controlled(id -> id.equals("a") ? Truth.UNKNOWN : Truth.NO, "t", control("a", "t"), control("b", "a"));
        assertThat(answer.controlled()).isEqualTo(Truth.UNKNOWN);
        assertThat(answer.unsettled()).containsExactly("a");
    }

    @Test
    void a_circle_of_control_ends() {
        assertThat(controlled(X, "t", control("a", "t"), control("t", "a")).controlled())
                .isEqualTo(Truth.NO);
    }

    @Test
    void the_parent_at_the_top_is_found_through_majorities_and_control() {
        UltimateParents answer = parents(
                "t",
                Stake.shares("a", "t", "60"),
                control("b", "a"),
                Stake.shares("c", "b", "100"),
                Stake.shares("d", "c", "50"));
        assertThat(answer.parents()).containsExactly("c");
        assertThat(answer.settled()).isEqualTo(Truth.YES);
    }

    @Test
    void a_majority_through_two_halves_that_are_none_is_found() {
        UltimateParents answer = parents(
                "t",
                Stake.shares("p", "a", "100"),
                Stake.shares("p", "b", "100"),
                Stake.shares("a", "t", "30"),
                Stake.shares("b", "t", "30"));
        assertThat(answer.parents()).containsExactly("p");
    }

    @Test
    void nobody_stands_above_who_is_held_by_many() {
        UltimateParents answer = parents("t", Stake.shares("a", "t", "50"), Stake.shares("b", "t", "50"));
        assertThat(answer.parents()).isEmpty();
        assertThat(answer.settled()).isEqualTo(Truth.YES);
    }

    @Test
    void a_circle_at_the_top_is_reported_whole() {
        UltimateParents answer = parents("t", control("a", "t"), control("b", "a"), control("a", "b"));
        assertThat(answer.parents()).containsExactly("a", "b");
    }

    @Test
    void a_majority_that_is_not_known_leaves_it_open() {
        UltimateParents answer =
                parents("t", new Stake("a", "t", Right.SHARES, PercentageRange.parse("25 to 75"), "band"));
        assertThat(answer.settled()).isEqualTo(Truth.UNKNOWN);
        assertThat(answer.parents()).isEmpty();
        assertThat(answer.possible()).containsExactly("a", "t");
        assertThat(answer.missing()).containsExactly("holding of a in t");
    }

    @Test
    void an_owner_who_is_not_known_leaves_it_open() {
        UltimateParents answer = parents("t", Stake.shares("a", "t", "60"), Stake.shares(Stake.UNKNOWN, "a", "60"));
        assertThat(answer.settled()).isEqualTo(Truth.UNKNOWN);
        assertThat(answer.parents()).isEmpty();
        assertThat(answer.possible()).containsExactly("a");
        assertThat(answer.missing()).containsExactly("owner of a");
    }

    @Test
    void an_owner_who_is_not_known_leaves_it_open_beside_a_majority_that_is() {
        UltimateParents answer = parents("t", Stake.shares("a", "t", "75"), Stake.shares(Stake.UNKNOWN, "t", "100"));
        assertThat(answer.settled()).isEqualTo(Truth.UNKNOWN);
        assertThat(answer.parents()).containsExactly("a");
        assertThat(answer.mayBeUnnamed()).isTrue();
        assertThat(answer.missing()).containsExactly("owner of t");
    }

    @Test
    void what_is_left_of_the_whole_makes_nobody_a_parent() {
        UltimateParents answer = parents("t", Stake.shares("a", "t", "75"), Stake.shares(Stake.UNKNOWN, "t", "25"));
        assertThat(answer.settled()).isEqualTo(Truth.YES);
        assertThat(answer.parents()).containsExactly("a");
    }

    @Test
    void a_circle_that_an_owner_who_is_not_known_may_close_leaves_it_open_who_is_at_the_top() {
        UltimateParents answer = parents(
                "t",
                control("a", "t"),
                control("b", "a"),
                Stake.shares("t", "b", "50"),
                Stake.shares(Stake.UNKNOWN, "b", "50"));
        assertThat(answer.settled()).isEqualTo(Truth.UNKNOWN);
        assertThat(answer.parents()).isEmpty();
        assertThat(answer.possible()).containsExactly("a", "b", "t");
    }

    @Test
    void whoever_cannot_be_a_parent_is_passed_over() {
        OwnershipGraph graph = OwnershipGraph.of(
                List.of(Stake.shares("holding", "t", "100"), Stake.shares("maria", "holding", "100")));
        HolderSelector companies = id -> Truth.of(!id.equals("maria"));
        assertThat(OwnershipSolver.ultimateParents(graph, companies, "t").parents())
                .containsExactly("holding");
    }
}
