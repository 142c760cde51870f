package dev.edict.engine.resolve.ownership;

import dev.edict.model.Percentage;
import java.math.BigInteger;

/**
 * Percentages as whole numbers of the same small unit, exact or not at all: a percent is 10^12 units, so every decimal of up to
 * twelve places fits, and what does not fit is counted in fractions.
 */
final class Units {
    /** The units of one percent. */
    static final long PERCENT = 1_000_000_000_000L;

    /** The units of the whole. */
    static final long WHOLE = 100 * PERCENT;

    /** A sum is cut off here, far above every threshold: 23,000 times the whole. */
    static final long CEILING = 1L << 61;

    /** What stands for a percentage that does not fit. */
    static final long NONE = -1;

    private static final BigInteger PERCENT_EXACTLY = BigInteger.valueOf(PERCENT);
    private static final int BITS = 61;

    private Units() {}

    /** Returns the units of a percentage, or {@link #NONE}. */
    static long of(Percentage percentage) {
        BigInteger denominator = percentage.denominator();
        if (denominator.bitLength() < Long.SIZE
                && percentage.numerator().bitLength() < Long.SIZE
                && PERCENT % denominator.longValueExact() == 0) {
            long factor = PERCENT / denominator.longValueExact();
            long numerator = percentage.numerator().longValueExact();
            return numerator <= CEILING / factor ? numerator * factor : NONE;
        }
        return NONE;
    }

    static Percentage percentage(long units) {
        return Percentage.ofShares(units, WHOLE);
    }

    static long plus(long sum, long units) {
        return Math.min(CEILING, sum + units);
    }

    /** Returns the least number of units that is at or above a percentage. */
    static long ceiling(Percentage percentage) {
        BigInteger[] parts = divide(percentage);
        BigInteger rounded = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
        return clamp(rounded);
    }

    /** Returns the greatest number of units that is at or below a percentage. */
    static long floor(Percentage percentage) {
        return clamp(divide(percentage)[0]);
    }

    private static BigInteger[] divide(Percentage percentage) {
        return percentage.numerator().multiply(PERCENT_EXACTLY).divideAndRemainder(percentage.denominator());
    }

    private static long clamp(BigInteger units) {
        return units.bitLength() > BITS ? Long.MAX_VALUE : units.longValueExact();
    }
}
