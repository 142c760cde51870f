package dev.edict.benchmarks.figure;

import dev.edict.benchmarks.workload.PackText;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.engine.PolicyEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Loads a pack from a folder in a fresh process, and tells how long it took and what it holds; then again, as a service does that
 * reloads its pack, until the compiler of the Java machine has seen it all.
 */
public final class LoadFigure {
    private static final int TIMES = 5;

    private LoadFigure() {}

    /**
     * Prints the figures.
     *
     * @param arguments the folder, and the number of its policies
     */
    public static void main(String[] arguments) {
        int policies = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[0]);
        double before = Figure.heap();
        long start = System.nanoTime();
        PolicyEngine engine = PolicyEngine.load(folder);
        double seconds = (System.nanoTime() - start) / 1e9;
        double heap = Figure.heap() - before;
        new Figure("load of %,d policies".formatted(policies), seconds, "s").print();
        new Figure("heap of %,d policies".formatted(policies), heap, "MB").print();
        new Figure("heap per policy of %,d".formatted(policies), heap * 1e6 / policies, "B").print();
        if (engine.policyIds().size() != policies) {
            throw new IllegalStateException(
                    "the pack holds " + engine.policyIds().size() + " policies");
        }
        for (int time = 2; time <= TIMES; time++) {
            start = System.nanoTime();
            engine = PolicyEngine.load(folder);
            seconds = (System.nanoTime() - start) / 1e9;
        }
        new Figure("load of %,d policies, the %dth in one process".formatted(policies, TIMES), seconds, "s").print();
    }

    /** Writes the pack of a workload to a folder. */
    static Path write(int policies, Path folder) throws IOException {
        for (Map.Entry<String, String> file :
                PackText.of(new Workload(policies)).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }
}
