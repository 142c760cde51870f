package dev.edict.engine.resolve;

import dev.edict.Evidence;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledCatalogue.RegimeFacts;
import dev.edict.engine.compile.Stated;
import dev.edict.engine.resolve.ownership.Chain;
import dev.edict.engine.resolve.ownership.ControlAnswer;
import dev.edict.engine.resolve.ownership.HolderSelector;
import dev.edict.engine.resolve.ownership.OwnershipAnswer;
import dev.edict.engine.resolve.ownership.OwnershipGraph;
import dev.edict.engine.resolve.ownership.OwnershipNote;
import dev.edict.engine.resolve.ownership.OwnershipSolver;
import dev.edict.engine.resolve.ownership.OwnershipTest;
import dev.edict.engine.resolve.ownership.Reversal;
import dev.edict.engine.resolve.ownership.Stake;
import dev.edict.engine.resolve.ownership.UltimateParents;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Party;
import dev.edict.model.Percentage;
import dev.edict.model.Regime;
import dev.edict.model.Relation;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Answers who owns and who controls whom, over time. Safe to share between threads. */
final class Owners {
    private static final String MAJORITY = "edict/majority";
    private static final Party ANYBODY = new Party.AllOf(List.of());

    private final Knowledge knowledge;
    private final CompiledCatalogue catalogue;
    private final Parties parties;
    private final Memory<String, Register> registers;

    Owners(Knowledge knowledge, Parties parties) {
        this.knowledge = knowledge;
        this.parties = parties;
        registers = Memory.of(knowledge.knownAt());
        catalogue = knowledge.catalogue();
    }

    private Register register(String target) {
        return registers.get(target, id -> Register.above(id, catalogue, knowledge.knownAt()));
    }

    /** Returns whether an organization is owned. */
    Timed<Answer> owned(Party.Owned owned, String target) {
        return solved(owned, target).map(Solved::answer);
    }

    /** Returns what a test of ownership comes to for an organization. */
    Timed<Solved> solved(Party.Owned owned, String target) {
        Timed<Optional<Stated<Regime.Terms>>> terms = terms(owned);
        Register register = register(target);
        TreeSet<Instant> cuts = new TreeSet<>(terms.changes());
        cuts.addAll(register.changes());
        for (Optional<Stated<Regime.Terms>> each : terms.values()) {
            each.flatMap(stated -> stated.value().by()).ifPresent(by -> addChanges(by, register, cuts));
        }
        owned.including().ifPresent(including -> addChanges(including, register, cuts));
        Map<Object, Solved> memory = new HashMap<>();
        return Timed.sampled(cuts, at -> {
            Optional<Stated<Regime.Terms>> now = terms.at(at);
            if (now.isEmpty()) {
                return Solved.NO_SUCH_TEST;
            }
            OwnershipGraph graph = register.at(at);
            return memory.computeIfAbsent(
                    List.of(now.get(), register.stakesAt(at), standings(owned, now.get(), register, at)),
                    absent -> solve(owned, now.get(), graph, target, at));
        });
    }

    // Everything that may differ from one time to another in what the solver is asked.
    private List<List<Truth>> standings(Party.Owned owned, Stated<Regime.Terms> terms, Register register, Instant at) {
        List<List<Truth>> standings = new ArrayList<>();
        standings.add(standings(terms.value().by().orElse(ANYBODY), register, at));
        owned.including().ifPresent(party -> standings.add(standings(party, register, at)));
        return standings;
    }

    private List<Truth> standings(Party party, Register register, Instant at) {
        return register.organizations().stream()
                .map(id -> holder(party, id, at).truth())
                .toList();
    }

    private void addChanges(Party by, Register register, Collection<Instant> cuts) {
        for (String id : register.organizations()) {
            if (catalogue.organization(id).isPresent()) {
                cuts.addAll(parties.passes(by, id, id).changes());
            }
        }
    }

    private Answer holder(Party by, String id, Instant at) {
        return catalogue.organization(id).isEmpty()
                ? Answer.missing(id)
                : parties.passes(by, id, id).at(at);
    }

