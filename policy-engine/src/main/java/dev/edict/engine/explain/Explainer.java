package dev.edict.engine.explain;

import dev.edict.AccessRequest;
import dev.edict.Alternative;
import dev.edict.Decision;
import dev.edict.Identity;
import dev.edict.NextChange;
import dev.edict.Timeline;
import dev.edict.engine.combine.Course;
import dev.edict.engine.combine.Weighing;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.explain.Core.Beside;
import dev.edict.engine.explain.Core.Spoken;
import dev.edict.engine.resolve.Conditions;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Change;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Explains what a course of outcomes comes to, as far as somebody asks. For one request; safe to share between threads, which explain it one after the other. */
public final class Explainer {
    private final AccessRequest request;
    private final Course course;
    private final Identity identity;
    private final Composer composer;
    private final Causes causes;
    private final TreeSet<Instant> changes = new TreeSet<>();
    private final Map<Instant, Core> cores = new HashMap<>();
    private boolean begun;

    /**
     * Opens the explanation of one request.
     *
     * @param conditions the request and its facts
     * @param course what the policies say to it
     * @param near how the request stands to each policy that it does not stand far from
     * @param pack the pack
     * @param alternatives evaluates the request with a change, over all time
     * @param identity what the decision is made with
     */
    public Explainer(
            Conditions conditions,
            Course course,
            Supplier<List<Details.Of>> near,
            CompiledPack pack,
            Function<Change, Timed<Outcome>> alternatives,
            Identity identity) {
        request = conditions.inquiry().request();
        this.course = course;
        this.identity = identity;
        composer = new Composer(conditions, course, near, pack, alternatives);
        causes = new Causes(course, conditions.inquiry(), composer);
    }

    /** Returns the slice around an instant. Its outcome is there; what explains it is found when it is read. */
    public Slice slice(Instant instant) {
        return new Slice(this, instant, course.spokenAt(instant));
    }

    /** Returns a period around an instant in which nothing changes that the request's own policies say. */
    Period steadyAround(Instant instant) {
        return composer.steadyAround(instant, course.steadyAround(instant, Period.ALWAYS));
    }

    synchronized Weighing weighing(Instant instant) {
        return course.at(instant);
    }

    synchronized Spoken spoken(Weighing weighing, Instant instant) {
        return composer.spoken(weighing, instant);
    }

    synchronized Beside beside(Weighing weighing, Instant instant) {
        return composer.beside(weighing, instant);
    }

    synchronized List<Alternative> alternatives(Weighing weighing, Instant instant) {
        return composer.alternatives(weighing.heard(), instant);
    }

    /** Returns the timeline of a period. */
    public synchronized Timeline timeline(Period period) {
        List<Timeline.Segment> segments = new ArrayList<>();
        Instant start = period.from();
        while (start.isBefore(period.until())) {
            Span span = spanAround(start);
            Instant end = span.period.until().isBefore(period.until()) ? span.period.until() : period.until();
            List<String> because = start.equals(period.from()) ? List.of() : causes.at(before(start), start);
            Decision decision = span.core.decision(request.at(start), span.period, span.next, identity);
            segments.add(new Timeline.Segment(new Period(start, end), decision, because));
            start = end;
        }
        return new Timeline(request.timeless(), segments);
    }

    /**
     * The longest period in which nothing but the validity differs.
     *
     * @param period the period
     * @param core what the decision says in it
     * @param next what comes after it
     */
    record Span(Period period, Core core, Optional<NextChange> next) {}

    private Core coreAt(Instant slice) {
        Core known = cores.get(slice);
        if (known == null) {
            known = composer.at(slice);
            changes.addAll(composer.changesOfAlternatives());
            changes.addAll(course.changes());
            cores.put(slice, known);
        }
        return known;
    }

    private Instant sliceOf(Instant instant) {
        Instant start = changes.floor(instant);
        return start == null ? Instant.MIN : start;
    }

    private Instant before(Instant instant) {
        Instant start = changes.lower(instant);
        return start == null ? Instant.MIN : start;
    }

    private Instant after(Instant instant) {
        Instant next = changes.higher(instant);
        return next == null ? Instant.MAX : next;
    }

    /** Returns the longest period around an instant in which nothing but the validity differs. */
    synchronized Span spanAround(Instant instant) {
        if (!begun) {
            changes.addAll(course.changes());
            changes.addAll(composer.changes());
            begun = true;
        }
        // INVARIANT: the changes of alternatives are known once a core is made, so the slice is taken anew after that.
        coreAt(sliceOf(instant));
        Instant from = sliceOf(instant);
        Core core = coreAt(from);
        Period certain = core.holdsAtMost();
        while (from.isAfter(certain.from()) && coreAt(before(from)).equals(core)) {
            from = before(from);
        }
        Instant until = after(instant);
        while (until.isBefore(certain.until()) && coreAt(until).equals(core)) {
            until = after(until);
        }
        return new Span(new Period(from, until), core, next(until));
    }

    private Optional<NextChange> next(Instant end) {
        return end.equals(Instant.MAX)
                ? Optional.empty()
                : Optional.of(new NextChange(end, course.at(end).outcome(), causes.at(before(end), end)));
    }
}
