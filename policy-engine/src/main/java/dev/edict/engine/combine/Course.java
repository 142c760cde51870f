package dev.edict.engine.combine;

import dev.edict.engine.timed.Timed;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import dev.edict.model.Status;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all policies say to one request over all time, and so its outcome at each instant. Immutable but for what it remembers; safe to share between threads.
 */
public final class Course {
    private final List<Voice> voices;
    private final Combining within;
    private final Set<String> requiredPermits;
    private final Outcome silence;
    private final Set<String> unknownNames;
    private final TreeSet<Instant> changes;

    /**
     * Lays the course.
     *
     * @param voices what the policies say
     * @param within how the words of one issuer combine
     * @param requiredPermits the issuers whose silence is a review
     * @param silence the outcome where no policy applies
     * @param unknownNames what the request names that nobody knows, and that no permit may rest on
     */
    public Course(
            List<Voice> voices,
            Combining within,
            Set<String> requiredPermits,
            Outcome silence,
            Set<String> unknownNames) {
        this.voices = replaced(voices);
        this.within = within;
        this.requiredPermits = requiredPermits;
        this.silence = silence;
        this.unknownNames = unknownNames;
        changes = new TreeSet<>();
        this.voices.forEach(voice -> changes.addAll(voice.said().changes()));
    }

    // A policy that takes another's place silences it from its own beginning on.
    private static List<Voice> replaced(List<Voice> voices) {
        Map<String, Instant> ends = new HashMap<>();
        for (Voice voice : voices) {
            voice.policy().policy().replaces().ifPresent(old -> {
                for (Timed.Step<Said> step : voice.said().steps()) {
                    boolean begun =
                            step.value().status().map(Status.IN_FORCE::equals).orElse(false);
                    if (begun) {
                        ends.merge(old, step.period().from(), (one, other) -> one.isBefore(other) ? one : other);
                    }
                }
            });
        }
        if (ends.isEmpty()) {
            return List.copyOf(voices);
        }
        List<Voice> all = new ArrayList<>();
        for (Voice voice : voices) {
            Instant end = ends.get(voice.policy().id());
            all.add(
                    end == null || end.equals(Instant.MIN)
                            ? voice
                            : new Voice(
                                    voice.policy(),
                                    voice.said()
                                            .overlaid(
                                                    Period.from(end),
                                                    Said.silence(java.util.Optional.of(Status.REPEALED), List.of()))));
        }
        return List.copyOf(all);
    }

    /** Returns what the policies say. */
    public List<Voice> voices() {
        return voices;
    }

    /** Returns the instants at which something that a policy says changes. */
    public Set<Instant> changes() {
        return changes;
    }

    /** Returns what the policies come to at an instant. */
    public Weighing at(Instant instant) {
        return Weighing.of(voices, instant, within, requiredPermits, silence, unknownNames);
    }

    /** Returns the outcome over all time. */
    public Timed<Outcome> outcomes() {
        return Timed.sampled(changes, instant -> at(instant).outcome());
    }
}