    private Timed<Optional<Stated<Regime.Terms>>> terms(Party.Owned owned) {
        String under = owned.under().orElse(owned.terms().threshold().isPresent() ? "" : MAJORITY);
        if (under.isEmpty()) {
            return Timed.always(Optional.of(Stated.always(owned.terms())));
        }
        Optional<RegimeFacts> regime = catalogue.regime(under);
        if (regime.isEmpty()) {
            return Timed.always(
                    under.equals(MAJORITY)
                            ? Optional.of(Stated.always(owned.terms().over(majority())))
                            : Optional.empty());
        }
        List<Stated<Regime.Terms>> versions = regime.get().versions();
        if (versions.isEmpty()) {
            Regime.Terms always = regime.get().regime().terms();
            return Timed.always(Optional.of(Stated.always(owned.terms().over(always))));
        }
        return version(versions)
                .map(now -> now.map(version -> version.of(owned.terms().over(version.value()))));
    }

    /**
     * Returns which version of a regime holds over time, on what was known by then: of those that say the same start the latest, and of several of which none has ended the latest as well. That one of them ended
     * says nothing of the others, for they follow each other.
     */
    private Timed<Optional<Stated<Regime.Terms>>> version(List<Stated<Regime.Terms>> versions) {
        Map<Instant, List<Stated<Regime.Terms>>> byStart = new TreeMap<>();
        versions.forEach(version -> byStart.computeIfAbsent(version.period().from(), none -> new ArrayList<>())
                .add(version));
        Timed<Optional<Stated<Regime.Terms>>> latest = Timed.always(Optional.empty());
        for (List<Stated<Regime.Terms>> statements : byStart.values()) {
            latest = latest.with(
                    Stated.latest(statements, knowledge.knownAt(), catalogue.zones()),
                    (before, now) -> Stream.concat(before.stream(), now.stream())
                            .reduce((one, other) ->
                                    other.known().since().isBefore(one.known().since()) ? one : other));
        }
        return latest;
    }

    private static Regime.Terms majority() {
        return new Regime.Terms(
                Optional.empty(),
                Optional.of(Counting.CASCADE),
                Optional.of(Holders.SINGLE),
                Set.of(Right.SHARES),
                Optional.of(new Regime.Threshold(Percentage.of(50), false)));
    }

    private static List<String> zoneAssumption(Party.Owned owned, Stated<Regime.Terms> version) {
        return version.zoneAssumption("regime " + owned.under().orElse(MAJORITY));
    }

    private Solved solve(
            Party.Owned owned, Stated<Regime.Terms> stated, OwnershipGraph graph, String target, Instant at) {
        Regime.Terms terms = stated.value();
        Party by = terms.by().orElse(ANYBODY);
        Regime.Threshold threshold = threshold(terms);
        OwnershipTest test = test(terms);
        HolderSelector holders = id -> holder(by, id, at).truth();
        OwnershipAnswer answer = OwnershipSolver.solve(graph, test, holders, target);
        List<Evidence> reversals = new ArrayList<>();
        for (Reversal reversal : OwnershipSolver.whatWouldChange(graph, test, holders, target)) {
            reversals.add(new Evidence.Fact(reversal.text(), Period.ALWAYS, Optional.empty()));
        }
        Answer result = answer(answer, threshold, by, at, reversals);
        Answer including = owned.including()
                .map(party -> test.holders() == Holders.TOGETHER
                        ? oneOfThem(party, answer, at)
                        : oneAlone(party, by, OwnershipSolver.solve(graph, test, both(by, party, at), target), at))
                .orElse(Answer.YES);
        return new Solved(Optional.of(answer), result.and(including).assuming(zoneAssumption(owned, stated)));
    }

    private static Regime.Threshold threshold(Regime.Terms terms) {
        return terms.threshold().orElse(new Regime.Threshold(Percentage.of(50), false));
    }

    private static OwnershipTest test(Regime.Terms terms) {
        return new OwnershipTest(
                terms.counting().orElse(Counting.CASCADE),
                terms.holders().orElse(Holders.TOGETHER),
                terms.rights().isEmpty() ? Set.of(Right.SHARES) : terms.rights(),
                threshold(terms).percentage(),
                threshold(terms).orMore());
    }

    /** Returns the organizations that are owned at an instant, and those of which it is not known, by their ids. */
    SortedMap<String, Truth> everyoneOwned(Party.Owned owned, Instant at) {
        SortedMap<String, Truth> found = new TreeMap<>();
        Optional<Stated<Regime.Terms>> terms = terms(owned).at(at);
        if (terms.isPresent()) {
            Party by = terms.get().value().by().orElse(ANYBODY);
            OwnershipGraph graph = Register.everything(catalogue, knowledge.knownAt(), at);
            OwnershipSolver.solveAll(
                            graph,
                            test(terms.get().value()),
                            id -> holder(by, id, at).truth())
                    .forEach((id, truth) -> {
                        if (truth != Truth.NO) {
                            found.put(id, truth);
                        }
                    });
        }
        return found;
    }

