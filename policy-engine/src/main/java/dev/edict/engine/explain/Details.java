package dev.edict.engine.explain;

import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.resolve.Aspects;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a request stands to the conditions of each policy.
 *
 * @param aspects the conditions of each step of each reading, by the ids of their policies
 */
public record Details(Map<String, List<Aspects>> aspects) {
    /** Returns the aspects of a policy's steps that were looked at. */
    List<Aspects> of(CompiledPolicy policy) {
        return aspects.getOrDefault(policy.id(), List.of());
    }

    /** Returns whether a policy may speak of the request, its time apart. */
    boolean mayConcern(CompiledPolicy policy, Instant at) {
        for (Aspects each : of(policy)) {
            if (each.applies().at(at).truth() != Truth.NO) {
                return true;
            }
        }
        return false;
    }
}
