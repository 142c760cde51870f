package dev.edict.engine.report;

import dev.edict.engine.html.Html;
import dev.edict.model.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answers that change, over time: a strip for each organization and all tools that share its course. */
final class CourseSection {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 20;
    private static final int LETTER = 14;

    private CourseSection() {}

    /** A part of a strip: since when what is answered, and by whose word. */
    private record Part(Instant from, Outcome outcome, String by) {}

    /** What changes alike: a course, and the tools that share it. */
    private record Shared(List<Part> parts, List<String> tools) {}

    static void write(Html html, ReportContent content) {
        ReportPage.begin(
                html,
                "courses",
                "Over time",
                "Every answer of the matrix above that changes. Dates are those of the policies, in their own zones.");
        Map<Shared, List<String>> courses = new LinkedHashMap<>();
        for (Matrix.Row row : content.matrix().rows()) {
            courses(row, content)
                    .forEach((parts, tools) -> courses.computeIfAbsent(
                                    new Shared(parts, tools), none -> new ArrayList<>())
                            .add(row.organization().name()));
        }
        if (courses.isEmpty()) {
            html.element("p", "No answer of the matrix ever changes.", "class", "empty");
        } else {
            MatrixSection.legend(html);
            table(html, courses, content);
        }
        html.end();
    }

    private static Map<List<Part>, List<String>> courses(Matrix.Row row, ReportContent content) {
        Map<List<Part>, List<String>> courses = new LinkedHashMap<>();
        for (int column = 0; column < row.courses().size(); column++) {
            List<Part> parts = parts(row.courses().get(column));
            if (parts.size() > 1) {
                courses.computeIfAbsent(parts, none -> new ArrayList<>())
                        .add(content.matrix().columns().get(column).name());
            }
        }
        return courses;
    }

    private static List<Part> parts(List<Stretch> course) {
        List<Part> parts = new ArrayList<>();
        for (Stretch stretch : course) {
            String by = stretch.remarks().stream()
                    .filter(remark -> remark.label().equals("Decided by"))
                    .map(Stretch.Remark::policy)
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            if (parts.isEmpty()
                    || parts.get(parts.size() - 1).outcome() != stretch.outcome()
                    || !parts.get(parts.size() - 1).by().equals(by)) {
                parts.add(new Part(stretch.from(), stretch.outcome(), by));
            }
        }
        return parts;
    }

    private static void table(Html html, Map<Shared, List<String>> courses, ReportContent content) {
        Span span = Span.of(content);
        html.begin("table", "class", "courses");
        html.element("caption", "What changes for whom", "class", "unseen")
                .begin("thead")
                .begin("tr");
        html.element("th", "Who", "scope", "col").element("th", "Tool", "scope", "col");
        html.begin("th", "scope", "col")
                .element("span", "Course", "class", "unseen")
                .markup(years(span))
                .end();
        html.end().end().begin("tbody");
        courses.forEach((shared, organizations) -> {
            names(html.line().begin("tr").begin("th", "scope", "row"), organizations);
            names(html.begin("td"), shared.tools());
            html.begin("td", "class", "strip")
                    .markup(strip(shared.parts(), span))
                    .begin("ol", "class", "plain");
            shared.parts().forEach(part -> {
                html.begin("li")
                        .element("span", content.days().text(part.from()), "class", "date")
                        .text(" ");
                html.element(
                        "b",
                        ReportContent.word(part.outcome()),
                        "class",
                        "say-" + part.outcome().word());
                if (!part.by().isEmpty()) {
                    html.text(" ").element("code", part.by());
                }
                html.end();
            });
            html.end().end().end();
        });
        html.end().end();
    }

    /** Draws the years above the strips, as many as there is room for. */
    private static String years(Span span) {
        StringBuilder svg = new StringBuilder(
                "<svg class=\"years\" viewBox=\"0 0 " + WIDTH + " 16\" aria-hidden=\"true\" focusable=\"false\">");
        int first = span.first().getYear() + 1;
        int last = span.last().getYear();
        int step = 1 + (last - first) / 12;
        for (int year = first; year <= last; year += step) {
            long x = span.x(LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC), WIDTH);
            boolean fits = x < WIDTH - 30;
            svg.append("<path d=\"M").append(x).append(" 3V16\"/>");
            svg.append(fits ? "<text x=\"" + (x + 4) + "\" y=\"12\">" + year + "</text>" : "");
        }
        return svg.append("</svg>").toString();
    }

    /** Writes names below each other, since a comma may belong to one of them, and ends what they stand in. */
    private static void names(Html html, List<String> names) {
        names.forEach(name -> html.element("div", name));
        html.end();
    }

    /** Draws a strip; the words beside it say the same, so that it is hidden from those who listen. */
    private static String strip(List<Part> parts, Span span) {
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" aria-hidden=\"true\" focusable=\"false\">");
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            long from = part.from().equals(Instant.MIN) ? 0 : span.x(part.from(), WIDTH);
            long until = index + 1 == parts.size()
                    ? WIDTH
                    : span.x(parts.get(index + 1).from(), WIDTH);
            long width = Math.max(2, until - from);
            svg.append("<rect class=\"fill-")
                    .append(part.outcome().word())
                    .append("\" x=\"")
                    .append(from)
                    .append("\" y=\"0\" width=\"")
                    .append(width)
                    .append("\" height=\"")
                    .append(HEIGHT)
                    .append("\"/>");
            if (width >= LETTER) {
                svg.append("<text x=\"")
                        .append(from + width / 2)
                        .append("\" y=\"14\">")
                        .append(ReportContent.letter(part.outcome()))
                        .append("</text>");
            }
        }
        return svg.append("<path class=\"today\" d=\"M0 0V20\"/></svg>").toString();
    }
}
