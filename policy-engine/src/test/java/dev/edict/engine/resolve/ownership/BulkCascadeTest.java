package dev.edict.engine.resolve.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases in which solving all organizations at once once differed from solving one. */
class BulkCascadeTest {
    @ParameterizedTest
    @CsvSource({
        "DIRECT, more than 60 to less than 80, UNKNOWN",
        "CASCADE, more than 60 to less than 80, UNKNOWN",
        "DIRECT, 60 to less than 80, NO",
        "CASCADE, 60 to less than 80, NO"
    })
    void lots_that_are_more_than_the_whole_by_the_slightest_leave_it_open_who_owns_it(
            Counting counting, String share, Truth owned) {
        OwnershipGraph graph = OwnershipGraph.of(List.of(
                new Stake("a", "t", Right.SHARES, PercentageRange.parse(share), "register"),
                new Stake(Stake.UNKNOWN, "t", Right.SHARES, PercentageRange.parse("40 to less than 80"), "register")));
        OwnershipTest test = OwnershipTest.atLeast(counting, Holders.TOGETHER, "60");
        HolderSelector holders = id -> Truth.of(id.equals("x"));

        assertThat(OwnershipSolver.solve(graph, test, holders, "t").owned()).isEqualTo(owned);
        assertThat(OwnershipSolver.solveAll(graph, test, holders).owned("t")).isEqualTo(owned);
    }
}
