package dev.edict.engine.resolve.ownership;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What counts as owned: one version of a regime, or what a policy says in its place. Immutable.
 *
 * @param counting how holdings through others count
 * @param holders whose holdings are added
 * @param rights the rights that count; where an owner has several in the same organization, the greatest does. Never control
 * @param threshold the share from which an organization is owned, in percent
 * @param orMore whether the threshold itself suffices; a threshold of nothing never does, for who holds nothing owns nothing
 */
public record OwnershipTest(
        Counting counting, Holders holders, Set<Right> rights, Percentage threshold, boolean orMore) {
    /** More than half, held by one party, counted as a cascade: the ordinary sense of "subsidiary". */
    public static final OwnershipTest MAJORITY =
            new OwnershipTest(Counting.CASCADE, Holders.SINGLE, Set.of(Right.SHARES), Percentage.of(50), false);

    /**
     * Checks that some right counts, and that control is not among them.
     *
     * @throws IllegalArgumentException if no right counts, or control is to be measured in percent
     */
    public OwnershipTest {
        if (rights.isEmpty() || rights.contains(Right.CONTROL)) {
            throw new IllegalArgumentException(
                    "a test of ownership counts shares, votes or board seats, not `" + rights + "`");
        }
        rights = Collections.unmodifiableSet(EnumSet.copyOf(rights));
        orMore = orMore && !threshold.isZero();
    }

    /** Returns the test of shares from a threshold on. */
    public static OwnershipTest atLeast(Counting counting, Holders holders, String percent) {
        return new OwnershipTest(counting, holders, Set.of(Right.SHARES), Percentage.parse(percent), true);
    }

    /** Returns the test of shares above a threshold. */
    public static OwnershipTest moreThan(Counting counting, Holders holders, String percent) {
        return new OwnershipTest(counting, holders, Set.of(Right.SHARES), Percentage.parse(percent), false);
    }

    /** Returns whether a share in this range meets the threshold. */
    public Truth isMetBy(PercentageRange share) {
        return orMore ? share.atLeast(threshold) : share.moreThan(threshold);
    }

    boolean isSurelyMet(Bound low) {
        int order = low.value().compareTo(threshold);
        return order > 0 || (order == 0 && (orMore || !low.included()));
    }

    boolean isPossiblyMet(Bound high) {
        int order = high.value().compareTo(threshold);
        return order > 0 || (order == 0 && orMore && high.included());
    }

    /** The rights as bits by their ordinal. */
    int mask() {
        int mask = 0;
        for (Right right : rights) {
            mask |= 1 << right.ordinal();
        }
        return mask;
    }

    /** Returns it in words, as in {@code cascade of shares, holders together, 50 % or more}. */
    @Override
    public String toString() {
        String of = rights.stream().map(OwnershipTest::word).collect(Collectors.joining(" or "));
        return word(counting) + " of " + of + ", holders " + word(holders) + ", "
                + (orMore ? threshold + " % or more" : "more than " + threshold + " %");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
