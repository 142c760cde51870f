package dev.edict.engine.report;

import dev.edict.Issue;
import dev.edict.engine.html.Html;

/** What is odd about the pack, with its place. */
final class IssueSection {
    private IssueSection() {}

    static void write(Html html, ReportContent content) {
        ReportPage.begin(
                html,
                "issues",
                "Remarks",
                "What a check of the pack and its fixtures finds odd. It loads all the same.");
        if (content.issues().isEmpty()) {
            html.element("p", "Nothing is odd.", "class", "fine");
        } else {
            html.begin("div", "class", "wide").begin("table");
            ReportPage.head(html, "Remarks", "Kind", "What", "Where");
            html.begin("tbody");
            for (Issue issue : content.issues()) {
                html.line()
                        .begin("tr")
                        .begin("td")
                        .element(
                                "span",
                                issue.severity().word(),
                                "class",
                                "severity " + issue.severity().word());
                html.text(" ").element("code", issue.code()).end().begin("td").text(issue.message());
                issue.help().forEach(help -> html.element("p", help, "class", "meta"));
                html.end().element("td", issue.place(), "class", "meta").end();
            }
            html.end().end().end();
        }
        html.end();
    }
}
