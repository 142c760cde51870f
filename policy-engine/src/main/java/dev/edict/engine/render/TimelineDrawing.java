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
        int legend = changes + changes().size() * 18 + 14;
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
        changesBelow(changes);
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
        for (int index = 0; index < timeline.segments().size(); index++) {
            Outcome outcome = timeline.segments().get(index).decision().outcome();
            int width = axis.length(index);
            Palette.fill(svg, outcome, prefix, x(index), y, width, 34);
            label(Wording.loud(outcome), x(index), y + 22, width);
            svg.line(x(index), y, x(index), y + 34, "rule");
        }
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
            Segment segment = timeline.segments().get(index);
            int row = 0;
            if (segment.period().begins()) {
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
            if (timeline.segments().get(index).period().begins()) {
                int baseline = y + 14 + rows.get(index) * 16;
                svg.line(x(index), top - 4, x(index), baseline + 3, "rule");
                svg.text(
                        x(index) + (isTurned(index) ? -4 : 4),
                        baseline,
                        isTurned(index) ? "end" : "",
                        dateLabel(index));
            }
        }
        Period all = timeline.period();
        String end = all.ends() ? instants.bare(all.until(), zone) : "and so on";
        svg.text(MARGIN + LABELS + LANE, top - 8, "soft end", end);
    }

    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        for (int index = 0; index < timeline.segments().size(); index++) {
            Segment segment = timeline.segments().get(index);
            if (!segment.causes().isEmpty()) {
                changes.add(dateLabel(index) + "  "
                        + Wording.loud(segment.decision().outcome()) + ": " + String.join("; ", segment.causes()));
            }
        }
        return changes;
    }

    private void changesBelow(int y) {
        List<String> changes = changes();
        for (int index = 0; index < changes.size(); index++) {
            svg.text(MARGIN, y + index * 18, "", Svg.cut(changes.get(index), WIDTH - 2 * MARGIN));
        }
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
