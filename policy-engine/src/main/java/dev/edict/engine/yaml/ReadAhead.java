package dev.edict.engine.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads the files of a large pack into nodes on a thread of its own, a few files ahead of whoever works on the nodes, for the one takes
 * about as long as the other. Files come in the order in which they were named, each with its own issues, so the outcome is that of
 * {@link YamlReader}. Not safe to share between threads; the thread ends when this is closed.
 */
public final class ReadAhead implements AutoCloseable {
    /** How many files are read beyond the one that is worked on: their nodes take memory. */
    private static final int FILES = 2;

    /** The characters from which on a thread is worth its while. */
    private static final int LARGE = 1_000_000;

    private final YamlLimits limits;
    private final Iterator<Map.Entry<String, String>> rest;
    private final Deque<CompletableFuture<Read>> ahead = new ArrayDeque<>();
    private final Optional<ExecutorService> thread;

    /**
     * Begins to read.
     *
     * @param files the texts by their paths, in order
     * @param limits how much of each is read
     */
    public ReadAhead(List<Map.Entry<String, String>> files, YamlLimits limits) {
        this.limits = limits;
        rest = files.iterator();
        long size = files.stream().mapToLong(file -> file.getValue().length()).sum();
        thread = size < LARGE || files.size() < 2
                ? Optional.empty()
                : Optional.of(Executors.newSingleThreadExecutor(ReadAhead::named));
        for (int file = 0; file < FILES; file++) {
            begin();
        }
    }

    private static Thread named(Runnable task) {
        Thread thread = new Thread(task, "edict-read-ahead");
        thread.setDaemon(true);
        return thread;
    }

    private void begin() {
        if (rest.hasNext()) {
            Map.Entry<String, String> file = rest.next();
            // Without a thread a file is read when it is begun.
            Executor executor = thread.map(Executor.class::cast).orElse(Runnable::run);
            ahead.add(CompletableFuture.supplyAsync(() -> read(file), executor));
        }
    }

    private Read read(Map.Entry<String, String> file) {
        Issues issues = new Issues();
        return new Read(YamlReader.read(file.getKey(), file.getValue(), limits, issues), issues);
    }

    /**
     * Returns the outermost map of the next file, as {@link YamlReader#read} does, and adds what is wrong with it to {@code issues}.
     *
     * @throws java.util.NoSuchElementException if there is no further file
     */
    public Optional<YamlNode.Mapping> next(Issues issues) {
        Read read = ahead.remove().join();
        begin();
        issues.addAll(read.issues().toList());
        return read.map();
    }

    @Override
    public void close() {
        thread.ifPresent(ExecutorService::shutdownNow);
    }

    private record Read(Optional<YamlNode.Mapping> map, Issues issues) {}
}
