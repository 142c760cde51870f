package dev.edict.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a version into runs of digits and runs of other characters, at separators and where one kind turns into the other. */
final class Tokens {
    private Tokens() {}

    /**
     * One run. {@code separator} stands before it, or {@code JOINED} where the kind of character changed without one; an empty run
     * between two separators is the number 0.
     */
    record Token(char separator, boolean number, String text, boolean joinedToNumber) {}

    /** No separator: the token follows the one before at once. */
    static final char JOINED = '\0';

    /** Cuts the text, in lower case, at the given separators. */
    static List<Token> cut(String text, String separators) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Token> tokens = new ArrayList<>();
        char separator = JOINED;
        int start = 0;
        while (start <= lower.length()) {
            int end = endOfRun(lower, start, separators);
            boolean number = end == start || isDigit(lower.charAt(start));
            boolean joinedToNumber = end < lower.length() && isDigit(lower.charAt(end));
            tokens.add(new Token(separator, number, end == start ? "0" : lower.substring(start, end), joinedToNumber));
            if (end == lower.length()) {
                break;
            }
            boolean atSeparator = separators.indexOf(lower.charAt(end)) >= 0;
            separator = atSeparator ? lower.charAt(end) : JOINED;
            start = atSeparator ? end + 1 : end;
        }
        return tokens;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfRun(String text, int start, String separators) {
        int end = start;
        while (end < text.length()
                && separators.indexOf(text.charAt(end)) < 0
                && isDigit(text.charAt(end)) == isDigit(text.charAt(start))) {
            end++;
        }
        return end;
    }
}
