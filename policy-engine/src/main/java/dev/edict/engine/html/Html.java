package dev.edict.engine.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Writes HTML, element by element. Every text and every value of an attribute is escaped; elements end in the order in which they began. */
public final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element with attributes, in pairs of name and value; a name with an empty value stands alone. */
    public Html begin(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Ends the element that began last. */
    public Html end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes an element around what somebody else writes. */
    public Html in(String element, Consumer<Html> content, String... attributes) {
        begin(element, attributes);
        content.accept(this);
        return end();
    }

    /** Writes an element that holds a text. */
    public Html element(String element, String text, String... attributes) {
        return begin(element, attributes).text(text).end();
    }

    /** Writes an element that holds nothing and has no end, such as an input. */
    public Html single(String element, String... attributes) {
        return tag(element, attributes);
    }

    /** Writes a text. */
    public Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Writes a message, in which an author's words stand between backticks: they become code. */
    public Html prose(String message) {
        String[] parts = message.split("`", -1);
        for (int index = 0; index < parts.length; index++) {
            boolean isQuoted = index % 2 == 1 && index + 1 < parts.length;
            if (isQuoted) {
                element("code", parts[index]);
            } else {
                text(index % 2 == 1 ? "`" + parts[index] : parts[index]);
            }
        }
        return this;
    }

    /** Writes markup as it is: only for what was written by this project and holds no word of an author unescaped. */
    public Html markup(String trusted) {
        out.append(trusted);
        return this;
    }

    /** Begins a new line of the source, for whoever reads that. */
    public Html line() {
        out.append('\n');
        return this;
    }

    private Html tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int index = 0; index < attributes.length; index += 2) {
            out.append(' ').append(attributes[index]);
            if (!attributes[index + 1].isEmpty()) {
                out.append("=\"").append(escaped(attributes[index + 1])).append('"');
            }
        }
        out.append('>');
        return this;
    }

    /** Returns what was written. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("the element " + open.peek() + " has no end");
        }
        return out.toString();
    }

    /** Returns a text for HTML and XML, inside elements and double-quoted attributes; characters that XML forbids are replaced. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\n'
                || character == '\t'
                || (character >= ' '
                        && character != 0xFFFE
                        && character != 0xFFFF
                        && !(character >= 0x7F && character <= 0x9F)
                        && !(character >= 0xD800 && character <= 0xDFFF));
    }
}
