package dev.edict.engine.resolve.ownership;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Measures a register of a million organizations with 1.3 million holdings: all answers of one cascade, one change, and the heap. Run
 * with {@code -Xmx300m}; the classes of the tests must be on the class path.
 */
final class OwnershipSpeed {
    private static final int ORGANIZATIONS = 1_000_000;
    private static final int HOLDINGS = 1_300_000;
    private static final OwnershipTest TEST = OwnershipTest.atLeast(Counting.CASCADE, Holders.TOGETHER, "50");
    private static final HolderSelector LISTED = id -> Truth.of(id.endsWith("77"));

    private OwnershipSpeed() {}

    /**
     * Prints what it measures.
     *
     * @param arguments how often; five times if nothing is said
     */
    public static void main(String[] arguments) {
        int times = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        AtomicReference<OwnershipGraph> loaded = new AtomicReference<>();
        print("load", () -> loaded.set(graph()));
        OwnershipGraph graph = loaded.get();
        heap("graph");
        AtomicReference<OwnershipAnswers> solved = new AtomicReference<>();
        for (int time = 0; time < times; time++) {
            print("all answers", () -> solved.set(OwnershipSolver.solveAll(graph, TEST, LISTED)));
        }
        OwnershipAnswers answers = solved.get();
        System.out.printf("%d owned, %d not known%n", answers.count(Truth.YES), answers.count(Truth.UNKNOWN));
        for (int time = 0; time < times; time++) {
            Stake stake = Stake.shares("org77", "org" + (500 + time), "60");
            print("one change", () -> solved.set(answers.with(stake)));
        }
        print("one whole answer", () -> answers.of("org999999"));
        heap("graph and answers of " + solved.get().graph().size());
    }

    /** Organizations are held by others with lower numbers and now and then by one with a higher number, so there are circles. */
    private static OwnershipGraph graph() {
        Random random = new Random(42);
        OwnershipGraph.Builder builder = OwnershipGraph.builder();
        for (int i = 0; i < HOLDINGS; i++) {
            int owned = 1 + i % (ORGANIZATIONS - 1);
            int owner = random.nextInt(50) == 0 ? random.nextInt(ORGANIZATIONS) : random.nextInt(owned);
            boolean first = i < ORGANIZATIONS - 1;
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

    private static void print(String what, Runnable measured) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long processor = clock.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        measured.run();
        double taken = (System.nanoTime() - start) / 1e6;
        double busy = (clock.getCurrentThreadCpuTime() - processor) / 1e6;
        System.out.printf("%-40s %8.1f ms, of the processor %8.1f ms%n", what, taken, busy);
    }

    private static void heap(String what) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("%-40s %8d MB%n", "heap: " + what, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
