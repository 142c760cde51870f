package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Explanation;
import dev.edict.Identity;
import dev.edict.Timeline;
import dev.edict.engine.explain.Explainer;
import dev.edict.engine.explain.Slice;
import dev.edict.engine.match.Deadline;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The decisions on one request, made as far as somebody has asked for them: each slice of time once. Safe to share between threads; what is made is read without locks. */
final class Answers {
    private static final Known[] NONE = {};

    private final AccessRequest asked;
    private final Explainer explainer;
    private final Identity identity;
    private final Deadline deadline;
    private final Function<AccessRequest, Answers> anew;
    private volatile @Nullable First first;
    private volatile Known[] made = NONE;

    /** What is known to hold in a period. */
    private record Known(Period period, Slice slice) {}

    /** The first instant that somebody asked for. Whoever asks once, as most do, need not wait until it is known how long the answer holds. */
    private record First(Instant instant, Slice slice) {}

    /**
     * Opens the answers to a request.
     *
     * @param asked the request
     * @param explainer explains them
     * @param identity what decisions are made with
     * @param deadline the time that rules had, and have for what is still evaluated
     * @param anew opens the answers to another request
     */
    Answers(
            AccessRequest asked,
            Explainer explainer,
            Identity identity,
            Deadline deadline,
            Function<AccessRequest, Answers> anew) {
        this.asked = asked;
        this.explainer = explainer;
        this.identity = identity;
        this.deadline = deadline;
        this.anew = anew;
    }

    /** Returns whether the deadline touched them, so that another time the answers may be others. */
    boolean touched() {
        return deadline.touched();
    }

    /** Returns the decision on the request at an instant, without keeping it. */
    Decision once(AccessRequest request, Instant instant) {
        return decision(request, instant, explainer.slice(instant));
    }

    /** Returns the decision at an instant on the request, or on one that is the same to the pack, and keeps it: the first for its instant, any further one for its whole slice of time. */
    Decision at(AccessRequest request, Instant instant) {
        First asked = first;
        if (asked == null) {
            asked = new First(instant, explainer.slice(instant));
            first = asked;
        }
        if (asked.instant.equals(instant)) {
            return decision(request, instant, asked.slice);
        }
        Known[] known = made;
        int place = place(known, instant);
        return decision(request, instant, place >= 0 ? known[place].slice : make(instant));
    }

    private Decision decision(AccessRequest request, Instant instant, Slice slice) {
        return Decision.explainedBy(
                slice.outcome(), request, slice.byDefault(), new Later(slice, request, instant), identity);
    }

    /** An explanation that somebody may ask for. It speaks of all that the request says, so a request that says more than the one that was asked is explained by itself. */
    private final class Later extends LateExplanation {
        private final Slice slice;
        private final AccessRequest request;
        private final Instant instant;

        Later(Slice slice, AccessRequest request, Instant instant) {
            this.slice = slice;
            this.request = request;
            this.instant = instant;
        }

        @Override
        Explanation find() {
            return request.asksTheSameAs(asked)
                    ? slice.at(instant)
                    : anew.apply(request).explainer.slice(instant).at(instant);
        }
    }

    Timeline timeline(Period period) {
        return explainer.timeline(period);
    }

    private Slice make(Instant instant) {
        Slice slice = explainer.slice(instant);
        Known more = new Known(slice.steady(), slice);
        synchronized (this) {
            Known[] known = made;
            int place = place(known, instant);
            if (place >= 0) {
                return known[place].slice;
            }
            int at = -place - 1;
            Known[] all = Arrays.copyOf(known, known.length + 1);
            System.arraycopy(known, at, all, at + 1, known.length - at);
            all[at] = more;
            made = all;
            return slice;
        }
    }

    // INVARIANT: what is known stands in the order of its periods, and no two overlap.
    private static int place(Known[] known, Instant instant) {
        int low = 0;
        int high = known.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Period period = known[middle].period;
            if (instant.isBefore(period.from())) {
                high = middle - 1;
            } else if (instant.isBefore(period.until())) {
                return middle;
            } else {
                low = middle + 1;
            }
        }
        return -low - 1;
    }
}
