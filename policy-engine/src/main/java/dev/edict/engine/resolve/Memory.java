package dev.edict.engine.resolve;

import dev.edict.time.KnownAt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a pure function came to. It may compute a value twice, and when it is full it forgets what nobody asked for of late, which changes no result. Lock-free for what it remembers, and safe to
 * share between threads.
 */
final class Memory<K, V> {
    private static final int MOST = 262_144;
    // Of so many earlier moments of knowledge something is remembered at a time.
    private static final int PASTS = 32;

    private final int generation;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    private Memory(int most) {
        generation = Math.max(1, most / 2);
    }

    /** Opens a memory of what follows from what was known by a moment: all earlier moments together have as much room as the present. */
    static <K, V> Memory<K, V> of(KnownAt knownAt) {
        return of(knownAt, MOST);
    }

    /** Opens such a memory of some number of values, or fewer; of two at the least. */
    static <K, V> Memory<K, V> of(KnownAt knownAt, int most) {
        int all = Math.min(most, MOST);
        return new Memory<>(knownAt instanceof KnownAt.Everything ? all : all / PASTS);
    }

    V get(K key, Function<K, V> function) {
        V value = young.get(key);
        if (value == null) {
            value = old.get(key);
            value = value == null ? function.apply(key) : value;
            keep(key, value);
        }
        return value;
    }

    private void keep(K key, V value) {
        Map<K, V> now = young;
        now.put(key, value);
        if (now.size() >= generation) {
            synchronized (this) {
                if (young == now) {
                    old = now;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
    }
}
