package dev.edict.engine.report;

import dev.edict.engine.fixture.CaseResult;
import dev.edict.engine.fixture.Coverage;
import dev.edict.engine.html.Html;
import java.util.List;

/** How the pack is tested: whether its cases hold, and what they never look at. */
final class TestSection {
    private TestSection() {}

    static void write(Html html, ReportContent content) {
        ReportPage.begin(html, "tests", "Tests", "");
        boolean hold = content.results().hold();
        html.element("p", content.results().summary() + ".", "class", hold ? "fine" : "warning");
        if (!hold) {
            html.begin("ul");
            for (CaseResult failed : content.results().failed()) {
                html.begin("li")
                        .begin("pre", "tabindex", "0")
                        .text(failed.text())
                        .end()
                        .end();
            }
            html.end();
        }
        coverage(html, content.coverage());
        html.end();
    }

    private static void coverage(Html html, Coverage coverage) {
        html.element("h3", "What the cases look at").begin("table", "class", "coverage");
        ReportPage.head(html, "Coverage", "", "Seen", "Of", "");
        html.begin("tbody");
        for (Coverage.Kind kind : Coverage.Kind.values()) {
            List<Coverage.Item> items = coverage.items(kind);
            if (!items.isEmpty()) {
                row(html, kind.word(), items);
            }
        }
        row(html, "all", coverage.items());
        html.end().end();
        List<Coverage.Item> open = coverage.uncovered();
        if (open.isEmpty()) {
            html.element("p", "There is nothing that no case looks at.", "class", "fine");
            return;
        }
        html.element("h3", "What no case looks at")
                .begin("div", "class", "wide")
                .begin("table");
        ReportPage.head(html, "Not covered", "What", "", "Where");
        html.begin("tbody");
        open.forEach(item -> html.line()
                .begin("tr")
                .begin("td")
                .element("code", item.subject())
                .end()
                .begin("td")
                .prose(item.what())
                .end()
                .element("td", item.origin().line() == 0 ? "" : item.origin().toString(), "class", "meta")
                .end());
        html.end().end().end();
    }

    private static void row(Html html, String name, List<Coverage.Item> items) {
        long covered = items.stream().filter(Coverage.Item::isCovered).count();
        int percent = Coverage.percent(items);
        html.begin("tr").element("th", name, "scope", "row").element("td", Long.toString(covered), "class", "number");
        html.element("td", Integer.toString(items.size()), "class", "number").begin("td", "class", "bar");
        html.begin("svg", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true")
                .markup("<rect class=\"rail\" width=\"100\" height=\"8\"/><rect class=\"level\" width=\"" + percent
                        + "\" height=\"8\"/>")
                .end();
        html.text(percent + " %").end().end();
    }
}
