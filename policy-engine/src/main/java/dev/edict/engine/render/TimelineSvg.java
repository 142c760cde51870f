package dev.edict.engine.render;

import dev.edict.Timeline;
import dev.edict.time.TimeZones;

/**
 * Draws timelines as SVG: a lane of outcomes, a lane for each policy that speaks, the dates of the changes, and what changes there. Outcomes differ by colour, pattern and
 * label; light and dark follow the reader's scheme; title and description tell the drawing in words. Immutable and safe to share between threads.
 */
public final class TimelineSvg {
    private final Names names;
    private final InstantText instants;

    private TimelineSvg(Names names, InstantText instants) {
        this.names = names;
        this.instants = instants;
    }

    /** Returns a renderer without names. */
    public static TimelineSvg plain() {
        return new TimelineSvg(Names.NONE, new InstantText(TimeZones.ofPlatform()));
    }

    /** Returns this renderer with names for ids. */
    public TimelineSvg withNames(Names names) {
        return new TimelineSvg(names, instants);
    }

    /** Returns this renderer with other time-zone rules to show local times by. */
    public TimelineSvg withTimeZones(TimeZones zones) {
        return new TimelineSvg(names, new InstantText(zones));
    }

    /** Returns the drawing, a complete SVG document of 960 units width that scales. */
    public String render(Timeline timeline) {
        return new TimelineDrawing(timeline, names, instants, "edict-").draw();
    }
}
