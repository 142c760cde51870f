package dev.edict.engine.render;

import java.util.List;

/** Sets a story as Markdown (CommonMark): headings, lists, and nothing that an author's text could turn into markup. */
final class MarkdownPage {
    private final StringBuilder out = new StringBuilder();

    String set(Story story) {
        out.append("# ").append(plain(story.verdict().spans())).append("\n\n");
        spans(story.headline().spans());
        out.append('\n');
        story.below().forEach(line -> {
            out.append('\n');
            spans(line.spans());
            out.append('\n');
        });
        for (Story.Section section : story.sections()) {
            out.append("\n## ").append(escaped(section.title())).append("\n\n");
            section.lines().forEach(line -> item(line, ""));
        }
        return out.toString();
    }

    private void item(Story.Line line, String indent) {
        out.append(indent).append("- ");
        spans(line.spans());
        out.append('\n');
        line.under().forEach(under -> item(under, indent + "  "));
    }

    private static String plain(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(escaped(span.text())));
        return text.toString();
    }

    private void spans(List<Span> spans) {
        spans.forEach(span -> {
            switch (span.style()) {
                case PLAIN, FAINT -> out.append(escaped(span.text()));
                case ID -> out.append(code(span.text()));
                case STRONG, GOOD, BAD, CAUTION, UNSURE ->
                    out.append("**").append(escaped(span.text())).append("**");
            }
        });
    }

    /** Returns a code span with as many backticks around as it takes. */
    static String code(String text) {
        String flat = flat(text);
        String fence = "`";
        while (flat.contains(fence)) {
            fence += "`";
        }
        return fence.length() == 1 ? fence + flat + fence : fence + " " + flat + " " + fence;
    }

    /** Returns a text in which nothing is markup. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        flat(text).codePoints().forEach(character -> {
            if ("\\`*_[]<>|#~&".indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(character);
        });
        return escaped.toString();
    }

    private static String flat(String text) {
        StringBuilder flat = new StringBuilder();
        text.codePoints().map(each -> Character.isISOControl(each) ? ' ' : each).forEach(flat::appendCodePoint);
        return flat.toString();
    }
}
