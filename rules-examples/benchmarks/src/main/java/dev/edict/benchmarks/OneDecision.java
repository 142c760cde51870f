package dev.edict.benchmarks;

import dev.edict.benchmarks.contestant.Contestant;
import dev.edict.benchmarks.contestant.Entrant;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The average time of one decision: one entrant, one size, the requests of the workload in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class OneDecision {
    /** The name of an {@link Entrant}. */
    @Param({"PLAIN", "EDICT_COLD", "EDICT_COLD_READ", "EDICT_WARM"})
    public String entrant = "";

    /** How many policies are loaded. */
    @Param({"10", "1000", "10000"})
    public int policies;

    private Contestant contestant = number -> Outcome.NOT_APPLICABLE;
    private int next;

    /** Loads the workload and checks every answer. */
    @Setup(Level.Trial)
    public void load() {
        contestant = Entrant.valueOf(entrant).enter(new Workload(policies));
    }

    /** Takes everything down. */
    @TearDown(Level.Trial)
    public void close() {
        contestant.close();
    }

    /** Answers the next request. */
    @Benchmark
    public Outcome decide() {
        int number = next;
        next = number + 1 == Workload.REQUESTS ? 0 : number + 1;
        return contestant.answer(number);
    }
}
