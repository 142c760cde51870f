package dev.edict.benchmarks.report;

import java.util.Locale;

/** Writes numbers with three digits that count. */
final class Numbers {
    private static final double LARGE = 100;
    private static final double MIDDLE = 10;

    private Numbers() {}

    static String text(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        double size = Math.abs(value);
        String format = size >= LARGE ? "%,.0f" : size >= MIDDLE ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }

    static String withError(Score score) {
        return score.error() == 0 || Double.isNaN(score.error())
                ? text(score.value())
                : text(score.value()) + " ± " + text(score.error());
    }
}
