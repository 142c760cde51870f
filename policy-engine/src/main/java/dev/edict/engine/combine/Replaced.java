package dev.edict.engine.combine;

import dev.edict.engine.timed.Timed;
import dev.edict.model.Truth;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether another policy has taken a policy's place.
 *
 * @param truth whether it has
 * @param missing what would settle it; empty unless it is unknown
 */
public record Replaced(Truth truth, SortedSet<String> missing) {
    /** No other policy has. */
    static final Replaced NO = new Replaced(Truth.NO, new TreeSet<>());

    /** Another policy has. */
    static final Replaced YES = new Replaced(Truth.YES, new TreeSet<>());

    /** No other policy ever does. */
    public static final Timed<Replaced> NEVER = Timed.always(NO);

    /** Copies what is missing. */
    public Replaced {
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    static Replaced unknown(Collection<String> missing) {
        return new Replaced(Truth.UNKNOWN, new TreeSet<>(missing));
    }

    /** Returns whether this or another has taken it. */
    public Replaced or(Replaced other) {
        if (truth == Truth.YES || other.truth == Truth.NO) {
            return this;
        }
        if (other.truth == Truth.YES || truth == Truth.NO) {
            return other;
        }
        return unknown(union(other));
    }

    /** Returns what holds if nobody knows whether this is the case or another. */
    Replaced either(Replaced other, String missing) {
        if (equals(other)) {
            return this;
        }
        Set<String> all = union(other);
        all.add(missing);
        return unknown(all);
    }

    private Set<String> union(Replaced other) {
        Set<String> all = new TreeSet<>(missing);
        all.addAll(other.missing);
        return all;
    }
}
