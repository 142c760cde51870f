package dev.edict.engine.json;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON texts. Keys of the canonical form are sorted by their UTF-16 code units, as RFC 8785 asks; numbers are written as they
 * are. Half a surrogate pair, which RFC 8785 forbids, is written as an escape, so that it survives UTF-8.
 *
 * <p>Stateless and safe to share between threads.
 */
public final class JsonWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;

    private JsonWriter(boolean pretty) {
        this.pretty = pretty;
    }

    /** Returns the one canonical text of a value: keys sorted, no blanks, no line break at the end. */
    public static String canonical(JsonValue value) {
        JsonWriter writer = new JsonWriter(false);
        writer.write(value, "");
        return writer.out.toString();
    }

    /** Returns a text for people: keys in their own order, two blanks a level, a line break at the end. */
    public static String pretty(JsonValue value) {
        JsonWriter writer = new JsonWriter(true);
        writer.write(value, "\n");
        return writer.out.append('\n').toString();
    }

    private void write(JsonValue value, String lineBreak) {
        if (value instanceof JsonValue.Text text) {
            quoted(text.value());
        } else if (value instanceof JsonValue.Numeral number) {
            out.append(number.literal());
        } else if (value instanceof JsonValue.Flag flag) {
            out.append(flag.value());
        } else if (value instanceof JsonValue.Items items) {
            items(items, lineBreak);
        } else if (value instanceof JsonValue.Members members) {
            members(pretty ? members.members() : new TreeMap<>(members.members()), lineBreak);
        } else {
            out.append("null");
        }
    }

    private void items(JsonValue.Items items, String lineBreak) {
        out.append('[');
        String inner = pretty ? lineBreak + INDENT : "";
        for (Iterator<JsonValue> each = items.items().iterator(); each.hasNext(); ) {
            out.append(inner);
            write(each.next(), inner);
            out.append(each.hasNext() ? "," : lineBreak);
        }
        out.append(']');
    }

    private void members(Map<String, JsonValue> members, String lineBreak) {
        out.append('{');
        String inner = pretty ? lineBreak + INDENT : "";
        for (Iterator<Map.Entry<String, JsonValue>> each = members.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, JsonValue> member = each.next();
            out.append(inner);
            quoted(member.getKey());
            out.append(pretty ? ": " : ":");
            write(member.getValue(), inner);
            out.append(each.hasNext() ? "," : lineBreak);
        }
        out.append('}');
    }

    private void quoted(String text) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (isPair(text, index)) {
                out.append(character).append(text.charAt(++index));
            } else {
                escaped(character);
            }
        }
        out.append('"');
    }

    private static boolean isPair(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    private void escaped(char character) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (character < ' ' || Character.isSurrogate(character)) {
                    out.append("\\u").append(hexadecimal(character));
                } else {
                    out.append(character);
                }
            }
        }
    }

    private static String hexadecimal(char character) {
        String digits = Integer.toHexString(character);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
