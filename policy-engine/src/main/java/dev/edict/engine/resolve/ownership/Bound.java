package dev.edict.engine.resolve.ownership;

import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;

/** One end of a range, and whether it is itself possible. */
record Bound(Percentage value, boolean included) {
    static final Bound NOTHING = new Bound(Percentage.ZERO, true);
    static final Bound WHOLE = new Bound(Percentage.HUNDRED, true);

    static Bound lowOf(PercentageRange range) {
        return new Bound(range.low(), range.includesLow());
    }

    static Bound highOf(PercentageRange range) {
        return new Bound(range.high(), range.includesHigh());
    }

    /** Returns the range between two ends, or the lower end alone where the upper one leaves nothing else. */
    static PercentageRange between(Bound low, Bound high) {
        if (low.value.compareTo(high.value) >= 0) {
            return PercentageRange.exactly(low.value);
        }
        return new PercentageRange(low.value, low.included, high.value, high.included);
    }

    /** Returns {@code part} in percent of {@code whole}, which is not zero: 10 of 80 are 12.5. */
    static Percentage quotient(Percentage part, Percentage whole) {
        return Percentage.ofShares(
                part.numerator().multiply(whole.denominator()),
                part.denominator().multiply(whole.numerator()));
    }

    /** Returns what is left of the whole, or nothing where there is more than the whole. */
    static Percentage rest(Percentage value) {
        return value.compareTo(Percentage.HUNDRED) >= 0 ? Percentage.ZERO : Percentage.HUNDRED.minus(value);
    }

    Bound plus(Bound other) {
        return new Bound(value.plus(other.value), included && other.included);
    }

    Bound times(Bound other) {
        // Nothing of anything is nothing, so a zero that is possible suffices on one side.
        boolean possible = (included && (other.included || value.isZero())) || (other.included && other.value.isZero());
        return new Bound(value.times(other.value), possible);
    }

    /** Returns the lower end of the greater of two amounts. */
    Bound greaterLow(Bound other) {
        int order = value.compareTo(other.value);
        return order == 0 ? new Bound(value, included && other.included) : order > 0 ? this : other;
    }

    /** Returns the upper end of the greater of two amounts. */
    Bound greaterHigh(Bound other) {
        int order = value.compareTo(other.value);
        return order == 0 ? new Bound(value, included || other.included) : order > 0 ? this : other;
    }

    /** Returns the upper end of an amount that is under two upper ends. */
    Bound lesserHigh(Bound other) {
        int order = value.compareTo(other.value);
        return order == 0 ? new Bound(value, included && other.included) : order < 0 ? this : other;
    }

    /** Returns whether an amount with this lower end is surely more than nothing. */
    boolean isPositiveLow() {
        return !value.isZero() || !included;
    }
}
