package dev.edict.engine.json;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads JSON texts. Nothing beyond RFC 8259 is accepted: no comments, no trailing commas, no key twice in an object. At most
 * {@value #DEEPEST} lists and objects may stand inside each other.
 *
 * <p>Stateless between calls and safe to share between threads.
 */
public final class JsonReader {
    /** How many lists and objects may stand inside each other. */
    public static final int DEEPEST = 500;

    private final JsonCharacters in;

    private JsonReader(Reader reader) {
        in = new JsonCharacters(reader);
    }

    /**
     * Reads a text that holds one value.
     *
     * @throws JsonProblem if it does not
     */
    public static JsonValue read(String text) {
        return read(new StringReader(text));
    }

    /**
     * Reads characters that hold one value. The reader is not closed.
     *
     * @throws JsonProblem if they do not
     * @throws UncheckedIOException if the characters cannot be read
     */
    public static JsonValue read(Reader characters) {
        try {
            JsonReader reader = new JsonReader(characters);
            reader.in.skipBlanks();
            JsonValue value = reader.value(0);
            reader.end();
            return value;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads characters that hold one list, and hands over its values one after another, so that a long list never stands in memory as a whole. The
     * reader is not closed.
     *
     * @throws JsonProblem if the characters do not hold a list; the values before the place have been handed over
     * @throws UncheckedIOException if the characters cannot be read
     */
    public static void readItems(Reader characters, Consumer<JsonValue> receiver) {
        try {
            JsonReader reader = new JsonReader(characters);
            reader.in.skipBlanks();
            if (reader.in.peek() != '[') {
                throw reader.in.problem("a list is expected here");
            }
            reader.items(0, receiver);
            reader.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void end() throws IOException {
        in.skipBlanks();
        if (in.peek() >= 0) {
            throw in.problem("nothing may follow the value");
        }
    }

    private JsonValue value(int depth) throws IOException {
        JsonValue.Spot spot = in.spot();
        int first = in.peek();
        return switch (first) {
            case '{' -> new JsonValue.Members(members(depth), spot);
            case '[' -> {
                List<JsonValue> items = new ArrayList<>();
                items(depth, items::add);
                yield new JsonValue.Items(items, spot);
            }
            case '"' -> new JsonValue.Text(in.text(), spot);
            case 't' -> {
                in.literal("true");
                yield new JsonValue.Flag(true, spot);
            }
            case 'f' -> {
                in.literal("false");
                yield new JsonValue.Flag(false, spot);
            }
            case 'n' -> {
                in.literal("null");
                yield new JsonValue.Nothing(spot);
            }
            default -> number(first, spot);
        };
    }

    private JsonValue number(int first, JsonValue.Spot spot) throws IOException {
        if (first == '-' || (first >= '0' && first <= '9')) {
            return new JsonValue.Numeral(in.number(), spot);
        }
        throw in.problem(first < 0 ? "the text ends where a value is expected" : "a value is expected here");
    }

    private Map<String, JsonValue> members(int depth) throws IOException {
        checkDepth(depth);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        in.next();
        in.skipBlanks();
        if (in.skip('}')) {
            return members;
        }
        do {
            in.skipBlanks();
            JsonValue.Spot spot = in.spot();
            if (in.peek() != '"') {
                throw in.problem("a key in double quotes is expected here");
            }
            String key = in.text();
            in.skipBlanks();
            in.expect(':', "a colon is expected after a key");
            in.skipBlanks();
            if (members.containsKey(key)) {
                throw new JsonProblem(spot, "the key `" + key + "` stands twice in this object");
            }
            members.put(key, value(depth + 1));
            in.skipBlanks();
        } while (in.skip(','));
        in.expect('}', "a comma or the end of the object is expected here");
        return members;
    }

    private void items(int depth, Consumer<JsonValue> receiver) throws IOException {
        checkDepth(depth);
        in.next();
        in.skipBlanks();
        if (in.skip(']')) {
            return;
        }
        do {
            in.skipBlanks();
            receiver.accept(value(depth + 1));
            in.skipBlanks();
        } while (in.skip(','));
        in.expect(']', "a comma or the end of the list is expected here");
    }

    private void checkDepth(int depth) {
        if (depth >= DEEPEST) {
            throw in.problem("more than " + DEEPEST + " lists and objects stand inside each other");
        }
    }
}
