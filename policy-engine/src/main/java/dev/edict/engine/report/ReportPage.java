package dev.edict.engine.report;

import dev.edict.engine.html.Html;

/** Sets a report: its head, its contents, and its sections in the order in which an owner reads them. */
final class ReportPage {
    private ReportPage() {}

    static String body(ReportContent content) {
        Html html = new Html();
        html.element("a", "Skip to the report", "class", "skip", "href", "#main")
                .line();
        html.begin("div", "class", "page report");
        PageHead.write(html, content);
        html.begin("main", "id", "main", "tabindex", "-1");
        MatrixSection.write(html, content);
        CourseSection.write(html, content);
        PolicySection.write(html, content);
        OwnershipSection.write(html, content);
        CalendarSection.write(html, content);
        SourceSection.write(html, content);
        TestSection.write(html, content);
        IssueSection.write(html, content);
        SignOff.write(html, content);
        html.end();
        return html.end().toString();
    }

    /** Begins a section with its heading. */
    static void begin(Html html, String id, String title, String about) {
        html.line().begin("section", "id", id, "aria-labelledby", id + "-title").line();
        html.element("h2", title, "id", id + "-title");
        if (!about.isEmpty()) {
            html.element("p", about, "class", "about");
        }
    }

    /** Writes a table's head with a caption for those who cannot see where it stands. */
    static void head(Html html, String caption, String... columns) {
        html.element("caption", caption, "class", "unseen").begin("thead").begin("tr");
        for (String column : columns) {
            html.element("th", column, "scope", "col");
        }
        html.end().end();
    }
}