    private HolderSelector both(Party by, Party party, Instant at) {
        return id -> holder(by, id, at).and(holder(party, id, at)).truth();
    }

    // Holders who count each for themselves: one who passes both tests must be enough alone.
    private Answer oneAlone(Party party, Party by, OwnershipAnswer answer, Instant at) {
        if (answer.owned() == Truth.YES) {
            return answer.holders().stream()
                    .map(holder -> holder(party, holder, at))
                    .filter(shown -> shown.truth() == Truth.YES)
                    .reduce(Answer.YES, Answer::and);
        }
        if (answer.owned() == Truth.NO) {
            return Answer.NO;
        }
        Set<String> missing = new LinkedHashSet<>(answer.missing());
        for (String unsettled : answer.unsettled()) {
            missing.addAll(
                    holder(by, unsettled, at).and(holder(party, unsettled, at)).missing());
        }
        return new Answer(Truth.UNKNOWN, List.copyOf(missing), List.of(), List.of());
    }

    private Answer oneOfThem(Party party, OwnershipAnswer answer, Instant at) {
        Answer result = Answer.NO;
        for (String holder : answer.holders()) {
            result = result.or(holder(party, holder, at));
        }
        for (String holder : answer.possibleHolders()) {
            if (holder.equals(Stake.UNKNOWN)) {
                result = result.or(Answer.missing("owner of " + answer.target()));
            } else if (holder(party, holder, at).truth() != Truth.NO) {
                result = result.or(Answer.missing("holding of " + holder + " in " + answer.target()));
            }
        }
        return result;
    }

    private Answer answer(
            OwnershipAnswer answer, Regime.Threshold threshold, Party by, Instant at, List<Evidence> reversals) {
        if (answer.owned() == Truth.UNKNOWN) {
            Set<String> missing = new LinkedHashSet<>(answer.missing());
            for (String unsettled : answer.unsettled()) {
                missing.addAll(holder(by, unsettled, at).missing());
            }
            return new Answer(Truth.UNKNOWN, List.copyOf(missing), List.of(), overTheWhole(answer));
        }
        if (answer.owned() == Truth.NO) {
            List<String> nobodys = answer.notes(OwnershipNote.Kind.LISTED_FOR_NOBODY).stream()
                    .map(note -> "holdings: " + note.text())
                    .toList();
            return Answer.NO.assuming(nobodys).assuming(overTheWhole(answer));
        }
        List<Evidence> evidence = new ArrayList<>();
        List<String> assumptions = new ArrayList<>(overTheWhole(answer));
        for (Chain chain : answer.chains()) {
            evidence.add(Register.evidence(chain, answer.share(), threshold, assumptions));
        }
        evidence.addAll(reversals);
        return new Answer(Truth.YES, List.of(), evidence, assumptions);
    }

    // Registers that add up to more than the whole contradict themselves, and whoever relies on them should know.
    private static List<String> overTheWhole(OwnershipAnswer answer) {
        return answer.notes(OwnershipNote.Kind.OVER_THE_WHOLE).stream()
                .map(note -> "holdings: " + note.text())
                .toList();
    }

    /** Returns whether somebody who passes a test controls an organization. */
    Timed<Answer> controlled(Party by, String target) {
        return overRegister(target, by, (graph, at) -> {
            ControlAnswer answer =
                    OwnershipSolver.controlled(graph, id -> holder(by, id, at).truth(), target);
            if (answer.controlled() == Truth.YES) {
                List<Evidence> evidence = new ArrayList<>();
                for (Chain chain : answer.chains()) {
                    evidence.add(Register.evidence(chain));
                }
                return new Answer(Truth.YES, List.of(), evidence, List.of());
            }
            return answer.controlled() == Truth.NO ? Answer.NO : missing(answer.missing(), answer.unsettled(), by, at);
        });
    }

    private Answer missing(List<String> facts, Set<String> unsettled, Party by, Instant at) {
        Set<String> missing = new LinkedHashSet<>(facts);
        for (String id : unsettled) {
            missing.addAll(holder(by, id, at).missing());
        }
        return new Answer(Truth.UNKNOWN, List.copyOf(missing), List.of(), List.of());
    }

