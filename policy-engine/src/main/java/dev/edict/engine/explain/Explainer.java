package dev.edict.engine.explain;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Identity;
import dev.edict.NextChange;
import dev.edict.Timeline;
import dev.edict.engine.combine.Course;
import dev.edict.engine.compile.CompiledPack;
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

/** Explains what a course of outcomes comes to. For one request; not safe to share between threads. */
public final class Explainer {
    private final AccessRequest request;
    private final Course course;
    private final Identity identity;
    private final Composer composer;
    private final TreeSet<Instant> changes;
    private final Map<Instant, Core> cores = new HashMap<>();

    /**
     * Opens the explanation of one request.
     *
     * @param conditions the request and its facts
     * @param course what the policies say to it
     * @param details how the request stands to each policy
     * @param pack the pack
     * @param alternatives evaluates the request with a change, over all time
     * @param identity what the decision is made with
     */
    public Explainer(
            Conditions conditions,
            Course course,
            Details details,
            CompiledPack pack,
            Function<Change, Timed<Outcome>> alternatives,
            Identity identity) {
        request = conditions.inquiry().request();
        this.course = course;
        this.identity = identity;
        composer = new Composer(conditions, course, details, pack, alternatives);
        changes = new TreeSet<>(course.changes());
        changes.addAll(composer.changes());
    }

    /** Returns the decision on the request at its own instant. */
    public Decision at(AccessRequest asked, Instant instant) {
        return decision(spanAround(instant), asked);
    }

    /** Returns the timeline of a period. */
    public Timeline timeline(Period period) {
        List<Timeline.Segment> segments = new ArrayList<>();
        Instant start = period.from();
        while (start.isBefore(period.until())) {
            Span span = spanAround(start);
            Instant end = span.period.until().isBefore(period.until()) ? span.period.until() : period.until();
            List<String> causes =
                    start.equals(period.from()) ? List.of() : Causes.between(course, before(start), start);
            segments.add(new Timeline.Segment(new Period(start, end), decision(span, request.at(start)), causes));
            start = end;
        }
        return new Timeline(request.timeless(), segments);
    }

    private record Span(Period period, Core core) {}

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

    /** Returns the longest period around an instant in which nothing but the validity differs. */
    private Span spanAround(Instant instant) {
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
        return new Span(new Period(from, until), core);
    }

    private Instant after(Instant instant) {
        Instant next = changes.higher(instant);
        return next == null ? Instant.MAX : next;
    }

    private Decision decision(Span span, AccessRequest asked) {
        Instant end = span.period.until();
        Optional<NextChange> next = span.period.ends()
                ? Optional.of(new NextChange(end, course.at(end).outcome(), Causes.between(course, before(end), end)))
                : Optional.empty();
        return span.core.decision(asked, span.period, next, identity);
    }
}
