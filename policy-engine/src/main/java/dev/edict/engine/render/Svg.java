package dev.edict.engine.render;

import dev.edict.engine.html.Html;
import java.util.ArrayList;
import java.util.List;

/** Writes SVG, element by element. Every text is escaped, and characters that XML forbids are replaced. */
final class Svg {
    /** How wide a character of a 12 pixel sans-serif text is, in tenths of a pixel: an estimate that is rather too wide. */
    private static final int CHARACTER = 74;

    private final StringBuilder out = new StringBuilder();

    /** Begins a drawing with its accessible name and description. */
    Svg begin(int width, int height, String title, String description, String style) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"edict\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<desc>")
                .append(escaped(description))
                .append("</desc>\n<style>")
                .append(style)
                .append("</style>\n");
        return this;
    }

    Svg raw(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    Svg rectangle(int x, int y, int width, int height, String styles) {
        out.append("<rect x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" width=\"")
                .append(width);
        out.append("\" height=\"")
                .append(height)
                .append("\" class=\"")
                .append(styles)
                .append("\"/>\n");
        return this;
    }

    Svg line(int x1, int y1, int x2, int y2, String styles) {
        out.append("<path d=\"M")
                .append(x1)
                .append(' ')
                .append(y1)
                .append('L')
                .append(x2)
                .append(' ')
                .append(y2);
        out.append("\" class=\"").append(styles).append("\"/>\n");
        return this;
    }

    Svg text(int x, int y, String styles, String text) {
        out.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" class=\"")
                .append(styles);
        out.append("\">").append(escaped(text)).append("</text>\n");
        return this;
    }

    String end() {
        return out.append("</svg>\n").toString();
    }

    /** Returns about how wide a 12 pixel text is, in pixels. */
    static int width(String text) {
        int tenths = text.codePoints()
                .map(character -> character > 0x2E80 ? 2 * CHARACTER : CHARACTER)
                .sum();
        return tenths / 10 + 1;
    }

    /** Returns a text cut so that it is at most so wide, with an ellipsis if something was cut. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        int length = characters.length;
        while (length > 0 && width(new String(characters, 0, length) + "\u2026") > width) {
            length--;
        }
        return length == 0 ? "" : new String(characters, 0, length) + "\u2026";
    }

    /** Returns a text in lines of at most so wide, broken between words. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && width(line + " " + word) > width) {
                lines.add(cut(line.toString(), width));
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(cut(line.toString(), width));
        return lines;
    }

    private static String escaped(String text) {
        return Html.escaped(text);
    }
}
