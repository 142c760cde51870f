package dev.edict.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of versions whose ecosystem has written none down. Numbers and words count, in any case, and whatever separates them does
 * not; zeros at the end of a run of numbers do not either. At the first difference come, in this order: words for what precedes a release
 * ({@code dev}, {@code alpha}, {@code beta}, {@code milestone}, {@code pre}, {@code rc}, {@code snapshot}), nothing, any other word, a
 * number. {@code a}, {@code b}, {@code c} and {@code m} stand for alpha, beta, candidate and milestone right before a number;
 * {@code final}, {@code ga}, {@code release} and {@code stable} say nothing, nor does a {@code v} before the first number.
 */
final class NaturalOrder implements VersionOrder {
    private static final Map<String, Integer> BEFORE_RELEASE = Map.ofEntries(
            Map.entry("dev", 0),
            Map.entry("nightly", 0),
            Map.entry("alpha", 1),
            Map.entry("beta", 2),
            Map.entry("milestone", 3),
            Map.entry("pre", 4),
            Map.entry("preview", 4),
            Map.entry("rc", 5),
            Map.entry("cr", 5),
            Map.entry("snapshot", 6));
    private static final Map<String, Integer> SHORT_BEFORE_A_NUMBER = Map.of("a", 1, "b", 2, "m", 3, "c", 5);
    private static final Set<String> SILENT = Set.of("final", "ga", "release", "stable");
    private static final int END = 7;
    private static final int WORD = 8;
    private static final int NUMBER = 9;

    private static final Pattern RUN = Pattern.compile("[0-9]++|\\p{L}++");

    @Override
    public Optional<VersionKey> keyOf(String version) {
        List<Mark> marks = new ArrayList<>();
        Matcher runs = RUN.matcher(version);
        boolean found = false;
        while (runs.find()) {
            String run = runs.group().toLowerCase(Locale.ROOT);
            boolean beforeNumber = runs.end() < version.length() && Tokens.isDigit(version.charAt(runs.end()));
            boolean silent = SILENT.contains(run) || (!found && beforeNumber && run.equals("v"));
            found = true;
            if (Tokens.isDigit(run.charAt(0))) {
                marks.add(Mark.number(NUMBER, run));
            } else if (!silent) {
                dropZeros(marks);
                marks.add(word(run, beforeNumber));
            }
        }
        dropZeros(marks);
        return found ? Optional.of(new VersionKey(marks, Mark.plain(END))) : Optional.empty();
    }

    private static Mark word(String word, boolean beforeNumber) {
        Integer rank = BEFORE_RELEASE.get(word);
        if (rank == null && beforeNumber) {
            rank = SHORT_BEFORE_A_NUMBER.get(word);
        }
        return rank == null ? Mark.word(WORD, word) : Mark.plain(rank);
    }

    private static void dropZeros(List<Mark> marks) {
        while (!marks.isEmpty() && marks.get(marks.size() - 1).isZero()) {
            marks.remove(marks.size() - 1);
        }
    }
}
