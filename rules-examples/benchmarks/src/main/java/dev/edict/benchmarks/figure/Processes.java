package dev.edict.benchmarks.figure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Starts the programs of this package and reads what they print. */
public final class Processes {
    private static final int STARTS = 11;
    private static final int LARGE = 100_000;

    private final Path folder;

    /** Works in a folder that is empty. */
    public Processes(Path folder) {
        this.folder = folder;
    }

    /** Returns every figure, in the order in which they were measured. */
    public List<Figure> all() {
        try {
            List<Figure> figures = new ArrayList<>();
            for (int policies : new int[] {10_000, LARGE}) {
                Path pack = LoadFigure.write(policies, folder.resolve("pack-" + policies));
                figures.addAll(run(List.of("-Xmx3g"), LoadFigure.class, pack.toString(), Integer.toString(policies)));
            }
            figures.add(within400());
            figures.addAll(run(List.of("-Xmx300m"), OwnershipFigure.class));
            Path small = LoadFigure.write(10, folder.resolve("pack-10"));
            figures.addAll(start(small));
            return figures;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    // Whether it can be loaded at all with so small a heap; a process that dies says it cannot.
    private Figure within400() throws IOException {
        String name = "load of 100,000 policies with -Xmx400m";
        try {
            return run(
                            List.of("-Xmx400m"),
                            LoadFigure.class,
                            folder.resolve("pack-" + LARGE).toString(),
                            Integer.toString(LARGE))
                    .stream()
                    .filter(figure -> figure.unit().equals("s"))
                    .findFirst()
                    .map(figure -> new Figure(name, figure.value(), "s"))
                    .orElseThrow();
        } catch (IllegalStateException died) {
            return new Figure(name, Double.NaN, "s");
        }
    }

    private List<Figure> start(Path pack) throws IOException {
        String jars = jars();
        Path archive = folder.resolve("edict.jsa");
        List<String> plain = List.of("-Xshare:auto");
        List<String> shared = List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive);
        List<String> brief = List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1");
        output(command(List.of("-XX:ArchiveClassesAtExit=" + archive), jars, FirstDecision.class, pack.toString()));
        return List.of(
                new Figure("start to first decision, median", starts(plain, jars, pack), "ms"),
                new Figure("start to first decision with class-data sharing, median", starts(shared, jars, pack), "ms"),
                new Figure(
                        "start to first decision with class-data sharing and one compiler, median",
                        starts(brief, jars, pack),
                        "ms"));
    }

    private static double starts(List<String> options, String jars, Path pack) throws IOException {
        double[] taken = new double[STARTS];
        for (int time = 0; time < STARTS; time++) {
            long start = System.nanoTime();
            output(command(options, jars, FirstDecision.class, pack.toString()));
            taken[time] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(taken);
        return taken[STARTS / 2];
    }

    // What a service without DRL has on its class path, as jars, for only these can be archived.
    private String jars() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                jars.add(jar(path, folder.resolve("classes-" + jars.size() + ".jar"))
                        .toString());
            } else if (entry.matches(".*[/\\\\](drools-(base|canonical-model|core|kiesession|model-compiler|tms|util"
                    + "|wiring-api|wiring-static)|kie-(api|internal|memory-compiler|util-.*)|slf4j-.*|snakeyaml|jspecify|policy-.*)"
                    + "-[0-9][^/\\\\]*\\.jar")) {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static List<Figure> run(List<String> options, Class<?> program, String... arguments) throws IOException {
        String path = System.getProperty("java.class.path", "");
        return output(command(options, path, program, arguments)).stream()
                .filter(Figure::isOne)
                .map(Figure::read)
                .toList();
    }

    private static List<String> command(List<String> options, String path, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", path, program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines = reader.lines().toList();
        }
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.get(command.size() - 1) + " ended with " + process.exitValue());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return lines;
    }
}
