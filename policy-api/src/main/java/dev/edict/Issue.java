package dev.edict;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that is wrong, or odd, at one place of an author's own text.
 *
 * <p>Immutable and safe to share between threads. Its natural order is that of a reader: by file, line, column, then code and
 * message.
 *
 * @param severity how much it matters
 * @param code the stable kebab-case word of its kind, such as {@code unknown-key}
 * @param file the file's path inside its pack, with forward slashes, or the pack's origin where no file is meant
 * @param line the line, counted from 1; 0 when the whole file is meant
 * @param column the column in code points, counted from 1; 0 when the whole line or file is meant
 * @param message one sentence in the author's terms, lower case, without a full stop
 * @param help advice, one sentence each; each is printed on a line of its own
 */
public record Issue(
        Severity severity, String code, String file, int line, int column, String message, List<String> help)
        implements Comparable<Issue> {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Comparator<Issue> READING_ORDER = Comparator.comparing(Issue::file)
            .thenComparingInt(Issue::line)
            .thenComparingInt(Issue::column)
            .thenComparing(Issue::code)
            .thenComparing(Issue::message)
            .thenComparing(Issue::severity)
            .thenComparing(issue -> String.join("\n", issue.help()));

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the code is no kebab-case word, a text is blank, a number is negative, or a column is
     *     given without a line
     */
    public Issue {
        Objects.requireNonNull(severity, "severity");
        help = List.copyOf(help);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("an issue's code is a kebab-case word, not `" + code + "`");
        }
        if (file.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("the issue `" + code + "` needs a file and a message");
        }
        if (line < 0 || column < 0 || (line == 0 && column > 0)) {
            throw new IllegalArgumentException("the issue `" + code + "` has no such place: " + line + ":" + column);
        }
    }

    /** Returns an error at a place. */
    public static Issue error(String code, String file, int line, int column, String message, String... help) {
        return new Issue(Severity.ERROR, code, file, line, column, message, List.of(help));
    }

    /** Returns a warning at a place. */
    public static Issue warning(String code, String file, int line, int column, String message, String... help) {
        return new Issue(Severity.WARNING, code, file, line, column, message, List.of(help));
    }

    /** Returns whether this keeps the pack from being used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns the place as {@code file:line:column}, without the numbers that are 0. */
    public String place() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    /**
     * Returns the text for people: the place, the severity unless it is an error, the message, and each help on a line of its own
     * that begins with {@code help: }. No line break ends it.
     */
    public String text() {
        StringBuilder text = new StringBuilder(place()).append(": ");
        if (!isError()) {
            text.append(severity.word()).append(": ");
        }
        text.append(message);
        help.forEach(line -> text.append("\nhelp: ").append(line));
        return text.toString();
    }

    /** Compares in reading order; consistent with equals. */
    @Override
    public int compareTo(Issue other) {
        return READING_ORDER.compare(this, other);
    }

    /** Returns {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
