package dev.edict.engine.render;

import dev.edict.Finding;
import dev.edict.Timeline;
import dev.edict.Timeline.Segment;
import dev.edict.Verdict;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One timeline, drawn. All lengths are pixels at the drawing's natural size. */
final class TimelineDrawing {
    private static final int WIDTH = 960;
    private static final int MARGIN = 20;
    private static final int LABELS = 220;
    private static final int LANE = WIDTH - 2 * MARGIN - LABELS;
    private static final int LEAST = 6;
    private static final int MOST_POLICIES = 14;
    private static final int INDENT = 24;

    private final Timeline timeline;
    private final Wording wording;
    private final InstantText instants;
    private final Optional<String> zone;
    private final String prefix;
    private final Axis axis;
    private final List<String> policies;
    private final Svg svg = new Svg();

    TimelineDrawing(Timeline timeline, Names names, InstantText instants, String prefix) {
        this.timeline = timeline;
        this.wording = new Wording(names);
        this.instants = instants;
        this.zone = TimelineTable.zone(timeline, names);
        this.prefix = prefix;
        this.axis = Axis.of(timeline.segments().stream().map(Segment::period).toList(), LANE, LEAST);
        this.policies = policies();
    }

    private List<String> policies() {
        Set<String> speaking = new LinkedHashSet<>();
        for (Segment segment : timeline.segments()) {
            segment.decision().determining().forEach(finding -> speaking.add(finding.policy()));
            segment.decision().overridden().forEach(finding -> speaking.add(finding.policy()));
        }
        return speaking.stream().limit(MOST_POLICIES).toList();
    }

    String draw() {
        int outcomes = 84;
        int lanes = outcomes + 44;
        int dates = lanes + policies.size() * 26 + 8;
        List<Integer> rows = dateRows();
        int changes = dates + (rows.stream().max(Integer::compare).orElse(0) + 1) * 16 + 30;
        List<Line> below = changes();
        int legend = changes + below.size() * 17 + 14;
        String title = TimelineTable.subject(timeline, wording);
        svg.begin(WIDTH, legend + 26, title, description(), Palette.STYLE);
        svg.raw(Palette.patterns(prefix));
        svg.rectangle(0, 0, WIDTH, legend + 26, "page");
        svg.text(MARGIN, 30, "head", Svg.cut(title, 700));
        svg.text(MARGIN, 50, "soft", Svg.cut(circumstances(), WIDTH - 2 * MARGIN));
        outcomes(outcomes);
        for (int index = 0; index < policies.size(); index++) {
            lane(policies.get(index), lanes + index * 26);
        }
        dates(outcomes, dates, rows);
        for (int index = 0; index < below.size(); index++) {
            Line line = below.get(index);
            svg.text(MARGIN + line.indent(), changes + index * 17, line.style(), line.text());
        }
        legend(legend);
        return svg.end();
    }

    private String circumstances() {
        String said = String.join(", ", wording.circumstances(timeline.request()));
        String clock = "times in " + zone.filter(instants::knows).orElse("UTC");
        return said.isEmpty() ? Wording.capital(clock) : Wording.capital(said) + "; " + clock;
    }

    private String description() {
        return timeline.segments().stream()
                .map(segment -> (segment.period().begins() ? "From " + date(segment) : "At first") + " "
                        + Wording.loud(segment.decision().outcome()).toLowerCase(java.util.Locale.ROOT)
                        + (segment.causes().isEmpty() ? "" : ", because " + String.join("; ", segment.causes())))
                .collect(Collectors.joining(". ", "", "."));
    }

    private String date(Segment segment) {
        return instants.bare(segment.period().from(), zone);
    }

    private int x(int index) {
        return MARGIN + LABELS + axis.start(index);
    }

    private void outcomes(int y) {
        svg.text(MARGIN, y + 21, "head", "Answer");
        int index = 0;
        while (index < timeline.segments().size()) {
            int last = lastOfRun(index);
            Outcome outcome = outcome(index);
            int width = axis.end(last) - axis.start(index);
            Palette.fill(svg, outcome, prefix, x(index), y, width, 34);
            for (int inner = index + 1; inner <= last; inner++) {
                svg.line(x(inner), y + 26, x(inner), y + 34, "edge");
            }
            label(Wording.loud(outcome), x(index), y + 22, width);
            svg.line(x(index), y, x(index), y + 34, "edge");
            index = last + 1;
        }
    }

    private Outcome outcome(int index) {
        return timeline.segments().get(index).decision().outcome();
    }

    /** Returns the last of the segments from one on that have its outcome. */
    private int lastOfRun(int index) {
        int last = index;
        while (last + 1 < timeline.segments().size() && outcome(last + 1) == outcome(index)) {
            last++;
        }
        return last;
    }

    /** Returns whether the outcome changes where a segment begins: only these dates stand below the lanes, the others in the list. */
    private boolean isTurn(int index) {
        return timeline.segments().get(index).period().begins() && (index == 0 || outcome(index) != outcome(index - 1));
    }

