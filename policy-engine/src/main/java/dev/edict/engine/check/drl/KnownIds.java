package dev.edict.engine.check.drl;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ids of a pack and of what it imports, which rules may refer to.
 *
 * @param organizations the ids of organizations
 * @param tools the ids of tools
 * @param sources the ids of sources
 * @param policies the ids of policies and exceptions; rules know each other without them
 */
public record KnownIds(Set<String> organizations, Set<String> tools, Set<String> sources, Set<String> policies) {
    /** Copies the sets, in alphabetical order. */
    public KnownIds {
        organizations = sorted(organizations);
        tools = sorted(tools);
        sources = sorted(sources);
        policies = sorted(policies);
    }

    private static Set<String> sorted(Set<String> ids) {
        return Collections.unmodifiableSet(new TreeSet<>(ids));
    }
}
