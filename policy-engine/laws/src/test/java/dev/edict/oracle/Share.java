package dev.edict.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact share of a hundred. */
record Share(BigInteger up, BigInteger down) implements Comparable<Share> {
    static final Share ZERO = new Share(BigInteger.ZERO, BigInteger.ONE);
    static final Share ALL = of("100");

    static Share of(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        return number.scale() <= 0
                ? new Share(number.toBigIntegerExact(), BigInteger.ONE)
                : new Share(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    static Share ofShares(String text) {
        String[] parts = text.replace(",", "").split(" of ");
        return new Share(
                new BigInteger(parts[0].strip()).multiply(BigInteger.valueOf(100)), new BigInteger(parts[1].strip()));
    }

    Share plus(Share other) {
        return new Share(up.multiply(other.down).add(other.up.multiply(down)), down.multiply(other.down));
    }

    Share minus(Share other) {
        return new Share(up.multiply(other.down).subtract(other.up.multiply(down)), down.multiply(other.down));
    }

    /** So many hundredths of another. */
    Share of(Share other) {
        return new Share(up.multiply(other.up), down.multiply(other.down).multiply(BigInteger.valueOf(100)));
    }

    @Override
    public int compareTo(Share other) {
        return up.multiply(other.down).compareTo(other.up.multiply(down));
    }
}
