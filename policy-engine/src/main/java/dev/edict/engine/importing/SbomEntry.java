package dev.edict.engine.importing;

import dev.edict.model.Origin;
import dev.edict.model.ToolKind;
import dev.edict.version.PackageUrl;
import java.util.List;
import java.util.Optional;

/**
 * A component or a service of a software bill of materials. Immutable.
 *
 * @param reference what the bill calls it: its reference in the bill, else its package URL, else its name and version
 * @param kind what sort of tool it is; nothing for what is no tool, such as a device or a file
 * @param isService whether somebody operates it for others
 * @param name its name, with its group before it if it has one
 * @param version its version
 * @param packageUrl its package URL
 * @param supplier who supplies or provides it, as the bill says
 * @param ancestors what it was made of, as its pedigree says
 * @param inside the references of the components that it stands in, from the outermost on
 * @param origin where it stands
 */
public record SbomEntry(
        String reference,
        Optional<ToolKind> kind,
        boolean isService,
        String name,
        Optional<String> version,
        Optional<PackageUrl> packageUrl,
        Optional<String> supplier,
        List<SbomEntry> ancestors,
        List<String> inside,
        Origin origin) {
    /** Copies the lists. */
    public SbomEntry {
        ancestors = List.copyOf(ancestors);
        inside = List.copyOf(inside);
    }
}
