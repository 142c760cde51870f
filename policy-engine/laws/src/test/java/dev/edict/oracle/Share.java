package dev.edict.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact share of a hundred; with an edge of 1 the least that is more, with one of -1 the most that is less. */
record Share(BigInteger up, BigInteger down, int edge) implements Comparable<Share> {
    static final Share ZERO = of(BigInteger.ZERO, BigInteger.ONE);
    static final Share ALL = of("100");

    static Share of(BigInteger up, BigInteger down) {
        return new Share(up, down, 0);
    }

    static Share of(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        return number.scale() <= 0
                ? of(number.toBigIntegerExact(), BigInteger.ONE)
                : of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    static Share ofShares(String text) {
        String[] parts = text.replace(",", "").split(" of ");
        return of(new BigInteger(parts[0].strip()).multiply(BigInteger.valueOf(100)), new BigInteger(parts[1].strip()));
    }

    Share above() {
        return new Share(up, down, 1);
    }

    Share below() {
        return new Share(up, down, -1);
    }

    boolean isPositive() {
        return compareTo(ZERO) > 0;
    }

    Share plus(Share other) {
        return reduced(
                up.multiply(other.down).add(other.up.multiply(down)), down.multiply(other.down), edge(other.edge));
    }

    Share minus(Share other) {
        return reduced(
                up.multiply(other.down).subtract(other.up.multiply(down)),
                down.multiply(other.down),
                edge(-other.edge));
    }

    /** So many hundredths of another. */
    Share of(Share other) {
        return reduced(
                up.multiply(other.up), down.multiply(other.down).multiply(BigInteger.valueOf(100)), edge(other.edge));
    }

    /** What it is so many hundredths of; neither is an edge. */
    Share outOf(Share other) {
        BigInteger bottom = down.multiply(other.up);
        BigInteger top = up.multiply(other.down).multiply(BigInteger.valueOf(100));
        return bottom.signum() < 0 ? reduced(top.negate(), bottom.negate(), 0) : reduced(top, bottom, 0);
    }

    private int edge(int other) {
        if (edge * other < 0) {
            throw new Unsupported("edges of both kinds");
        }
        return edge == 0 ? other : edge;
    }

    private static Share reduced(BigInteger up, BigInteger down, int edge) {
        BigInteger common = up.gcd(down);
        return new Share(up.divide(common), down.divide(common), edge);
    }

    @Override
    public int compareTo(Share other) {
        int order = up.multiply(other.down).compareTo(other.up.multiply(down));
        return order == 0 ? Integer.compare(edge, other.edge) : order;
    }
}
