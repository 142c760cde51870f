package dev.edict.engine;

import dev.edict.Issue;
import dev.edict.PackException;
import dev.edict.engine.load.PackSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an engine up with the pack in a folder. When the files change it loads the pack and swaps the engine for a new one at once; when the
 * pack is broken, it keeps the last good engine and tells a listener what is wrong.
 *
 * <p>Engines are immutable, so whoever holds one goes on with the pack that it began with: take {@link #engine()} once for each request. It
 * looks when it is asked to ({@link #refresh()}), and by itself once {@link #every(Duration)} was called. Safe to share between threads.
 */
public final class PackWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PackWatcher.class);
    private static final long SECONDS_TO_STOP = 30;

    private final Path folder;
    private final Listener listener;
    private volatile PolicyEngine engine;
    // Guarded by this watcher, as all below.
    private PackSource last;
    private Optional<PackSource> unsettled = Optional.empty();
    private Optional<ScheduledExecutorService> clock = Optional.empty();

    private PackWatcher(Path folder, PolicyEngine.Options options, Listener listener) {
        this.folder = folder;
        this.listener = listener;
        last = PackSource.of(folder);
        engine = PolicyEngine.load(last, options);
    }

    /** Who is told what became of a change. It is called by the thread that looked, one call at a time. */
    public interface Listener {
        /**
         * Says that a pack was loaded, and that it answers from now on.
         *
         * @param before the engine until now, which whoever holds it may go on using
         * @param now the new engine
         */
        void swapped(PolicyEngine before, PolicyEngine now);

        /**
         * Says that the pack in the folder cannot be loaded, and that the last good one goes on answering. It is said once for each state of
         * the files.
         *
         * @param issues everything that is wrong with it, in reading order
         */
        void broken(List<Issue> issues);
    }

    /** What came of looking. */
    public enum Outcome {
        /** Nothing that has a say in decisions changed. */
        UNCHANGED,
        /** A new pack answers. */
        SWAPPED,
        /** The pack is broken, and the last good one goes on. */
        BROKEN
    }

    /**
     * Loads the pack in a folder, and begins to watch it.
     *
     * @throws PackException with every issue, if the pack has errors: there is no good one to go on with yet
     */
    public static PackWatcher of(Path folder, PolicyEngine.Options options, Listener listener) {
        return new PackWatcher(folder, options, listener);
    }

    /** Returns the engine of the last good pack. */
    public PolicyEngine engine() {
        return engine;
    }

    /** Looks at the folder now, and loads the pack if it changed. */
    public synchronized Outcome refresh() {
        unsettled = Optional.empty();
        return take(PackSource.of(folder));
    }

    private Outcome take(PackSource found) {
        if (found.equals(last)) {
            return Outcome.UNCHANGED;
        }
        boolean same = found.hash().equals(last.hash()) && found.issues().equals(last.issues());
        last = found;
        if (same) {
            return Outcome.UNCHANGED;
        }
        try {
            PolicyEngine before = engine;
            PolicyEngine now = before.reloaded(found);
            engine = now;
            LOG.info(
                    "pack {} {} answers from now on",
                    now.pack().id(),
                    now.pack().version());
            listener.swapped(before, now);
            return Outcome.SWAPPED;
        } catch (PackException bad) {
            LOG.warn("the changed pack has errors, and the last good one goes on");
            listener.broken(bad.issues());
            return Outcome.BROKEN;
        }
    }

    /**
     * Looks by itself from now on, in a thread of its own that ends when the watcher is closed. A change is taken once two looks in a row saw
     * the same files, so that nobody's half-written file is loaded.
     *
     * @param interval the time between two looks
     * @throws IllegalStateException if it does so already
     */
    public synchronized PackWatcher every(Duration interval) {
        if (clock.isPresent()) {
            throw new IllegalStateException("the watcher looks by itself already");
        }
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "edict-pack-watcher");
            thread.setDaemon(true);
            return thread;
        });
        // A look catches whatever is thrown, so its future has nothing to tell.
        var unused = looking.scheduleWithFixedDelay(
                this::look, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        clock = Optional.of(looking);
        return this;
    }

    private synchronized void look() {
        try {
            PackSource found = PackSource.of(folder);
            if (found.equals(last) || unsettled.equals(Optional.of(found))) {
                unsettled = Optional.empty();
                take(found);
            } else {
                unsettled = Optional.of(found);
            }
        } catch (RuntimeException e) {
            // A listener that fails must not end the watch.
            LOG.error("watching a pack failed", e);
        }
    }

    /** Stops looking, and waits until a look under way has ended. The last engine stays usable. */
    @Override
    public void close() {
        Optional<ScheduledExecutorService> looking;
        synchronized (this) {
            looking = clock;
            clock = Optional.empty();
        }
        if (looking.isPresent()) {
            looking.get().shutdownNow();
            try {
                if (!looking.get().awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    LOG.warn("a look at the pack has not ended yet");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
