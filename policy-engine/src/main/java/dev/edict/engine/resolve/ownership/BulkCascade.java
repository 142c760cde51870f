package dev.edict.engine.resolve.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A cascade of holders that are added, for all organizations of a graph at once: whoever counts hands on what it holds, once, so the
 * time goes with the number of stakes. Sums are kept in whole units as long as all stakes in an organization fit.
 */
final class BulkCascade {
    private static final int ALL_RIGHTS = -1;

    private final OwnershipGraph graph;
    private final StakeColumns stakes;
    private final OwnershipTest test;
    private final HolderSelector holders;
    private final int mask;
    private final long ceiling;
    private final long floor;
    // Organizations with a stake that does not fit into units, and those by several rights of which stakes are held.
    private final BitSet odd = new BitSet();
    private final BitSet severalRights = new BitSet();

    BulkCascade(OwnershipGraph graph, OwnershipTest test, HolderSelector holders) {
        this.graph = graph;
        this.stakes = graph.columns();
        this.test = test;
        this.holders = holders;
        this.mask = test.mask();
        this.ceiling = Units.ceiling(test.threshold());
        this.floor = Units.floor(test.threshold());
    }

    void solve(byte[] standings) {
        standings[OwnershipGraph.NAMELESS] = holders.mayBeUnnamed() ? Standing.COUNTED_POSSIBLY : 0;
        for (int index = OwnershipGraph.NAMELESS + 1; index < standings.length; index++) {
            standings[index] = Standing.ofCounted(holders.counts(graph.id(index)));
        }
        long[] total = survey(standings.length);
        new Run(standings, false, total).run();
        new Run(standings, true, total).run();
    }

    /** Finds what is odd, and returns what is surely held of each organization in units. */
    private long[] survey(int organizations) {
        long[] total = new long[organizations];
        byte[] rights = new byte[organizations];
        for (int stake = 0; stake < stakes.size(); stake++) {
            if (counts(stake)) {
                int owned = stakes.owned(stake);
                int right = 1 << stakes.right(stake);
                if (rights[owned] != 0 && rights[owned] != right) {
                    severalRights.set(owned);
                }
                rights[owned] |= (byte) right;
                if (stakes.isOdd(stake)) {
                    odd.set(owned);
                } else {
                    total[owned] = Units.plus(total[owned], stakes.low(stake));
                }
            }
        }
        return total;
    }

    private boolean counts(int stake) {
        return (mask >> stakes.right(stake) & 1) != 0;
    }

    /** One end of what is not known exactly. */
    private final class Run {
        private final byte[] standings;
        private final boolean upper;
        private final byte ownedBit;
        private final int counting;
        private final long[] total;
        private final long[] sums;
        private final long[] surely;
        private final BitSet strict = new BitSet();
        private final Map<Integer, Bound> oddSums = new HashMap<>();
        private final Recount recount;
        private final int[] queue;
        private int last;

        Run(byte[] standings, boolean upper, long[] total) {
            this.standings = standings;
            this.upper = upper;
            this.total = total;
            ownedBit = Standing.ownedBit(upper);
            counting = Standing.countingBits(test, upper);
            sums = new long[standings.length];
            surely = upper ? new long[standings.length] : sums;
            recount = new Recount(graph, test, holders, standings);
            queue = new int[standings.length];
        }

        void run() {
            for (int index = 0; index < standings.length; index++) {
                if ((standings[index] & counting) != 0) {
                    queue[last++] = index;
                }
            }
            for (int first = 0; first < last; first++) {
                push(queue[first]);
            }
        }

        /** Hands on what an owner holds, pair by pair. */
        private void push(int owner) {
            int end = graph.outBegin(owner + 1);
            int stake = graph.outBegin(owner);
            while (stake < end) {
                int owned = stakes.owned(stake);
                int next = stake + 1;
                while (next < end && stakes.owned(next) == owned) {
                    next++;
                }
                if (odd.get(owned)) {
                    addOdd(owner, owned, stake, next);
                } else if (next == stake + 1) {
                    addOne(owned, stake);
                } else {
                    addPair(owner, owned, stake, next);
                }
                stake = next;
            }
        }

