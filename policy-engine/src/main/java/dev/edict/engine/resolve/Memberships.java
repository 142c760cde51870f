package dev.edict.engine.resolve;

import dev.edict.Evidence;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledCatalogue.GroupFacts;
import dev.edict.engine.compile.Stated;
import dev.edict.engine.timed.Timed;
import dev.edict.time.KnownAt;
import dev.edict.time.TimeZones;
import java.util.List;
import java.util.Optional;

/** Answers whether organizations and tools are on lists. Safe to share between threads. */
final class Memberships {
    private final CompiledCatalogue catalogue;
    private final KnownAt knownAt;

    Memberships(CompiledCatalogue catalogue, KnownAt knownAt) {
        this.catalogue = catalogue;
        this.knownAt = knownAt;
    }

    /** Returns whether an organization or a tool is a member of a group, or of a group that is a member of it. */
    Timed<Answer> has(String groupId, String member) {
        Optional<GroupFacts> found = catalogue.group(groupId);
        if (found.isEmpty()) {
            return Timed.always(Answer.missing("members of " + groupId));
        }
        GroupFacts group = found.get();
        Timed<Answer> listed = group.group().members().isEmpty()
                ? Timed.always(Answer.missing("members of " + groupId))
                : direct(group, member);
        for (String nested : group.nested()) {
            Timed<List<Stated<String>>> present = present(group, nested);
            listed = Answer.either(
                    listed, has(nested, member).with(present, (answer, is) -> is.isEmpty() ? Answer.NO : answer));
        }
        for (String excepted : group.group().except()) {
            listed = Answer.both(listed, isNot(excepted, member));
        }
        return fromBeginning(group, listed, knownAt, catalogue.zones());
    }

    private Timed<Answer> isNot(String excepted, String member) {
        if (excepted.equals(member)) {
            return Answer.NEVER;
        }
        return catalogue.group(excepted).isPresent() ? has(excepted, member).map(Answer::not) : Answer.ALWAYS;
    }

    private Timed<Answer> direct(GroupFacts group, String member) {
        if (!group.members().containsKey(member)) {
            return Answer.NEVER;
        }
        return present(group, member)
                .map(statements ->
                        statements.isEmpty() ? Answer.NO : shown("`" + member + "`", group, statements.get(0)));
    }

    private Timed<List<Stated<String>>> present(GroupFacts group, String member) {
        return Stated.latest(group.members().getOrDefault(member, List.of()), knownAt, catalogue.zones());
    }

    static Answer shown(String who, GroupFacts group, Stated<String> statement) {
        Evidence fact = new Evidence.Fact(
                who + " is on the list " + group.group().id(),
                statement.period(),
                statement.source().or(() -> group.list().source()));
        return Answer.shownBy(fact)
                .assuming(statement.zoneAssumption(group.group().id()));
    }

    /** Returns an answer about a list, unknown where there was no such list or it was not known. */
    static Timed<Answer> fromBeginning(GroupFacts group, Timed<Answer> listed, KnownAt knownAt, TimeZones zones) {
        Stated<String> list = group.list();
        Answer unknown = Answer.missing("members of " + group.group().id());
        if (!list.known().by(knownAt, zones)) {
            return Timed.always(unknown);
        }
        if (list.period().equals(dev.edict.time.Period.ALWAYS)) {
            return listed;
        }
        return listed.with(Timed.during(list.period(), true, false), (answer, is) -> is ? answer : unknown);
    }
}
