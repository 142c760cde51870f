package dev.edict.engine.resolve;

import dev.edict.Evidence;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledCatalogue.OrganizationFacts;
import dev.edict.engine.compile.CompiledCatalogue.ToolFacts;
import dev.edict.engine.compile.Stated;
import dev.edict.engine.timed.Timed;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Party;
import dev.edict.model.PlaceTest;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.util.List;
import java.util.Optional;

/** Answers whether organizations pass the tests of a pack. Safe to share between threads. */
final class Parties {
    private final Knowledge knowledge;
    private final CompiledCatalogue catalogue;
    private final Owners owners;
    private final Memory<Asked<String>, Timed<Answer>> asked;
    private final Memory<String, Timed<Optional<String>>> vendors;

    Parties(Knowledge knowledge) {
        this.knowledge = knowledge;
        catalogue = knowledge.catalogue();
        asked = Memory.of(knowledge.knownAt());
        vendors = Memory.of(knowledge.knownAt());
        owners = new Owners(knowledge, this);
    }

    Owners owners() {
        return owners;
    }

    /** Returns whether an organization passes a test; nothing stands for an organization that nobody named. */
    Timed<Answer> passes(Party test, Optional<String> organization, String path) {
        if (organization.isEmpty() || catalogue.organization(organization.get()).isEmpty()) {
            return Timed.always(Answer.missing(path));
        }
        return passes(test, organization.get(), path);
    }

    /** Returns whether a party over time passes a test. */
    Timed<Answer> passes(Party test, Timed<Optional<String>> organization, String path) {
        if (organization.isConstant()) {
            return passes(test, organization.first(), path);
        }
        Timed<Answer> result = null;
        for (Timed.Step<Optional<String>> step : organization.steps()) {
            Timed<Answer> answer = passes(test, step.value(), path);
            result = result == null ? answer : cut(result, step.period(), answer);
        }
        return result == null ? Timed.always(Answer.missing(path)) : result;
    }

    private static Timed<Answer> cut(Timed<Answer> outside, Period period, Timed<Answer> inside) {
        Timed<Boolean> within = Timed.during(period, true, false);
        Timed<Optional<Answer>> chosen =
                inside.with(within, (answer, in) -> in ? Optional.of(answer) : Optional.empty());
        return outside.with(chosen, (old, now) -> now.orElse(old));
    }

    /** Returns whether an organization of the catalogue passes a test. */
    Timed<Answer> passes(Party test, String organization, String path) {
        if (test instanceof Party.Is is && is.with().isEmpty() && !is.ids().contains(organization)) {
            return Answer.NEVER;
        }
        return asked.get(new Asked<>(test, organization, path), same -> evaluate(test, organization, path));
    }

    private Timed<Answer> evaluate(Party test, String id, String path) {
        if (test instanceof Party.Is is) {
            return is(is, id, path);
        }
        if (test instanceof Party.Listed listed) {
            return listed.groups().stream()
                    .map(group -> knowledge.memberships().has(group, id))
                    .reduce(Answer.NEVER, Answer::either);
        }
        if (test instanceof Party.Headquartered headquartered) {
            return located(headquartered.place(), id, path, true);
        }
        if (test instanceof Party.Incorporated incorporated) {
            return located(incorporated.place(), id, path, false);
        }
        if (test instanceof Party.OfKind ofKind) {
            OrganizationKind kind = facts(id).organization().kind();
            return ofKind.kinds().contains(kind)
                    ? Timed.always(
                            Answer.shownBy(new Evidence.Fact(id + " is a " + kind, Period.ALWAYS, Optional.empty())))
                    : Answer.NEVER;
        }
        if (test instanceof Party.Owned owned) {
            return owners.owned(owned, id);
        }
        if (test instanceof Party.Controlled controlled) {
            return owners.controlled(controlled.by(), id);
        }
        if (test instanceof Party.UltimateParent ultimate) {
            return owners.ultimateParentPasses(ultimate.test(), id);
        }
        if (test instanceof Party.Not not) {
            return passes(not.test(), id, path).map(Answer::not);
        }
        List<Party> parts = test instanceof Party.AnyOf any ? any.tests() : ((Party.AllOf) test).tests();
        boolean any = test instanceof Party.AnyOf;
        Timed<Answer> result = any ? Answer.NEVER : Answer.ALWAYS;
        for (Party part : parts) {
            Timed<Answer> answer = passes(part, id, path);
            result = any ? Answer.either(result, answer) : Answer.both(result, answer);
        }
        return result;
    }

