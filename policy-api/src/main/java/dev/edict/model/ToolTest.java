package dev.edict.model;

import dev.edict.version.VersionRange;
import java.util.Optional;
import java.util.Set;

/**
 * A test of what is used. It looks at the tool itself, and, where it says so, at what is inside it and at what that was made of; it holds if one of
 * these passes every part of it.
 *
 * @param tools ids of tools and of groups of tools
 * @param vendors a test of the vendor
 * @param operators a test of the operator
 * @param models ids of models, of which one must be in use
 * @param categories categories, of which one must be the tool's
 * @param kinds kinds
 * @param classes classes under laws
 * @param versions versions
 * @param risk a level of risk
 * @param inside whether it looks at what is inside
 * @param derived whether it looks at what tools were made of
 */
public record ToolTest(
        Optional<Words> tools,
        Optional<Party> vendors,
        Optional<Party> operators,
        Optional<Words> models,
        Optional<Words> categories,
        Optional<Words> kinds,
        Optional<Words> classes,
        Optional<VersionRange> versions,
        Optional<Risk> risk,
        boolean inside,
        boolean derived) {
    /**
     * A test of risk.
     *
     * @param bound the level it is compared with
     * @param atLeast whether the level must be that or higher; else it must be lower
     * @param by the issuers whose word counts; all if empty
     */
    public record Risk(RiskLevel bound, boolean atLeast, Set<String> by) {
        /** Copies the issuers. */
        public Risk {
            by = Copies.of(by);
        }
    }
}
