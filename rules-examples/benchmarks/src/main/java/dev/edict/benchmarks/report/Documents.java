package dev.edict.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents of a run: {@code benchmarks.json}, {@code benchmarks.svg} and {@code benchmarks.md} in one folder. */
public final class Documents {
    private static final String NAME = "benchmarks";

    private Documents() {}

    /** Writes all three. */
    public static void write(Results results, Path folder) throws IOException {
        results.write(folder.resolve(NAME + ".json"));
        Files.writeString(folder.resolve(NAME + ".svg"), Chart.of(results));
        try (InputStream text = Documents.class.getResourceAsStream("benchmarks.md")) {
            if (text == null) {
                throw new IllegalStateException("the text of the page is not on the class path");
            }
            String page = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve(NAME + ".md"), Page.of(page, results));
        }
    }

    /** Reads the results of the last run in a folder. */
    public static Results read(Path folder) throws IOException {
        return Results.read(folder.resolve(NAME + ".json"));
    }
}
