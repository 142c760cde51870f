package dev.edict.engine.combine;

import dev.edict.Verdict;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.Dating;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Status;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy and what it says to one request: its words at an instant, what it says there in full, and that over time. Each costs more than the one before and is found when it is asked for. Immutable
 * but for what it remembers; safe to share between threads.
 */
public final class Voice {
    private static final Said REPEALED = Said.silence(Optional.of(Status.REPEALED), List.of());

    private final CompiledPolicy policy;
    private final List<? extends Reach> reaches;
    private final Speech speech;
    private final Instant silenced;
    private volatile @Nullable Timed<Said> said;

    Voice(CompiledPolicy policy, List<? extends Reach> reaches, Speech speech) {
        this(policy, reaches, speech, Instant.MAX);
    }

    private Voice(CompiledPolicy policy, List<? extends Reach> reaches, Speech speech, Instant silenced) {
        this.policy = policy;
        this.reaches = reaches;
        this.speech = speech;
        this.silenced = silenced;
    }

    /** Returns this voice, which another policy silences from an instant on. */
    Voice silencedFrom(Instant instant) {
        return new Voice(policy, reaches, speech, instant);
    }

    /** Returns the policy. */
    public CompiledPolicy policy() {
        return policy;
    }

    /** Returns the words that it could come to at an instant. */
    Possible words(Instant at) {
        return at.isBefore(silenced) ? speech.words(policy, reaches, at) : Possible.SILENCE;
    }

    /** Returns the words that it could come to at an instant; one if nothing is missing. */
    public Set<Verdict> possible(Instant at) {
        return words(at).words();
    }

    /** Returns what it says at an instant. */
    public Said at(Instant at) {
        Timed<Said> known = said;
        if (known != null) {
            return known.at(at);
        }
        Said own = speech.say(policy, reaches, at);
        return at.isBefore(silenced) ? own : repealed(own);
    }

    // What never concerned the request is no news to it when it is repealed.
    private static Said repealed(Said own) {
        return own.isSilent() && own.status().isEmpty() ? own : REPEALED;
    }

    /** Returns the zone of the dates by which it says what it does at an instant. */
    Dating dating(Instant at) {
        return speech.dating(policy, reaches, at);
    }

    /** Returns what it says over time. */
    public Timed<Said> said() {
        Timed<Said> known = said;
        if (known == null) {
            known = Timed.sampled(speech.changes(policy, reaches), at -> speech.say(policy, reaches, at));
            if (!silenced.equals(Instant.MAX)) {
                known = known.with(Timed.switching(silenced, false, true), (own, over) -> over ? repealed(own) : own);
            }
            said = known;
        }
        return known;
    }

    /** Returns the instants at which something changes that it rests on, even if it says the same. */
    Set<Instant> changes() {
        Set<Instant> changes = speech.changes(policy, reaches);
        if (!silenced.equals(Instant.MAX)) {
            changes.add(silenced);
        }
        return changes;
    }

    /** Returns a period around an instant, within another, in which nothing changes that it rests on. */
    Period steadyAround(Instant at, Period within) {
        Period steady = speech.steadyAround(policy, reaches, at, within);
        return silenced.equals(Instant.MAX)
                ? steady
                : Timed.switching(silenced, false, true).steadyAround(at, steady);
    }
}
