package dev.edict.engine.resolve;

import dev.edict.Evidence;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.Stated;
import dev.edict.engine.resolve.ownership.Chain;
import dev.edict.engine.resolve.ownership.OwnershipGraph;
import dev.edict.engine.resolve.ownership.Stake;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Arrangement;
import dev.edict.model.Holding;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Regime;
import dev.edict.model.Right;
import dev.edict.model.Source;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The holdings that can matter to one organization: in it, in its owners, and so on upward, over time. */
final class Register {
    private final Set<String> organizations;
    private final Timed<List<Stake>> stakes;
    private final Timed<List<Set<String>>> arrangements;
    private final Memory<List<?>, OwnershipGraph> graphs;

    private Register(
            Set<String> organizations,
            Timed<List<Stake>> stakes,
            Timed<List<Set<String>>> arrangements,
            KnownAt knownAt) {
        this.organizations = organizations;
        this.stakes = stakes;
        this.arrangements = arrangements;
        graphs = Memory.of(knownAt);
    }

    /** Returns the register above an organization, on what was known by then. */
    static Register above(String target, CompiledCatalogue catalogue, KnownAt knownAt) {
        Set<String> found = new LinkedHashSet<>(Set.of(target));
        Deque<String> open = new ArrayDeque<>(found);
        Map<Object, List<Stated<Holding>>> statements = new LinkedHashMap<>();
        Set<Stated<Arrangement>> agreements = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String owned = open.remove();
            for (Stated<Holding> stated : catalogue.holdingsIn(owned)) {
                Holding holding = stated.value();
                if (holding.id().isPresent()) {
                    String id = holding.id().get();
                    statements.computeIfAbsent(id, absent -> catalogue.holdingsWith(id));
                } else {
                    statements
                            .computeIfAbsent(identity(holding), absent -> new ArrayList<>())
                            .add(stated);
                }
                if (!holding.owner().equals(Holding.UNKNOWN_OWNER) && found.add(holding.owner())) {
                    open.add(holding.owner());
                }
            }
            for (Stated<Arrangement> agreement : catalogue.arrangementsOf(owned)) {
                agreements.add(agreement);
                for (String party : agreement.value().parties()) {
                    if (found.add(party)) {
                        open.add(party);
                    }
                }
            }
        }
        List<Timed<List<Stated<Holding>>>> latest = statements.values().stream()
                .map(all -> Stated.latest(all, knownAt, catalogue.zones()))
                .toList();
        TreeSet<Instant> cuts = new TreeSet<>();
        latest.forEach(course -> cuts.addAll(course.changes()));
        Timed<List<Stake>> stakes = Timed.sampled(cuts, at -> stakes(latest, found, at));
        return new Register(found, stakes, joint(agreements, knownAt, catalogue), knownAt);
    }

    /** Returns who holds what of whom in a whole catalogue at an instant, on what was known by then. */
    static OwnershipGraph everything(CompiledCatalogue catalogue, KnownAt knownAt, Instant at) {
        Map<Object, List<Stated<Holding>>> statements = new LinkedHashMap<>();
        Set<Stated<Arrangement>> agreements = new LinkedHashSet<>();
        for (String id : catalogue.catalogue().organizations().keySet()) {
            for (Stated<Holding> stated : catalogue.holdingsIn(id)) {
                Object identity =
                        stated.value().id().<Object>map(given -> given).orElse(identity(stated.value()));
                statements
                        .computeIfAbsent(identity, absent -> new ArrayList<>())
                        .add(stated);
            }
            agreements.addAll(catalogue.arrangementsOf(id));
        }
        List<Timed<List<Stated<Holding>>>> latest = statements.values().stream()
                .map(all -> Stated.latest(all, knownAt, catalogue.zones()))
                .toList();
        return OwnershipGraph.of(
                stakes(latest, catalogue.catalogue().organizations().keySet(), at),
                joint(agreements, knownAt, catalogue).at(at));
    }

    private static List<?> identity(Holding holding) {
        return List.of(holding.owner(), holding.owned(), holding.right());
    }

    private static Timed<List<Set<String>>> joint(
            Collection<Stated<Arrangement>> agreements, KnownAt knownAt, CompiledCatalogue catalogue) {
        Timed<List<Set<String>>> joint = Timed.always(List.of());
        for (Stated<Arrangement> agreement : agreements) {
            Timed<List<Stated<Arrangement>>> now = Stated.latest(List.of(agreement), knownAt, catalogue.zones());
            joint = joint.with(now, (before, is) -> {
                List<Set<String>> all = new ArrayList<>(before);
                is.forEach(one -> all.add(one.value().parties()));
                return List.copyOf(all);
            });
        }
        return joint;
    }

    // A holding with an id may have come to be one of somebody who does not matter here.
    private static List<Stake> stakes(List<Timed<List<Stated<Holding>>>> courses, Set<String> found, Instant at) {
        List<Stake> stakes = new ArrayList<>();
        for (Timed<List<Stated<Holding>>> course : courses) {
            Map<List<?>, Stake> merged = new LinkedHashMap<>();
            for (Stated<Holding> stated : course.at(at)) {
                Holding holding = stated.value();
                PercentageRange share = holding.share().orElse(PercentageRange.exactly(Percentage.HUNDRED));
                Stake stake = new Stake(holding.owner(), holding.owned(), holding.right(), share, stated);
                merged.merge(identity(holding), stake, Register::contradicting);
            }
            boolean oneOfThem = merged.size() > 1;
            for (Stake stake : merged.values()) {
                if (found.contains(stake.owned())) {
                    stakes.add(oneOfThem ? perhaps(stake) : stake);
                }
            }
        }
        return List.copyOf(stakes);
    }

    // Statements that became known together and contradict each other leave a range.
    private static Stake contradicting(Stake one, Stake other) {
        return new Stake(one.owner(), one.owned(), one.right(), one.share().union(other.share()), one.origin());
    }

    // Of statements about one holding that say different things of whose it is, one at the most is right; who controls
    // is then not known.
    private static Stake perhaps(Stake stake) {
        return new Stake(
                stake.right() == Right.CONTROL ? Stake.UNKNOWN : stake.owner(),
                stake.owned(),
                stake.right(),
                stake.right() == Right.CONTROL
                        ? stake.share()
                        : stake.share().union(PercentageRange.exactly(Percentage.ZERO)),
                stake.origin());
    }

    /** Returns each holding with the period in which it is held. */
    List<Map.Entry<Stake, Period>> stakes() {
        List<Map.Entry<Stake, Period>> held = new ArrayList<>();
        Set<Stake> all = new LinkedHashSet<>();
        stakes.values().forEach(all::addAll);
        for (Stake stake : all) {
            for (Timed.Step<Boolean> step :
                    stakes.map(now -> now.contains(stake)).steps()) {
                if (step.value()) {
                    held.add(Map.entry(stake, step.period()));
                }
            }
        }
        return held;
    }

    /** Returns the ids of all organizations in it. */
    Set<String> organizations() {
        return organizations;
    }

    /** Returns the instants at which it changes. */
    Collection<Instant> changes() {
        Set<Instant> changes = new TreeSet<>(stakes.changes());
        changes.addAll(arrangements.changes());
        return changes;
    }

    /** Returns what is held and agreed at an instant. */
    List<?> stakesAt(Instant at) {
        return List.of(stakes.at(at), arrangements.at(at));
    }

    /** Returns the graph at an instant. */
    OwnershipGraph at(Instant at) {
        return graphs.get(stakesAt(at), absent -> OwnershipGraph.of(stakes.at(at), arrangements.at(at)));
    }

    /** Returns a chain as evidence. */
    static Evidence evidence(
            Chain chain, PercentageRange share, Regime.Threshold threshold, Collection<String> assumptions) {
        for (Chain.Link link : chain.links()) {
            origins(link)
                    .forEach(
                            stated -> stated
                                    .zoneAssumption(
                                            "holding of " + stated.value().owner() + " in "
                                                    + stated.value().owned())
                                    .stream()
                                    .filter(text -> !assumptions.contains(text))
                                    .forEach(assumptions::add));
        }
        return new Evidence.Chain(links(chain), share, threshold.toString(), period(chain));
    }

    /** Returns a chain of control as evidence. */
    static Evidence evidence(Chain chain) {
        return new Evidence.Chain(links(chain), PercentageRange.exactly(Percentage.HUNDRED), "control", period(chain));
    }

    private static List<Evidence.Link> links(Chain chain) {
        return chain.links().stream().map(Register::link).toList();
    }

    private static Evidence.Link link(Chain.Link link) {
        Right right =
                link.stakes().isEmpty() ? Right.SHARES : link.stakes().get(0).right();
        Optional<Source> source = origins(link).stream()
                .flatMap(stated -> stated.source().stream())
                .findFirst();
        return new Evidence.Link(
                link.owner(),
                link.owned(),
                right == Right.CONTROL ? Optional.empty() : Optional.of(link.share()),
                right.word(),
                source);
    }

    @SuppressWarnings("unchecked")
    private static List<Stated<Holding>> origins(Chain.Link link) {
        List<Stated<Holding>> origins = new ArrayList<>();
        for (Stake stake : link.stakes()) {
            if (stake.origin() instanceof Stated<?> stated && stated.value() instanceof Holding) {
                origins.add((Stated<Holding>) stated);
            }
        }
        return origins;
    }

    private static Period period(Chain chain) {
        Period period = Period.ALWAYS;
        for (Chain.Link link : chain.links()) {
            for (Stated<Holding> stated : origins(link)) {
                period = period.intersection(stated.period()).orElse(period);
            }
        }
        return period;
    }
}