    private Timed<Answer> overRegister(String target, Party by, BiFunction<OwnershipGraph, Instant, Answer> answer) {
        Register register = register(target);
        TreeSet<Instant> cuts = new TreeSet<>(register.changes());
        addChanges(by, register, cuts);
        return Timed.sampled(cuts, at -> answer.apply(register.at(at), at));
    }

    /** Returns whether an organization's ultimate parent passes a test. An organization without a parent is its own. */
    Timed<Answer> ultimateParentPasses(Party test, String target) {
        HolderSelector companies = id -> Truth.of(catalogue
                .organization(id)
                .map(facts -> facts.organization().kind() != OrganizationKind.PERSON)
                .orElse(true));
        return overRegister(target, test, (graph, at) -> {
            UltimateParents parents = OwnershipSolver.ultimateParents(graph, companies, target);
            if (parents.settled() == Truth.YES && parents.parents().isEmpty()) {
                return holder(test, target, at);
            }
            Answer result = Answer.NO;
            for (String parent : parents.parents()) {
                Answer passes = holder(test, parent, at);
                result = result.or(passes.truth() == Truth.YES ? passes.and(parentEvidence(target, parent)) : passes);
            }
            return parents.settled() == Truth.YES || result.truth() == Truth.YES
                    ? result
                    : whoeverItIs(parents, test, result, at);
        });
    }

    /** Returns what all who may stand at the top agree on, if they do. */
    private Answer whoeverItIs(UltimateParents parents, Party test, Answer sure, Instant at) {
        Answer open = new Answer(Truth.UNKNOWN, parents.missing(), List.of(), List.of());
        List<Answer> all = new ArrayList<>();
        parents.possible().forEach(parent -> all.add(holder(test, parent, at)));
        if (!parents.parents().isEmpty()) {
            all.add(sure);
        }
        boolean agreed = all.stream().map(Answer::truth).distinct().count() == 1;
        if (parents.mayBeUnnamed() || !agreed) {
            return all.stream()
                    .filter(answer -> answer.truth() == Truth.UNKNOWN)
                    .reduce(open, Answer::or);
        }
        return all.stream().reduce(Answer::or).orElse(open);
    }

    private static Answer parentEvidence(String target, String parent) {
        return Answer.shownBy(new Evidence.Fact(
                "the ultimate parent of " + target + " is " + parent, Period.ALWAYS, Optional.empty()));
    }

    /** Returns whether an organization stands in a relation to one of some. */
    Timed<Answer> related(Party.Is is, String id) {
        Relation relation = is.with().orElseThrow();
        Timed<Answer> result = Answer.NEVER;
        if (relation != Relation.PARENTS) {
            result = Answer.either(result, subsidiary(is.ids(), is.under(), id));
        }
        if (relation != Relation.SUBSIDIARIES) {
            for (String named : is.ids()) {
                result = Answer.either(result, subsidiary(Set.of(id), is.under(), named));
            }
        }
        if (relation == Relation.GROUP) {
            for (String named : is.ids()) {
                for (String parent : register(named).organizations()) {
                    if (!parent.equals(named)
                            && !parent.equals(id)
                            && catalogue.organization(parent).isPresent()) {
                        Timed<Answer> both = Answer.both(
                                subsidiary(Set.of(parent), is.under(), named),
                                subsidiary(Set.of(parent), is.under(), id));
                        result = Answer.either(result, both);
                    }
                }
            }
        }
        return result;
    }

    private Timed<Answer> subsidiary(Set<String> owners, Optional<String> under, String owned) {
        if (catalogue.organization(owned).isEmpty()) {
            return Timed.always(Answer.missing(owned));
        }
        Regime.Terms terms = new Regime.Terms(
                Optional.of(new Party.Is(owners, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
        return owned(new Party.Owned(Optional.of(under.orElse(MAJORITY)), terms, Optional.empty()), owned);
    }

    /**
     * What a test of ownership comes to.
     *
     * @param detail what the solver says; nothing where there is no such test
     * @param answer whether it holds
     */
    record Solved(Optional<OwnershipAnswer> detail, Answer answer) {
        static final Solved NO_SUCH_TEST = new Solved(Optional.empty(), Answer.NO);
    }
}
