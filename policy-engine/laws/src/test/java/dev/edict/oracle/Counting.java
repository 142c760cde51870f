package dev.edict.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much some holders have of an organization: at least, where every range is at its lower end, or at the most, where every range is as high as all that others hold leaves,
 * or as it is written where they hold more than the whole already.
 *
 * @param counting how holdings through others count
 * @param rights what counts; of several the greatest
 * @param most whether the upper end is asked for
 */
record Counting(Register register, String counting, Set<String> rights, Threshold threshold, boolean most) {
    /** Where ownership begins. */
    record Threshold(Share share, boolean orMore) {
        boolean isReached(Share held) {
            return orMore ? held.compareTo(share) >= 0 : held.compareTo(share) > 0;
        }
    }

    /** Whether holders that count together own a target. */
    boolean owns(Set<String> holders, String target) {
        return threshold.isReached(held(holders, target));
    }

    Share held(Set<String> holders, String target) {
        return switch (counting) {
            case "multiply" -> multiplied(holders, target);
            case "direct" -> sum(holders, target);
            default -> sum(counted(holders, target), target);
        };
    }

    /** The holders, and whatever they own, with what that owns in turn. */
    Set<String> counted(Set<String> holders, String target) {
        Set<String> counted = new LinkedHashSet<>(holders);
        boolean more = true;
        while (more) {
            more = false;
            for (String id : register.above(target, rights)) {
                if (!counted.contains(id) && threshold.isReached(sum(counted, id))) {
                    more |= counted.add(id);
                }
            }
        }
        return counted;
    }

    /** Whether what one of the holders has is part of what they have of a target. */
    boolean contributes(String holder, Set<String> holders, String target) {
        Set<String> through = counting.equals("direct")
                ? Set.of()
                : counting.equals("multiply") ? register.above(target, rights) : counted(holders, target);
        Set<String> reached = new LinkedHashSet<>(Set.of(target));
        boolean more = true;
        while (more) {
            more = false;
            for (Register.Link link : register.links) {
                boolean counts = rights.contains(link.right()) && (most ? link.high() : link.low()).isPositive();
                if (counts && reached.contains(link.owned())) {
                    if (link.owner().equals(holder)) {
                        return true;
                    }
                    more |= through.contains(link.owner())
                            && !holders.contains(link.owner())
                            && reached.add(link.owner());
                }
            }
        }
        return false;
    }

    /** What those who count hold: each as much as the greatest of its rights; at the upper end no more than others leave, unless they leave less than nothing. */
    private Share sum(Set<String> counted, String owned) {
        List<Register.Link> links = register.in(owned, rights);
        Map<String, Map<String, Share>> byOwner = new HashMap<>();
        for (Register.Link link : links) {
            if (counted.contains(link.owner())) {
                byOwner.computeIfAbsent(link.owner(), none -> new HashMap<>())
                        .merge(link.right(), most ? link.high() : link.low(), Share::plus);
            }
        }
        boolean ranges = links.stream().anyMatch(link -> !link.low().equals(link.high()));
        if (!most || !ranges) {
            return byOwner.values().stream()
                    .map(held -> held.values().stream()
                            .max(Comparator.naturalOrder())
                            .orElseThrow())
                    .reduce(Share.ZERO, Share::plus);
        }
        // Every choice of the right that each owner counts with.
        List<Map<String, Set<String>>> choices = new ArrayList<>(List.of(Map.of()));
        for (String owner : byOwner.keySet()) {
            List<Map<String, Set<String>>> longer = new ArrayList<>();
            for (Map<String, Set<String>> choice : choices) {
                for (String right : byOwner.get(owner).keySet()) {
                    Map<String, Set<String>> other = new HashMap<>(choice);
                    Set<String> owners = new LinkedHashSet<>(other.getOrDefault(right, Set.of()));
                    owners.add(owner);
                    other.put(right, owners);
                    longer.add(other);
                }
            }
            choices = longer;
        }
        Share greatest = Share.ZERO;
        for (Map<String, Set<String>> choice : choices) {
            Share all = Share.ZERO;
            for (Map.Entry<String, Set<String>> each : choice.entrySet()) {
                all = all.plus(within(each.getKey(), each.getValue(), links, byOwner));
            }
            greatest = all.compareTo(greatest) > 0 ? all : greatest;
        }
        return greatest;
    }

    private static Share within(
            String right, Set<String> owners, List<Register.Link> links, Map<String, Map<String, Share>> byOwner) {
        Share wanted = Share.ZERO;
        for (String owner : owners) {
            wanted = wanted.plus(byOwner.get(owner).get(right));
        }
        Share others = Share.ZERO;
        Share least = Share.ZERO;
        for (Register.Link link : links) {
            if (link.right().equals(right)) {
                if (owners.contains(link.owner())) {
                    least = least.plus(link.low());
                } else {
                    others = others.plus(link.low());
                }
            }
        }
        // A register that adds up to more than the whole tells nothing about who has less than is possible.
        if (others.plus(least).compareTo(Share.ALL) > 0) {
            return wanted;
        }
        Share left = Share.ALL.minus(others);
        return wanted.compareTo(left) > 0 ? left : wanted;
    }

