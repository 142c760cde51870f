package dev.edict.engine.resolve.ownership;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.PercentageRange;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Answers a test for one organization, from the flows that come from the counted holders at the lower and at the upper end. */
final class Assessment {
    private final Ancestry ancestry;
    private final OwnershipTest test;
    private final List<Trial> trials = new ArrayList<>();
    private final Truth owned;
    private final PercentageRange share;

    Assessment(Ancestry ancestry) {
        this.ancestry = ancestry;
        this.test = ancestry.test;
        if (test.holders() == Holders.TOGETHER) {
            List<Integer> all = new ArrayList<>(ancestry.sure());
            all.addAll(ancestry.unsure());
            trials.add(new Trial(ancestry.sure(), all));
        } else {
            List<Integer> nameless =
                    ancestry.unsure().stream().filter(ancestry::isNameless).toList();
            ancestry.sure().forEach(one -> trials.add(new Trial(List.of(one), with(nameless, one))));
            ancestry.unsure().forEach(one -> trials.add(new Trial(List.of(), with(nameless, one))));
        }
        Bound low = Bound.NOTHING;
        Bound high = Bound.NOTHING;
        Truth best = Truth.NO;
        for (Trial trial : trials) {
            low = trial.low().greaterLow(low);
            high = trial.high().greaterHigh(high);
            best = best.or(trial.owned());
        }
        share = Bound.between(low, high);
        owned = best;
    }

    Truth owned() {
        return owned;
    }

    OwnershipAnswer answer() {
        Gaps gaps = new Gaps(ancestry);
        if (owned == Truth.UNKNOWN) {
            telling().forEach(trial -> gaps.find(trial.lower, trial.upper));
        }
        Set<Integer> holders = new TreeSet<>();
        Set<Integer> possible = new TreeSet<>();
        List<Chain> chains = new ArrayList<>();
        for (Trial trial : telling()) {
            holders.addAll(new Chains(ancestry, trial.lower).sources());
            possible.addAll(new Chains(ancestry, trial.upper).sources());
            if (chains.size() < OwnershipAnswer.MOST_CHAINS * OwnershipAnswer.MOST_CHAINS) {
                chains.addAll(new Chains(ancestry, owned == Truth.YES ? trial.lower : trial.upper).find());
            }
        }
        possible.removeAll(holders);
        return new OwnershipAnswer(
                ancestry.id(Ancestry.TARGET),
                test,
                owned,
                share,
                Chains.ordered(chains),
                ids(holders),
                ids(possible),
                gaps.unsettled(),
                gaps.missing(),
                notes());
    }

    /** Whether each holder alone owns the target, as far as one may, by the local numbers of holders that are not added. */
    Map<Integer, Truth> alone() {
        Map<Integer, Truth> alone = new TreeMap<>();
        for (Trial trial : trials) {
            if (trial.owned() != Truth.NO) {
                alone.put(trial.first, trial.owned());
            }
        }
        return alone;
    }

    /** The trials that tell why: those that make the answer what it is, and of those that all fail the ones that come nearest. */
    private List<Trial> telling() {
        return trials.stream()
                .filter(trial -> trial.owned() == owned)
                .sorted(Comparator.comparing(trial -> trial.high().value(), Comparator.reverseOrder()))
                .limit(owned == Truth.NO ? OwnershipAnswer.MOST_CHAINS : trials.size())
                .toList();
    }

    private Set<String> ids(Collection<Integer> locals) {
        Set<String> ids = new TreeSet<>();
        locals.forEach(local -> ids.add(ancestry.id(local)));
        return ids;
    }

    private static List<Integer> with(List<Integer> nameless, int one) {
        List<Integer> sources = new ArrayList<>(List.of(one));
        nameless.stream().filter(other -> other != one).forEach(sources::add);
        return sources;
    }

    private Flow flow(Collection<Integer> sources, boolean upper) {
        return test.counting() == Counting.MULTIPLY
                ? new LookThrough(ancestry, sources, upper)
                : new Cascade(ancestry, sources, upper);
    }

    private List<OwnershipNote> notes() {
        Set<OwnershipNote> notes = new LinkedHashSet<>();
        Set<Integer> reached = new TreeSet<>();
        for (Trial trial : telling()) {
            reached.addAll(new Chains(ancestry, trial.upper).reached());
            if (owned == Truth.UNKNOWN && trial.upper instanceof LookThrough solved) {
                solved.unsolved().forEach(local -> notes.add(circle(local)));
            }
        }
        reached.add(Ancestry.TARGET);
        reached.forEach(local -> notes.addAll(ancestry.totals(local).over(ancestry.id(local))));
        if (owned != Truth.YES && !ancestry.in(Ancestry.TARGET).isEmpty()) {
            notes.addAll(unlisted());
        }
        return notes.stream().sorted(OwnershipNote.ORDER).toList();
    }

    private OwnershipNote circle(int local) {
        return new OwnershipNote(
                OwnershipNote.Kind.CIRCLE_WITHOUT_SOLUTION,
                ancestry.id(local),
                test.rights().iterator().next(),
                share.high());
    }

    /** What the answer takes to be nobody's, if it would not be the same were it somebody's. */
    private List<OwnershipNote> unlisted() {
        Ancestry open = ancestry.opened();
        Assessment opened = new Assessment(open);
        if (opened.owned == owned) {
            return List.of();
        }
        Set<OwnershipNote> notes = new LinkedHashSet<>();
        for (Trial trial : opened.telling()) {
            for (int local : new Chains(open, trial.upper).reached()) {
                notes.addAll(open.totals(local).unlisted(open.id(local)));
            }
        }
        return List.copyOf(notes);
    }

    /** One way of adding holders: all of them together, or one of them alone. */
    private final class Trial {
        private final int first;
        private final Flow lower;
        private final Flow upper;

        Trial(Collection<Integer> surely, Collection<Integer> possibly) {
            first = possibly.isEmpty() ? Ancestry.TARGET : possibly.iterator().next();
            lower = flow(surely, false);
            upper = flow(possibly, true);
        }

        Bound low() {
            return lower.share(Ancestry.TARGET);
        }

        Bound high() {
            return upper.share(Ancestry.TARGET);
        }

        Truth owned() {
            if (test.isSurelyMet(low())) {
                return Truth.YES;
            }
            return test.isPossiblyMet(high()) ? Truth.UNKNOWN : Truth.NO;
        }
    }
}
