package dev.edict.oracle;

import java.util.Set;
import java.util.TreeSet;

/** Yes, no, or unknown for want of some facts. */
record Ans(Boolean holds, Set<String> missing) {
    static final Ans YES = new Ans(true, Set.of());
    static final Ans NO = new Ans(false, Set.of());

    static Ans of(boolean holds) {
        return holds ? YES : NO;
    }

    static Ans unknown(String... paths) {
        return new Ans(null, new TreeSet<>(Set.of(paths)));
    }

    boolean yes() {
        return holds != null && holds;
    }

    boolean no() {
        return holds != null && !holds;
    }

    Ans and(Ans other) {
        if (no() || other.no()) {
            return NO;
        }
        return yes() ? other : other.yes() ? this : both(other);
    }

    Ans or(Ans other) {
        if (yes() || other.yes()) {
            return YES;
        }
        return no() ? other : other.no() ? this : both(other);
    }

    Ans not() {
        return holds == null ? this : of(!holds);
    }

    private Ans both(Ans other) {
        Set<String> all = new TreeSet<>(missing);
        all.addAll(other.missing);
        return new Ans(null, all);
    }
}