    /** Writes a label where it fits; a label over a pattern stands on the colour alone. */
    private void label(String text, int x, int baseline, int width) {
        int broad = Svg.width(text) * 5 / 4;
        if (broad + 14 <= width) {
            svg.raw("<rect x=\"" + (x + (width - broad) / 2 - 4) + "\" y=\"" + (baseline - 14) + "\" width=\""
                    + (broad + 8) + "\" height=\"19\" rx=\"3\" fill=\"#fff\" fill-opacity=\".72\"/>");
            svg.text(x + width / 2, baseline, "on middle", text);
        }
    }

    private void lane(String policy, int y) {
        svg.text(MARGIN, y + 14, "", Svg.cut(policy, LABELS + 6));
        svg.line(MARGIN + LABELS, y + 10, MARGIN + LABELS + LANE, y + 10, "rule");
        int index = 0;
        while (index < timeline.segments().size()) {
            Optional<Finding> finding =
                    timeline.segments().get(index).decision().finding(policy);
            int last = index;
            Verdict verdict = finding.map(Finding::verdict).orElse(Verdict.NONE);
            while (last + 1 < timeline.segments().size() && verdict(policy, last + 1) == verdict) {
                last++;
            }
            if (verdict != Verdict.NONE) {
                stretch(verdict, x(index), y, axis.end(last) - axis.start(index));
            }
            index = last + 1;
        }
    }

    private Verdict verdict(String policy, int segment) {
        return timeline.segments()
                .get(segment)
                .decision()
                .finding(policy)
                .map(Finding::verdict)
                .orElse(Verdict.NONE);
    }

    private void stretch(Verdict verdict, int x, int y, int width) {
        svg.rectangle(x, y, width, 20, Palette.style(verdict));
        if (Svg.width(verdict.word()) + 6 <= width) {
            svg.text(x + width / 2, y + 14, "on middle", verdict.word());
        }
    }

    /** Returns for each date in which row it is written, so that no two overlap. */
    private List<Integer> dateRows() {
        List<Integer> rows = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int index = 0; index < timeline.segments().size(); index++) {
            int row = 0;
            if (isTurn(index)) {
                int start = isTurned(index) ? x(index) - 8 - Svg.width(dateLabel(index)) : x(index);
                while (row < ends.size() && ends.get(row) > start) {
                    row++;
                }
                int end = start + Svg.width(dateLabel(index)) + 10;
                if (row == ends.size()) {
                    ends.add(end);
                } else {
                    ends.set(row, end);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Returns whether a date is written before its line, for there is no room behind it. */
    private boolean isTurned(int index) {
        return x(index) + 4 + Svg.width(dateLabel(index)) > WIDTH - MARGIN;
    }

    private String dateLabel(int index) {
        String number = timeline.segments().get(index).causes().isEmpty() ? "" : "(" + number(index) + ") ";
        return number + date(timeline.segments().get(index));
    }

    private int number(int index) {
        return (int) timeline.segments().subList(0, index + 1).stream()
                .filter(segment -> !segment.causes().isEmpty())
                .count();
    }

    private void dates(int top, int y, List<Integer> rows) {
        for (int index = 0; index < timeline.segments().size(); index++) {
            if (isTurn(index)) {
                svg.line(x(index), top - 4, x(index), y + 17 + rows.get(index) * 16, "rule");
            }
        }
        for (int index = 0; index < timeline.segments().size(); index++) {
            if (isTurn(index)) {
                date(index, y + 14 + rows.get(index) * 16);
            }
        }
        Period all = timeline.period();
        String end = all.ends() ? instants.bare(all.until(), zone) : "and so on";
        svg.text(MARGIN + LABELS + LANE, top - 8, "soft end", end);
    }

    /** Writes a date on the page's own colour, so that no line of another date strikes it through. */
    private void date(int index, int baseline) {
        String label = dateLabel(index);
        int width = Svg.width(label);
        int left = isTurned(index) ? x(index) - 4 - width : x(index) + 3;
        svg.rectangle(left, baseline - 11, width, 14, "page");
        svg.text(x(index) + (isTurned(index) ? -4 : 4), baseline, isTurned(index) ? "end" : "", label);
    }

    /** A line of the list below the lanes. */
    private record Line(int indent, String style, String text) {}

    private List<Line> changes() {
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < timeline.segments().size(); index++) {
            Segment segment = timeline.segments().get(index);
            if (!segment.causes().isEmpty()) {
                String becomes = isTurn(index) ? "  " + Wording.loud(outcome(index)) + ": " : "  ";
                String text = dateLabel(index) + becomes + String.join("; ", segment.causes());
                String style = isTurn(index) ? "strong" : "soft";
                int indent = 0;
                for (String line : Svg.wrapped(text, WIDTH - 2 * MARGIN - INDENT)) {
                    lines.add(new Line(indent, style, line));
                    indent = INDENT;
                }
            }
        }
        return lines;
    }

    private void legend(int y) {
        Set<Outcome> used = EnumSet.noneOf(Outcome.class);
        timeline.segments().forEach(segment -> used.add(segment.decision().outcome()));
        int x = MARGIN;
        for (Outcome outcome : used) {
            Palette.fill(svg, outcome, prefix, x, y, 22, 14);
            svg.text(x + 28, y + 11, "soft", Wording.loud(outcome));
            x += 28 + Svg.width(Wording.loud(outcome)) + 24;
        }
    }
}
