package dev.edict.engine.render;

import dev.edict.Timeline;

/**
 * A timeline as JSON: the decisions on one request over time. The canonical text is the same for equal timelines on any machine and reads back into an equal timeline. Keys are
 * kebab-case words; what says nothing is left out; percentages, periods and instants are texts, so that nothing is rounded.
 *
 * <p>Stateless and safe to share between threads.
 */
public final class TimelineJson {
    private static final JsonForm<Timeline> FORM = new JsonForm<>(Timeline.class, "timeline", true);

    private TimelineJson() {}

    /** Returns the canonical text (RFC 8785): sorted keys, no blanks, one line without a line break. */
    public static String write(Timeline timeline) {
        return FORM.canonical(timeline);
    }

    /** Returns a text for people: the same, indented, with keys in the order in which they explain. A line break ends it. */
    public static String pretty(Timeline timeline) {
        return FORM.pretty(timeline);
    }

    /**
     * Reads a timeline from either form.
     *
     * @throws IllegalArgumentException if the text is no JSON or no timeline; the message begins with line and column
     */
    public static Timeline read(String text) {
        return FORM.read(text);
    }

    /** Returns the JSON Schema (draft 2020-12) of what {@link #write} writes; it also stands in {@code dev/edict/schema/timeline.schema.json}. */
    public static String schema() {
        return FORM.schema();
    }
}
