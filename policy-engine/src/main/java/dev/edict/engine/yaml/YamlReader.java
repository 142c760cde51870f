package dev.edict.engine.yaml;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads the text of one YAML file into nodes. Pure: the outcome depends on the arguments alone. Stateless and safe to share
 * between threads.
 *
 * <p>The file is one map in one document. Aliases are read within limits; tags, merge keys, directives and characters that hide
 * what a text says are issues, and so are duplicate keys.
 */
public final class YamlReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private YamlReader() {}

    /** Reads with {@link YamlLimits#DEFAULT}; see {@link #read(String, String, YamlLimits, Issues)}. */
    public static Optional<YamlNode.Mapping> read(String file, String text, Issues issues) {
        return read(file, text, YamlLimits.DEFAULT, issues);
    }

    /**
     * Reads a file's outermost map. What is wrong is added to {@code issues}; the map is returned as far as it can be trusted, so
     * that further issues in it can be told at once.
     *
     * @param file the file's path inside its pack, for the places
     * @param text the file's text, with any kind of line ends
     * @param limits how much is read
     * @param issues where issues go
     * @return the map; empty if the file is empty, is no map, or is no YAML at all
     */
    public static Optional<YamlNode.Mapping> read(String file, String text, YamlLimits limits, Issues issues) {
        if (!isSmallEnough(file, text, limits, issues)) {
            return Optional.empty();
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (!isPlainText(file, lines, issues)) {
            return Optional.empty();
        }
        Optional<YamlNode> root = new YamlComposer(file, lines, limits, issues).compose();
        if (root.isEmpty()) {
            return Optional.empty();
        }
        if (root.get() instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        issues.error(
                "wrong-type",
                root.get().place(),
                "a file is a map of keys and values, not " + root.get().kind(),
                "begin each line of the outermost level with `key: `");
        return Optional.empty();
    }

    private static boolean isSmallEnough(String file, String text, YamlLimits limits, Issues issues) {
        int codePoints = text.codePointCount(0, text.length());
        if (codePoints > limits.maxCodePoints()) {
            issues.error(
                    "too-large",
                    Place.of(file),
                    "the file has " + codePoints + " characters, more than " + limits.maxCodePoints());
            return false;
        }
        long bytes = bytes(text);
        if (bytes > limits.maxBytes()) {
            issues.error(
                    "too-large", Place.of(file), "the file has " + bytes + " bytes, more than " + limits.maxBytes());
            return false;
        }
        return true;
    }

    // A lone half of a character, which no file in UTF-8 holds, counts as the three bytes that it would take.
    private static long bytes(String text) {
        long bytes = 0;
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit < 0x80) {
                bytes++;
            } else if (unit < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(unit)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                bytes += 4;
                index++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    private static boolean isPlainText(String file, String lines, Issues issues) {
        if (!lines.isEmpty() && lines.charAt(0) == BYTE_ORDER_MARK) {
            issues.error(
                    "byte-order-mark",
                    new Place(file, 1, 1),
                    "the file begins with a byte order mark",
                    "save it as UTF-8 without one");
            return false;
        }
        boolean plain = true;
        int line = 1;
        int column = 1;
        int character;
        for (int index = 0; index < lines.length(); index += Character.charCount(character)) {
            character = lines.codePointAt(index);
            if (!isAllowed(character)) {
                issues.error(
                        "bad-character",
                        new Place(file, line, column),
                        String.format(Locale.ROOT, "the character U+%04X cannot stand in a file", character));
                plain = false;
            }
            line += character == '\n' ? 1 : 0;
            column = character == '\n' ? 1 : column + 1;
        }
        return plain;
    }

    /** Refuses controls, halves of characters, line ends that editors do not count, and marks that turn the direction of text. */
    private static boolean isAllowed(int character) {
        if (character < 0x20) {
            return character == '\n' || character == '\t';
        }
        if (character < 0xA0) {
            return character < 0x7F;
        }
        if (character == 0x2028 || character == 0x2029 || character == BYTE_ORDER_MARK || character == 0xFFFE) {
            return false;
        }
        if ((character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069)) {
            return false;
        }
        return character != 0xFFFF && (character < 0xD800 || character > 0xDFFF);
    }
}
