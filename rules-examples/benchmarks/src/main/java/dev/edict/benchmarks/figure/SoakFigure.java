package dev.edict.benchmarks.figure;

import dev.edict.AccessRequest;
import dev.edict.benchmarks.workload.PackText;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * What a service sees over weeks: millions of decisions, cold and warm, and thousands of reloads, with the heap after a full collection at
 * intervals; then the throughput of 2 and of 64 threads, and of virtual threads where the platform has them. Every answer is compared with
 * the first one.
 */
public final class SoakFigure {
    private static final int DECISIONS = 10_000_000;
    private static final int RELOADS = 10_000;
    // One decision of so many is made without a cache.
    private static final int COLD = 16;
    private static final int INTERVALS = 5;
    private static final int POLICIES = 1_000;
    private static final int POLICIES_OF_RELOADS = 10;
    private static final int ON_THREADS = 2_000_000;
    private static final int ON_VIRTUAL_THREADS = 200_000;

    private final List<AccessRequest> requests;
    private final List<Outcome> answers;
    private final PolicyEngine engine;
    private final PolicyEngine cold;

    private SoakFigure(int policies) {
        Workload workload = new Workload(policies);
        requests = workload.requests();
        PackSource pack = PackSource.texts("soak", PackText.of(workload));
        engine = PolicyEngine.load(pack);
        cold = PolicyEngine.load(pack, PolicyEngine.Options.defaults().withCachedRequests(0));
        answers = requests.stream()
                .map(request -> engine.decide(request).outcome())
                .toList();
    }

    /**
     * Prints the figures.
     *
     * @param arguments nothing, or how many times less of everything
     */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int less = arguments.length > 0 && arguments[0].matches("\\d+") ? Integer.parseInt(arguments[0]) : 1;
        SoakFigure soak = new SoakFigure(POLICIES);
        for (int interval = 1; interval <= INTERVALS; interval++) {
            soak.decide(DECISIONS / less / INTERVALS, 0);
            print("heap after decisions", interval * (DECISIONS / less / INTERVALS), Figure.heap(), "MB");
        }
        for (int threads : new int[] {2, 64, 2, 64}) {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            print("decisions a second on threads", threads, soak.throughput(pool, threads, ON_THREADS / less), "1/s");
        }
        ExecutorService virtual = virtualThreads();
        if (virtual != null) {
            int tasks = ON_VIRTUAL_THREADS / less;
            print("decisions a second, each on a virtual thread", tasks, soak.throughput(virtual, tasks, tasks), "1/s");
        }
        SoakFigure reloads = new SoakFigure(POLICIES_OF_RELOADS);
        for (int interval = 1; interval <= INTERVALS; interval++) {
            for (int reload = 0; reload < RELOADS / less / INTERVALS; reload++) {
                new SoakFigure(POLICIES_OF_RELOADS).sameAs(reloads);
            }
            print("heap after reloads", interval * (RELOADS / less / INTERVALS), Figure.heap(), "MB");
        }
    }

    private static void print(String name, int count, double value, String unit) {
        new Figure("%s, %,d".formatted(name, count), value, unit).print();
    }

    private void sameAs(SoakFigure other) {
        if (!answers.equals(other.answers)) {
            throw new IllegalStateException("a reload changed an answer");
        }
    }

    private void decide(int times, int from) {
        for (int time = from; time < from + times; time++) {
            int number = time % requests.size();
            PolicyEngine asked = time % COLD == 0 ? cold : engine;
            if (asked.decide(requests.get(number)).outcome() != answers.get(number)) {
                throw new IllegalStateException("another answer to " + requests.get(number));
            }
        }
    }

    private double throughput(ExecutorService threads, int tasks, int decisions)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<? extends Future<?>> running = IntStream.range(0, tasks)
                .mapToObj(task -> threads.submit(() -> decide(decisions / tasks, task)))
                .toList();
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
        return decisions / ((System.nanoTime() - start) / 1e9);
    }

    // By reflection, for Edict is compiled for Java 17, which has none.
    private static @org.jspecify.annotations.Nullable ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException none) {
            return null;
        }
    }
}
