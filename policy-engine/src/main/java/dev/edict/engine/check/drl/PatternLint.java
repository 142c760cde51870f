package dev.edict.engine.check.drl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Keeps regular expressions from taking time that grows faster than the square of a text's length: no repetition of what repeats or
 * branches, no look-around, no back reference, at most two unbounded repetitions.
 */
final class PatternLint {
    private static final int MOST_REPETITIONS = 2;
    private static final int LONGEST = 200;
    private static final int LARGEST_COUNT = 1_000;

    private final String pattern;
    private final Deque<Boolean> groups = new ArrayDeque<>();
    private int repetitions;
    private boolean complex;

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
        return new PatternLint(pattern).scan();
    }

    private Optional<String> scan() {
        for (int i = 0; i < pattern.length(); i++) {
            char each = pattern.charAt(i);
            switch (each) {
                case '\\' -> {
                    i++;
                    if (i < pattern.length() && (Character.isDigit(pattern.charAt(i)) || pattern.charAt(i) == 'k')) {
                        return Optional.of("refers back to a group");
                    }
                    if (i < pattern.length() && pattern.charAt(i) == 'Q') {
                        return Optional.of("quotes with `\\Q`");
                    }
                }
                case '[' -> i = closeOfClass(i);
                case '(' -> {
                    if (pattern.startsWith("(?", i) && !pattern.startsWith("(?:", i)) {
                        return Optional.of("looks around or sets flags");
                    }
                    groups.push(complex);
                    complex = false;
                }
                case '|' -> complex = true;
                case ')' -> {
                    boolean inner = complex;
                    boolean repeated = i + 1 < pattern.length() && "*+{".indexOf(pattern.charAt(i + 1)) >= 0;
                    if (inner && repeated) {
                        return Optional.of("repeats what repeats or branches itself");
                    }
                    boolean outer = groups.pop();
                    complex = inner || outer;
                }
                case '*', '+' -> {
                    if (i > 0 && "*+?}".indexOf(pattern.charAt(i - 1)) >= 0 && !escaped(i - 1)) {
                        continue;
                    }
                    complex = true;
                    repetitions++;
                }
                case '{' -> {
                    complex = true;
                    Optional<String> problem = counted(i);
                    if (problem.isPresent()) {
                        return problem;
                    }
                }
                default -> {
                    // What stands for itself costs nothing.
                }
            }
        }
        return repetitions > MOST_REPETITIONS
                ? Optional.of("repeats without bound more than " + MOST_REPETITIONS + " times")
                : Optional.empty();
    }

    private Optional<String> counted(int open) {
        int close = pattern.indexOf('}', open);
        String inside = close < 0 ? "" : pattern.substring(open + 1, close);
        if (inside.endsWith(",")) {
            repetitions++;
        }
        for (String number : inside.split(",", -1)) {
            if (number.matches("\\d+") && (number.length() > 6 || Integer.parseInt(number) > LARGEST_COUNT)) {
                return Optional.of("repeats more than " + LARGEST_COUNT + " times");
            }
        }
        return Optional.empty();
    }

    private boolean escaped(int i) {
        return i > 0 && pattern.charAt(i - 1) == '\\';
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
