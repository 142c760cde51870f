package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Timeline;
import dev.edict.engine.explain.Explainer;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.Arrays;

/** The decisions on one request, made as far as somebody has asked for them. Exact, for a decision holds for its whole validity. Safe to share between threads. */
final class Answers {
    private final Explainer explainer;
    private volatile Decision[] made = {};

    Answers(Explainer explainer) {
        this.explainer = explainer;
    }

    /** Returns the decision on the request, at its own instant. */
    Decision at(AccessRequest request, Instant instant) {
        Decision[] known = made;
        int place = place(known, instant);
        Decision decision = place >= 0 ? known[place] : make(request, instant);
        return decision.on(request);
    }

    Timeline timeline(Period period) {
        synchronized (explainer) {
            return explainer.timeline(period);
        }
    }

    private Decision make(AccessRequest request, Instant instant) {
        synchronized (explainer) {
            int place = place(made, instant);
            if (place >= 0) {
                return made[place];
            }
            Decision decision = explainer.at(request, instant);
            Decision[] more = Arrays.copyOf(made, made.length + 1);
            int at = -place - 1;
            System.arraycopy(made, at, more, at + 1, made.length - at);
            more[at] = decision;
            made = more;
            return decision;
        }
    }

    // INVARIANT: the decisions stand in the order of their validity, and no two overlap.
    private static int place(Decision[] decisions, Instant instant) {
        int low = 0;
        int high = decisions.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Period validity = decisions[middle].validity();
            if (instant.isBefore(validity.from())) {
                high = middle - 1;
            } else if (instant.isBefore(validity.until())) {
                return middle;
            } else {
                low = middle + 1;
            }
        }
        return -low - 1;
    }
}
