package dev.edict.benchmarks;

import dev.edict.AccessRequest;
import dev.edict.benchmarks.contestant.Edict;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.engine.PolicyEngine;
import dev.edict.model.Outcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One engine with 10,000 policies, and any number of threads that ask it: throughput, and the longest times that single decisions take. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class UnderLoad {
    private static final int POLICIES = 10_000;

    /** The engine that all threads share. */
    @State(Scope.Benchmark)
    public static class Shared {
        /** Whether answers are kept. */
        @Param({"warm", "cold"})
        public String cache = "";

        private AccessRequest[] requests = {};
        private PolicyEngine engine = Edict.engine(new Workload(1), 0);

        /** Loads the workload. */
        @Setup
        public void load() {
            Workload workload = new Workload(POLICIES);
            requests = workload.requests().toArray(AccessRequest[]::new);
            engine = Edict.engine(workload, cache.equals("warm") ? 4 * Workload.REQUESTS : 0);
            workload.requests().forEach(engine::decide);
        }
    }

    /** Where a thread is in the requests; each begins elsewhere. */
    @State(Scope.Thread)
    public static class Place {
        private int next = System.identityHashCode(this) & (Workload.REQUESTS - 1);
    }

    /** Decides the thread's next request. */
    @Benchmark
    public Outcome decide(Shared shared, Place place) {
        place.next = (place.next + 1) & (Workload.REQUESTS - 1);
        return shared.engine.decide(shared.requests[place.next]).outcome();
    }
}
