package dev.edict.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A percentage that is known only to lie between two others, or exactly if both are the same: registers publish bands such as "25 or
 * more, less than 50". Never empty. Two ranges are equal when they hold the same percentages. Immutable and safe to share between
 * threads.
 *
 * @param low the lower end
 * @param includesLow whether the lower end itself is possible
 * @param high the upper end, at or above the lower one
 * @param includesHigh whether the upper end itself is possible
 */
public record PercentageRange(Percentage low, boolean includesLow, Percentage high, boolean includesHigh) {
    private static final Pattern TEXT = Pattern.compile("(more than )?([^ ]+) to (less than )?([^ ]+)");

    /**
     * Checks that at least one percentage lies in the range.
     *
     * @throws IllegalArgumentException if the ends are in the wrong order, or are equal and not both included
     */
    public PercentageRange {
        int order = low.compareTo(high);
        if (order > 0 || (order == 0 && !(includesLow && includesHigh))) {
            throw new IllegalArgumentException(
                    "no percentage is in `" + text(low, includesLow, high, includesHigh) + "`");
        }
    }

    /** Returns the range that holds this percentage alone. */
    public static PercentageRange exactly(Percentage percentage) {
        return new PercentageRange(percentage, true, percentage, true);
    }

    /**
     * Returns the range from one percentage to another, both included.
     *
     * @throws IllegalArgumentException if the second is less than the first
     */
    public static PercentageRange between(Percentage low, Percentage high) {
        return new PercentageRange(low, true, high, true);
    }

    /**
     * Returns the range from one percentage, included, to another, excluded, as registers publish bands.
     *
     * @throws IllegalArgumentException if the second is not more than the first
     */
    public static PercentageRange atLeastLessThan(Percentage low, Percentage high) {
        return new PercentageRange(low, true, high, false);
    }

    /**
     * Reads what {@link #toString()} writes: {@code 50}, {@code 25 to less than 50}, {@code more than 25 to 100/3}.
     *
     * @throws IllegalArgumentException if the text says no range, or an empty one
     */
    public static PercentageRange parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return exactly(Percentage.parse(text));
        }
        return new PercentageRange(
                Percentage.parse(matcher.group(2)),
                matcher.group(1) == null,
                Percentage.parse(matcher.group(4)),
                matcher.group(3) == null);
    }

    /** Returns whether only one percentage is possible. */
    public boolean isExact() {
        return low.equals(high);
    }

    /** Returns whether this percentage is possible. */
    public boolean contains(Percentage percentage) {
        int fromLow = percentage.compareTo(low);
        int toHigh = percentage.compareTo(high);
        return (fromLow > 0 || (fromLow == 0 && includesLow)) && (toHigh < 0 || (toHigh == 0 && includesHigh));
    }

    /** Returns whether it is at least the threshold: yes if all of the range is, no if none of it is. */
    public Truth atLeast(Percentage threshold) {
        if (low.compareTo(threshold) >= 0) {
            return Truth.YES;
        }
        int order = high.compareTo(threshold);
        return order > 0 || (order == 0 && includesHigh) ? Truth.UNKNOWN : Truth.NO;
    }

    /** Returns whether it is more than the threshold: yes if all of the range is, no if none of it is. */
    public Truth moreThan(Percentage threshold) {
        int order = low.compareTo(threshold);
        if (order > 0 || (order == 0 && !includesLow)) {
            return Truth.YES;
        }
        return high.compareTo(threshold) > 0 ? Truth.UNKNOWN : Truth.NO;
    }

    /** Returns all sums of a percentage of this range and one of the other: the ends are added, and included where both are. */
    public PercentageRange plus(PercentageRange other) {
        return new PercentageRange(
                low.plus(other.low),
                includesLow && other.includesLow,
                high.plus(other.high),
                includesHigh && other.includesHigh);
    }

    /** Returns all products of a percentage of this range and one of the other, so many percent of so many percent. */
    public PercentageRange times(PercentageRange other) {
        // Nothing of anything is nothing, so a zero that is included suffices on one side.
        boolean lowIsPossible = (includesLow && other.includesLow)
                || (includesLow && low.isZero())
                || (other.includesLow && other.low.isZero());
        boolean highIsPossible = (includesHigh && other.includesHigh) || high.isZero() || other.high.isZero();
        return new PercentageRange(low.times(other.low), lowIsPossible, high.times(other.high), highIsPossible);
    }

    /** Returns the smallest range that holds both; it holds what lies between them too. */
    public PercentageRange union(PercentageRange other) {
        int lows = low.compareTo(other.low);
        int highs = high.compareTo(other.high);
        return new PercentageRange(
                lows <= 0 ? low : other.low,
                (lows <= 0 && includesLow) || (lows >= 0 && other.includesLow),
                highs >= 0 ? high : other.high,
                (highs >= 0 && includesHigh) || (highs <= 0 && other.includesHigh));
    }

    /** Returns the percentage alone if it is exact, else words such as {@code more than 25 to less than 50}; an end is included unless said. */
    @Override
    public String toString() {
        return isExact() ? low.toString() : text(low, includesLow, high, includesHigh);
    }

    /** Returns the same for people: beside a fraction stands the nearest decimal; see {@link Percentage#inWords()}. */
    public String inWords() {
        return isExact()
                ? low.inWords()
                : (includesLow ? "" : "more than ") + low.inWords() + " to " + (includesHigh ? "" : "less than ")
                        + high.inWords();
    }

    private static String text(Percentage low, boolean includesLow, Percentage high, boolean includesHigh) {
        return (includesLow ? "" : "more than ") + low + " to " + (includesHigh ? "" : "less than ") + high;
    }
}
