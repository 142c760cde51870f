package dev.edict.benchmarks.figure;

import dev.edict.engine.resolve.ownership.HolderSelector;
import dev.edict.engine.resolve.ownership.OwnershipAnswers;
import dev.edict.engine.resolve.ownership.OwnershipGraph;
import dev.edict.engine.resolve.ownership.OwnershipSolver;
import dev.edict.engine.resolve.ownership.OwnershipTest;
import dev.edict.engine.resolve.ownership.Stake;
import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import java.util.Arrays;
import java.util.Random;

/** A register of 1,000,000 organizations with 1,300,000 holdings: all answers for one selector, one changed holding, and the heap. */
public final class OwnershipFigure {
    private static final int ORGANIZATIONS = 1_000_000;
    private static final int HOLDINGS = 1_300_000;
    private static final int TIMES = 9;
    private static final OwnershipTest TEST = OwnershipTest.atLeast(Counting.CASCADE, Holders.TOGETHER, "50");
    private static final HolderSelector LISTED = id -> Truth.of(id.endsWith("77"));

    private OwnershipFigure() {}

    /** Prints the figures. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        OwnershipGraph graph = register();
        new Figure("ownership: register read into the graph", (System.nanoTime() - start) / 1e9, "s").print();
        new Figure("ownership: heap of the graph", Figure.heap(), "MB").print();
        OwnershipAnswers answers = OwnershipSolver.solveAll(graph, TEST, LISTED);
        double[] all = new double[TIMES];
        double[] change = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            start = System.nanoTime();
            answers = OwnershipSolver.solveAll(graph, TEST, LISTED);
            all[time] = (System.nanoTime() - start) / 1e9;
            Stake stake = new Stake(
                    "org77",
                    "org" + (500 + time),
                    Right.SHARES,
                    PercentageRange.exactly(Percentage.of(60)),
                    "register");
            start = System.nanoTime();
            answers = answers.with(stake);
            change[time] = (System.nanoTime() - start) / 1e6;
        }
        new Figure("ownership: all answers for one selector, median", median(all), "s").print();
        new Figure("ownership: one changed holding, median", median(change), "ms").print();
        new Figure("ownership: heap of the graph and the answers", Figure.heap(), "MB").print();
        new Figure("ownership: organizations found owned", answers.count(Truth.YES), "").print();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Organizations are held by others with lower numbers and now and then by one with a higher number, so there are circles. */
    private static OwnershipGraph register() {
        Random random = new Random(42);
        OwnershipGraph.Builder builder = OwnershipGraph.builder();
        for (int number = 0; number < HOLDINGS; number++) {
            int owned = 1 + number % (ORGANIZATIONS - 1);
            int owner = random.nextInt(50) == 0 ? random.nextInt(ORGANIZATIONS) : random.nextInt(owned);
            boolean first = number < ORGANIZATIONS - 1;
            builder.add(new Stake("org" + owner, "org" + owned, Right.SHARES, share(random, first), "register"));
        }
        return builder.build();
    }

    /** Of twenty holdings, one is a band and one a fraction. */
    private static PercentageRange share(Random random, boolean first) {
        int most = first ? 75 : 25;
        return switch (random.nextInt(20)) {
            case 0 -> PercentageRange.atLeastLessThan(Percentage.of(25), Percentage.of(first ? 75 : 50));
            case 1 -> PercentageRange.exactly(Percentage.ofShares(random.nextInt(most), 97));
            default -> PercentageRange.exactly(Percentage.parse(random.nextInt(most) + "." + random.nextInt(1000)));
        };
    }
}
