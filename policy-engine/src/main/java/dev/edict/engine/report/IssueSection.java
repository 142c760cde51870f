package dev.edict.engine.report;

import dev.edict.Issue;
import dev.edict.engine.html.Html;
import java.util.Comparator;
import java.util.List;

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
            for (Issue issue : inOrder(content)) {
                html.line()
                        .begin("tr")
                        .begin("td")
                        .element(
                                "span",
                                issue.severity().word(),
                                "class",
                                "severity " + issue.severity().word());
                html.text(" ").element("code", issue.code()).end().begin("td").prose(issue.message());
                issue.help()
                        .forEach(help ->
                                html.begin("p", "class", "meta").prose(help).end());
                html.end().element("td", issue.place(), "class", "meta").end();
            }
            html.end().end().end();
        }
        html.end();
    }

    /** Returns the warnings before what is merely worth knowing, both in reading order. */
    private static List<Issue> inOrder(ReportContent content) {
        return content.issues().stream()
                .sorted(Comparator.comparing(Issue::severity))
                .toList();
    }
}
