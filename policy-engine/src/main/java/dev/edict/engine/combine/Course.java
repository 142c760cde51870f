package dev.edict.engine.combine;

import dev.edict.engine.timed.Timed;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What all policies say to one request over all time, and so its outcome at each instant. Immutable but for what it remembers; safe to share between threads.
 */
public final class Course {
    private final List<Voice> speakers;
    private final Supplier<List<Voice>> everybody;
    private final Map<String, Timed<Replaced>> replaced;
    private volatile @Nullable List<Voice> voices;
    private final Combining within;
    private final Set<String> requiredPermits;
    private final Outcome silence;
    private final Set<String> unknownNames;
    private volatile @Nullable Set<Instant> ownChanges;
    private volatile @Nullable Timed<BitSet> speaking;
    private final Supplier<List<Course>> fillings;
    private volatile @Nullable List<Course> worlds;

    /**
     * Lays the course.
     *
     * @param speakers what the policies say that may say something, in the order of their ids
     * @param everybody what all policies say that the request stands near, those among them
     * @param replaced whether other policies have taken the place of some, by the ids of those
     * @param within how the words of one issuer combine
     * @param requiredPermits the issuers whose silence is a review
     * @param silence the outcome where no policy applies
     * @param unknownNames what the request names that nobody knows, and that no permit may rest on
     * @param fillings the courses of the request with its missing facts filled in, in every way that can matter; none if they cannot be listed
     */
    public Course(
            List<Voice> speakers,
            Supplier<List<Voice>> everybody,
            Map<String, Timed<Replaced>> replaced,
            Combining within,
            Set<String> requiredPermits,
            Outcome silence,
            Set<String> unknownNames,
            Supplier<List<Course>> fillings) {
        this.speakers = replaced(speakers, replaced);
        this.everybody = everybody;
        this.replaced = replaced;
        this.within = within;
        this.requiredPermits = requiredPermits;
        this.silence = silence;
        this.unknownNames = unknownNames;
        this.fillings = fillings;
    }

    // A policy that takes another's place ends it for everybody, whomever it concerns itself.
    private static List<Voice> replaced(List<Voice> voices, Map<String, Timed<Replaced>> replaced) {
        if (replaced.isEmpty()) {
            return List.copyOf(voices);
        }
        List<Voice> all = new ArrayList<>();
        for (Voice voice : voices) {
            Timed<Replaced> over = replaced.get(voice.policy().id());
            all.add(over == null ? voice : voice.replaced(over));
        }
        return List.copyOf(all);
    }

    /** Returns what the policies say that the request stands near, silent or not, in the order of their ids. */
    public List<Voice> voices() {
        List<Voice> known = voices;
        if (known == null) {
            known = replaced(everybody.get(), replaced);
            voices = known;
        }
        return known;
    }

    /**
     * Returns the instants at which something changes that the policies rest on. Once the missing facts have been filled in, these are the instants of every filling as
     * well.
     */
    public Set<Instant> changes() {
        List<Course> filled = worlds;
        if (filled == null || filled.isEmpty()) {
            return ownChanges();
        }
        Set<Instant> all = new TreeSet<>(ownChanges());
        filled.forEach(course -> all.addAll(course.ownChanges()));
        return all;
    }

    private Set<Instant> ownChanges() {
        Set<Instant> known = ownChanges;
        if (known == null) {
            Set<Instant> all = new TreeSet<>();
            voices().forEach(voice -> all.addAll(voice.changes()));
            known = Collections.unmodifiableSet(all);
            ownChanges = known;
        }
        return known;
    }

    /** Returns a period around an instant, within another, in which every policy says the same, in every way of filling in the missing facts that was looked at. */
    public Period steadyAround(Instant instant, Period within) {
        Period steady = within;
        for (Voice voice : voices()) {
            steady = voice.steadyAround(instant, steady);
        }
        List<Course> filled = worlds;
        if (filled != null) {
            for (Course course : filled) {
                steady = course.steadyAround(instant, steady);
            }
        }
        return steady;
    }

    /** Returns what the policies come to at an instant. Where every way of filling in the missing facts comes to the same, that is the outcome. */
    public Weighing at(Instant instant) {
        return at(voices(), instant);
    }

    /** Returns the same, but for the policies that say nothing: the same outcome for the same reason, at less cost. */
    public Weighing spokenAt(Instant instant) {
        return at(speakers, instant);
    }

    /** Returns the same, for whoever asks at many instants: which policies say something is found once for all of them. */
    public Weighing spokenAtEach(Instant instant) {
        List<Voice> some = new ArrayList<>();
        speaking().at(instant).stream().forEach(number -> some.add(speakers.get(number)));
        return at(some, instant);
    }

    /** Returns which of those that may speak say something, over time. */
    private Timed<BitSet> speaking() {
        Timed<BitSet> known = speaking;
        if (known == null) {
            Map<Instant, BitSet> turning = new TreeMap<>(Map.of(Instant.MIN, new BitSet()));
            for (int number = 0; number < speakers.size(); number++) {
                boolean speaks = false;
                for (Timed.Step<Said> step : speakers.get(number).said().steps()) {
                    if (step.value().isSilent() == speaks) {
                        speaks = !speaks;
                        turning.computeIfAbsent(step.period().from(), none -> new BitSet())
                                .set(number);
                    }
                }
            }
            BitSet now = new BitSet();
            known = Timed.sampled(turning.keySet(), instant -> {
                now.xor(turning.get(instant));
                return (BitSet) now.clone();
            });
            speaking = known;
        }
        return known;
    }

    private Weighing at(List<Voice> some, Instant instant) {
        Weighing open = weigh(some, instant);
        if (open.outcome() != Outcome.INDETERMINATE || !unknownNames.isEmpty()) {
            return open.orByDefault(some, instant, within, requiredPermits, silence);
        }
        List<Weighing> filled = worlds().stream()
                .map(course -> course.weigh(course.speakers, instant))
                .toList();
        return open.agreed(filled);
    }

    private Weighing weigh(List<Voice> some, Instant instant) {
        return Weighing.of(some, instant, within, requiredPermits, silence, unknownNames);
    }

    /** Returns whether the missing facts have been filled in, so that the changes are those of every filling as well. */
    public boolean isFilledIn() {
        return worlds != null;
    }

    private List<Course> worlds() {
        List<Course> filled = worlds;
        if (filled == null) {
            filled = List.copyOf(fillings.get());
            worlds = filled;
        }
        return filled;
    }

    /** Returns the outcome over all time. */
    public Timed<Outcome> outcomes() {
        Timed<Outcome> outcomes =
                Timed.sampled(changes(), instant -> spokenAt(instant).outcome());
        return worlds == null
                ? outcomes
                : Timed.sampled(changes(), instant -> spokenAt(instant).outcome());
    }
}