        private void addOne(int owned, int stake) {
            if (counts(stake)) {
                boolean excludes = upper ? stakes.excludesHigh(stake) : stakes.excludesLow(stake);
                add(owned, stakes.low(stake), stakes.high(stake), excludes);
            }
        }

        /** Adds the lots of each right, and takes the greatest right at either end; all rights of owners who are not known. */
        private void addPair(int owner, int owned, int from, int to) {
            long low = -1;
            long end = -1;
            boolean endExcluded = false;
            int stake = from;
            while (stake < to) {
                int right = owner == OwnershipGraph.NAMELESS ? ALL_RIGHTS : stakes.right(stake);
                long lows = 0;
                long ends = 0;
                boolean excluded = false;
                boolean some = false;
                for (; stake < to && (right == ALL_RIGHTS || stakes.right(stake) == right); stake++) {
                    if (counts(stake)) {
                        some = true;
                        lows = Units.plus(lows, stakes.low(stake));
                        ends = Units.plus(ends, upper ? stakes.high(stake) : stakes.low(stake));
                        excluded |= upper ? stakes.excludesHigh(stake) : stakes.excludesLow(stake);
                    }
                }
                low = some ? Math.max(low, lows) : low;
                if (some && ends == end) {
                    endExcluded = upper ? endExcluded && excluded : endExcluded || excluded;
                } else if (some && ends > end) {
                    end = ends;
                    endExcluded = excluded;
                }
            }
            if (end >= 0) {
                add(owned, low, end, endExcluded);
            }
        }

        private void add(int owned, long low, long high, boolean excluded) {
            sums[owned] = Units.plus(sums[owned], upper ? high : low);
            if (upper) {
                surely[owned] = Units.plus(surely[owned], low);
            }
            if (excluded) {
                strict.set(owned);
            }
            if ((standings[owned] & ownedBit) == 0 && reaches(owned)) {
                count(owned);
            }
        }

        private void addOdd(int owner, int owned, int from, int to) {
            List<Integer> numbers = new ArrayList<>();
            for (int stake = from; stake < to; stake++) {
                if (counts(stake)) {
                    numbers.add(stake);
                }
            }
            Bound more = Edge.of(graph, test, owner, owned, numbers).weight(upper);
            Bound sum = oddSums.merge(owned, more, Bound::plus);
            boolean met = upper ? test.isPossiblyMet(sum) : test.isSurelyMet(sum);
            // The owner itself counts from its turn in the queue on, so what the recount sees may be ahead, never
            // behind.
            if (met && (standings[owned] & ownedBit) == 0 && (!upper || recount.reaches(owned, true))) {
                count(owned);
            }
        }

        private void count(int owned) {
            boolean counted = (standings[owned] & counting) != 0;
            standings[owned] |= ownedBit;
            if (!counted && (standings[owned] & counting) != 0) {
                queue[last++] = owned;
            }
        }

        private boolean reaches(int owned) {
            long sum = sums[owned];
            if (!upper) {
                return test.orMore() ? sum >= ceiling : sum > floor || (sum == ceiling && strict.get(owned));
            }
            boolean met = (test.orMore() && !strict.get(owned)) ? sum >= ceiling : sum > floor;
            return met && othersLeaveEnough(owned);
        }

        private boolean othersLeaveEnough(int owned) {
            if (total[owned] > Units.WHOLE || severalRights.get(owned)) {
                return true;
            }
            long left = Units.WHOLE - total[owned] + surely[owned];
            // Lots that make up the whole may be more than the whole, where one is `more than` its share.
            return left > floor || ((left == ceiling || total[owned] == Units.WHOLE) && recount.reaches(owned, true));
        }
    }
}
