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
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Explains what a course of outcomes comes to, as far as somebody asks. For one request; safe to share between threads, which explain it one after the other. */
public final class Explainer {
    private final AccessRequest request;
    private final Course course;
    private final Identity identity;
    private final Composer composer;
    private final Causes causes;
    private @Nullable Turns turns;

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
        return composer.alternatives().of(weighing.heard(), instant);
    }

    /** Returns the timeline of a period. Its outcomes are there; what explains them is found when it is read. */
    public synchronized Timeline timeline(Period period) {
        List<Timeline.Segment> segments = new ArrayList<>();
        Instant start = period.from();
        while (start.isBefore(period.until())) {
            Instant turn = turns().endAfter(start);
            Instant end = turn.isBefore(period.until()) ? turn : period.until();
            segments.add(segment(new Period(start, end), start.equals(period.from())));
            start = end;
        }
        return new Timeline(request.timeless(), segments);
    }

    private Timeline.Segment segment(Period period, boolean isFirst) {
        Instant start = period.from();
        Slice slice = new Slice(this, start, turns().weighingAround(start));
        Decision decision =
                Decision.explainedBy(slice.outcome(), request.at(start), slice.byDefault(), slice.at(start), identity);
        return isFirst
                ? new Timeline.Segment(period, decision, List.of())
                : Timeline.Segment.explainedBy(period, decision, () -> causes(start));
    }

    private Turns turns() {
        Turns known = turns;
        if (known == null) {
            known = new Turns(course, composer);
            turns = known;
        }
        return known;
    }

    private synchronized List<String> causes(Instant turn) {
        return causes.at(turns().before(turn), turn);
    }

    /** Returns the longest period around an instant in which nothing but the validity differs. */
    synchronized Period spanAround(Instant instant) {
        return turns().spanAround(instant);
    }

    /** Returns what comes after a period in which nothing but the validity differs. */
    NextChange changeAt(Instant turn) {
        return new NextChange(turn, course.spokenAt(turn).outcome(), causes(turn));
    }
}
