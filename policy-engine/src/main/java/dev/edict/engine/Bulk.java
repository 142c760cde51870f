package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Decides many requests in their order, each when it is asked for and not before. Requests that are the same to the pack are evaluated together, as far as they stand within some distance of each other; what a bulk
 * remembers is its own and bounded. Safe to share between threads.
 */
final class Bulk {
    /** After how many decisions progress is told. */
    static final int STEP = 1_024;

    /** How many requests that the pack can tell apart are remembered at the most. */
    static final int REMEMBERED = 16_384;

    private final AnswerCache answers;
    private final Function<AccessRequest, Answers> open;
    private final LongConsumer progress;
    private final AtomicLong decided = new AtomicLong();

    /**
     * Opens a bulk.
     *
     * @param answers what it remembers
     * @param open opens the answers to a request
     * @param progress is told after every so many decisions how many there are
     */
    Bulk(AnswerCache answers, Function<AccessRequest, Answers> open, LongConsumer progress) {
        this.answers = answers;
        this.open = open;
        this.progress = progress;
    }

    Stream<Decision> of(Stream<AccessRequest> requests) {
        return requests.map(this::decide);
    }

    Iterator<Decision> of(Iterator<AccessRequest> requests) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return requests.hasNext();
            }

            @Override
            public Decision next() {
                return decide(requests.next());
            }
        };
    }

    private Decision decide(AccessRequest request) {
        Instant at = PolicyEngine.instant(request);
        Decision decision = answers.get(request, open).at(request, at);
        long now = decided.incrementAndGet();
        if (now % STEP == 0) {
            progress.accept(now);
        }
        return decision;
    }
}
