package dev.edict.engine.check.drl;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Keeps regular expressions from taking time that grows faster than the square of a text's length: it counts the ways in which a
 * pattern may divide a text, which is what a matcher tries one after the other. No repetition of what repeats or branches, no
 * look-around, no back reference.
 */
final class PatternLint {
    private static final int MOST_REPETITIONS = 2;
    private static final int LONGEST = 200;
    private static final int LARGEST_COUNT = 1_000;

    /** As many as a repetition without bound has in the longest text that is looked at. */
    private static final long WITHOUT_BOUND = 1_000;

    private static final long MOST_WAYS = 4 * WITHOUT_BOUND * WITHOUT_BOUND;

    private final String pattern;
    private int at;
    private int repetitions;
    private Optional<String> problem = Optional.empty();

    private PatternLint(String pattern) {
        this.pattern = pattern;
    }

    /** Returns what is wrong with a pattern, as the end of a sentence. */
    static Optional<String> problem(String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return Optional.of("cannot be read");
        }
        PatternLint lint = new PatternLint(pattern);
        long ways = lint.branches();
        if (lint.problem.isEmpty() && lint.repetitions > MOST_REPETITIONS) {
            return Optional.of("repeats without bound more than " + MOST_REPETITIONS + " times");
        }
        return lint.problem.isEmpty() && ways > MOST_WAYS ? Optional.of("fits in too many ways") : lint.problem;
    }

    private void say(String what) {
        if (problem.isEmpty()) {
            problem = Optional.of(what);
        }
    }

    private boolean here(String text) {
        return pattern.startsWith(text, at);
    }

    private static long capped(long ways) {
        return Math.min(ways, 2 * MOST_WAYS);
    }

    /** Reads to the end of a group or of the pattern, and returns in how many ways that may fit. */
    private long branches() {
        long all = 0;
        long branch = 1;
        while (at < pattern.length() && !here(")")) {
            if (here("|")) {
                at++;
                all = capped(all + branch);
                branch = 1;
            } else {
                branch = capped(branch * repeated(one()));
            }
        }
        return capped(all + branch);
    }

    private long one() {
        char first = pattern.charAt(at);
        switch (first) {
            case '\\' -> {
                return escape();
            }
            case '[' -> {
                at = closeOfClass(at) + 1;
                return 1;
            }
            case '(' -> {
                if (here("(?") && !here("(?:")) {
                    say("looks around or sets flags");
                }
                at += here("(?:") ? 3 : 1;
                long inner = branches();
                at++;
                return inner;
            }
            default -> {
                at++;
                return 1;
            }
        }
    }

    private long escape() {
        char what = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
        if ((Character.isDigit(what) && what != '0') || what == 'k') {
            say("refers back to a group");
        } else if (what == 'Q') {
            say("quotes with `\\Q`");
        }
        at += 2;
        if ("pPxNb".indexOf(what) >= 0 && here("{")) {
            at = pattern.indexOf('}', at) + 1;
        }
        // A line break may be two characters, and a written sign many.
        return what == 'R' || what == 'X' ? 2 : 1;
    }

    /** Reads how often something is repeated, if it says, and returns in how many ways all of it may fit. */
    private long repeated(long once) {
        long ways = once;
        while (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
            char sign = pattern.charAt(at++);
            if (sign == '?') {
                ways = capped(ways + 1);
            } else if (sign == '{') {
                ways = counted(ways);
            } else {
                ways = withoutBound(ways);
            }
            if (here("?") || here("+")) {
                // Whether it takes much or little first changes nothing in how many ways there are.
                at++;
            }
        }
        return ways;
    }

    private long withoutBound(long once) {
        repetitions++;
        if (once > 1) {
            say("repeats what repeats or branches itself");
        }
        return capped(once * WITHOUT_BOUND);
    }

    private long counted(long once) {
        int close = pattern.indexOf('}', at);
        String[] counts = pattern.substring(at, close).split(",", -1);
        at = close + 1;
        for (String count : counts) {
            if (count.length() > 6 || (!count.isEmpty() && Integer.parseInt(count.strip()) > LARGEST_COUNT)) {
                say("repeats more than " + LARGEST_COUNT + " times");
                return once;
            }
        }
        int least = Integer.parseInt(counts[0].strip());
        if (counts.length > 1 && counts[1].isEmpty()) {
            return withoutBound(once);
        }
        int most = counts.length > 1 ? Integer.parseInt(counts[1].strip()) : least;
        long ways = 1;
        for (int i = 0; i < most && once > 1; i++) {
            ways = capped(ways * once);
        }
        return capped(ways * (most - least + 1));
    }

    private int closeOfClass(int open) {
        int i = open + 1;
        int depth = 1;
        while (i < pattern.length() && depth > 0) {
            char each = pattern.charAt(i);
            if (each == '\\') {
                i++;
            } else if (each == '[') {
                depth++;
            } else if (each == ']' && i > open + 1) {
                depth--;
            }
            i++;
        }
        return i - 1;
    }
}
