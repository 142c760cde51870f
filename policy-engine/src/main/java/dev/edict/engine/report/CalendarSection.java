package dev.edict.engine.report;

import dev.edict.CalendarEntry;
import dev.edict.engine.html.Html;

/** Every date of the pack on which something begins, ends or changes. */
final class CalendarSection {
    private CalendarSection() {}

    static void write(Html html, ReportContent content) {
        ReportPage.begin(html, "calendar", "Dates", "Every day on which something begins, ends or changes.");
        if (content.calendar().isEmpty()) {
            html.element("p", "The pack has no dates.", "class", "empty");
        } else {
            html.begin("div", "class", "wide").begin("table");
            ReportPage.head(html, "Dates of the pack", "When", "What", "", "Whom it concerns");
            html.begin("tbody");
            for (CalendarEntry entry : content.calendar()) {
                html.line().begin("tr").element("td", Days.written(entry.date()), "class", "date");
                html.begin("td");
                if (content.engine().policy(entry.subject()).isPresent()) {
                    html.begin("a", "href", "#" + ReportContent.anchor(entry.subject()))
                            .element("code", entry.subject())
                            .end();
                } else {
                    html.text(entry.subject());
                }
                html.end()
                        .element("td", entry.event())
                        .element("td", String.join(", ", entry.concerned()))
                        .end();
            }
            html.end().end().end();
        }
        html.end();
    }
}
