package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a rule file into tokens; white space and comments are left out. */
final class Lexer {
    // Longer signs first.
    private static final List<String> SIGNS =
            List.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->", "::", "?.", "!.", "++", "--", "+=", "-=");

    private final String text;
    private final int end;
    private int at;

    private Lexer(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    static List<Token> tokens(String text) {
        return tokens(text, 0, text.length());
    }

    static List<Token> tokens(String text, int start, int end) {
        Lexer lexer = new Lexer(text, start, end);
        List<Token> tokens = new ArrayList<>();
        while (lexer.at < end) {
            lexer.next(tokens);
        }
        return tokens;
    }

    private void next(List<Token> tokens) {
        char first = text.charAt(at);
        if (Character.isWhitespace(first) || first == '\uFEFF') {
            at++;
        } else if (text.startsWith("//", at)) {
            int line = text.indexOf('\n', at);
            at = line < 0 ? end : Math.min(line, end);
        } else if (text.startsWith("/*", at)) {
            int close = text.indexOf("*/", at + 2);
            if (close < 0 || close + 2 > end) {
                add(tokens, Kind.BROKEN, end);
            } else {
                at = close + 2;
            }
        } else if (first == '"' || first == '\'') {
            text(tokens, first);
        } else if (Character.isDigit(first)) {
            number(tokens);
        } else if (Character.isJavaIdentifierStart(first)) {
            word(tokens);
        } else {
            int length = SIGNS.stream()
                    .filter(sign -> text.startsWith(sign, at))
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(Character.charCount(text.codePointAt(at)));
            add(tokens, Kind.SIGN, at + length);
        }
    }

    private void text(List<Token> tokens, char quote) {
        int close = at + 1;
        while (close < end && text.charAt(close) != quote && text.charAt(close) != '\n') {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        if (close < end && text.charAt(close) == quote) {
            add(tokens, Kind.TEXT, close + 1);
        } else {
            add(tokens, Kind.BROKEN, Math.min(close, end));
        }
    }

    private void number(List<Token> tokens) {
        int close = at;
        while (close < end
                && (Character.isLetterOrDigit(text.charAt(close))
                        || (text.charAt(close) == '.'
                                && close + 1 < end
                                && Character.isDigit(text.charAt(close + 1))))) {
            close++;
        }
        add(tokens, Kind.NUMBER, close);
    }

    private void word(List<Token> tokens) {
        int close = at;
        while (close < end && Character.isJavaIdentifierPart(text.charAt(close))) {
            close++;
        }
        add(tokens, Kind.WORD, close);
    }

    private void add(List<Token> tokens, Kind kind, int close) {
        tokens.add(new Token(kind, text.substring(at, close), at, close));
        at = close;
    }
}
