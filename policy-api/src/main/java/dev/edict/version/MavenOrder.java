package dev.edict.version;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Maven's order (POM Reference, "Version Order Specification"): tokens between dots, hyphens, underscores and changes from digits to
 * letters; zeros and words for a final release are dropped at the end and before each hyphen; then, at the first difference,
 * qualifiers below a release, nothing, qualifiers above it, a number behind a hyphen, a number behind a dot.
 *
 * <p>A version is a chain of levels, each begun by a hyphen or what counts as one. A hyphen is ordered by what it leads to: below nothing
 * when that is below a release, else above every qualifier. Maven's own code puts it above every qualifier always, which runs in a circle
 * for versions such as {@code 1--alpha}.
 */
final class MavenOrder implements VersionOrder {
    private static final Map<String, Integer> QUALIFIERS = Map.ofEntries(
            Map.entry("alpha", 0),
            Map.entry("beta", 1),
            Map.entry("milestone", 2),
            Map.entry("rc", 3),
            Map.entry("cr", 3),
            Map.entry("snapshot", 4),
            Map.entry("", 7),
            Map.entry("final", 7),
            Map.entry("ga", 7),
            Map.entry("release", 7),
            Map.entry("sp", 8));
    private static final Map<String, String> SHORT_BEFORE_A_NUMBER =
            Map.of("a", "alpha", "b", "beta", "m", "milestone");

    private static final int HYPHEN_TO_LESS = 5;
    private static final int END = 6;
    private static final int RELEASE = 7;
    private static final int OTHER_QUALIFIER = 9;
    private static final int HYPHEN_TO_MORE = 10;
    private static final int NUMBER = 11;

    @Override
    public Optional<VersionKey> keyOf(String version) {
        if (version.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VersionKey(chain(levels(version)), Mark.plain(END)));
    }

    private static List<List<Mark>> levels(String version) {
        List<List<Mark>> levels = new ArrayList<>();
        List<Mark> level = new ArrayList<>();
        levels.add(level);
        for (Tokens.Token token : Tokens.cut(version, ".-_")) {
            boolean first = levels.size() == 1 && level.isEmpty();
            // A qualifier behind a dot counts as one behind a hyphen.
            if (!first && (token.separator() != '.' || !token.number())) {
                level = new ArrayList<>();
                levels.add(level);
            }
            level.add(mark(token));
        }
        return levels;
    }

    private static Mark mark(Tokens.Token token) {
        if (token.number()) {
            return Mark.number(NUMBER, token.text());
        }
        String word =
                token.joinedToNumber() ? SHORT_BEFORE_A_NUMBER.getOrDefault(token.text(), token.text()) : token.text();
        Integer rank = QUALIFIERS.get(word);
        return rank == null ? Mark.word(OTHER_QUALIFIER, word) : Mark.plain(rank);
    }

    /** Joins the levels from the last to the first, so that each hyphen knows what it leads to. */
    private static List<Mark> chain(List<List<Mark>> levels) {
        Deque<Mark> chain = new ArrayDeque<>();
        for (int i = levels.size() - 1; i >= 0; i--) {
            List<Mark> level = levels.get(i);
            int length = level.size();
            while (length > 0 && isNothing(level.get(length - 1))) {
                length--;
            }
            if (!chain.isEmpty()) {
                boolean less = chain.getFirst().rank() < END;
                chain.addFirst(Mark.plain(less ? HYPHEN_TO_LESS : HYPHEN_TO_MORE));
            }
            for (int k = length - 1; k >= 0; k--) {
                chain.addFirst(level.get(k));
            }
        }
        return new ArrayList<>(chain);
    }

    private static boolean isNothing(Mark mark) {
        return mark.rank() == RELEASE || mark.isZero();
    }
}
