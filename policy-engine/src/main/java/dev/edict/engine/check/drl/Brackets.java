package dev.edict.engine.check.drl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Checks that brackets close. */
final class Brackets {
    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    private Brackets() {}

    static boolean balanced(RuleText text, List<Token> tokens) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.kind() != Token.Kind.SIGN) {
                continue;
            }
            if (OPEN.contains(token.text())) {
                open.push(token);
            } else if (CLOSE.contains(token.text())) {
                char expected = CLOSE.charAt(
                        open.isEmpty() ? 0 : OPEN.indexOf(open.peek().text()));
                if (open.isEmpty()) {
                    text.error(token, "unbalanced-bracket", "`" + token.text() + "` closes nothing", "take it away");
                    return false;
                }
                if (expected != token.text().charAt(0)) {
                    text.error(
                            open.peek(),
                            "unbalanced-bracket",
                            "`" + open.peek().text() + "` is not closed",
                            "close it with `" + expected + "` before `" + token.text() + "`");
                    return false;
                }
                open.pop();
            }
        }
        if (!open.isEmpty()) {
            Token first = open.peek();
            text.error(
                    first,
                    "unbalanced-bracket",
                    "`" + first.text() + "` is not closed",
                    "close it with `" + CLOSE.charAt(OPEN.indexOf(first.text())) + "`");
        }
        return open.isEmpty();
    }
}
