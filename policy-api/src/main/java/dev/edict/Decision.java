package dev.edict;

import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to a request, with everything that explains it. Immutable; equal decisions have equal parts, and so the same JSON.
 *
 * @param outcome the answer
 * @param request the request, with the instant it was decided for
 * @param byDefault whether the pack's stated default decided, because nothing else spoke, or would decide the same without what did
 * @param determining the findings that decided
 * @param overridden the findings that would have decided, had others not been stronger
 * @param others the further findings that say something: warnings, duties, what is suspended, what facts are missing for
 * @param setAside the policies that exceptions set aside
 * @param nearMisses the policies that would have decided but for one condition
 * @param announced what is published and not yet so
 * @param obligations the duties that come with the answer
 * @param warnings what is said beside the answer
 * @param alternatives what to do instead
 * @param missing the facts that would settle an indeterminate answer, or that would free whoever is denied
 * @param assumptions what the answer takes for granted
 * @param notes remarks that belong to no policy, such as a word of the request that is close to a known one
 * @param validity the period in which nothing of this but the validity would differ
 * @param nextChange what comes after it
 * @param identity what it was made with
 */
public record Decision(
        Outcome outcome,
        AccessRequest request,
        boolean byDefault,
        List<Finding> determining,
        List<Finding> overridden,
        List<Finding> others,
        List<SetAside> setAside,
        List<NearMiss> nearMisses,
        List<Announcement> announced,
        List<Obligation> obligations,
        List<Warning> warnings,
        List<Alternative> alternatives,
        List<MissingFact> missing,
        List<String> assumptions,
        List<String> notes,
        Period validity,
        Optional<NextChange> nextChange,
        Identity identity) {
    /** Copies its lists. */
    public Decision {
        determining = List.copyOf(determining);
        overridden = List.copyOf(overridden);
        others = List.copyOf(others);
        setAside = List.copyOf(setAside);
        nearMisses = List.copyOf(nearMisses);
        announced = List.copyOf(announced);
        obligations = List.copyOf(obligations);
        warnings = List.copyOf(warnings);
        alternatives = List.copyOf(alternatives);
        missing = List.copyOf(missing);
        assumptions = List.copyOf(assumptions);
        notes = List.copyOf(notes);
    }

    /** Returns whether the answer is {@link Outcome#PERMIT}, and nothing else; open duties do not change that. */
    public boolean isPermitted() {
        return outcome == Outcome.PERMIT;
    }

    /**
     * Returns this decision as the one on a request that asks the same at another instant of its validity.
     *
     * @throws IllegalArgumentException if the request asks something else, or has no instant in the validity
     */
    @SuppressWarnings("ReferenceEquality") // a shortcut that changes no answer
    public Decision on(AccessRequest other) {
        if (other == request) {
            return this;
        }
        Instant at = other.at().orElseThrow(() -> new IllegalArgumentException("the request says no instant"));
        if (!validity.contains(at) || !other.asksTheSameAs(request)) {
            throw new IllegalArgumentException("the decision holds in " + validity + ", and not for " + other);
        }
        return new Decision(
                outcome,
                other,
                byDefault,
                determining,
                overridden,
                others,
                setAside,
                nearMisses,
                announced,
                obligations,
                warnings,
                alternatives,
                missing,
                assumptions,
                notes,
                validity,
                nextChange,
                identity);
    }

    /** Returns the instant that was decided for. */
    public Instant at() {
        return request.at().orElseThrow();
    }

    /** Returns every finding of the decision: determining, overridden, and the others. */
    public Stream<Finding> findings() {
        return Stream.of(determining, overridden, others).flatMap(List::stream);
    }

    /** Returns the finding of a policy, if it says something. */
    public Optional<Finding> finding(String policy) {
        return findings().filter(finding -> finding.policy().equals(policy)).findFirst();
    }
}
