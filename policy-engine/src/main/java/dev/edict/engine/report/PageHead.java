package dev.edict.engine.report;

import dev.edict.engine.html.Html;
import dev.edict.model.Pack;
import dev.edict.model.Policy;

/** The head of the report: which pack it is, what it amounts to, and where everything stands. */
final class PageHead {
    private static final String[][] CONTENTS = {
        {"matrix", "Who may use what"},
        {"courses", "Over time"},
        {"policies", "What it says"},
        {"ownership", "Who owns whom"},
        {"calendar", "Dates"},
        {"sources", "Sources"},
        {"tests", "Tests"},
        {"issues", "Remarks"},
        {"sign-off", "Sign-off"}
    };

    private PageHead() {}

    static String title(ReportContent content) {
        Pack pack = content.engine().pack();
        return pack.title().orElse(pack.id());
    }

    static void write(Html html, ReportContent content) {
        Pack pack = content.engine().pack();
        html.begin("header");
        html.element("p", "Report on the pack " + pack.id() + " " + pack.version(), "class", "kicker");
        html.element("h1", title(content));
        html.begin("dl", "class", "facts");
        pack.asOf().ifPresent(asOf -> fact(html, "Facts as of", asOf.toString()));
        pack.staleAfter().ifPresent(stale -> fact(html, "To be renewed after", stale.toString()));
        fact(html, "Silence means", ReportContent.word(pack.silence()));
        fact(html, "Within an issuer", pack.combining().word().replace('-', ' '));
        fact(html, "Policies", counted(content));
        fact(html, "Cases", content.results().summary());
        html.end().end();
        html.begin("nav", "aria-label", "Contents").begin("ol");
        for (String[] section : CONTENTS) {
            html.begin("li").element("a", section[1], "href", "#" + section[0]).end();
        }
        html.end().end();
    }

    private static String counted(ReportContent content) {
        long exceptions = content.engine().pack().policies().stream()
                .filter(Policy::exception)
                .count();
        int all = content.engine().policyIds().size();
        return (all - exceptions)
                + (exceptions == 0 ? "" : exceptions == 1 ? " and 1 exception" : " and " + exceptions + " exceptions");
    }

    static void fact(Html html, String label, String value) {
        html.begin("div").element("dt", label).element("dd", value).end();
    }
}
