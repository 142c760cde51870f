package dev.edict.engine.resolve.ownership;

import dev.edict.model.Holders;
import dev.edict.model.Percentage;
import dev.edict.model.Right;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The definitions, word by word and for whole graphs without anything unknown: what the solver is compared with. */
final class Naive {
    private final Map<String, Map<String, Percentage>> held = new HashMap<>();
    private final Set<String> organizations = new TreeSet<>();
    private final List<List<String>> arrangements;
    private final OwnershipTest test;

    Naive(List<Stake> stakes, List<List<String>> arrangements, OwnershipTest test) {
        this.arrangements = arrangements;
        this.test = test;
        Map<String, Map<String, Map<Right, Percentage>>> byRight = new HashMap<>();
        for (Stake stake : stakes) {
            organizations.add(stake.owner());
            organizations.add(stake.owned());
            if (test.rights().contains(stake.right())) {
                byRight.computeIfAbsent(stake.owner(), key -> new HashMap<>())
                        .computeIfAbsent(stake.owned(), key -> new HashMap<>())
                        .merge(stake.right(), stake.share().low(), Percentage::plus);
            }
        }
        arrangements.forEach(organizations::addAll);
        byRight.forEach((owner, row) -> row.forEach((owned, rights) -> held.computeIfAbsent(
                        owner, key -> new HashMap<>())
                .put(owned, rights.values().stream().max(Percentage::compareTo).orElseThrow())));
    }

    /** Whether it is owned; empty where percentages that are multiplied have no one solution. */
    Optional<Boolean> owned(String target, Set<String> holders) {
        if (test.holders() == Holders.TOGETHER) {
            return share(target, holders).map(this::meets);
        }
        boolean owned = false;
        for (String holder : holders) {
            Optional<Percentage> share = share(target, Set.of(holder));
            if (share.isEmpty()) {
                return Optional.empty();
            }
            owned |= meets(share.get());
        }
        return Optional.of(owned);
    }

    /** What of a target these holders have, added. */
    Optional<Percentage> share(String target, Set<String> holders) {
        return switch (test.counting()) {
            case DIRECT -> Optional.of(sum(target, joint(holders)));
            case CASCADE -> Optional.of(sum(target, joint(cascade(holders))));
            case MULTIPLY -> multiplied(target, joint(holders));
        };
    }

    private boolean meets(Percentage share) {
        int order = share.compareTo(test.threshold());
        return order > 0 || (order == 0 && test.orMore());
    }

    private Percentage held(String owner, String owned) {
        return held.getOrDefault(owner, Map.of()).getOrDefault(owned, Percentage.ZERO);
    }

    private Percentage sum(String target, Set<String> owners) {
        Percentage sum = Percentage.ZERO;
        for (String owner : owners) {
            sum = sum.plus(held(owner, target));
        }
        return sum;
    }

    private Set<String> joint(Set<String> principals) {
        Set<String> all = new HashSet<>(principals);
        if (test.holders() == Holders.JOINT) {
            arrangements.stream()
                    .filter(parties -> parties.stream().anyMatch(principals::contains))
                    .forEach(all::addAll);
        }
        return all;
    }

    /** Starts from the holders alone and adds whoever they own until nobody is added. */
    private Set<String> cascade(Set<String> holders) {
        Set<String> counting = new HashSet<>(holders);
        while (true) {
            Set<String> next = new HashSet<>(counting);
            for (String organization : organizations) {
                if (meets(sum(organization, joint(counting)))) {
                    next.add(organization);
                }
            }
            if (next.equals(counting)) {
                return counting;
            }
            counting = next;
        }
    }

    /** Gauss and Jordan on all of x = b + Ax at once. */
    private Optional<Percentage> multiplied(String target, Set<String> holders) {
        List<String> names = new ArrayList<>(organizations);
        if (!names.contains(target)) {
            return Optional.of(Percentage.ZERO);
        }
        int size = names.size();
        Ratio[][] rows = new Ratio[size][size + 1];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                Ratio share =
                        holders.contains(names.get(column)) ? Ratio.ZERO : part(names.get(column), names.get(row));
                rows[row][column] = (row == column ? Ratio.ONE : Ratio.ZERO).minus(share);
            }
            rows[row][size] = Ratio.ZERO;
            for (String holder : holders) {
                rows[row][size] = rows[row][size].minus(Ratio.ZERO.minus(part(holder, names.get(row))));
            }
        }
        for (int pivot = 0; pivot < size; pivot++) {
            if (rows[pivot][pivot].sign() <= 0) {
                return Optional.empty();
            }
            for (int row = 0; row < size; row++) {
                if (row != pivot) {
                    Ratio factor = rows[row][pivot].dividedBy(rows[pivot][pivot]);
                    for (int column = 0; column <= size; column++) {
                        rows[row][column] = rows[row][column].minus(rows[pivot][column].times(factor));
                    }
                }
            }
        }
        int row = names.indexOf(target);
        Ratio solved = rows[row][size].dividedBy(rows[row][row]);
        return Optional.of(Percentage.ofShares(solved.numerator, solved.denominator));
    }

    private Ratio part(String owner, String owned) {
        Percentage share = held(owner, owned);
        return new Ratio(share.numerator(), share.denominator().multiply(BigInteger.valueOf(100)));
    }

    private record Ratio(BigInteger numerator, BigInteger denominator) {
        private static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
        private static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

        Ratio {
            BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }

        int sign() {
            return numerator.signum();
        }

        Ratio minus(Ratio other) {
            return new Ratio(
                    numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Ratio times(Ratio other) {
            return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Ratio dividedBy(Ratio other) {
            return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }
    }
}
