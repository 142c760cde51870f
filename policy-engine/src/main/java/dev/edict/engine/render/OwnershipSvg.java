package dev.edict.engine.render;

import dev.edict.Evidence;
import dev.edict.time.TimeZones;
import java.util.List;

/**
 * Draws chains of holdings as SVG: owners above what they own, each holding with its percentage, control dashed, and what the chains come to below. Light and dark follow the
 * reader's scheme; title and description tell the drawing in words. Immutable and safe to share between threads.
 */
public final class OwnershipSvg {
    private final Names names;

    private OwnershipSvg(Names names) {
        this.names = names;
    }

    /** Returns a renderer without names. */
    public static OwnershipSvg plain() {
        return new OwnershipSvg(Names.NONE);
    }

    /** Returns this renderer with names for ids. */
    public OwnershipSvg withNames(Names names) {
        return new OwnershipSvg(names);
    }

    /** Returns the drawing of the chains among the evidence, a complete SVG document that scales; plain facts are passed over. */
    public String render(List<? extends Evidence> evidence) {
        return new OwnershipDrawing(
                        OwnershipGraph.of(evidence), names, new InstantText(TimeZones.ofPlatform()), "edict-")
                .draw();
    }
}
