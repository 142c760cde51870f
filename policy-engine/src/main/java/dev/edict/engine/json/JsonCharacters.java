package dev.edict.engine.json;

import java.io.IOException;
import java.io.Reader;

/** The characters of a JSON text, read once from front to back, and the place reached. */
final class JsonCharacters {
    private static final int END = -1;

    private final Reader reader;
    private final char[] buffer = new char[8192];
    private int filled;
    private int position;
    private int line = 1;
    private int column = 1;

    JsonCharacters(Reader reader) {
        this.reader = reader;
    }

    JsonValue.Spot spot() {
        return new JsonValue.Spot(line, column);
    }

    JsonProblem problem(String message) {
        return new JsonProblem(spot(), message);
    }

    /** Returns the next character without taking it; -1 at the end. */
    int peek() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, reader.read(buffer));
            if (filled == 0) {
                return END;
            }
        }
        return buffer[position];
    }

    /** Takes the next character; -1 at the end. */
    int next() throws IOException {
        int character = peek();
        if (character == END) {
            return END;
        }
        position++;
        if (character == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate((char) character)) {
            column++;
        }
        return character;
    }

    void skipBlanks() throws IOException {
        int character = peek();
        while (character == ' ' || character == '\n' || character == '\r' || character == '\t') {
            next();
            character = peek();
        }
    }

    boolean skip(char wanted) throws IOException {
        if (peek() != wanted) {
            return false;
        }
        next();
        return true;
    }

    void expect(char wanted, String message) throws IOException {
        if (!skip(wanted)) {
            throw problem(peek() == END ? "the text ends too early: " + message : message);
        }
    }

    void literal(String word) throws IOException {
        JsonValue.Spot start = spot();
        for (int index = 0; index < word.length(); index++) {
            if (!skip(word.charAt(index))) {
                throw new JsonProblem(start, "a value is expected here");
            }
        }
    }

    /** Takes a string with its quotes and returns what it says. */
    String text() throws IOException {
        JsonValue.Spot start = spot();
        StringBuilder text = new StringBuilder();
        next();
        while (true) {
            int character = peek();
            if (character == END) {
                throw new JsonProblem(start, "the text that begins here has no end");
            }
            if (character < ' ') {
                throw problem("a control character inside a text must be escaped");
            }
            next();
            if (character == '"') {
                return text.toString();
            }
            text.append(character == '\\' ? escaped() : (char) character);
        }
    }

    private char escaped() throws IOException {
        int character = next();
        return switch (character) {
            case '"', '\\', '/' -> (char) character;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw problem("there is no such escape");
        };
    }

    private char unicode() throws IOException {
        int code = 0;
        for (int index = 0; index < 4; index++) {
            int digit = hexadecimal(peek());
            if (digit < 0) {
                throw problem("four hexadecimal digits are expected after `\\u`");
            }
            next();
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private static int hexadecimal(int character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        int letter = character | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** Takes a number and returns how it is written. */
    String number() throws IOException {
        StringBuilder literal = new StringBuilder();
        take(literal, '-');
        if (!take(literal, '0')) {
            digits(literal);
        }
        if (take(literal, '.')) {
            digits(literal);
        }
        if (take(literal, 'e') || take(literal, 'E')) {
            if (!take(literal, '+')) {
                take(literal, '-');
            }
            digits(literal);
        }
        return literal.toString();
    }

    private boolean take(StringBuilder literal, char wanted) throws IOException {
        if (!skip(wanted)) {
            return false;
        }
        literal.append(wanted);
        return true;
    }

    private void digits(StringBuilder literal) throws IOException {
        if (peek() < '0' || peek() > '9') {
            throw problem("a digit is expected here");
        }
        while (peek() >= '0' && peek() <= '9') {
            literal.append((char) next());
        }
    }
}
