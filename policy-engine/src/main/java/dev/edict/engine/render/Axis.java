package dev.edict.engine.render;

import dev.edict.time.Period;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays periods that follow each other along a line. Each gets a least length, so that a minute between two years can still be seen; the rest of the line is
 * shared by their durations. A period without beginning or end gets the mean of the others, or an equal share if there are no others.
 */
final class Axis {
    private final List<Integer> cuts;

    private Axis(List<Integer> cuts) {
        this.cuts = cuts;
    }

    /** Lays periods along a line of a length; {@code least} is the length that each gets at least, if the line is long enough for all. */
    static Axis of(List<Period> periods, int length, int least) {
        int floor = Math.min(least, length / periods.size());
        int shared = length - floor * periods.size();
        List<BigInteger> weights = weights(periods);
        BigInteger all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Integer> cuts = new ArrayList<>(List.of(0));
        BigInteger sum = BigInteger.ZERO;
        for (int index = 0; index < periods.size(); index++) {
            sum = sum.add(weights.get(index));
            cuts.add(floor * (index + 1)
                    + BigInteger.valueOf(shared).multiply(sum).divide(all).intValueExact());
        }
        return new Axis(List.copyOf(cuts));
    }

    private static List<BigInteger> weights(List<Period> periods) {
        BigInteger sum = BigInteger.ZERO;
        int bounded = 0;
        for (Period period : periods) {
            if (isBounded(period)) {
                sum = sum.add(length(period));
                bounded++;
            }
        }
        BigInteger mean = bounded == 0
                ? BigInteger.ONE
                : sum.divide(BigInteger.valueOf(bounded)).max(BigInteger.ONE);
        return periods.stream()
                .map(period -> isBounded(period) ? length(period) : mean)
                .toList();
    }

    private static boolean isBounded(Period period) {
        return period.begins() && period.ends();
    }

    private static BigInteger length(Period period) {
        Duration duration = Duration.between(period.from(), period.until());
        // A nanosecond is as short as it gets, and a duration of 20 years has 6 * 10^17 of them.
        return BigInteger.valueOf(duration.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000L))
                .add(BigInteger.valueOf(duration.getNano()));
    }

    /** Returns where a period begins on the line. */
    int start(int index) {
        return cuts.get(index);
    }

    /** Returns where a period ends on the line. */
    int end(int index) {
        return cuts.get(index + 1);
    }

    /** Returns how long a period is on the line. */
    int length(int index) {
        return end(index) - start(index);
    }
}
