package dev.edict.engine.render;

import dev.edict.Finding;
import dev.edict.Timeline;
import dev.edict.Timeline.Segment;
import dev.edict.engine.html.Html;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A timeline as a strip of letters and a table, for text and for Markdown. */
final class TimelineTable {
    private final Timeline timeline;
    private final Wording wording;
    private final InstantText instants;
    private final Optional<String> zone;

    TimelineTable(Timeline timeline, Names names, InstantText instants) {
        this.timeline = timeline;
        this.wording = new Wording(names);
        this.instants = instants;
        this.zone = zone(timeline, names);
    }

    /** Returns the zone that a timeline is shown in: the user's, else that of the organization. */
    static Optional<String> zone(Timeline timeline, Names names) {
        return timeline.request()
                .zone()
                .or(() -> timeline.request().organization().flatMap(names::zone));
    }

    /** Returns what a timeline is of, as one sentence without a full stop. */
    static String subject(Timeline timeline, Wording wording) {
        return "Whether " + wording.subject(timeline.request()) + " may " + wording.deed(timeline.request());
    }

    /** Returns the letter of an outcome in a strip. */
    static char letter(Outcome outcome) {
        return switch (outcome) {
            case PERMIT -> 'P';
            case DENY -> 'D';
            case REVIEW -> 'R';
            case NOT_APPLICABLE -> '.';
            case INDETERMINATE -> '?';
        };
    }

    /** Returns the zone that the times are in, in words. */
    String clock() {
        return "Times are in " + zone.filter(id -> instants.knows(id)).orElse("UTC") + ".";
    }

    /** Returns the timeline as text for a terminal. */
    String text(int width) {
        StringBuilder out = new StringBuilder();
        TextPage page = new TextPage(width, false);
        out.append(page.paragraph(subject(timeline, wording), ""));
        List<String> circumstances = wording.circumstances(timeline.request());
        if (!circumstances.isEmpty()) {
            out.append(page.paragraph("Asked: " + String.join(", ", circumstances) + ".", ""));
        }
        out.append(clock()).append("\n\n");
        out.append(strip(width)).append('\n').append(legend()).append("\n\n");
        List<String[]> rows = rows();
        int first = rows.stream().mapToInt(row -> TextPage.length(row[0])).max().orElse(0);
        int second =
                rows.stream().mapToInt(row -> TextPage.length(row[1])).max().orElse(0);
        for (String[] row : rows) {
            String head = TextPage.padded(row[0], first) + "  " + TextPage.padded(row[1], second) + "  ";
            out.append(head).append(page.wrapped(row[2], head.length()));
            if (!row[3].isEmpty()) {
                out.append(" ".repeat(first + second + 4)).append(page.wrapped("because " + row[3], head.length()));
            }
        }
        return out.toString();
    }

    /** Returns the timeline as Markdown. */
    String markdown() {
        StringBuilder out = new StringBuilder("# Timeline\n\n**");
        out.append(MarkdownPage.escaped(subject(timeline, wording))).append("**\n\n");
        out.append(MarkdownPage.escaped(clock())).append("\n\n");
        out.append("| from | outcome | decided by | because |\n|---|---|---|---|\n");
        for (String[] row : rows()) {
            out.append("| ").append(MarkdownPage.escaped(row[0]));
            out.append(" | **").append(MarkdownPage.escaped(row[1]));
            out.append("** | ").append(MarkdownPage.escaped(row[2]));
            out.append(" | ").append(MarkdownPage.escaped(row[3])).append(" |\n");
        }
        return out.toString();
    }

    /** Returns the timeline as the body of a page, below its drawing. */
    String html(String drawing) {
        Html html = new Html().begin("main", "class", "page decision");
        html.element("h1", subject(timeline, wording)).element("p", clock());
        html.begin("div", "class", "drawing", "tabindex", "0", "role", "group", "aria-label", "Drawing");
        html.markup(drawing).end().begin("div", "class", "wide").begin("table");
        html.element("caption", "What changes when, and why", "class", "unseen")
                .begin("thead")
                .begin("tr");
        for (String column : List.of("From", "Outcome", "Decided by", "Because")) {
            html.element("th", column, "scope", "col");
        }
        html.end().end().begin("tbody");
        for (String[] row : rows()) {
            html.begin("tr").element("th", row[0], "scope", "row");
            html.element("td", row[1])
                    .element("td", row[2])
                    .element("td", row[3])
                    .end()
                    .line();
        }
        return html.end().end().end().end().toString();
    }

    private String strip(int width) {
        List<Period> periods = timeline.segments().stream().map(Segment::period).toList();
        Axis axis = Axis.of(periods, width, 1);
        StringBuilder strip = new StringBuilder();
        for (int index = 0; index < periods.size(); index++) {
            char letter = letter(timeline.segments().get(index).decision().outcome());
            strip.append(String.valueOf(letter).repeat(axis.length(index)));
        }
        return strip.toString();
    }

    private String legend() {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        timeline.segments().forEach(segment -> outcomes.add(segment.decision().outcome()));
        return outcomes.stream()
                .map(outcome -> letter(outcome) + " " + Wording.loud(outcome).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("   "));
    }

    private List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        String last = "";
        for (Segment segment : timeline.segments()) {
            String from =
                    segment.period().begins() ? instants.bare(segment.period().from(), zone) : "since ever";
            String outcome = Wording.loud(segment.decision().outcome());
            String deciders = deciders(segment);
            String shown = last.equals(outcome + deciders) ? "as before" : deciders;
            last = outcome + deciders;
            rows.add(new String[] {from, outcome, shown, String.join("; ", segment.causes())});
        }
        Period all = timeline.period();
        if (all.ends()) {
            rows.add(new String[] {instants.bare(all.until(), zone), "end", "of what was asked for", ""});
        }
        return rows;
    }

    private static String deciders(Segment segment) {
        String policies =
                segment.decision().determining().stream().map(Finding::policy).collect(Collectors.joining(", "));
        if (policies.isEmpty()) {
            return segment.decision().byDefault() ? "the pack's default" : "nobody speaks of it";
        }
        return policies;
    }
}
