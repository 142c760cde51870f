package dev.edict.engine.resolve;

import dev.edict.Evidence;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledCatalogue.GroupFacts;
import dev.edict.engine.compile.Gazetteer;
import dev.edict.engine.compile.Stated;
import dev.edict.engine.timed.Timed;
import dev.edict.model.PlaceTest;
import dev.edict.model.Truth;
import dev.edict.time.KnownAt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers whether places lie in places and groups. Safe to share between threads. */
final class Places {
    private static final int LONGEST_CODE = 32;

    private final CompiledCatalogue catalogue;
    private final Gazetteer gazetteer;
    private final KnownAt knownAt;
    private final Memory<Asked<String>, Timed<Answer>> asked;
    private final Memory<Key, Timed<Answer>> memory;
    private final Memory<String, Boolean> known;

    private record Key(String place, String within, String path) {}

    Places(CompiledCatalogue catalogue, KnownAt knownAt) {
        this.catalogue = catalogue;
        this.gazetteer = catalogue.gazetteer();
        this.knownAt = knownAt;
        asked = Memory.of(knownAt);
        memory = Memory.of(knownAt);
        known = Memory.of(knownAt);
    }

    /** Returns whether a code or an area's id is known. */
    boolean knows(String code) {
        return code.length() > LONGEST_CODE ? gazetteer.knows(code) : known.get(code, gazetteer::knows);
    }

    /** Returns whether the place that a code means passes a test. */
    Timed<Answer> passes(PlaceTest test, String code, String path) {
        return knows(code)
                ? asked.get(new Asked<>(test, code, path), same -> evaluate(test, code, path))
                : evaluate(test, code, path);
    }

    private Timed<Answer> evaluate(PlaceTest test, String code, String path) {
        Timed<Set<String>> meaning = gazetteer.meaning(code);
        Timed<Answer> result = null;
        for (Timed.Step<Set<String>> step : meaning.steps()) {
            Timed<Answer> answer = passesEach(test, step.value(), path);
            result = result == null ? answer : during(step, answer, result);
        }
        return result == null ? Timed.always(Answer.missing(path)) : result;
    }

    private static Timed<Answer> during(Timed.Step<?> step, Timed<Answer> inside, Timed<Answer> outside) {
        Timed<Boolean> within = Timed.during(step.period(), true, false);
        Timed<Optional<Answer>> cut = inside.with(within, (answer, in) -> in ? Optional.of(answer) : Optional.empty());
        return outside.with(cut, (old, now) -> now.orElse(old));
    }

    private Timed<Answer> passesEach(PlaceTest test, Set<String> places, String path) {
        if (places.isEmpty()) {
            return Timed.always(Answer.missing(path));
        }
        Timed<Answer> all = null;
        for (String place : places) {
            Timed<Answer> one = passesOne(test, place, path);
            all = all == null ? one : all.with(one, (first, second) -> agree(first, second, path));
        }
        return all == null ? Timed.always(Answer.missing(path)) : all;
    }

    private static Answer agree(Answer first, Answer second, String path) {
        return first.truth() == second.truth() ? first : Answer.missing(path);
    }

    private Timed<Answer> passesOne(PlaceTest test, String place, String path) {
        Timed<Answer> inside = Answer.NEVER;
        for (String container : test.places()) {
            inside = Answer.either(inside, within(place, container, path));
        }
        return test.inside() ? inside : inside.map(answer -> outside(answer, place, test));
    }

    private Answer outside(Answer inside, String place, PlaceTest test) {
        return inside.truth() == Truth.NO
                ? Answer.shownBy(new Evidence.Fact(
                                gazetteer.name(place) + " (" + place + ") is " + test,
                                dev.edict.time.Period.ALWAYS,
                                listSource(test)))
                        .assuming(inside.assumptions())
                : inside.not();
    }

    private Optional<dev.edict.model.Source> listSource(PlaceTest test) {
        return test.places().stream()
                .flatMap(id -> catalogue.group(id).stream())
                .flatMap(group -> group.list().source().stream())
                .findFirst();
    }

    /** Returns whether a place lies in a place or a group. */
    private Timed<Answer> within(String place, String container, String path) {
        return memory.get(new Key(place, container, path), this::within);
    }

    private Timed<Answer> within(Key key) {
        Optional<GroupFacts> group = catalogue.group(key.within);
        return group.isPresent()
                ? withinGroup(key.place, group.get(), key.path)
                : Timed.always(covered(key.place, gazetteer.spelling(key.within), key.path));
    }

    private Answer covered(String place, String container, String path) {
        if (gazetteer.covers(container, place)) {
            return Answer.shownBy(new Evidence.Fact(
                    place.equals(container)
                            ? "the place is " + gazetteer.name(place) + " (" + place + ")"
                            : place + " lies in " + gazetteer.name(container) + " (" + container + ")",
                    dev.edict.time.Period.ALWAYS,
                    Optional.empty()));
        }
        return gazetteer.covers(place, container)
                ? Answer.missing(path + "." + gazetteer.finerLevel(place))
                : Answer.NO;
    }

    private Timed<Answer> withinGroup(String place, GroupFacts group, String path) {
        Timed<Answer> listed = Answer.NEVER;
        if (group.group().members().isEmpty()) {
            listed = Timed.always(Answer.missing("members of " + group.group().id()));
        }
        Optional<String> outer = Optional.of(place);
        while (outer.isPresent()) {
            listed = Answer.either(listed, member(outer.get(), place, group));
            outer = gazetteer.parent(outer.get());
        }
        for (String finer : group.finer()) {
            if (!finer.equals(place) && gazetteer.covers(place, finer)) {
                Answer ask = Answer.missing(path + "." + gazetteer.finerLevel(place));
                listed = Answer.either(listed, present(group, finer).map(is -> is.isEmpty() ? Answer.NO : ask));
            }
        }
        for (String nested : group.nested()) {
            Timed<Answer> inside = within(place, nested, path);
            listed = Answer.either(
                    listed, inside.with(present(group, nested), (answer, is) -> is.isEmpty() ? Answer.NO : answer));
        }
        for (String excepted : group.group().except()) {
            Timed<Answer> out = catalogue.group(excepted).isPresent()
                    ? within(place, excepted, path).map(Answer::not)
                    : Timed.always(excepted(place, excepted, path));
            listed = Answer.both(listed, out);
        }
        return Memberships.fromBeginning(group, listed, knownAt, catalogue.zones());
    }

    private Answer excepted(String place, String excepted, String path) {
        if (gazetteer.covers(excepted, place)) {
            return Answer.NO;
        }
        return gazetteer.covers(place, excepted)
                ? Answer.missing(path + "." + gazetteer.finerLevel(place))
                : Answer.YES;
    }

    private Timed<Answer> member(String outer, String place, GroupFacts group) {
        if (!group.members().containsKey(outer)) {
            return Answer.NEVER;
        }
        return present(group, outer)
                .map(statements -> statements.isEmpty()
                        ? Answer.NO
                        : Memberships.shown(gazetteer.name(place) + " (" + place + ")", group, statements.get(0)));
    }

    private Timed<List<Stated<String>>> present(GroupFacts group, String member) {
        return Stated.latest(group.members().getOrDefault(member, List.of()), knownAt, catalogue.zones());
    }
}
