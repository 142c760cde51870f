package dev.edict;

import dev.edict.time.Period;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on one request over time: segments that cover a period once, without gap or overlap. Neighbours differ in more than their validity.
 *
 * @param request the request, without an instant
 * @param segments the segments in order of time
 */
public record Timeline(AccessRequest request, List<Segment> segments) {
    /** Copies the segments and checks that they follow each other. */
    public Timeline {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a timeline has at least one segment");
        }
        for (int next = 1; next < segments.size(); next++) {
            Instant end = segments.get(next - 1).period().until();
            Instant start = segments.get(next).period().from();
            if (!end.equals(start)) {
                throw new IllegalArgumentException("a segment ends at " + end + " and the next begins at " + start);
            }
        }
    }

    /** Returns the period that the segments cover. */
    public Period period() {
        return new Period(
                segments.get(0).period().from(),
                segments.get(segments.size() - 1).period().until());
    }

    /**
     * Returns the decision at an instant.
     *
     * @throws IllegalArgumentException if the timeline does not cover it
     */
    public Decision at(Instant instant) {
        for (Segment segment : segments) {
            if (segment.period().contains(instant)) {
                Decision decision = segment.decision();
                return decision.on(decision.request().at(instant));
            }
        }
        throw new IllegalArgumentException("the timeline covers " + period() + " and not " + instant);
    }

    /**
     * A stretch of time with one decision. Immutable; safe to share between threads.
     *
     * @param period the stretch, cut to the timeline's period
     * @param decision the decision, made for the stretch's first instant
     * @param causes what begins or ends where the stretch begins; empty for the first. It may be found when it is first read
     */
    public record Segment(Period period, Decision decision, List<String> causes) {
        /** Copies the causes. */
        public Segment {
            causes = causes instanceof LateCauses ? causes : List.copyOf(causes);
        }

        /**
         * Returns a segment whose causes are found when they are first read.
         *
         * @param period the stretch, cut to the timeline's period
         * @param decision the decision, made for the stretch's first instant
         * @param causes finds what begins or ends where the stretch begins: the same each time, for any thread
         */
        public static Segment explainedBy(Period period, Decision decision, Supplier<List<String>> causes) {
            return new Segment(period, decision, new LateCauses(causes));
        }
    }

    /** Causes that are found when somebody reads them. Immutable but for what it remembers; safe to share between threads. */
    private static final class LateCauses extends AbstractList<String> {
        private final Supplier<List<String>> find;

        // INVARIANT: two threads may find them together, and find the same.
        private volatile @Nullable List<String> found;

        LateCauses(Supplier<List<String>> find) {
            this.find = find;
        }

        private List<String> found() {
            List<String> known = found;
            if (known == null) {
                known = List.copyOf(find.get());
                found = known;
            }
            return known;
        }

        @Override
        public String get(int index) {
            return found().get(index);
        }

        @Override
        public int size() {
            return found().size();
        }
    }
}
