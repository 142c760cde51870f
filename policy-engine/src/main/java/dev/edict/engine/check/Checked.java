package dev.edict.engine.check;

import dev.edict.Issue;
import dev.edict.PackException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a check came to.
 *
 * @param pack the pack, unless there was an error in it
 * @param issues everything that was found, in reading order
 * @param names the ids that the pack's rules may refer to, as far as they could be read; none if it has no rules
 */
public record Checked(Optional<CheckedPack> pack, List<Issue> issues, Names names) {
    /** Copies the issues. */
    public Checked {
        issues = List.copyOf(issues);
    }

    /**
     * Ids that rules may refer to.
     *
     * @param organizations the ids of organizations
     * @param tools the ids of tools
     * @param sources the ids of sources
     * @param policies the ids of policies and exceptions
     */
    public record Names(
            SortedSet<String> organizations,
            SortedSet<String> tools,
            SortedSet<String> sources,
            SortedSet<String> policies) {
        static final Names NONE = new Names(
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet());
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
