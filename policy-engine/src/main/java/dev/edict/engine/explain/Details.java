package dev.edict.engine.explain;

import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.resolve.Aspects;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a request stands to the conditions of each policy. Immutable. */
public final class Details {
    private final Map<String, List<Aspects>> aspects = new HashMap<>();

    /**
     * Lays out details.
     *
     * @param all how the request stands to each of the policies that it does not stand far from
     */
    public Details(List<Of> all) {
        all.forEach(each -> aspects.put(each.policy.id(), each.aspects));
    }

    /**
     * How a request stands to the conditions of one policy.
     *
     * @param policy the policy
     * @param aspects the conditions of each step of each of its readings
     */
    public record Of(CompiledPolicy policy, List<Aspects> aspects) {}

    /** Returns the aspects of a policy's steps that were looked at. */
    List<Aspects> of(CompiledPolicy policy) {
        return aspects.getOrDefault(policy.id(), List.of());
    }

    /** Returns whether a policy may speak of the request, its time apart. */
    boolean mayConcern(CompiledPolicy policy, Instant at) {
        for (Aspects each : of(policy)) {
            if (each.applies(at) != Truth.NO) {
                return true;
            }
        }
        return false;
    }
}
