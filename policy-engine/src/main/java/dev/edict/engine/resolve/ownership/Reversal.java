package dev.edict.engine.resolve.ownership;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Percentage;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How small one holding would have to be for an organization not to be owned any more, all else staying as it is. Immutable.
 *
 * @param link the holding as it is
 * @param level where it stops, in percent
 * @param levelItself whether it stops at the level already, and not only below it
 */
public record Reversal(Chain.Link link, Percentage level, boolean levelItself) {
    /** Returns it in words, as in {@code `x` holds 62 % of `t`; at 50 % or less it would not apply}. */
    public String text() {
        return "`" + link.owner() + "` holds " + link.share().inWords() + " % of `" + link.owned() + "`; "
                + (levelItself ? "at " + level.inWords() + " % or less" : "below " + level.inWords() + " %")
                + " it would not apply";
    }

    static List<Reversal> of(OwnershipGraph graph, OwnershipTest test, HolderSelector holders, String target) {
        return new Search(graph, holders, OwnershipSolver.solve(graph, test, holders, target)).find();
    }

    private static final class Search {
        private static final int MOST_LINKS = 16;

        private final OwnershipGraph graph;
        private final HolderSelector holders;
        private final OwnershipAnswer answer;
        private final OwnershipTest test;

        Search(OwnershipGraph graph, HolderSelector holders, OwnershipAnswer answer) {
            this.graph = graph;
            this.holders = holders;
            this.answer = answer;
            this.test = answer.test();
        }

        List<Reversal> find() {
            if (answer.owned() != Truth.YES) {
                return List.of();
            }
            List<Reversal> reversals = new ArrayList<>();
            for (Chain.Link link : answer.links().stream().limit(MOST_LINKS).toList()) {
                OwnershipGraph without = without(link.stakes());
                if (OwnershipSolver.solve(without, test, holders, answer.target())
                                .owned()
                        != Truth.YES) {
                    level(link).ifPresent(level -> reversals.add(new Reversal(link, level, !test.orMore())));
                }
            }
            return List.copyOf(reversals);
        }

        /** Where it stops for whoever reaches the threshold first as the holding grows. */
        private Optional<Percentage> level(Chain.Link link) {
            if (test.holders() == Holders.TOGETHER) {
                return level(link, holders);
            }
            Stream<String> holding = answer.chains().stream()
                    .filter(chain -> chain.links().contains(link))
                    .map(Chain::holder);
            return holding.distinct()
                    .map(holder -> level(link, id -> Truth.of(id.equals(holder))))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }

        private Optional<Percentage> level(Chain.Link link, HolderSelector counted) {
            OwnershipGraph without = without(lots(link));
            if (test.counting() != Counting.MULTIPLY) {
                // Whoever is owned at the other end of the link stops being so where the others leave too little.
                return rest(low(without, counted, link.owned()));
            }
            Percentage now = low(graph, counted, answer.target());
            Percentage then = low(without, counted, answer.target());
            if (isRound(link) || now.compareTo(then) <= 0) {
                return Optional.empty();
            }
            // Off a circle the share goes in proportion with the link.
            return rest(then)
                    .map(rest -> Bound.quotient(rest, now.minus(then))
                            .times(link.share().low()));
        }

        private Optional<Percentage> rest(Percentage others) {
            Percentage threshold = test.threshold();
            return others.compareTo(threshold) > 0 ? Optional.empty() : Optional.of(threshold.minus(others));
        }

        private Percentage low(OwnershipGraph in, HolderSelector counted, String of) {
            return OwnershipSolver.solve(in, test, counted, of).share().low();
        }

        private boolean isRound(Chain.Link link) {
            int owner = graph.indexOf(link.owner());
            Ancestry above = Ancestry.of(graph, test, id -> Truth.NO, owner);
            return Objects.equals(link.owner(), link.owned()) || above.contains(link.owned());
        }

        /** All that the owner has in the owned by a right that counts. */
        private List<Stake> lots(Chain.Link link) {
            return graph.stakesIn(link.owned()).stream()
                    .filter(stake ->
                            stake.owner().equals(link.owner()) && test.rights().contains(stake.right()))
                    .toList();
        }

        private OwnershipGraph without(List<Stake> stakes) {
            OwnershipGraph without = graph;
            for (Stake stake : stakes) {
                without = without.without(stake);
            }
            return without;
        }
    }
}
