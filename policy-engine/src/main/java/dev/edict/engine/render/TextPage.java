package dev.edict.engine.render;

import java.util.ArrayList;
import java.util.List;

/** Sets a story for a terminal: indented, wrapped between words, with colours if they are wanted. */
final class TextPage {
    private static final String ESCAPE = "\u001b[";
    private static final int DEEPEST_INDENT = 24;
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final boolean colour;

    TextPage(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    String set(Story story) {
        int indent = story.verdict().spans().stream()
                        .mapToInt(span -> length(span.text()))
                        .sum()
                + 2;
        story.verdict().spans().forEach(this::styled);
        out.append("  ");
        wrapped(story.headline().spans(), indent, " ".repeat(indent));
        story.below().forEach(line -> paragraph(line.spans(), " ".repeat(indent), " ".repeat(indent)));
        for (Story.Section section : story.sections()) {
            out.append('\n');
            paragraph(List.of(Span.strong(section.title())), "", "");
            section.lines().forEach(line -> item(line, "  "));
        }
        return out.toString();
    }

    /** Returns a text wrapped at the width; a line break ends it. */
    String paragraph(String text, String indent) {
        out.setLength(0);
        paragraph(List.of(Span.plain(text)), indent, indent);
        return out.toString();
    }

    /** Returns a text wrapped at the width that goes on from a column, and hangs there; a line break ends it. */
    String wrapped(String text, int column) {
        out.setLength(0);
        wrapped(List.of(Span.plain(text)), column, " ".repeat(column));
        return out.toString();
    }

    private void item(Story.Line line, String indent) {
        boolean isTop = indent.length() == 2;
        paragraph(line.spans(), isTop ? indent + "- " : indent, indent + "  ");
        String inner = indent.length() >= DEEPEST_INDENT ? indent : indent + (isTop ? "    " : "  ");
        line.under().forEach(under -> item(under, inner));
    }

    private void paragraph(List<Span> spans, String firstIndent, String indent) {
        out.append(firstIndent);
        wrapped(spans, length(firstIndent), indent);
    }

    private void wrapped(List<Span> spans, int start, String indent) {
        int column = start;
        boolean isFirst = true;
        for (List<Span> word : words(spans)) {
            int length = 0;
            for (Span part : word) {
                length += length(part.text());
            }
            if (!isFirst && column + 1 + length > width) {
                out.append('\n').append(indent);
                column = length(indent);
            } else if (!isFirst) {
                out.append(' ');
                column++;
            }
            for (Span part : word) {
                styled(part);
            }
            column += length;
            isFirst = false;
        }
        out.append('\n');
    }

    /** Splits spans at blanks; a word may have parts of several styles. */
    private static List<List<Span>> words(List<Span> spans) {
        List<List<Span>> words = new ArrayList<>();
        List<Span> word = new ArrayList<>();
        for (Span span : spans) {
            int start = 0;
            String text = clean(span.text());
            for (int index = 0; index <= text.length(); index++) {
                boolean isEnd = index == text.length();
                if (isEnd || text.charAt(index) == ' ') {
                    if (index > start) {
                        word.add(new Span(text.substring(start, index), span.style()));
                    }
                    if (!isEnd && !word.isEmpty()) {
                        words.add(word);
                        word = new ArrayList<>();
                    }
                    start = index + 1;
                }
            }
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }

    /** Replaces characters that would steer the terminal; they are rare, and none needs two units of UTF-16. */
    private static String clean(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (steers(text.charAt(index))) {
                StringBuilder clean = new StringBuilder(text);
                for (int from = index; from < clean.length(); from++) {
                    char character = clean.charAt(from);
                    if (steers(character)) {
                        clean.setCharAt(from, character == '\n' || character == '\t' ? ' ' : REPLACEMENT);
                    }
                }
                return clean.toString();
            }
        }
        return text;
    }

    private static boolean steers(char character) {
        return Character.isISOControl(character) || isBidirectionalControl(character);
    }

    private static boolean isBidirectionalControl(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private void styled(Span span) {
        if (!colour || span.style() == Span.Style.PLAIN) {
            out.append(span.text());
            return;
        }
        out.append(ESCAPE)
                .append(code(span.style()))
                .append('m')
                .append(span.text())
                .append(ESCAPE)
                .append("0m");
    }

    private static String code(Span.Style style) {
        return switch (style) {
            case PLAIN -> "0";
            case STRONG -> "1";
            case ID -> "36";
            case FAINT -> "2";
            case GOOD -> "1;32";
            case BAD -> "1;31";
            case CAUTION -> "33";
            case UNSURE -> "1;35";
        };
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }
}
