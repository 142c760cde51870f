package dev.edict.engine.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a decision or a timeline says, in the order in which a person wants to know it, before it is set in any type. */
record Story(Line verdict, Line headline, List<Line> below, List<Section> sections) {
    /** A line of text, and what belongs under it. */
    record Line(List<Span> spans, List<Line> under) {
        static Line of(Span... spans) {
            return new Line(Arrays.asList(spans), List.of());
        }

        static Line of(String text) {
            return of(Span.plain(text));
        }

        Line with(List<Line> more) {
            List<Line> all = new ArrayList<>(under);
            all.addAll(more);
            return new Line(spans, all);
        }
    }

    /** Lines under a heading. */
    record Section(String title, List<Line> lines) {}
}
