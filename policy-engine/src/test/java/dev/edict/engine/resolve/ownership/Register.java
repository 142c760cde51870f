package dev.edict.engine.resolve.ownership;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * A small made-up register with a test and counted holders.
 *
 * @param stakes who holds what
 * @param arrangements who acts jointly
 * @param test the test
 * @param counted who is a counted holder
 */
record Register(List<Stake> stakes, List<List<String>> arrangements, OwnershipTest test, Map<String, Truth> counted) {
    static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    OwnershipGraph graph() {
        return OwnershipGraph.of(stakes, arrangements);
    }

    HolderSelector selector() {
        return id -> counted.getOrDefault(id, Truth.NO);
    }

    OwnershipAnswer answer(String target) {
        return OwnershipSolver.solve(graph(), test, selector(), target);
    }

    Set<String> sure() {
        Set<String> sure = new TreeSet<>();
        counted.forEach((id, truth) -> {
            if (truth == Truth.YES) {
                sure.add(id);
            }
        });
        return sure;
    }

    Register withStakes(List<Stake> others) {
        return new Register(others, arrangements, test, counted);
    }

    Register withCounted(String id, Truth truth) {
        Map<String, Truth> others = new TreeMap<>(counted);
        others.put(id, truth);
        return new Register(stakes, arrangements, test, others);
    }

    /** Registers in which everything is known. */
    static Arbitrary<Register> exact() {
        return Arbitraries.longs().map(seed -> new Maker(new Random(seed), false).make());
    }

    /** Registers with ranges, owners who are not known, and holders of whom it is not known whether they are counted. */
    static Arbitrary<Register> vague() {
        return Arbitraries.longs().map(seed -> new Maker(new Random(seed), true).make());
    }

    /** Makes a register in which no organization is surely held beyond the whole by any one right. */
    private record Maker(Random random, boolean vague) {
        Register make() {
            List<Stake> stakes = new ArrayList<>();
            Map<String, Integer> sums = new HashMap<>();
            int size = 1 + random.nextInt(10);
            for (int i = 0; i < size; i++) {
                String owned = name();
                Right right = random.nextInt(6) == 0 ? Right.VOTES : Right.SHARES;
                PercentageRange share = share();
                int low = share.low().numerator().intValueExact();
                if (sums.merge(owned + right, low, Integer::sum) <= 100) {
                    stakes.add(new Stake(owner(), owned, right, share, i));
                } else {
                    sums.merge(owned + right, -low, Integer::sum);
                }
            }
            List<List<String>> arrangements = random.nextInt(3) == 0 ? List.of(List.of(name(), name())) : List.of();
            Map<String, Truth> counted = new TreeMap<>();
            for (String name : NAMES) {
                int draw = random.nextInt(10);
                counted.put(name, draw < 3 ? Truth.YES : draw < 4 && vague ? Truth.UNKNOWN : Truth.NO);
            }
            return new Register(stakes, arrangements, test(), counted);
        }

        private OwnershipTest test() {
            Set<Right> rights = random.nextInt(3) == 0 ? Set.of(Right.SHARES, Right.VOTES) : Set.of(Right.SHARES);
            Percentage threshold =
                    Percentage.of(List.of(0, 20, 25, 50, 50, 50, 60).get(random.nextInt(7)));
            return new OwnershipTest(
                    Counting.values()[random.nextInt(3)],
                    Holders.values()[random.nextInt(3)],
                    rights,
                    threshold,
                    random.nextBoolean());
        }

        private String name() {
            return NAMES.get(random.nextInt(NAMES.size()));
        }

        private String owner() {
            return vague && random.nextInt(5) == 0 ? Stake.UNKNOWN : name();
        }

        private PercentageRange share() {
            Percentage low = Percentage.of(10L * random.nextInt(11));
            if (!vague || random.nextInt(3) != 0) {
                return PercentageRange.exactly(low);
            }
            Percentage high = low.plus(Percentage.of(10L * (1 + random.nextInt(4))));
            return new PercentageRange(low, random.nextBoolean(), high, random.nextBoolean());
        }
    }
}
