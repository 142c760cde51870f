package dev.edict.engine.report;

import dev.edict.CalendarEntry;
import dev.edict.engine.html.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every date of the pack on which something begins, ends or changes. What happens alike on one date stands together. */
final class CalendarSection {
    private static final String LISTED = " on the list ";

    private CalendarSection() {}

    /** What happens alike: a date, an event, and the list whose members it happens to. */
    private record Occasion(String date, String event, String list) {}

    static void write(Html html, ReportContent content) {
        ReportPage.begin(html, "calendar", "Dates", "Every day on which something begins, ends or changes.");
        if (content.calendar().isEmpty()) {
            html.element("p", "The pack has no dates.", "class", "empty");
        } else {
            html.begin("div", "class", "wide").begin("table");
            ReportPage.head(html, "Dates of the pack", "When", "What", "Happens", "Whom it concerns");
            html.begin("tbody");
            occasions(content.calendar()).forEach((occasion, entries) -> row(html, content, occasion, entries));
            html.end().end().end();
        }
        html.end();
    }

    private static Map<Occasion, List<CalendarEntry>> occasions(List<CalendarEntry> calendar) {
        Map<Occasion, List<CalendarEntry>> occasions = new LinkedHashMap<>();
        for (CalendarEntry entry : calendar) {
            int list = entry.subject().indexOf(LISTED);
            String name = list < 0 ? "" : entry.subject().substring(list);
            occasions
                    .computeIfAbsent(new Occasion(entry.date(), entry.event(), name), none -> new ArrayList<>())
                    .add(entry);
        }
        return occasions;
    }

    private static void row(Html html, ReportContent content, Occasion occasion, List<CalendarEntry> entries) {
        html.line().begin("tr").element("td", Days.written(occasion.date()), "class", "date");
        html.begin("td");
        Set<String> concerned = new LinkedHashSet<>();
        String separator = "";
        for (CalendarEntry entry : entries) {
            String name = entry.subject()
                    .substring(0, entry.subject().length() - occasion.list().length());
            html.text(separator);
            subject(html, content, name);
            if (occasion.list().isEmpty()) {
                concerned.addAll(entry.concerned());
            }
            separator = ", ";
        }
        html.text(occasion.list()).end().element("td", occasion.event());
        html.element("td", String.join(", ", concerned)).end();
    }

    private static void subject(Html html, ReportContent content, String name) {
        if (content.engine().policy(name).isPresent()) {
            html.begin("a", "href", "#" + ReportContent.anchor(name))
                    .element("code", name)
                    .end();
        } else {
            html.text(name);
        }
    }
}
