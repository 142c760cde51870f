package dev.edict.engine.report;

import dev.edict.engine.html.Html;
import dev.edict.model.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The matrix of organizations by tools, with the slider that moves its day. */
final class MatrixSection {
    private MatrixSection() {}

    static void write(Html html, ReportContent content) {
        ReportPage.begin(html, "matrix", "Who may use what", "");
        html.element("p", content.question().words(), "class", "question");
        Matrix matrix = content.matrix();
        if (matrix.rows().isEmpty()) {
            html.element(
                    "p",
                    "The pack has no organization and tool of which its policies say anything then.",
                    "class",
                    "empty");
        } else {
            slider(html, content);
            legend(html);
            grid(html, content);
            html.begin("div", "id", "detail", "class", "detail", "aria-live", "polite");
            html.element(
                            "p",
                            "Choose a cell to read why: with the mouse, or with Tab and the arrow keys.",
                            "class",
                            "hint")
                    .end();
            html.begin("script", "type", "application/json", "id", "answers")
                    .markup(MatrixJson.of(content))
                    .end();
        }
        silent(html, "Nothing is ever said of these organizations: ", matrix.silentOrganizations());
        silent(html, "Nothing is ever said of these tools: ", matrix.silentTools());
        if (matrix.leftOut() > 0) {
            html.element(
                    "p",
                    matrix.leftOut() + " pairs of organization and tool were not asked, for there are too many;"
                            + " choose some when the report is made.",
                    "class",
                    "warning");
        }
        html.end();
    }

    private static void silent(Html html, String label, List<String> names) {
        if (!names.isEmpty()) {
            html.begin("p", "class", "silent")
                    .element("strong", label)
                    .text(String.join(", ", names) + ".")
                    .end();
        }
    }

    private static void slider(Html html, ReportContent content) {
        Span span = Span.of(content);
        html.begin("div", "class", "when", "id", "when");
        html.begin("div", "class", "controls");
        html.element("label", "Day", "for", "date");
        html.single(
                "input",
                "type",
                "date",
                "id",
                "date",
                "value",
                content.day().toString(),
                "min",
                span.first().toString(),
                "max",
                span.last().toString());
        html.element("button", "Earlier change", "type", "button", "id", "earlier");
        html.element("button", "Later change", "type", "button", "id", "later");
        html.end();
        html.element("label", "Slide to another day", "for", "slider", "class", "unseen");
        html.begin("div", "class", "track");
        html.markup(marks(content, span));
        html.single(
                "input",
                "type",
                "range",
                "id",
                "slider",
                "min",
                "0",
                "max",
                Long.toString(span.days()),
                "step",
                "1",
                "value",
                Long.toString(span.day(content.day())),
                "aria-valuetext",
                content.day().toString(),
                "data-first",
                span.first().toString());
        html.end().end();
        html.element("noscript", "The slider needs JavaScript. Shown is " + content.day() + ".");
        html.begin("p", "id", "tally", "class", "tally", "role", "status")
                .text(tally(content))
                .end();
    }

    private static String marks(ReportContent content, Span span) {
        StringBuilder svg = new StringBuilder(
                "<svg class=\"marks\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
        for (Instant change : content.matrix().changes()) {
            long x = span.day(change.atOffset(ZoneOffset.UTC).toLocalDate()) * 1000 / span.days();
            svg.append("<path d=\"M").append(x).append(" 0V10\" vector-effect=\"non-scaling-stroke\"/>");
        }
        return svg.append("</svg>").toString();
    }

    /** Returns how often each answer is given on the first day, in words; the script says the same of other days. */
    private static String tally(ReportContent content) {
        Instant at = Span.instant(content.day());
        StringBuilder words = new StringBuilder("On " + content.day() + ", at noon UTC: ");
        String separator = "";
        for (Outcome outcome : Outcome.values()) {
            long count = content.matrix().rows().stream()
                    .flatMap(row -> row.courses().stream())
                    .filter(course -> Matrix.at(course, at).outcome() == outcome)
                    .count();
            if (count > 0) {
                words.append(separator)
                        .append(ReportContent.word(outcome))
                        .append(' ')
                        .append(count);
                separator = ", ";
            }
        }
        return words.append('.').toString();
    }

    static void legend(Html html) {
        html.begin("ul", "class", "legend", "aria-label", "What the letters mean");
        for (Outcome outcome : Outcome.values()) {
            html.begin("li");
            html.element(
                    "span", ReportContent.letter(outcome), "class", "swatch " + outcome.word(), "aria-hidden", "true");
            html.text(" " + ReportContent.word(outcome)).end();
        }
        html.end();
    }

    private static void grid(Html html, ReportContent content) {
        Matrix matrix = content.matrix();
        Instant at = Span.instant(content.day());
        html.begin(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "Organizations by tools, scrolls sideways");
        html.begin("table", "class", "grid", "id", "grid")
                .element("caption", "What is answered to each organization for each tool", "class", "unseen");
        html.begin("thead").begin("tr").element("th", "Organization", "scope", "col", "class", "corner");
        matrix.columns()
                .forEach(column -> html.begin("th", "scope", "col")
                        .element("span", column.name())
                        .end());
        html.end().end().line().begin("tbody");
        for (int row = 0; row < matrix.rows().size(); row++) {
            Matrix.Row each = matrix.rows().get(row);
            html.line().begin("tr").element("th", each.organization().name(), "scope", "row");
            for (int column = 0; column < matrix.columns().size(); column++) {
                Outcome outcome = Matrix.at(each.courses().get(column), at).outcome();
                String label = each.organization().name() + ", "
                        + matrix.columns().get(column).name() + ": " + ReportContent.word(outcome);
                html.begin("td")
                        .element(
                                "button",
                                ReportContent.letter(outcome),
                                "type",
                                "button",
                                "class",
                                "cell " + outcome.word(),
                                "tabindex",
                                row == 0 && column == 0 ? "0" : "-1",
                                "aria-label",
                                label)
                        .end();
            }
            html.end();
        }
        html.end().end().end();
    }
}
