package dev.edict.benchmarks.contestant;

import dev.edict.model.Outcome;

/** Somebody who answers the requests of one workload. Made with everything loaded; only the answers are timed. */
public interface Contestant extends AutoCloseable {
    /**
     * Answers one request of the workload.
     *
     * @param number which one, from 0
     */
    Outcome answer(int number);

    @Override
    default void close() {}
}