    // Percent of percent: whoever counts is all of itself, and everybody else is what it is owned by.
    private Share multiplied(Set<String> holders, String target) {
        Set<String> others = new LinkedHashSet<>(Set.of(target));
        register.above(target, rights).stream()
                .filter(id -> !holders.contains(id))
                .forEach(others::add);
        boolean circular = others.stream().anyMatch(id -> returns(id, others));
        return circular ? inCircles(holders, List.copyOf(others)) : through(holders, target);
    }

    private boolean returns(String id, Set<String> among) {
        Set<String> met = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(List.of(id));
        while (!left.isEmpty()) {
            for (Register.Link link : register.in(left.remove(left.size() - 1), rights)) {
                if (among.contains(link.owner()) && met.add(link.owner())) {
                    left.add(link.owner());
                }
            }
        }
        return met.contains(id);
    }

    private Share through(Set<String> holders, String owned) {
        record Flow(Share low, Share high, Share part) {}
        Map<String, List<Flow>> byOwner = new TreeMap<>();
        for (Register.Link link : register.in(owned, rights)) {
            Share part = holders.contains(link.owner()) ? Share.ALL : through(holders, link.owner());
            byOwner.computeIfAbsent(link.owner(), none -> new ArrayList<>())
                    .add(new Flow(plain(link.low()), plain(link.high()), part));
        }
        List<Flow> flows = new ArrayList<>();
        byOwner.values().forEach(flows::addAll);
        if (rights.size() > 1) {
            throw new Unsupported("several rights multiplied");
        }
        Share sum = Share.ZERO;
        Share left = Share.ALL;
        for (Flow flow : flows) {
            sum = sum.plus(flow.part.of(flow.low));
            left = left.minus(flow.low);
        }
        if (most) {
            flows.sort(Comparator.comparing(Flow::part).reversed());
            boolean beyond = left.compareTo(Share.ZERO) < 0;
            for (Flow flow : flows) {
                Share more = flow.high.minus(flow.low);
                more = !beyond && more.compareTo(left) > 0 ? left : more;
                if (more.isPositive()) {
                    sum = sum.plus(flow.part.of(more));
                    left = left.minus(more);
                }
            }
        }
        return sum;
    }

    // x[row] - sum of weight * x[column] = what the holders have themselves
    private Share inCircles(Set<String> holders, List<String> others) {
        int size = others.size();
        Share[][] rows = new Share[size][size + 1];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= size; column++) {
                rows[row][column] = column == row ? Share.ALL : Share.ZERO;
            }
            Share whole = Share.ZERO;
            boolean ranges = false;
            for (Register.Link link : register.in(others.get(row), rights)) {
                Share weight = plain(most ? link.high() : link.low());
                whole = whole.plus(weight);
                ranges |= !link.low().equals(link.high());
                int column = holders.contains(link.owner()) ? size : others.indexOf(link.owner());
                rows[row][column] = column == size ? rows[row][column].plus(weight) : rows[row][column].minus(weight);
            }
            if (rights.size() > 1 || ranges && whole.compareTo(Share.ALL) > 0) {
                throw new Unsupported("ranges or several rights in a circle");
            }
        }
        return solved(rows);
    }

    private static Share plain(Share share) {
        Share bit = Share.of("0.000000000001");
        Share value = Share.of(share.up(), share.down());
        return share.edge() == 0 ? value : share.edge() > 0 ? value.plus(bit) : value.minus(bit);
    }

    // Gauss; the first unknown is the one that is asked for.
    private static Share solved(Share[][] rows) {
        int size = rows.length;
        for (int pivot = size - 1; pivot >= 0; pivot--) {
            int best = pivot;
            while (best >= 0 && rows[best][pivot].compareTo(Share.ZERO) == 0) {
                best--;
            }
            if (best < 0) {
                throw new Singular();
            }
            Share[] row = rows[best];
            rows[best] = rows[pivot];
            rows[pivot] = row;
            for (int other = 0; other < size; other++) {
                if (other != pivot && rows[other][pivot].compareTo(Share.ZERO) != 0) {
                    Share factor = rows[other][pivot].outOf(row[pivot]);
                    for (int column = 0; column <= size; column++) {
                        rows[other][column] = rows[other][column].minus(factor.of(row[column]));
                    }
                }
            }
        }
        Share result = rows[0][size].outOf(rows[0][0]);
        if (result.compareTo(Share.ZERO) < 0) {
            throw new Singular();
        }
        return result;
    }

    /** A circle that owns itself says nothing of who owns it. */
    static final class Singular extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
