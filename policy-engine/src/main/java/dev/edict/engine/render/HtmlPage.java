package dev.edict.engine.render;

import dev.edict.engine.html.Html;
import java.util.List;
import java.util.Locale;

/** Sets a story as the body of a page: headings, lists, and nothing that an author's text could turn into markup. */
final class HtmlPage {
    private final Html html = new Html();

    /** Returns the body; the drawings, which are markup, come after the verdict and what it rests on. */
    String set(Story story, String outcome, List<String> drawings) {
        html.begin("main", "class", "page decision").line();
        html.begin("p", "class", "verdict " + outcome);
        spans(story.verdict().spans(), false);
        html.end().line().begin("h1");
        spans(story.headline().spans(), false);
        html.end().line();
        story.below().forEach(line -> {
            html.begin("p");
            spans(line.spans(), true);
            html.end().line();
        });
        for (int index = 0; index < story.sections().size(); index++) {
            section(story.sections().get(index));
            if (index == 0) {
                drawings.forEach(drawing -> html.begin(
                                "div", "class", "drawing", "tabindex", "0", "role", "group", "aria-label", "Drawing")
                        .markup(drawing)
                        .end()
                        .line());
            }
        }
        return html.end().line().toString();
    }

    private void section(Story.Section section) {
        String id = section.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        html.begin("section", "aria-labelledby", id).element("h2", section.title(), "id", id);
        lines(section.lines());
        html.end().line();
    }

    private void lines(List<Story.Line> lines) {
        html.begin("ul");
        for (Story.Line line : lines) {
            html.begin("li");
            spans(line.spans(), true);
            if (!line.under().isEmpty()) {
                lines(line.under());
            }
            html.end();
        }
        html.end();
    }

    private void spans(List<Span> spans, boolean styled) {
        for (Span span : spans) {
            switch (styled ? span.style() : Span.Style.PLAIN) {
                case PLAIN -> html.text(span.text());
                case ID -> html.element("code", span.text());
                case STRONG -> html.element("strong", span.text());
                case FAINT, GOOD, BAD, CAUTION, UNSURE ->
                    html.element(
                            "span", span.text(), "class", span.style().name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
