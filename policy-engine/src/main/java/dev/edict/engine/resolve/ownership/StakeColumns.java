package dev.edict.engine.resolve.ownership;

import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Stakes in columns, some forty bytes each, by number. Filled once, then only read.
 *
 * <p>INVARIANT: where the kind says ODD, the ends do not fit into units and {@code low} is the place of the range in {@code odd}.
 */
final class StakeColumns {
    private static final int RIGHT_BITS = 3;
    private static final int EXCLUDES_LOW = 4;
    private static final int EXCLUDES_HIGH = 8;
    private static final int ODD = 16;
    private static final Right[] RIGHTS = Right.values();

    private int size;
    private int[] owner = new int[16];
    private int[] owned = new int[16];
    private byte[] kind = new byte[16];
    private long[] low = new long[16];
    private long[] high = new long[16];
    private Object[] origin = new Object[16];
    private final List<PercentageRange> odd = new ArrayList<>();

    int size() {
        return size;
    }

    void add(int ownerIndex, int ownedIndex, Right right, PercentageRange share, Object from) {
        if (size == owner.length) {
            resize(size + (size >> 1));
        }
        long lowUnits = Units.of(share.low());
        long highUnits = Units.of(share.high());
        boolean fits = lowUnits != Units.NONE && highUnits != Units.NONE;
        owner[size] = ownerIndex;
        owned[size] = ownedIndex;
        kind[size] = (byte) (right.ordinal()
                | (share.includesLow() ? 0 : EXCLUDES_LOW)
                | (share.includesHigh() ? 0 : EXCLUDES_HIGH)
                | (fits ? 0 : ODD));
        low[size] = fits ? lowUnits : odd.size();
        high[size] = fits ? highUnits : 0;
        origin[size] = from;
        if (!fits) {
            odd.add(share);
        }
        size++;
    }

    /** Gives each owner and owned its new number. */
    void renumber(int[] places) {
        for (int stake = 0; stake < size; stake++) {
            owner[stake] = places[owner[stake]];
            owned[stake] = places[owned[stake]];
        }
    }

    /** Returns the same stakes in this order, and no spare room. */
    void reorder(int[] order) {
        owner = pick(owner, order);
        owned = pick(owned, order);
        low = pick(low, order);
        high = pick(high, order);
        byte[] kinds = new byte[size];
        Object[] origins = new Object[size];
        for (int place = 0; place < size; place++) {
            kinds[place] = kind[order[place]];
            origins[place] = origin[order[place]];
        }
        kind = kinds;
        origin = origins;
    }

    int owner(int stake) {
        return owner[stake];
    }

    int owned(int stake) {
        return owned[stake];
    }

    int right(int stake) {
        return kind[stake] & RIGHT_BITS;
    }

    Right rightOf(int stake) {
        return RIGHTS[right(stake)];
    }

    boolean isOdd(int stake) {
        return (kind[stake] & ODD) != 0;
    }

    boolean excludesLow(int stake) {
        return (kind[stake] & EXCLUDES_LOW) != 0;
    }

    boolean excludesHigh(int stake) {
        return (kind[stake] & EXCLUDES_HIGH) != 0;
    }

    /** The units of the lower end; of no meaning if the stake is odd. */
    long low(int stake) {
        return low[stake];
    }

    /** The units of the upper end; of no meaning if the stake is odd. */
    long high(int stake) {
        return high[stake];
    }

    PercentageRange share(int stake) {
        if (isOdd(stake)) {
            return odd.get((int) low[stake]);
        }
        if (low[stake] == high[stake]) {
            return PercentageRange.exactly(Units.percentage(low[stake]));
        }
        return new PercentageRange(
                Units.percentage(low[stake]), !excludesLow(stake), Units.percentage(high[stake]), !excludesHigh(stake));
    }

    Object origin(int stake) {
        return Objects.requireNonNull(origin[stake]);
    }

    private void resize(int room) {
        owner = Arrays.copyOf(owner, room);
        owned = Arrays.copyOf(owned, room);
        kind = Arrays.copyOf(kind, room);
        low = Arrays.copyOf(low, room);
        high = Arrays.copyOf(high, room);
        origin = Arrays.copyOf(origin, room);
    }

    private static int[] pick(int[] from, int[] order) {
        int[] picked = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            picked[place] = from[order[place]];
        }
        return picked;
    }

    private static long[] pick(long[] from, int[] order) {
        long[] picked = new long[order.length];
        for (int place = 0; place < order.length; place++) {
            picked[place] = from[order[place]];
        }
        return picked;
    }
}
