package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.Token.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves numbers by one, each to where the other slip of its comparison does not go: {@code > 2} is {@code >= 3} of whole numbers. */
final class NumberSlips {
    private static final Pattern WHOLE = Pattern.compile("(\\d+)([lLiI]?)");
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(\\.\\d+)?");
    private static final BigDecimal ALL = new BigDecimal(100);
    private static final Set<String> DOWN = Set.of("<", ">=");

    private NumberSlips() {}

    /** Returns how far a number is moved that stands behind a sign. */
    static int step(Token before) {
        return DOWN.contains(before.text()) ? -1 : 1;
    }

    static Optional<String> moved(Token token, int step) {
        Matcher number = WHOLE.matcher(token.text());
        return token.kind() == Kind.NUMBER && number.matches()
                ? Optional.of(new BigInteger(number.group(1)).add(BigInteger.valueOf(step)) + number.group(2))
                : Optional.empty();
    }

    /** Moves a percentage that is written as a text, and keeps it one. */
    static Optional<String> movedShare(Token token, int step) {
        if (token.kind() != Kind.TEXT || !SHARE.matcher(token.value()).matches()) {
            return Optional.empty();
        }
        BigDecimal share = new BigDecimal(token.value());
        BigDecimal moved = share.add(BigDecimal.valueOf(step));
        boolean outside = moved.signum() < 0 || moved.compareTo(ALL) > 0;
        return Optional.of("\"" + (outside ? share.subtract(BigDecimal.valueOf(step)) : moved).toPlainString() + "\"");
    }
}
