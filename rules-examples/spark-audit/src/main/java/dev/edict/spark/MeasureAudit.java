package dev.edict.spark;

import dev.edict.engine.load.PackSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Measures the audit of an estate of one million requests on two cores, and writes the page that says what a billion cost. */
public final class MeasureAudit {
    private static final int REQUESTS = 1_000_000;
    private static final int CORES = 2;
    private static final double BILLION = 1e9;
    private static final List<String> ORGANIZATIONS =
            List.of("alibaba", "samsung", "bytedance", "alibaba-sg", "apple", "amazon");
    private static final List<String> TOOLS = List.of("claude-code", "qoder", "trae", "chatgpt", "github-copilot");

    private MeasureAudit() {}

    /**
     * Measures.
     *
     * @param arguments the pack, a folder to work in, and the folder of the documents
     */
    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[1]);
        Files.createDirectories(work);
        Path requests = write(work.resolve("requests.jsonl"));
        SparkSession spark = SparkSession.builder()
                .master("local[" + CORES + "]")
                .appName("Edict estate audit")
                .config("spark.ui.enabled", false)
                .getOrCreate();
        PackBytes pack = PackBytes.of(PackSource.of(Path.of(arguments[0])));
        double[] seconds = new double[3];
        for (int time = 0; time < seconds.length; time++) {
            long start = System.nanoTime();
            EstateAudit.decide(spark, pack, EstateAudit.read(spark, requests.toString()))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(work.resolve("decisions").toString());
            seconds[time] = (System.nanoTime() - start) / 1e9;
        }
        spark.stop();
        try (InputStream text = MeasureAudit.class.getResourceAsStream("estate-audit.md")) {
            if (text == null) {
                throw new IllegalStateException("the text of the page is not on the class path");
            }
            String page = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    Path.of(arguments[2], "estate-audit.md"), page.replace("<!-- measured -->\n", table(seconds)));
        }
    }

    // No two ask the same at the same time, and many differ only in time, as in a log.
    private static Path write(Path file) throws IOException {
        Random random = new Random(20_260_711);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int number = 0; number < REQUESTS; number++) {
                out.printf(
                        Locale.ROOT,
                        "{\"organization\": \"%s\", \"actor\": \"%s\", \"tool\": \"%s\", \"device\": \"%s\", \"action\": \"%s\","
                                + " \"place\": \"%s\", \"at\": \"2026-%02d-%02dT%02d:%02d:%02dZ\"}%n",
                        any(random, ORGANIZATIONS),
                        any(random, List.of("employee", "contractor", "service")),
                        any(random, TOOLS),
                        any(random, List.of("managed", "personal")),
                        any(random, List.of("use", "install", "update")),
                        any(random, List.of("CN", "SG", "US", "FR", "KR", "HK")),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60));
            }
        }
        return file;
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String table(double[] seconds) {
        double first = seconds[0];
        double last = seconds[seconds.length - 1];
        double each = last * CORES / REQUESTS;
        return String.format(
                Locale.ROOT,
                """
                | | |
                |---|---:|
                | %,d requests on %d cores, first run in a fresh process | %.1f s |
                | the same again, third run | %.1f s |
                | of one core, a request | %.1f µs |
                | 1,000,000,000 requests | %.1f core-hours |
                | on 100 cores | %.0f minutes |
                """,
                REQUESTS,
                CORES,
                first,
                last,
                each * 1e6,
                each * BILLION / 3600,
                each * BILLION / 60 / 100);
    }
}
