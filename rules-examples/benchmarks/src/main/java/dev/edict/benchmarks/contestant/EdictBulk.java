package dev.edict.benchmarks.contestant;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Edict without a cache of its own, asked in bulk: one stream without end of all requests in turn. */
public final class EdictBulk implements Contestant {
    private final Iterator<Decision> decisions;
    private int next;

    /** Opens the bulk. */
    public EdictBulk(Workload workload) {
        List<AccessRequest> requests = workload.requests();
        decisions = Edict.engine(workload, 0)
                .decideAll(Stream.iterate(0, number -> (number + 1) % requests.size())
                        .map(requests::get)
                        .iterator());
    }

    @Override
    public Outcome answer(int number) {
        if (number != next) {
            throw new IllegalArgumentException("a bulk answers in order, and " + next + " is next, not " + number);
        }
        next = (next + 1) % Workload.REQUESTS;
        return decisions.next().outcome();
    }
}
