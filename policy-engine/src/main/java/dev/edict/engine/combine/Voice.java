package dev.edict.engine.combine;

import dev.edict.Verdict;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.Dating;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Status;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.Collections;
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
    private final Timed<Replaced> replaced;
    private volatile @Nullable Timed<Said> said;
    private volatile @Nullable Set<Instant> changes;

    Voice(CompiledPolicy policy, List<? extends Reach> reaches, Speech speech) {
        this(policy, reaches, speech, Replaced.NEVER);
    }

    private Voice(CompiledPolicy policy, List<? extends Reach> reaches, Speech speech, Timed<Replaced> replaced) {
        this.policy = policy;
        this.reaches = reaches;
        this.speech = speech;
        this.replaced = replaced;
    }

    /** Returns this voice, whose policy's place another one takes. */
    Voice replaced(Timed<Replaced> over) {
        return new Voice(policy, reaches, speech, over);
    }

    /** Returns the policy. */
    public CompiledPolicy policy() {
        return policy;
    }

    /** Returns the words that it could come to at an instant. */
    Possible words(Instant at) {
        Timed<Said> known = said;
        if (known != null) {
            return Possible.of(known.at(at).possible());
        }
        return switch (replaced.at(at).truth()) {
            case NO -> speech.words(policy, reaches, at);
            case YES -> Possible.SILENCE;
            case UNKNOWN -> speech.words(policy, reaches, at).with(Verdict.NONE);
        };
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
        return unlessReplaced(speech.say(policy, reaches, at), replaced.at(at));
    }

    private static Said unlessReplaced(Said own, Replaced replaced) {
        return switch (replaced.truth()) {
            case NO -> own;
            // What never concerned the request is no news to it when it is repealed.
            case YES -> own.isSilent() && own.status().isEmpty() ? own : REPEALED;
            case UNKNOWN -> own.possible().contains(Verdict.NONE) ? own : own.orSilence(replaced.missing());
        };
    }

    /** Returns the zone of the dates by which it says what it does at an instant. */
    public Dating dating(Instant at) {
        return speech.dating(policy, reaches, at);
    }

    /** Returns what it says over time. */
    public Timed<Said> said() {
        Timed<Said> known = said;
        if (known == null) {
            known = Timed.sampled(changes(), at -> unlessReplaced(speech.say(policy, reaches, at), replaced.at(at)));
            said = known;
        }
        return known;
    }

    /** Returns the instants at which something changes that it rests on, even if it says the same. */
    Set<Instant> changes() {
        Set<Instant> known = changes;
        if (known == null) {
            Set<Instant> all = speech.changes(policy, reaches);
            all.addAll(replaced.changes());
            known = Collections.unmodifiableSet(all);
            changes = known;
        }
        return known;
    }

    /** Returns a period around an instant, within another, in which nothing changes that it rests on. */
    Period steadyAround(Instant at, Period within) {
        return replaced.steadyAround(at, speech.steadyAround(policy, reaches, at, within));
    }
}
