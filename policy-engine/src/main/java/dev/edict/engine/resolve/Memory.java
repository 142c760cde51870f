package dev.edict.engine.resolve;

import dev.edict.time.KnownAt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a pure function came to. It may compute a value twice, and forgets everything when it is full, which changes no result. Safe to share between threads.
 */
final class Memory<K, V> {
    private static final int MOST = 65_536;
    // Of so many earlier moments of knowledge something is remembered at a time.
    private static final int PASTS = 32;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;

    /** Opens a memory of some number of values, or fewer. */
    Memory(int most) {
        this.most = Math.min(most, MOST);
    }

    /** Opens a memory of what follows from what was known by a moment: all earlier moments together have as much room as the present. */
    static <K, V> Memory<K, V> of(KnownAt knownAt) {
        return of(knownAt, MOST);
    }

    /** Opens such a memory of some number of values, or fewer; of one at the least. */
    static <K, V> Memory<K, V> of(KnownAt knownAt, int most) {
        int all = Math.min(most, MOST);
        return new Memory<>(Math.max(1, knownAt instanceof KnownAt.Everything ? all : all / PASTS));
    }

    V get(K key, Function<K, V> function) {
        V value = known.get(key);
        if (value == null) {
            value = function.apply(key);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
