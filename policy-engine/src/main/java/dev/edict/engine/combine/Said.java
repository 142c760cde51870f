package dev.edict.engine.combine;

import dev.edict.Evidence;
import dev.edict.Obligation;
import dev.edict.Verdict;
import dev.edict.model.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one policy says at one instant.
 *
 * @param possible the words it could come to; one if nothing is missing
 * @param status where it stands; nothing if it is not published yet
 * @param missing what would settle it
 * @param wouldHelp what would free whoever shows it
 * @param evidence what it rests on
 * @param assumptions what it takes for granted
 * @param readings its word in each reading, if it has several
 * @param duty how its duty stands, if it obliges
 */
public record Said(
        Set<Verdict> possible,
        Optional<Status> status,
        List<String> missing,
        List<String> wouldHelp,
        List<Evidence> evidence,
        List<String> assumptions,
        Map<String, Verdict> readings,
        Optional<Owed> duty) {
    /**
     * How a duty stands.
     *
     * @param state the state
     * @param due the first instant at which it is late
     */
    public record Owed(Obligation.State state, Optional<Instant> due) {}

    /** Silence that rests on nothing. */
    public static final Said NOTHING = silence(Optional.empty(), List.of());

    static Said silence(Optional<Status> status, List<String> assumptions) {
        return new Said(
                Set.of(Verdict.NONE), status, List.of(), List.of(), List.of(), assumptions, Map.of(), Optional.empty());
    }

    /** Returns its word: the only one it could come to, else {@link Verdict#INDETERMINATE}. */
    public Verdict verdict() {
        return possible.size() == 1 ? possible.iterator().next() : Verdict.INDETERMINATE;
    }

    /** Returns whether it says nothing, whatever is missing. */
    public boolean isSilent() {
        return verdict() == Verdict.NONE;
    }

    /** Returns what it says together with another step of the same policy: the stronger word. */
    Said or(Said other) {
        if (other.isSilent() && other.readings.isEmpty()) {
            return !isSilent() || status.isPresent() ? this : other;
        }
        if (isSilent()) {
            return other;
        }
        Possible both = Possible.of(possible).stronger(Possible.of(other.possible));
        boolean settled = both.isSettled();
        return new Said(
                both.words(),
                status,
                settled ? List.of() : union(missing, other.missing),
                union(wouldHelp, other.wouldHelp),
                union(evidence, other.evidence),
                union(assumptions, other.assumptions),
                Map.of(),
                duty.or(() -> other.duty));
    }

    /** Returns the same, or silence, which some facts would tell. */
    Said orSilence(Collection<String> facts) {
        return new Said(
                Possible.of(possible).with(Verdict.NONE).words(),
                Optional.of(Status.UNKNOWN),
                union(missing, facts),
                wouldHelp,
                evidence,
                assumptions,
                readings,
                duty);
    }

    /** Returns the same, with facts that would free whoever shows them. */
    Said helpedBy(List<String> facts) {
        return new Said(possible, status, missing, union(wouldHelp, facts), evidence, assumptions, readings, duty);
    }

    static <V> List<V> union(Collection<V> first, Collection<V> second) {
        Set<V> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
