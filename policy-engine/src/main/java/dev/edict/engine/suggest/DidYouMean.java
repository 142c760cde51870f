package dev.edict.engine.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the known words that somebody may have meant. The distance is Damerau's and Levenshtein's in its restricted form (F. J.
 * Damerau, A technique for computer detection and correction of spelling errors, 1964): the number of letters put in, left out,
 * replaced or swapped with their neighbour. Letter case counts for nothing.
 *
 * <p>The outcome depends on the words alone, never on their order. Stateless and safe to share between threads.
 */
public final class DidYouMean {
    /** How many words are offered at most. */
    public static final int MOST = 3;

    private static final int LONGEST = 200;

    private DidYouMean() {}

    /**
     * Returns the known words closest to {@code word}: the nearest first, words at the same distance in alphabetical order, at most
     * {@link #MOST}. A word qualifies at a distance of a third of the letters of {@code word}, at most 3, or when one
     * is the other's last part after a slash ({@code eu} for {@code edict/eu}). Only words of the smallest distance are returned.
     */
    public static List<String> nearest(String word, Collection<String> known) {
        if (word.isBlank() || word.length() > LONGEST) {
            return List.of();
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        int limit = wanted.length() < 3 ? 0 : Math.min(3, wanted.length() / 3);
        List<Candidate> near = known.stream()
                .distinct()
                .filter(candidate -> !candidate.equals(word) && candidate.length() <= LONGEST)
                .map(candidate -> new Candidate(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT), limit)))
                .filter(candidate -> candidate.distance <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .toList();
        return near.stream()
                .filter(candidate -> candidate.distance == near.get(0).distance)
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    /**
     * Returns the question for a help line, such as {@code did you mean `claude-code`?} or {@code did you mean `a` or `b`?}; empty
     * if no known word is near.
     */
    public static Optional<String> help(String word, Collection<String> known) {
        List<String> near = nearest(word, known);
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(near.stream()
                        .map(each -> "`" + each + "`")
                        .collect(Collectors.joining(" or ", "did you mean ", "?")));
    }

    /**
     * Returns the known words that a word is most likely a slip of, where it may well be a new one: the nearest, but of those that
     * differ in two letters or more only the ones that begin alike. So {@code external} is no slip of {@code internal}, nor is
     * {@code unmanaged} one of {@code managed}.
     */
    public static List<String> slips(String word, Collection<String> known) {
        if (known.contains(word)) {
            return List.of();
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        return nearest(word, known).stream()
                .filter(near -> !isLastPart(near, word) && !isLastPart(word, near))
                .filter(near -> near.regionMatches(true, 0, word, 0, 1)
                        || distance(wanted, near.toLowerCase(Locale.ROOT), 1) <= 1)
                .toList();
    }

    /** Returns the distance, or {@code limit + 1} if it is greater than the limit. */
    private static int distance(String one, String other, int limit) {
        if (isLastPart(one, other) || isLastPart(other, one)) {
            return 1;
        }
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = last[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(last[column], current[column - 1]));
                if (isSwap(one, row, other, column)) {
                    current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return Math.min(last[other.length()], limit + 1);
    }

    private static boolean isSwap(String one, int row, String other, int column) {
        return row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
    }

    private static boolean isLastPart(String part, String whole) {
        return part.length() > 1 && whole.endsWith("/" + part);
    }

    private record Candidate(String word, int distance) {}
}
