package dev.edict.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact number of percent, zero or more: what somebody holds of something, or a threshold. It is a fraction in lowest terms, so a
 * third of the shares is 100/3 percent and three thirds are 100. It may exceed 100, for registers contradict themselves and whoever
 * reads one wants to see it. Two percentages are equal when they are the same number ({@code 50.0} and {@code 50}). Immutable and safe
 * to share between threads.
 */
public final class Percentage implements Comparable<Percentage> {
    /** Nothing. */
    public static final Percentage ZERO = of(0);

    /** The whole. */
    public static final Percentage HUNDRED = of(100);

    /** The longest text that is read, in characters. */
    public static final int LONGEST_TEXT = 10_000;

    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final BigInteger ONE_HUNDRED = BigInteger.valueOf(100);
    private static final Pattern DECIMAL = Pattern.compile("[0-9]++(?:\\.[0-9]++)?");
    private static final Pattern FRACTION = Pattern.compile("[0-9]++/[0-9]++");

    // INVARIANT: numerator >= 0, denominator > 0, no common factor.
    private final BigInteger numerator;
    private final BigInteger denominator;

    private Percentage(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        this.numerator = numerator.divide(common);
        this.denominator = denominator.divide(common);
    }

    /**
     * Returns so many whole percent.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static Percentage of(long percent) {
        if (percent < 0) {
            throw negative(Long.toString(percent));
        }
        return new Percentage(BigInteger.valueOf(percent), BigInteger.ONE);
    }

    /**
     * Returns the percentage that a plain decimal says: digits, and a point with more digits if need be ({@code 50}, {@code 33.3}). No
     * sign, exponent, percent sign or thousands separator.
     *
     * @throws IllegalArgumentException if the text is negative, no such decimal, or longer than {@link #LONGEST_TEXT}
     */
    public static Percentage of(String decimal) {
        checkLength(decimal);
        if (!DECIMAL.matcher(decimal).matches()) {
            throw malformed(decimal);
        }
        BigDecimal value = new BigDecimal(decimal);
        return new Percentage(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Returns what a number of shares is of all shares: 1 of 3 is 100/3 percent.
     *
     * @throws IllegalArgumentException if the part is negative, or the whole is not positive
     */
    public static Percentage ofShares(long part, long whole) {
        return ofShares(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /**
     * Returns what a number of shares is of all shares: 1 of 3 is 100/3 percent.
     *
     * @throws IllegalArgumentException if the part is negative, or the whole is not positive
     */
    public static Percentage ofShares(BigInteger part, BigInteger whole) {
        if (part.signum() < 0 || whole.signum() <= 0) {
            throw new IllegalArgumentException(
                    "`" + part + " of " + whole + "` is no share: the part is zero or more, the whole is more");
        }
        return new Percentage(part.multiply(ONE_HUNDRED), whole);
    }

    /**
     * Reads what {@link #toString()} writes, and every other decimal or fraction of percent: {@code 24.5}, {@code 100/3}.
     *
     * @throws IllegalArgumentException if the text is negative, neither a plain decimal nor a fraction, divides by zero, or is longer
     *     than {@link #LONGEST_TEXT}
     */
    public static Percentage parse(String text) {
        checkLength(text);
        if (!FRACTION.matcher(text).matches()) {
            return of(text);
        }
        int slash = text.indexOf('/');
        BigInteger divisor = new BigInteger(text.substring(slash + 1));
        if (divisor.signum() == 0) {
            throw malformed(text);
        }
        return new Percentage(new BigInteger(text.substring(0, slash)), divisor);
    }

    /** Returns the sum; it may exceed 100. */
    public Percentage plus(Percentage other) {
        BigInteger sum = numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
        return new Percentage(sum, denominator.multiply(other.denominator));
    }

    /**
     * Returns the difference.
     *
     * @throws IllegalArgumentException if the other is the greater
     */
    public Percentage minus(Percentage other) {
        BigInteger difference = numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator));
        if (difference.signum() < 0) {
            throw negative(this + " - " + other);
        }
        return new Percentage(difference, denominator.multiply(other.denominator));
    }

    /** Returns so many percent of so many percent: 50 percent of 50 percent are 25 percent. */
    public Percentage times(Percentage other) {
        return new Percentage(
                numerator.multiply(other.numerator),
                denominator.multiply(other.denominator).multiply(ONE_HUNDRED));
    }

    /** Returns the numerator of this number of percent in lowest terms: 100 for a third of the shares, which is 100/3 percent. */
    public BigInteger numerator() {
        return numerator;
    }

    /** Returns the denominator of this number of percent in lowest terms, 1 or more: 3 for a third of the shares. */
    public BigInteger denominator() {
        return denominator;
    }

    /** Returns whether it is nothing. */
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    @Override
    public int compareTo(Percentage other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Percentage that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /**
     * Returns the number of percent without a percent sign: a plain decimal where it has finitely many places ({@code 24.5}), else a
     * fraction in lowest terms ({@code 100/3}). {@link #parse(String)} reads it back.
     */
    @Override
    public String toString() {
        if (!hasFinitelyManyPlaces()) {
            return numerator + "/" + denominator;
        }
        BigDecimal decimal = new BigDecimal(numerator).divide(new BigDecimal(denominator));
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /** Returns the same for people: beside a fraction stands the nearest number of two places, as in {@code 100/3 (about 33.33)}. */
    public String inWords() {
        if (hasFinitelyManyPlaces()) {
            return toString();
        }
        BigDecimal near = new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
        return this + " (about " + near.toPlainString() + ")";
    }

    private boolean hasFinitelyManyPlaces() {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }

    private static void checkLength(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a percentage of " + text.length() + " characters is too long, "
                    + LONGEST_TEXT + " are read at most");
        }
    }

    private static IllegalArgumentException malformed(String text) {
        if (text.startsWith("-")) {
            return negative(text);
        }
        return new IllegalArgumentException(
                "`" + text + "` is no percentage\nhelp: write a decimal like `33.3` or a fraction like `100/3`");
    }

    private static IllegalArgumentException negative(String text) {
        return new IllegalArgumentException("`" + text + "` is negative, a percentage is zero or more");
    }
}
