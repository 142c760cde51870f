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
    private final String ids;

    private OwnershipSvg(Names names, String ids) {
        this.names = names;
        this.ids = ids;
    }

    /** Returns a renderer without names. */
    public static OwnershipSvg plain() {
        return new OwnershipSvg(Names.NONE, "edict-");
    }

    /** Returns this renderer with names for ids. */
    public OwnershipSvg withNames(Names names) {
        return new OwnershipSvg(names, ids);
    }

    /** Returns this renderer with another beginning of the ids in a drawing, which keeps several on one page apart. */
    public OwnershipSvg withIds(String beginning) {
        return new OwnershipSvg(names, beginning);
    }

    /**
     * Returns the drawing of the chains among the evidence, a complete SVG document that scales; plain facts are passed over, and of a chain without a
     * test nothing is told below.
     */
    public String render(List<? extends Evidence> evidence) {
        return new OwnershipDrawing(OwnershipGraph.of(evidence), names, new InstantText(TimeZones.ofPlatform()), ids)
                .draw();
    }
}
