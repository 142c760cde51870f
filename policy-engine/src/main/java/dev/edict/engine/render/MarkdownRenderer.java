package dev.edict.engine.render;

import dev.edict.Decision;
import dev.edict.Timeline;
import dev.edict.time.TimeZones;

/**
 * Writes decisions and timelines as Markdown (CommonMark, tables as in GitHub's), for tickets, mails and records. Nothing in a pack or a request can become
 * markup. Immutable and safe to share between threads.
 */
public final class MarkdownRenderer {
    private final Names names;
    private final InstantText instants;

    private MarkdownRenderer(Names names, InstantText instants) {
        this.names = names;
        this.instants = instants;
    }

    /** Returns a renderer without names. */
    public static MarkdownRenderer plain() {
        return new MarkdownRenderer(Names.NONE, new InstantText(TimeZones.ofPlatform()));
    }

    /** Returns this renderer with names for ids. */
    public MarkdownRenderer withNames(Names names) {
        return new MarkdownRenderer(names, instants);
    }

    /** Returns this renderer with other time-zone rules to show local times by. */
    public MarkdownRenderer withTimeZones(TimeZones zones) {
        return new MarkdownRenderer(names, new InstantText(zones));
    }

    /** Returns the Markdown of a decision; a line break ends it. */
    public String render(Decision decision) {
        return new MarkdownPage().set(new DecisionStory(decision, names, instants).tell());
    }

    /** Returns the Markdown of a timeline: a table of what changes when and why; a line break ends it. */
    public String render(Timeline timeline) {
        return new TimelineTable(timeline, names, instants).markdown();
    }
}
