package dev.edict.engine.resolve.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One change solves again what it reaches, and nothing else: counted, not timed. */
class RecountTest {
    private static final int CHAINS = 200;
    private static final int LENGTH = 50;

    /** Chains of holdings of 60 percent: {@code c7/0} holds {@code c7/1}, and so on; {@code x} is the counted holder. */
    private static OwnershipGraph chains() {
        List<Stake> stakes = new ArrayList<>();
        for (int chain = 0; chain < CHAINS; chain++) {
            for (int link = 0; link < LENGTH; link++) {
                stakes.add(Stake.shares(name(chain, link), name(chain, link + 1), "60"));
            }
        }
        return OwnershipGraph.of(stakes);
    }

    private static String name(int chain, int link) {
        return "c" + chain + "/" + link;
    }

    private static OwnershipAnswers answers(Counting counting, AtomicInteger asked) {
        HolderSelector holders = id -> {
            asked.incrementAndGet();
            return Truth.of(id.equals("x"));
        };
        return OwnershipSolver.solveAll(chains(), OwnershipTest.atLeast(counting, Holders.TOGETHER, "50"), holders);
    }

    @Test
    void at_first_all_are_solved() {
        OwnershipAnswers answers = answers(Counting.CASCADE, new AtomicInteger());
        assertThat(answers.solved()).isEqualTo(CHAINS * (LENGTH + 1));
        assertThat(answers.count(Truth.YES)).isZero();
    }

    @Test
    void a_stake_at_the_head_of_a_chain_solves_that_chain_again() {
        AtomicInteger asked = new AtomicInteger();
        OwnershipAnswers answers = answers(Counting.CASCADE, asked);
        asked.set(0);
        OwnershipAnswers owned = answers.with(Stake.shares("x", name(7, 0), "60"));
        assertThat(owned.count(Truth.YES)).isEqualTo(LENGTH + 1);
        assertThat(owned.solved()).isEqualTo(LENGTH + 1);
        assertThat(asked.get()).as("only the newcomer is asked about").isEqualTo(1);
        OwnershipAnswers freed = owned.without(Stake.shares("x", name(7, 0), "60"));
        assertThat(freed.count(Truth.YES)).isZero();
        assertThat(freed.solved()).isEqualTo(LENGTH + 1);
    }

    @Test
    void a_stake_that_settles_nothing_solves_one_organization_again() {
        OwnershipAnswers answers = answers(Counting.CASCADE, new AtomicInteger());
        OwnershipAnswers changed = answers.with(Stake.shares("x", name(7, 0), "40"));
        assertThat(changed.count(Truth.YES)).isZero();
        assertThat(changed.solved()).isEqualTo(1);
    }

    @Test
    void a_stake_near_the_end_of_a_chain_solves_the_rest_of_it_again() {
        OwnershipAnswers changed =
                answers(Counting.CASCADE, new AtomicInteger()).with(Stake.shares("x", name(3, LENGTH - 4), "60"));
        assertThat(changed.solved()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Counting.class)
    void the_answers_are_those_of_a_graph_built_anew(Counting counting) {
        Stake stake = Stake.shares("x", name(5, 10), "85");
        OwnershipAnswers changed = answers(counting, new AtomicInteger()).with(stake);
        List<Stake> all = new ArrayList<>(List.of(stake));
        OwnershipGraph before = chains();
        for (int chain = 0; chain < CHAINS; chain++) {
            for (int link = 1; link <= LENGTH; link++) {
                all.addAll(before.stakesIn(name(chain, link)));
            }
        }
        OwnershipAnswers anew = OwnershipSolver.solveAll(
                OwnershipGraph.of(all),
                OwnershipTest.atLeast(counting, Holders.TOGETHER, "50"),
                id -> Truth.of(id.equals("x")));
        anew.forEach((id, truth) -> assertThat(changed.owned(id)).as(id).isEqualTo(truth));
        assertThat(changed.solved()).isLessThanOrEqualTo(LENGTH - 10 + 1);
    }
}
