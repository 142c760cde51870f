package dev.edict.benchmarks;

import dev.edict.benchmarks.contestant.Entrant;
import dev.edict.benchmarks.figure.Processes;
import dev.edict.benchmarks.report.Documents;
import dev.edict.benchmarks.report.Results;
import dev.edict.benchmarks.report.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.StackProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures everything in one run and writes the documents. */
public final class Everything {
    private static final int[] SIZES = {10, 100, 1_000, 10_000, 100_000};
    private static final int[] THREADS = {1, 2, 4, 8, 16, 32, 64};
    private static final int ITERATIONS = 5;
    private static final int ITERATIONS_OF_PEERS = 3;
    private static final int WARMUPS = 3;
    // Beside many busy threads the compiler of the Java machine has few turns.
    private static final int WARMUPS_OF_THREADS = 25;

    private final List<Score> scores = new ArrayList<>();
    private final Map<String, String> profiles = new LinkedHashMap<>();
    private final Path documents;
    private final boolean trial;

    private Everything(Path documents, boolean trial) {
        this.documents = documents;
        this.trial = trial;
    }

    /**
     * Runs. With {@code render} as the second argument it measures nothing and writes the page and the chart of the last results anew;
     * with {@code trial} it measures everything, but so briefly that the numbers mean nothing.
     *
     * @param arguments the folder of the documents, and nothing, {@code render} or {@code trial}
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path documents = Path.of(arguments[0]);
        String way = arguments.length > 1 ? arguments[1] : "";
        if (way.equals("render")) {
            Documents.write(Documents.read(documents), documents);
            return;
        }
        Everything run = new Everything(documents, way.equals("trial"));
        run.decisions();
        run.threads();
        run.tail();
        run.timeline();
        run.profile();
        run.keep();
        new Processes(Files.createTempDirectory("edict-benchmarks"))
                .all()
                .forEach(figure ->
                        run.scores.add(new Score("figure", figure.name(), 0, figure.value(), 0, figure.unit())));
        run.keep();
    }

    // After each stage, so that a run which somebody's wrong answer ends leaves what was measured until then.
    private void keep() throws IOException {
        Documents.write(new Results(machine(), scores, profiles), documents);
    }

    private void decisions() throws IOException, RunnerException {
        for (Entrant entrant : Entrant.values()) {
            String[] sizes = IntStream.of(SIZES)
                    .filter(size -> size <= (trial ? SIZES[0] : entrant.mostPolicies()))
                    .mapToObj(Integer::toString)
                    .toArray(String[]::new);
            ChainedOptionsBuilder options = options(
                            OneDecision.class, entrant.isPeer() ? ITERATIONS_OF_PEERS : ITERATIONS)
                    .param("entrant", entrant.name())
                    .param("policies", sizes);
            if (entrant == Entrant.SAPL) {
                // Its parser was made by another ANTLR than Drools' was, so its own stands before the class path.
                options.jvmArgsAppend(
                        "-Xms3g",
                        "-Xmx3g",
                        "-XX:+AlwaysPreTouch",
                        "-Xbootclasspath/a:" + System.getProperty("edict.sapl.antlr", ""));
            }
            for (RunResult result : new Runner(options.build()).run()) {
                int size = Integer.parseInt(result.getParams().getParam("policies"));
                add("decision", entrant.name(), size, result, 1, "us");
            }
            keep();
        }
    }

    private void threads() throws RunnerException {
        for (int threads : THREADS) {
            ChainedOptionsBuilder options =
                    options(UnderLoad.class, ITERATIONS).mode(Mode.Throughput).threads(threads);
            if (!trial && threads > 2) {
                options.warmupIterations(WARMUPS_OF_THREADS);
            }
            for (RunResult result : new Runner(options.build()).run()) {
                add("threads", result.getParams().getParam("cache"), threads, result, 1e3, "1,000/s");
            }
        }
    }

    private void tail() throws RunnerException {
        ChainedOptionsBuilder options =
                options(UnderLoad.class, ITERATIONS).mode(Mode.SampleTime).threads(2);
        for (RunResult result : new Runner(options.build()).run()) {
            String cache = result.getParams().getParam("cache");
            for (double percent : new double[] {50, 99, 99.9}) {
                double value = result.getPrimaryResult().getStatistics().getPercentile(percent);
                scores.add(new Score(
                        "tail",
                        "Edict %s, %s %% are faster than".formatted(cache, number(percent)),
                        2,
                        value,
                        0,
                        "us"));
            }
        }
    }

    private static String number(double percent) {
        return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
    }

    private void timeline() throws RunnerException {
        for (RunResult result :
                new Runner(options(TwentyYears.class, ITERATIONS).build()).run()) {
            add("timeline", result.getPrimaryResult().getLabel(), 0, result, 1, "us");
        }
    }

    private void profile() throws RunnerException {
        for (Entrant entrant : List.of(Entrant.EDICT_COLD_READ, Entrant.EDICT_WARM)) {
            ChainedOptionsBuilder options = options(OneDecision.class, ITERATIONS)
                    .param("entrant", entrant.name())
                    .param("policies", trial ? "10" : "10000")
                    .addProfiler(StackProfiler.class, "lines=1;top=15;period=2");
            for (RunResult result : new Runner(options.build()).run()) {
                result.getSecondaryResults()
                        .values()
                        .forEach(stack -> profiles.merge(entrant.title(), stack.extendedInfo(), String::concat));
            }
        }
    }

    private void add(String group, String series, int size, RunResult result, double factor, String unit) {
        double error = result.getPrimaryResult().getScoreError();
        scores.add(new Score(
                group,
                series,
                size,
                result.getPrimaryResult().getScore() * factor,
                Double.isNaN(error) ? 0 : error * factor,
                unit));
    }

    private ChainedOptionsBuilder options(Class<?> benchmark, int iterations) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName() + "\\.")
                .verbosity(VerboseMode.NORMAL)
                .shouldFailOnError(true)
                .warmupIterations(Math.min(iterations, WARMUPS))
                .measurementIterations(trial ? 2 : iterations);
        if (trial) {
            options.warmupIterations(1)
                    .warmupTime(TimeValue.milliseconds(50))
                    .measurementTime(TimeValue.milliseconds(50));
        }
        return options;
    }

    private static Map<String, String> machine() throws IOException {
        Map<String, String> machine = new LinkedHashMap<>();
        Path processors = Path.of("/proc/cpuinfo");
        if (Files.isReadable(processors)) {
            Files.readAllLines(processors).stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .ifPresent(line -> machine.put(
                            "processor", line.substring(line.indexOf(':') + 1).strip()));
        }
        machine.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        machine.put("Java", System.getProperty("java.vm.name", "") + " " + System.getProperty("java.vm.version", ""));
        machine.put("Edict", dev.edict.engine.PolicyEngine.VERSION);
        machine.put("with", System.getProperty("edict.versions", ""));
        machine.put("JVM options of each fork", "-Xms3g -Xmx3g -XX:+AlwaysPreTouch");
        return machine;
    }
}
