package dev.edict.engine.check.table;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as RFC 4180 and spreadsheets write it: quotes double inside quotes, a cell in quotes may have several lines, lines end in
 * LF, CR LF or CR, and a byte order mark is passed over. Cells are parted by the comma, the semicolon or the tab, whichever the first row
 * uses. It is a reader of its own because each cell keeps its line and column, which libraries do not tell. Belongs to one file.
 */
final class CsvReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final String text;
    private final char separator;
    private final Issues issues;
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvReader(String file, String text, Issues issues) {
        this.file = file;
        this.text = text;
        this.issues = issues;
        this.separator = separator(text);
    }

    /** Returns the rows, without those in which nothing stands. */
    static List<List<Cell>> read(String file, String text, Issues issues) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        CsvReader reader = new CsvReader(
                file, !lines.isEmpty() && lines.charAt(0) == BYTE_ORDER_MARK ? lines.substring(1) : lines, issues);
        reader.read();
        return reader.rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    private static char separator(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length() && text.charAt(i) != '\n'; i++) {
            char each = text.charAt(i);
            quoted ^= each == '"';
            if (!quoted && (each == ',' || each == ';' || each == '\t')) {
                return each;
            }
        }
        return ',';
    }

    private void read() {
        while (at < text.length()) {
            cell();
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                if (at == text.length()) {
                    row.add(new Cell("", place(at), rows.size() + 1, row.size()));
                }
            } else {
                endRow();
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
    }

    private void endRow() {
        rows.add(row);
        row = new ArrayList<>();
        if (at < text.length()) {
            at++;
            line++;
            lineStart = at;
        }
    }

    private Place place(int offset) {
        return new Place(file, line, text.codePointCount(lineStart, offset) + 1);
    }

    private void cell() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        Place place = place(at);
        String content = at < text.length() && text.charAt(at) == '"' ? quoted(place) : plain();
        row.add(new Cell(content.strip(), place, rows.size() + 1, row.size()));
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted(Place place) {
        StringBuilder content = new StringBuilder();
        at++;
        while (at < text.length()) {
            char each = text.charAt(at++);
            if (each == '"' && at < text.length() && text.charAt(at) == '"') {
                content.append(each);
                at++;
            } else if (each == '"') {
                afterQuote();
                return content.toString();
            } else {
                content.append(each);
                if (each == '\n') {
                    line++;
                    lineStart = at;
                }
            }
        }
        issues.error("unclosed-text", place, "the text is not closed", "end it with a quote");
        return content.toString();
    }

    private void afterQuote() {
        int start = at;
        String rest = plain();
        if (!rest.isBlank()) {
            issues.error(
                    "bad-cell",
                    place(start),
                    "`" + rest.strip() + "` stands after the closing quote",
                    "put the whole cell in quotes, and write a quote in it twice");
        }
    }
}
