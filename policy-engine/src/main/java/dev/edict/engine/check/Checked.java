package dev.edict.engine.check;

import dev.edict.Issue;
import dev.edict.PackException;
import java.util.List;
import java.util.Optional;

/**
 * What a check came to.
 *
 * @param pack the pack, unless there was an error in it
 * @param issues everything that was found, in reading order
 */
public record Checked(Optional<CheckedPack> pack, List<Issue> issues) {
    /** Copies the issues. */
    public Checked {
        issues = List.copyOf(issues);
    }

    /**
     * Returns the pack.
     *
     * @throws PackException with all issues, if there is an error among them
     */
    public CheckedPack orThrow() {
        return pack.orElseThrow(() -> new PackException(issues));
    }
}