    private OrganizationFacts facts(String id) {
        return catalogue.organization(id).orElseThrow();
    }

    private Timed<Answer> is(Party.Is is, String id, String path) {
        if (is.ids().contains(id)) {
            String text = role(path) + " is " + facts(id).organization().name() + " (" + id + ")";
            return Timed.always(Answer.shownBy(new Evidence.Fact(text, Period.ALWAYS, Optional.empty())));
        }
        return is.with().isEmpty() ? Answer.NEVER : owners.related(is, id);
    }

    private static String role(String path) {
        if (path.endsWith(".vendor")) {
            String tool = path.substring(0, path.length() - ".vendor".length());
            return "the vendor of " + (tool.equals("tool") ? "the tool" : tool);
        }
        return switch (path) {
            case "organization", "operator" -> "the " + path;
            case "counterparty" -> "the other party";
            default -> "it";
        };
    }

    private Timed<Answer> located(PlaceTest test, String id, String path, boolean headquarters) {
        OrganizationFacts facts = facts(id);
        String fact = headquarters ? "headquarters" : "incorporated";
        String field = path + "." + fact;
        List<Stated<String>> statements = headquarters ? facts.headquarters() : facts.incorporated();
        if (facts.organization().kind() == OrganizationKind.PERSON && (headquarters || statements.isEmpty())) {
            return Answer.NEVER;
        }
        if (statements.isEmpty()) {
            return Timed.always(Answer.missing(field));
        }
        Timed<List<Stated<String>>> places = Stated.latest(statements, knowledge.knownAt(), catalogue.zones());
        Timed<Answer> result = Timed.always(Answer.missing(field));
        for (Timed.Step<List<Stated<String>>> step : places.steps()) {
            Timed<Answer> answer = null;
            for (Stated<String> place : step.value()) {
                Timed<Answer> one = knowledge
                        .places()
                        .passes(test, place.value(), field)
                        .map(passed -> withPlace(passed, id, headquarters, place));
                answer = answer == null
                        ? one
                        : answer.with(
                                one,
                                (first, second) -> first.truth() == second.truth() ? first : Answer.missing(field));
            }
            if (answer != null) {
                result = cut(result, step.period(), answer);
            }
        }
        return result;
    }

    private Answer withPlace(Answer passed, String id, boolean headquarters, Stated<String> place) {
        if (passed.truth() != Truth.YES) {
            return passed;
        }
        String text = id + (headquarters ? " has its headquarters in " : " is incorporated in ")
                + catalogue.gazetteer().name(place.value()) + " (" + place.value() + ")";
        return Answer.shownBy(new Evidence.Fact(
                        text,
                        place.period(),
                        place.source()
                                .or(() -> facts(id).organization().source().flatMap(catalogue::source))))
                .assuming(place.zoneAssumption((headquarters ? "headquarters of " : "incorporation of ") + id))
                .and(passed);
    }

    /** Returns the vendor of a tool over time. */
    Timed<Optional<String>> vendor(ToolFacts tool) {
        return vendors.get(
                tool.tool().id(),
                id -> Stated.latest(tool.vendor(), knowledge.knownAt(), catalogue.zones())
                        .map(statements -> statements.size() == 1
                                ? Optional.of(statements.get(0).value())
                                : Optional.empty()));
    }
}
