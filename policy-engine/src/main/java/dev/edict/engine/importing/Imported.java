package dev.edict.engine.importing;

import dev.edict.Issue;
import dev.edict.model.Catalogue;
import java.util.List;

/**
 * What was read from what others publish. Immutable.
 *
 * @param catalogue the entries
 * @param issues one for each part that could not be used, in reading order
 */
public record Imported(Catalogue catalogue, List<Issue> issues) {
    /** Copies the issues and sorts them. */
    public Imported {
        issues = issues.stream().sorted().toList();
    }
}
