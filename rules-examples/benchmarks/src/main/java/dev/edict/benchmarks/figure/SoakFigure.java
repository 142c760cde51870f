package dev.edict.benchmarks.figure;

import dev.edict.AccessRequest;
import dev.edict.benchmarks.workload.PackText;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final int RELOADS_OF_RULES = 1_000;
    private static final String RULE = """
            package soak;

            import dev.edict.engine.author.*;

            rule "org-1/soak"
                @issuer( "org-1" )
                @because( "{$tool.id} is watched" )
            when
                Request( actor == "employee" )
                $tool : Tool( id == "tool-1" )
            then
                verdict.warn();
            end
            """;
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

    private SoakFigure(PackSource pack, List<AccessRequest> requests) {
        this.requests = requests;
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
        Workload workload = new Workload(POLICIES);
        SoakFigure soak = new SoakFigure(pack(workload), workload.requests());
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
        Workload small = new Workload(POLICIES_OF_RELOADS);
        reload("reloads", RELOADS / less, pack(small), small.requests());
        reload("reloads of a pack with rules", RELOADS_OF_RULES / less, withRules(small), small.requests());
    }

    private static PackSource pack(Workload workload) {
        return PackSource.texts("soak", PackText.of(workload));
    }

    // Compiled beforehand, for it is what a reload leaves behind that is asked, and not what the compiler takes.
    private static PackSource withRules(Workload workload) {
        Map<String, String> texts = new TreeMap<>(PackText.of(workload));
        texts.put("rules/soak.drl", RULE);
        PolicyEngine engine = PolicyEngine.load(PackSource.texts("soak", texts));
        texts.put(PackSource.COMPILED_RULES, engine.compiledRules().orElseThrow());
        return PackSource.texts("soak", texts);
    }

    private static void reload(String what, int times, PackSource pack, List<AccessRequest> requests) {
        SoakFigure first = new SoakFigure(pack, requests);
        for (int interval = 1; interval <= INTERVALS; interval++) {
            for (int reload = 0; reload < times / INTERVALS; reload++) {
                new SoakFigure(pack, requests).sameAs(first);
            }
            int done = interval * (times / INTERVALS);
            print("heap after " + what, done, Figure.heap(), "MB");
            print(
                    "classes after " + what,
                    done,
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    "");
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
