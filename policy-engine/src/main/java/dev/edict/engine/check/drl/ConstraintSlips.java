package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the slips in the conditions that one pattern puts on its fact. */
final class ConstraintSlips {
    private static final Map<String, String> SIGNS =
            Map.of("==", "!=", "!=", "==", "<", "<=", "<=", "<", ">", ">=", ">=", ">");
    private static final Set<String> WORDS = Set.of("contains", "in", "matches", "memberOf");

    private final SlipPad pad;
    private final List<Token> tokens;
    private final Token before;

    /**
     * Takes what stands between the brackets of a pattern.
     *
     * @param before what stands before it: a bracket, or a semicolon that joins it to the rest
     */
    ConstraintSlips(SlipPad pad, List<Token> tokens, Token before) {
        this.pad = pad;
        this.tokens = tokens;
        this.before = before;
    }

    /** Makes them, and returns how many conditions there are. */
    int all() {
        List<List<Token>> parts = split(tokens, ",");
        int conditions = 0;
        for (int i = 0; i < parts.size(); i++) {
            List<Token> part = parts.get(i);
            boolean bound =
                    part.size() > 1 && (part.get(1).is(":") || part.get(1).is(":="));
            if (bound && part.stream().noneMatch(ConstraintSlips::compares)) {
                continue; // It only names a value.
            }
            conditions++;
            drop(parts, i, bound);
            operands(bound ? part.subList(2, part.size()) : part);
            turn(bound ? part.subList(2, part.size()) : part);
        }
        return conditions;
    }

    private void drop(List<List<Token>> parts, int index, boolean bound) {
        List<Token> part = parts.get(index);
        Token first = part.get(0);
        Token last = part.get(part.size() - 1);
        if (bound) {
            int comparison = comparison(part);
            pad.leaveOut(part.get(comparison), last, part.get(comparison).start(), last.end());
        } else if (index > 0) {
            List<Token> previous = parts.get(index - 1);
            pad.leaveOut(first, last, previous.get(previous.size() - 1).end(), last.end());
        } else {
            boolean alone = parts.size() == 1;
            int start = alone && before.is(";") ? before.start() : first.start();
            pad.leaveOut(
                    first, last, start, alone ? last.end() : parts.get(1).get(0).start());
        }
    }

    // The first token that compares, with a `not` before it.
    private static int comparison(List<Token> part) {
        for (int i = 1; i < part.size(); i++) {
            if (compares(part.get(i))) {
                return part.get(i - 1).is("not") ? i - 1 : i;
            }
        }
        return 0;
    }

    /** Drops each of several conditions that are joined by signs. */
    private void operands(List<Token> part) {
        List<List<Token>> operands = split(part, "||");
        if (operands.size() == 1) {
            operands = split(part, "&&");
        }
        if (operands.size() == 1) {
            boolean whole = part.size() > 2
                    && part.get(0).is("(")
                    && part.get(part.size() - 1).is(")");
            if (whole) {
                operands(part.subList(1, part.size() - 1));
            }
            return;
        }
        for (int i = 0; i < operands.size(); i++) {
            operand(operands, i);
            operands(operands.get(i));
        }
    }

    private void operand(List<List<Token>> operands, int index) {
        List<Token> operand = operands.get(index);
        Token first = operand.get(0);
        Token last = operand.get(operand.size() - 1);
        if (index > 0) {
            List<Token> previous = operands.get(index - 1);
            pad.leaveOut(first, last, previous.get(previous.size() - 1).end(), last.end());
            return;
        }
        Token next = operands.get(1).get(0);
        // What follows may go on with the field of the first, as in `a == 1 || == 2`.
        boolean shared = compares(next) || next.is("not");
        int start = shared ? operand.get(comparison(operand)).start() : first.start();
        pad.leaveOut(first, last, start, next.start());
    }

    private void turn(List<Token> part) {
        for (int i = 0; i < part.size(); i++) {
            Token token = part.get(i);
            if (token.kind() == Kind.SIGN && SIGNS.containsKey(token.text())) {
                pad.replace(token, SIGNS.getOrDefault(token.text(), "=="));
            } else if (token.kind() == Kind.WORD && WORDS.contains(token.text()) && i > 0) {
                turnWord(part.get(i - 1), token);
            } else if (token.kind() == Kind.WORD && token.is("excludes")) {
                pad.replace(token, "contains");
            } else if (token.is("!") && i + 1 < part.size()) {
                pad.replace("without `!`", token.start(), token.end(), "");
            }
            number(part, i);
        }
        if (part.stream().allMatch(token -> token.kind() == Kind.WORD || token.is("."))) {
            Token first = part.get(0);
            pad.replace("`!` put before it", first.start(), first.start(), "!");
        }
    }

    private void turnWord(Token not, Token word) {
        if (not.is("not")) {
            pad.replace("`" + word.text() + "` for `not " + word.text() + "`", not.start(), word.start(), "");
        } else {
            pad.replace(word, "not " + word.text());
        }
    }

    private void number(List<Token> part, int index) {
        Token token = part.get(index);
        NumberSlips.moved(token, NumberSlips.step(part.get(Math.max(index - 1, 0))))
                .ifPresent(number -> pad.replace(token, number));
        // As in `percent >= Percentage.of( "50" )`.
        if (index >= 5 && part.get(index - 4).is("Percentage")) {
            NumberSlips.movedShare(token, NumberSlips.step(part.get(index - 5)))
                    .ifPresent(share -> pad.replace(token, share));
        }
    }

    private static boolean compares(Token token) {
        return (token.kind() == Kind.SIGN && SIGNS.containsKey(token.text()))
                || (token.kind() == Kind.WORD && (WORDS.contains(token.text()) || token.is("excludes")));
    }

    private static List<List<Token>> split(List<Token> tokens, String sign) {
        List<List<Token>> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || (depth == 0 && tokens.get(i).is(sign))) {
                if (i > start) {
                    parts.add(tokens.subList(start, i));
                }
                start = i + 1;
            } else {
                Token token = tokens.get(i);
                depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            }
        }
        return parts;
    }
}
