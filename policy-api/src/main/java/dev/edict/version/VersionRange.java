package dev.edict.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A set of versions of one scheme, written as {@code vers} (Version Range Specifier, package-url/vers-spec): {@code vers:npm/>=2.1.91|<2.1.198}
 * holds 2.1.91, all that npm orders behind it, and ends before 2.1.198. {@code >=} and {@code <=} include their version, {@code >} and
 * {@code <} do not, {@code !=} takes one version out, a version alone is that version, and {@code *} is every version. A range is never
 * empty. Two ranges are equal when they have the same scheme and the same constraints. Immutable and safe to share between threads.
 */
public final class VersionRange {
    private final VersionScheme scheme;
    private final List<Constraint> constraints;
    private final List<Interval> intervals;

    private VersionRange(VersionScheme scheme, List<Constraint> constraints) {
        this.scheme = scheme;
        this.constraints = List.copyOf(constraints);
        this.intervals = intervals(constraints);
    }

    /** Returns the range of every version of the scheme. */
    public static VersionRange any(VersionScheme scheme) {
        return new VersionRange(scheme, List.of());
    }

    /**
     * Reads a range. The text is what {@code vers} calls canonical: no spaces, versions in ascending order and each only once, and no
     * constraint that another one makes useless. {@code =} before a version is read and means the version alone. In a version the
     * characters {@code > < = ! * | %} and spaces are percent-encoded.
     *
     * @throws VersionFormatException if the scheme has no such version
     * @throws IllegalArgumentException if the text is no range
     */
    public static VersionRange parse(String text) {
        return RangeReader.read(text);
    }

    /** Returns the range of these constraints, which are in order and valid; none are every version. */
    static VersionRange of(VersionScheme scheme, List<Constraint> constraints) {
        return new VersionRange(scheme, constraints);
    }

    /** Returns the scheme by which versions are read and ordered. */
    public VersionScheme scheme() {
        return scheme;
    }

    /**
     * Returns whether the version lies in the range.
     *
     * @throws VersionFormatException if it is no version of the scheme
     */
    public boolean contains(String version) {
        return contains(scheme.parse(version));
    }

    /**
     * Returns whether the version lies in the range.
     *
     * @throws IllegalArgumentException if it is a version of another scheme
     */
    public boolean contains(Version version) {
        checkScheme(version.scheme());
        Interval exactly = Interval.exactly(version);
        return intervals.stream().anyMatch(interval -> interval.contains(exactly));
    }

    /**
     * Returns whether every version of the other range lies in this one. The order is taken to be dense: between two different versions
     * there may always be a third.
     *
     * @throws IllegalArgumentException if the other range is of another scheme
     */
    public boolean containsAll(VersionRange other) {
        checkScheme(other.scheme);
        // INVARIANT: no two intervals of a range touch, so what it contains as a whole lies within one of them.
        return other.intervals.stream().allMatch(theirs -> intervals.stream().anyMatch(ours -> ours.contains(theirs)));
    }

    /**
     * Returns whether the ranges have versions in common, the order being taken to be dense. Of a version that is known only to lie in the
     * other range, {@link #containsAll(VersionRange)} says that it lies in this one, and no overlap that it does not.
     *
     * @throws IllegalArgumentException if the other range is of another scheme
     */
    public boolean overlaps(VersionRange other) {
        checkScheme(other.scheme);
        return other.intervals.stream().anyMatch(theirs -> intervals.stream().anyMatch(theirs::overlaps));
    }

    private void checkScheme(VersionScheme other) {
        if (!scheme.equals(other)) {
            throw new IllegalArgumentException(
                    "versions of `" + other + "` cannot be compared with the range `" + this + "`");
        }
    }

    private static List<Interval> intervals(List<Constraint> constraints) {
        List<Constraint> bounds = constraints.stream()
                .filter(constraint -> constraint.comparator() != Constraint.Comparator.NOT_EQUAL)
                .toList();
        List<Interval> intervals = new ArrayList<>();
        // Where only single versions are taken out, they are taken out of all.
        Optional<Cut> from = bounds.isEmpty() || bounds.get(0).comparator().isUpper()
                ? Optional.of(Cut.BEFORE_ALL)
                : Optional.empty();
        for (Constraint bound : bounds) {
            if (bound.comparator().isLower()) {
                from = Optional.of(bound.cut());
            } else if (bound.comparator().isUpper()) {
                intervals.add(new Interval(from.orElseThrow(), bound.cut()));
                from = Optional.empty();
            } else {
                intervals.add(Interval.exactly(bound.version()));
            }
        }
        from.ifPresent(start -> intervals.add(new Interval(start, Cut.AFTER_ALL)));
        return withoutHoles(intervals, constraints);
    }

    private static List<Interval> withoutHoles(List<Interval> intervals, List<Constraint> constraints) {
        List<Interval> rest = intervals;
        for (Constraint constraint : constraints) {
            if (constraint.comparator() == Constraint.Comparator.NOT_EQUAL) {
                rest = rest.stream()
                        .flatMap(interval -> interval.without(constraint.version()).stream())
                        .toList();
            }
        }
        return List.copyOf(rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionRange that && scheme.equals(that.scheme) && constraints.equals(that.constraints);
    }

    @Override
    public int hashCode() {
        return 31 * scheme.hashCode() + constraints.hashCode();
    }

    /** Returns the canonical {@code vers} text, which {@link #parse(String)} reads back; versions stand as they were written. */
    @Override
    public String toString() {
        String text = constraints.isEmpty()
                ? "*"
                : constraints.stream().map(Constraint::toString).collect(Collectors.joining("|"));
        return "vers:" + scheme + "/" + text;
    }
}
