package dev.edict.benchmarks;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Timeline;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One request to a pack of 10,000 policies, of which 50 concern it and begin and end at days of their own within 20 years: a single
 * decision, and the timeline of all 20 years, each as it is and with all that explains it. Nothing is kept between two of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class TwentyYears {
    private static final int POLICIES = 10_000;
    private static final int CONCERNED = 50;
    private static final Instant FROM = Instant.parse("2010-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2030-01-01T00:00:00Z");

    private final PolicyEngine engine = PolicyEngine.load(
            PackSource.texts(
                    "bench",
                    Map.of(
                            "pack.yaml",
                            "pack: bench\nversion: 1\n",
                            "catalog/c.yaml",
                            catalogue(),
                            "policies/p.yaml",
                            policies())),
            PolicyEngine.Options.defaults().withCachedRequests(0));
    private final AccessRequest request = AccessRequest.builder()
            .organization("org-0")
            .tool("tool-0")
            .action("use")
            .at(Instant.parse("2020-01-01T00:00:00Z"))
            .build();

    private static String catalogue() {
        StringBuilder text = new StringBuilder("organizations:\n");
        for (int number = 0; number < POLICIES / CONCERNED; number++) {
            text.append("  org-%d: {headquarters: DE, zone: Europe/Berlin}\n".formatted(number));
        }
        return text.append("  vendor: {headquarters: US, zone: UTC}\ntools:\n  tool-0: {vendor: vendor}\n")
                .toString();
    }

    private static String policies() {
        StringBuilder text = new StringBuilder("policies:\n");
        for (int number = 0; number < POLICIES; number++) {
            int organization = number % (POLICIES / CONCERNED);
            int turn = number / (POLICIES / CONCERNED);
            LocalDate from = LocalDate.of(2010, 1, 15).plusDays(turn * 131L);
            text.append("""
                      - id: policy-%d
                        issuer: org-%d
                        effect: %s
                        who: {organizations: [org-%d]}
                        what: {tools: [tool-0]}
                        time: {from: %s, until: %s}
                        because: It is written so.
                    """.formatted(
                            number,
                            organization,
                            turn % 3 == 0 ? "permit" : "deny",
                            organization,
                            from,
                            from.plusDays(60 + turn % 7 * 30L)));
        }
        return text.toString();
    }

    /** Decides the request for one instant. */
    @Benchmark
    public Decision decision() {
        return engine.decide(request);
    }

    /** Decides it for 20 years, and reads from when to when each outcome holds. */
    @Benchmark
    public void timeline(Blackhole read) {
        for (Timeline.Segment segment : engine.timeline(request, FROM, UNTIL).segments()) {
            read.consume(segment.period());
            read.consume(segment.decision().outcome());
        }
    }

    /** Decides it for one instant, and reads all that explains it. */
    @Benchmark
    public String explainedDecision() {
        return engine.decide(request).toString();
    }

    /** Decides it for 20 years, and reads all that explains each decision and each change. */
    @Benchmark
    public String explainedTimeline() {
        return engine.timeline(request, FROM, UNTIL).toString();
    }
}
