package dev.edict.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Copies that cannot be changed and keep their authors' order. */
final class Copies {
    private Copies() {}

    // Most sets of a pack are empty or hold one element, and a large pack has millions of them.
    static <T> Set<T> of(Collection<T> values) {
        return switch (values.size()) {
            case 0 -> Collections.emptySet();
            case 1 -> Collections.singleton(values.iterator().next());
            default -> Collections.unmodifiableSet(new LinkedHashSet<>(values));
        };
    }

    static <K, V> Map<K, V> of(Map<K, V> values) {
        return values.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
