package dev.edict.engine.resolve.ownership;

import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What all owners of one organization hold together, by right.
 *
 * @param byRight the sums of both ends, for each right that somebody has and that counts
 */
record Totals(Map<Right, PercentageRange> byRight) {
    static final Totals NONE = new Totals(Map.of());

    static Totals of(OwnershipGraph graph, int organization, int mask) {
        Map<Right, PercentageRange> sums = new EnumMap<>(Right.class);
        for (int stake : graph.in(organization)) {
            if ((mask >> graph.right(stake) & 1) != 0) {
                sums.merge(Right.values()[graph.right(stake)], graph.share(stake), PercentageRange::plus);
            }
        }
        return new Totals(sums);
    }

    /**
     * Whether what others surely hold limits what the counted holders can hold: it can be told only if one right counts, and only of a
     * register that does not contradict itself.
     */
    boolean isCap() {
        return byRight.size() == 1
                && !isOverTheWhole(byRight.values().iterator().next());
    }

    private static boolean isOverTheWhole(PercentageRange sum) {
        int order = sum.low().compareTo(Percentage.HUNDRED);
        return order > 0 || (order == 0 && !sum.includesLow());
    }

    /** What is surely held by the one right that counts. */
    Percentage low() {
        return byRight.values().iterator().next().low();
    }

    /** Where more than the whole is surely held. */
    List<OwnershipNote> over(String organization) {
        List<OwnershipNote> notes = new ArrayList<>();
        byRight.forEach((right, sum) -> {
            if (isOverTheWhole(sum)) {
                notes.add(new OwnershipNote(OwnershipNote.Kind.OVER_THE_WHOLE, organization, right, sum.low()));
            }
        });
        return notes;
    }

    /** What nobody is listed for, at the most by any right that somebody is listed for; nothing where nobody is listed at all. */
    Percentage unlisted() {
        return byRight.values().stream()
                .map(sum -> Bound.rest(sum.high()))
                .max(Comparator.naturalOrder())
                .orElse(Percentage.ZERO);
    }

    /** What nobody is listed for, by right. */
    List<OwnershipNote> unlisted(String organization) {
        List<OwnershipNote> notes = new ArrayList<>();
        byRight.forEach((right, sum) -> {
            Percentage rest = Bound.rest(sum.high());
            if (!rest.isZero()) {
                notes.add(new OwnershipNote(OwnershipNote.Kind.LISTED_FOR_NOBODY, organization, right, rest));
            }
        });
        return notes;
    }
}
