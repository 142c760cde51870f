package dev.edict.engine.render;

import dev.edict.Decision;
import dev.edict.Timeline;
import dev.edict.time.TimeZones;

/**
 * Writes decisions and timelines as text for a terminal: the answer in plain words first, then why. Every character that would steer a terminal is
 * replaced, whoever wrote it. Immutable and safe to share between threads.
 */
public final class TextRenderer {
    private static final int NARROWEST = 40;

    private final Names names;
    private final InstantText instants;
    private final int width;
    private final boolean colour;

    private TextRenderer(Names names, InstantText instants, int width, boolean colour) {
        this.names = names;
        this.instants = instants;
        this.width = width;
        this.colour = colour;
    }

    /** Returns a renderer without names or colours, 100 columns wide. */
    public static TextRenderer plain() {
        return new TextRenderer(Names.NONE, new InstantText(TimeZones.ofPlatform()), 100, false);
    }

    /** Returns this renderer with names for ids. */
    public TextRenderer withNames(Names names) {
        return new TextRenderer(names, instants, width, colour);
    }

    /** Returns this renderer with or without ANSI colours. */
    public TextRenderer withColour(boolean colour) {
        return new TextRenderer(names, instants, width, colour);
    }

    /**
     * Returns this renderer with another number of columns.
     *
     * @throws IllegalArgumentException if it is less than 40
     */
    public TextRenderer withWidth(int columns) {
        if (columns < NARROWEST) {
            throw new IllegalArgumentException(
                    "a text of " + columns + " columns is too narrow, " + NARROWEST + " is the least");
        }
        return new TextRenderer(names, instants, columns, colour);
    }

    /** Returns this renderer with other time-zone rules to show local times by. */
    public TextRenderer withTimeZones(TimeZones zones) {
        return new TextRenderer(names, new InstantText(zones), width, colour);
    }

    /** Returns the text of a decision; a line break ends it. */
    public String render(Decision decision) {
        return new TextPage(width, colour).set(new DecisionStory(decision, names, instants).tell());
    }

    /** Returns the text of a timeline: a strip with a letter for each outcome, and a table of what changes when and why; a line break ends it. */
    public String render(Timeline timeline) {
        return new TimelineTable(timeline, names, instants).text(width);
    }
}
