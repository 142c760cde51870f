package dev.edict.benchmarks.figure;

import dev.edict.benchmarks.workload.PackText;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.engine.PolicyEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Loads a pack from a folder once, in a fresh process, and tells how long it took and what it holds. */
public final class LoadFigure {
    private LoadFigure() {}

    /**
     * Prints the figures.
     *
     * @param arguments the folder, and the number of its policies
     */
    public static void main(String[] arguments) {
        int policies = Integer.parseInt(arguments[1]);
        double before = Figure.heap();
        long start = System.nanoTime();
        PolicyEngine engine = PolicyEngine.load(Path.of(arguments[0]));
        double seconds = (System.nanoTime() - start) / 1e9;
        double heap = Figure.heap() - before;
        new Figure("load of %,d policies".formatted(policies), seconds, "s").print();
        new Figure("heap of %,d policies".formatted(policies), heap, "MB").print();
        new Figure("heap per policy of %,d".formatted(policies), heap * 1e6 / policies, "B").print();
        if (engine.policyIds().size() != policies) {
            throw new IllegalStateException(
                    "the pack holds " + engine.policyIds().size() + " policies");
        }
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
