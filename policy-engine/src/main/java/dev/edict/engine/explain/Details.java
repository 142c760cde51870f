package dev.edict.engine.explain;

import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.resolve.Aspects;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a request stands to the conditions of each policy.
 *
 * @param aspects the conditions of each step of each reading, by the ids of their statements
 */
public record Details(Map<String, Aspects> aspects) {
    /** Returns the aspects of a policy's steps that were looked at. */
    List<Aspects> of(CompiledPolicy policy) {
        List<Aspects> found = new ArrayList<>();
        policy.readings()
                .forEach(reading -> reading.steps()
                        .forEach(step -> Optional.ofNullable(
                                        aspects.get(step.statement().id()))
                                .ifPresent(found::add)));
        return found;
    }

    /** Returns whether a policy may speak of the request, its time apart. */
    boolean mayConcern(CompiledPolicy policy, Instant at) {
        return of(policy).stream().anyMatch(each -> each.applies().at(at).truth() != Truth.NO);
    }
}
