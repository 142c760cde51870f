package dev.edict.engine.check.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The signs that compare, and those that people write instead. */
final class Operators {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=", "=");
    private static final Set<String> PARTS = Set.of("=", "==", "!", "<", ">", "!=", "<=", ">=");
    private static final Map<String, String> MEANT =
            Map.of("=", "==", "===", "==", "=!", "!=", "!==", "!=", "=>", ">=", "=<", "<=", "<>", "!=");

    private static final Set<String> WORDS =
            Set.of("contains", "excludes", "memberOf", "matches", "in", "soundslike", "str");

    private Operators() {}

    /** Refuses what Drools takes out of the last part of an {@code accumulate} and forgets, so that it would hold of everything. */
    static void onlyComparisons(RuleText text, List<Token> tokens) {
        for (Token each : tokens) {
            if (each.kind() == Token.Kind.WORD && WORDS.contains(each.text())) {
                text.error(
                        each,
                        "refused-word",
                        "the last part of an `accumulate` only compares, and has no `" + each.text() + "`",
                        "ask for it in a pattern behind it, as in `Request( $all " + each.text() + " \"a\" )`");
            }
        }
    }

    /** Returns whether a sign compares, or was meant to. */
    static boolean isComparison(Token token) {
        return COMPARISONS.contains(token.text());
    }

    /** Returns whether a sign goes on without a space as the same sign. */
    static boolean continues(Token before, Token next) {
        return before.end() == next.start()
                && PARTS.contains(before.text())
                && (next.is("=") || next.is("==") || next.is("<") || next.is(">") || (before.is("=") && next.is("!")));
    }

    /**
     * A sign that is none.
     *
     * @param first where it begins
     * @param end where it ends
     * @param written how it is written
     * @param meant what was meant
     */
    record Wrong(Token first, int end, String written, String meant) {}

    /** Returns the signs that are none. */
    static List<Wrong> wrong(List<Token> tokens) {
        List<Wrong> wrong = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Token first = tokens.get(i);
            int last = i;
            while (first.kind() == Token.Kind.SIGN
                    && last + 1 < tokens.size()
                    && continues(tokens.get(last), tokens.get(last + 1))) {
                last++;
            }
            StringBuilder written = new StringBuilder();
            tokens.subList(i, last + 1).forEach(each -> written.append(each.text()));
            String meant = first.kind() == Token.Kind.SIGN ? MEANT.get(written.toString()) : null;
            if (meant != null) {
                wrong.add(new Wrong(first, tokens.get(last).end(), written.toString(), meant));
            }
            i = last + 1;
        }
        return wrong;
    }
}
