package dev.edict.engine.explain;

import dev.edict.engine.combine.Course;
import dev.edict.engine.combine.Said;
import dev.edict.engine.combine.Voice;
import dev.edict.engine.combine.Weighing;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The instants at which the decision on a request turns into another one. Most turns show without an explanation: a policy that is named on one side says something else on the other. Only where
 * nothing of the kind changes are both sides explained and compared. For one request; not safe to share between threads.
 */
final class Turns {
    private final Course course;
    private final Composer composer;
    private final TreeSet<Instant> changes;
    private final Map<Instant, List<Voice>> changing = new HashMap<>();
    private final Map<Instant, Weighing> weighings = new HashMap<>();
    private final Map<Instant, Core> cores = new HashMap<>();
    private boolean filledIn;

    Turns(Course course, Composer composer) {
        this.course = course;
        this.composer = composer;
        filledIn = course.isFilledIn();
        changes = new TreeSet<>(course.changes());
        changes.addAll(composer.changes());
        for (Voice voice : course.voices()) {
            for (Instant change : voice.said().changes()) {
                changing.computeIfAbsent(change, none -> new ArrayList<>(2)).add(voice);
            }
        }
    }

    /** Returns what the policies that say something come to around an instant. */
    Weighing weighingAround(Instant instant) {
        return weighing(sliceOf(instant));
    }

    /** Returns the beginning of a slice of time, in which nothing changes at all, around an instant. */
    private Instant sliceOf(Instant instant) {
        Instant start = floor(instant);
        weighing(start);
        // INVARIANT: what changes in a slice is known once it is weighed, so the slice is taken anew after that.
        Instant now = floor(instant);
        return now.equals(start) ? start : sliceOf(instant);
    }

    private Instant floor(Instant instant) {
        Instant start = changes.floor(instant);
        return start == null ? Instant.MIN : start;
    }

    /** Returns the beginning of the slice that ends at an instant at which something changes. */
    Instant before(Instant change) {
        Instant start = changes.lower(change);
        if (start == null) {
            start = Instant.MIN;
        }
        weighing(start);
        Instant now = changes.lower(change);
        return now == null || now.equals(start) ? start : before(change);
    }

    private Instant after(Instant instant) {
        Instant next = changes.higher(instant);
        return next == null ? Instant.MAX : next;
    }

    private Weighing weighing(Instant slice) {
        Weighing known = weighings.get(slice);
        if (known == null) {
            known = course.spokenAtEach(slice);
            weighings.put(slice, known);
            changes.addAll(composer.alternatives().changes(known.heard()));
            if (course.isFilledIn() && !filledIn) {
                filledIn = true;
                changes.addAll(course.changes());
            }
        }
        return known;
    }

    /** Returns the longest period around an instant in which nothing but the validity differs. */
    Period spanAround(Instant instant) {
        return new Period(startBefore(instant), endAfter(instant));
    }

    private Instant startBefore(Instant instant) {
        Instant from = sliceOf(instant);
        while (!from.equals(Instant.MIN) && !isTurn(from)) {
            from = before(from);
        }
        return from;
    }

    /** Returns the first turn after an instant; {@link Instant#MAX} if there is none. */
    Instant endAfter(Instant instant) {
        sliceOf(instant);
        Instant until = after(instant);
        while (!until.equals(Instant.MAX) && !isTurn(until)) {
            until = after(until);
        }
        return until;
    }

    private boolean isTurn(Instant change) {
        Instant before = before(change);
        Weighing old = weighing(before);
        Weighing now = weighing(change);
        return old.outcome() != now.outcome()
                || old.byDefault() != now.byDefault()
                || !old.setAside().equals(now.setAside())
                || namesAnother(before, change)
                || !core(before).equals(core(change));
    }

    // Whoever is named is named with the period in which it says the same, so another word is another decision. An
    // exception may be idle, and is named by nobody then.
    private boolean namesAnother(Instant before, Instant change) {
        for (Voice voice : changing.getOrDefault(change, List.of())) {
            if (!voice.policy().policy().exception()) {
                Said old = voice.said().at(before);
                Said now = voice.said().at(change);
                if (!old.isSilent() || !now.isSilent() || Composer.isShown(old) || Composer.isShown(now)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Core core(Instant slice) {
        Core known = cores.get(slice);
        if (known == null) {
            known = composer.at(slice);
            cores.put(slice, known);
        }
        return known;
    }
}
