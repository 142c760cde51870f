package dev.edict.engine.match;

import dev.edict.engine.author.Bounds;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time that rules have for one request, with all that has to be evaluated for it. What it cut short is not a function of the request
 * any more, so it is remembered that it did. Safe to share between threads.
 */
public final class Deadline {
    private final long nanoseconds;
    private final AtomicLong spent = new AtomicLong();
    private volatile boolean touched;

    private Deadline(long milliseconds) {
        this.nanoseconds = Math.multiplyExact(Math.min(milliseconds, Long.MAX_VALUE / 1_000_000), 1_000_000L);
    }

    /** Returns the deadline of a request that begins now. */
    public static Deadline of(Bounds bounds) {
        return new Deadline(bounds.milliseconds());
    }

    /** Returns whether it, or anything else that strikes differently on different machines, cut something short. */
    public boolean touched() {
        return touched;
    }

    /** Remembers that something was cut short. */
    public void touch() {
        touched = true;
    }

    /** Ends whatever has run since a moment, if it and what ran before it took too long. */
    void check(long since) {
        if (System.nanoTime() - since > nanoseconds - spent.get()) {
            touched = true;
            throw new BoundReachedException("milliseconds");
        }
    }

    /** Adds the time since a moment to what was spent. */
    void spend(long since) {
        spent.addAndGet(System.nanoTime() - since);
    }
}
