package dev.edict.benchmarks.report;

import dev.edict.benchmarks.contestant.Entrant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws the decisions of a run: both axes logarithmic, error bars, each line named where it ends, legible on light and on dark. */
final class Chart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 620;
    private static final int LEFT = 78;
    private static final int RIGHT = 700;
    private static final int TOP = 56;
    private static final int BOTTOM = 560;
    private static final int FIRST_SIZE = 1;
    private static final int LAST_SIZE = 5;
    private static final int LABEL_HEIGHT = 16;
    private static final int BAR = 4;

    private final Results results;
    private final StringBuilder text = new StringBuilder();
    private final int lowest;
    private final int highest;

    private Chart(Results results) {
        this.results = results;
        List<Score> scores = results.of("decision");
        lowest = (int) Math.floor(
                Math.log10(scores.stream().mapToDouble(Chart::low).min().orElse(1)));
        highest = (int) Math.ceil(
                Math.log10(scores.stream().mapToDouble(Score::value).max().orElse(1)));
    }

    static String of(Results results) {
        return new Chart(results).drawn();
    }

    private static double low(Score score) {
        return score.value() > score.error() * 1.5 ? score.value() - score.error() : score.value() / 3;
    }

    private String drawn() {
        text.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="t d">
                <title id="t">What a decision costs</title>
                <desc id="d">Microseconds a decision over the number of policies, both logarithmic: Edict, plain Java and other engines.</desc>
                <style>
                svg { font: 13px system-ui, sans-serif; background: #ffffff; }
                text { fill: #24292f; paint-order: stroke; stroke: #ffffff; stroke-width: 4px; } .grid { stroke: #d0d7de; } .muted { fill: #57606a; }
                .line { fill: none; stroke-width: 2.5; } .peer { stroke: #8c959f; stroke-width: 1.5; } .leader { stroke: #8c959f; stroke-width: 0.75; }
                .PLAIN { stroke: #1a7f37; } .EDICT_WARM { stroke: #0969da; } .EDICT_COLD { stroke: #bc4c00; } .EDICT_COLD_READ { stroke: #8250df; }
                .EDICT_BULK { stroke: #bf3989; } .name { font-weight: 600; }
                @media (prefers-color-scheme: dark) {
                svg { background: #0d1117; } text { fill: #e6edf3; stroke: #0d1117; } .grid { stroke: #30363d; } .muted { fill: #9da7b3; }
                .peer { stroke: #7d8590; } .PLAIN { stroke: #3fb950; } .EDICT_WARM { stroke: #58a6ff; } .EDICT_COLD { stroke: #f0883e; }
                .EDICT_COLD_READ { stroke: #bc8cff; } .EDICT_BULK { stroke: #f778ba; }
                }
                </style>
                """.formatted(WIDTH, HEIGHT));
        text.append(
                "<text class=\"name\" x=\"%d\" y=\"26\" font-size=\"17\">What a decision costs, in microseconds</text>\n"
                        .formatted(LEFT));
        text.append(
                "<text class=\"muted\" x=\"%d\" y=\"45\">lower is better; bars are 99.9 %% confidence intervals</text>\n"
                        .formatted(LEFT));
        grid();
        List<Label> labels = new ArrayList<>();
        for (Entrant entrant : Entrant.values()) {
            List<Score> scores = results.of("decision").stream()
                    .filter(score -> score.series().equals(entrant.name()))
                    .sorted(Comparator.comparingInt(Score::size))
                    .toList();
            if (!scores.isEmpty()) {
                line(entrant, scores);
                Score last = scores.get(scores.size() - 1);
                labels.add(new Label(entrant.title(), x(last.size()), y(last.value())));
            }
        }
        labels(labels);
        return text.append("</svg>\n").toString();
    }

    private record Label(String name, double x, double y) {}

    private void grid() {
        for (int power = FIRST_SIZE; power <= LAST_SIZE; power++) {
            double x = x(Math.pow(10, power));
            text.append(line("grid", x, TOP, x, BOTTOM));
            text.append(text("muted", "middle", x, BOTTOM + 20, "%,d".formatted((long) Math.pow(10, power))));
        }
        text.append(text("muted", "middle", (LEFT + RIGHT) / 2.0, BOTTOM + 42, "policies"));
        for (int power = lowest; power <= highest; power++) {
            double y = y(Math.pow(10, power));
            text.append(line("grid", LEFT, y, RIGHT, y));
            String number =
                    power < 0 ? "0." + "0".repeat(-power - 1) + "1" : "%,d".formatted((long) Math.pow(10, power));
            text.append(text("muted", "end", LEFT - 8, y + 4, number));
        }
    }

    private void line(Entrant entrant, List<Score> scores) {
        String kind = entrant.isPeer() ? "line peer" : "line " + entrant.name();
        StringBuilder points = new StringBuilder();
        for (Score score : scores) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(score.size()), y(score.value())));
        }
        text.append("<polyline class=\"%s\" points=\"%s\"/>\n"
                .formatted(kind, points.toString().strip()));
        for (Score score : scores) {
            double x = x(score.size());
            double high = y(score.value() + score.error());
            double low = y(low(score));
            if (score.error() > 0) {
                text.append(line(kind, x, high, x, low));
                text.append(line(kind, x - BAR, high, x + BAR, high));
                text.append(line(kind, x - BAR, low, x + BAR, low));
            }
        }
    }

    // Names stand beside the ends of their lines, and move apart where they would cover each other.
    private void labels(List<Label> labels) {
        labels.stream().map(Label::x).distinct().forEach(x -> {
            List<Label> column = labels.stream()
                    .filter(label -> label.x() == x)
                    .sorted(Comparator.comparingDouble(Label::y))
                    .toList();
            double[] places = column.stream().mapToDouble(Label::y).toArray();
            for (int pass = 0; pass < places.length * places.length; pass++) {
                for (int number = 1; number < places.length; number++) {
                    double lacking = LABEL_HEIGHT - (places[number] - places[number - 1]);
                    if (lacking > 0) {
                        places[number - 1] -= lacking / 2;
                        places[number] += lacking / 2;
                    }
                }
            }
            for (int number = 0; number < places.length; number++) {
                Label label = column.get(number);
                text.append(line("leader", x + 6, label.y(), x + 18, places[number]));
                text.append(text("", "start", x + 21, places[number] + 4, label.name()));
            }
        });
    }

    private static String line(String kind, double fromX, double fromY, double toX, double toY) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                kind,
                fromX,
                fromY,
                toX,
                toY);
    }

    private static String text(String kind, String anchor, double x, double y, String words) {
        return String.format(
                Locale.ROOT,
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                kind,
                anchor,
                x,
                y,
                words);
    }

    private static double x(double size) {
        return LEFT + (RIGHT - LEFT) * (Math.log10(size) - FIRST_SIZE) / (LAST_SIZE - FIRST_SIZE);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (Math.log10(value) - lowest) / (highest - lowest);
    }
}
