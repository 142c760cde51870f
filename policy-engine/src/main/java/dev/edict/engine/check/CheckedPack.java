package dev.edict.engine.check;

import dev.edict.Issue;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Catalogue;
import dev.edict.model.Pack;
import java.util.List;

/**
 * A pack without errors, with all that it imports. Immutable and safe to share between threads.
 *
 * @param source the files it was read from
 * @param pack the pack as its authors wrote it
 * @param catalogue its facts and those of the packs that it imports; where ids meet, the importer's entry stands alone
 * @param imported the packs that it imports, directly or through others, importers first
 * @param hash the content hash of the pack and all that it imports
 * @param issues warnings and what is worth knowing, in reading order
 */
public record CheckedPack(
        PackSource source, Pack pack, Catalogue catalogue, List<PackSource> imported, String hash, List<Issue> issues) {
    /** Copies the lists. */
    public CheckedPack {
        imported = List.copyOf(imported);
        issues = List.copyOf(issues);
    }
}
