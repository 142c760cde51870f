package dev.edict.benchmarks.report;

import dev.edict.benchmarks.contestant.Entrant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the page: a text by hand, in which each mark stands for a table of the run. */
final class Page {
    private static final int[] SIZES = {10, 100, 1_000, 10_000, 100_000};
    private static final int[] THREADS = {1, 2, 4, 8, 16, 32, 64};

    private Page() {}

    static String of(String text, Results results) {
        Map<String, String> parts = Map.of(
                "machine", machine(results),
                "decisions", decisions(results),
                "targets", targets(results),
                "threads", threads(results),
                "tail", list(results, "tail"),
                "timeline", list(results, "timeline"),
                "figures", list(results, "figure"),
                "profiles", profiles(results));
        String page = text;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            page = page.replace("<!-- " + part.getKey() + " -->\n", part.getValue());
        }
        return page;
    }

    private static String machine(Results results) {
        StringBuilder text = new StringBuilder("| | |\n|---|---|\n");
        results.machine()
                .forEach((name, value) -> text.append("| %s | %s |\n".formatted(name, value.replace("|", "\\|"))));
        return text.toString();
    }

    private static String decisions(Results results) {
        StringBuilder text = new StringBuilder("| microseconds a decision, at … policies |");
        for (int size : SIZES) {
            text.append(" %,d |".formatted(size));
        }
        text.append("\n|---|").append("---:|".repeat(SIZES.length)).append('\n');
        for (Entrant entrant : Entrant.values()) {
            text.append("| ").append(entrant.title()).append(" |");
            for (int size : SIZES) {
                Optional<Score> score = results.of("decision", entrant.name(), size);
                text.append(' ')
                        .append(score.map(Numbers::withError).orElse("–"))
                        .append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String targets(Results results) {
        StringBuilder text = new StringBuilder("| target | bound | measured | |\n|---|---:|---:|---|\n");
        for (Target target : Target.of(results)) {
            text.append("| %s | %s %s | %s | %s |\n"
                    .formatted(
                            target.what(),
                            target.atMost() ? "at most" : "at least",
                            bound(target.bound()),
                            target.measured().isPresent()
                                    ? Numbers.text(target.measured().getAsDouble())
                                    : "–",
                            target.verdict()));
        }
        return text.toString();
    }

    private static String bound(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    private static String threads(Results results) {
        StringBuilder text = new StringBuilder("| decisions a second, in thousands, with … threads |");
        for (int threads : THREADS) {
            text.append(" %d |".formatted(threads));
        }
        text.append("\n|---|").append("---:|".repeat(THREADS.length)).append('\n');
        for (String cache : List.of("warm", "cold")) {
            text.append("| Edict ").append(cache).append(" |");
            for (int threads : THREADS) {
                text.append(' ')
                        .append(results.of("threads", cache, threads)
                                .map(Numbers::withError)
                                .orElse("–"))
                        .append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String profiles(Results results) {
        StringBuilder text = new StringBuilder();
        results.profiles()
                .forEach((name, profile) -> text.append(name)
                        .append(":\n\n```\n")
                        .append(profile.strip())
                        .append("\n```\n"));
        return text.toString();
    }

    private static String list(Results results, String group) {
        StringBuilder text = new StringBuilder("| | | |\n|---|---:|---|\n");
        for (Score score : results.of(group)) {
            text.append("| %s | %s | %s |\n".formatted(score.series(), Numbers.withError(score), score.unit()));
        }
        return text.toString();
    }
}
