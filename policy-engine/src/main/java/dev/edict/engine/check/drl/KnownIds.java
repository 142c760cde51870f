package dev.edict.engine.check.drl;

import java.util.Set;

/**
 * The ids of a pack and of what it imports, which rules may refer to.
 *
 * @param organizations the ids of organizations
 * @param tools the ids of tools
 * @param sources the ids of sources
 * @param policies the ids of policies and exceptions; rules know each other without them
 */
public record KnownIds(Set<String> organizations, Set<String> tools, Set<String> sources, Set<String> policies) {
    /** Copies the sets. */
    public KnownIds {
        organizations = Set.copyOf(organizations);
        tools = Set.copyOf(tools);
        sources = Set.copyOf(sources);
        policies = Set.copyOf(policies);
    }
}
