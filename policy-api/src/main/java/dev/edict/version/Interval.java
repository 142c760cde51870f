package dev.edict.version;

import java.util.ArrayList;
import java.util.List;

/** All versions between two cuts, of which the first lies before the second. */
record Interval(Cut from, Cut to) {
    static Interval exactly(Version version) {
        return new Interval(Cut.before(version), Cut.after(version));
    }

    boolean contains(Interval other) {
        return from.compareTo(other.from) <= 0 && other.to.compareTo(to) <= 0;
    }

    boolean overlaps(Interval other) {
        return from.compareTo(other.to) < 0 && other.from.compareTo(to) < 0;
    }

    /** Returns what is left without one version: the interval itself, or up to two shorter ones. */
    List<Interval> without(Version version) {
        Interval hole = exactly(version);
        if (!overlaps(hole)) {
            return List.of(this);
        }
        List<Interval> rest = new ArrayList<>(2);
        if (from.compareTo(hole.from) < 0) {
            rest.add(new Interval(from, hole.from));
        }
        if (hole.to.compareTo(to) < 0) {
            rest.add(new Interval(hole.to, to));
        }
        return rest;
    }
}
