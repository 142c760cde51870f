package dev.edict.time;

import java.time.Instant;
import java.util.Optional;

/**
 * A half-open period of instants, {@code [from, until)}: it holds its first instant and not its last. {@link Instant#MIN} and
 * {@link Instant#MAX} stand for no bound. A period is never empty; what may be empty is an {@code Optional<Period>}.
 *
 * <p>Its text is {@code 2026-07-09T16:00:00Z/2026-10-01T00:00:00Z} in the manner of ISO 8601 intervals, with {@code ..} for a missing
 * bound; {@link #parse} reads it back. Immutable.
 *
 * @param from the first instant in the period
 * @param until the first instant after it
 */
public record Period(Instant from, Instant until) implements Comparable<Period> {
    /** All time. */
    public static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

    /** Checks that the period is not empty. */
    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period must end after it begins: from " + from + " until " + until);
        }
    }

    /** Returns the period from an instant on, without end. */
    public static Period from(Instant from) {
        return new Period(from, Instant.MAX);
    }

    /** Returns the period that ends before an instant, without beginning. */
    public static Period until(Instant until) {
        return new Period(Instant.MIN, until);
    }

    /** Returns the period between two instants, or nothing if it would be empty. */
    public static Optional<Period> between(Instant from, Instant until) {
        return from.isBefore(until) ? Optional.of(new Period(from, until)) : Optional.empty();
    }

    /** Returns whether an instant lies in the period; the first instant does, the last does not. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** Returns whether every instant of the other period lies in this one. */
    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** Returns whether the two share an instant. */
    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Returns what the two share, if anything. */
    public Optional<Period> intersection(Period other) {
        return between(from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    /** Returns whether the period has a first instant. */
    public boolean begins() {
        return !from.equals(Instant.MIN);
    }

    /** Returns whether the period has an end. */
    public boolean ends() {
        return !until.equals(Instant.MAX);
    }

    /** Orders periods by their beginning, then by their end. */
    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : until.compareTo(other.until);
    }

    /** Reads the text form. */
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a period is written <from>/<until>, but this is `" + text + "`");
        }
        String start = text.substring(0, slash);
        String end = text.substring(slash + 1);
        return new Period(
                start.equals("..") ? Instant.MIN : Instant.parse(start),
                end.equals("..") ? Instant.MAX : Instant.parse(end));
    }

    @Override
    public String toString() {
        return (begins() ? from : "..") + "/" + (ends() ? until : "..");
    }
}
