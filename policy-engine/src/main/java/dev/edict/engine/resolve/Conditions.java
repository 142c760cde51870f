package dev.edict.engine.resolve;

import dev.edict.Counterparty;
import dev.edict.engine.compile.CompiledCatalogue.OrganizationFacts;
import dev.edict.engine.timed.Timed;
import dev.edict.model.AttributeTest;
import dev.edict.model.Comparison;
import dev.edict.model.Manner;
import dev.edict.model.Party;
import dev.edict.model.Routes;
import dev.edict.model.Scope;
import dev.edict.model.ToolTest;
import dev.edict.model.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers whether the conditions of policies hold of one request. Not safe to share between threads. */
public final class Conditions {
    private final Inquiry inquiry;
    private final Tools tools;

    /** Opens the conditions of an inquiry. */
    public Conditions(Inquiry inquiry) {
        this.inquiry = inquiry;
        tools = new Tools(inquiry);
    }

    /** Returns the ids of everything that is used or may be: the tool, what is inside it, and what these were made of; nothing if the catalogue does not know it all. */
    public Optional<Set<String>> everythingUsed() {
        return tools.everythingKnown();
    }

    /** Returns the inquiry. */
    public Inquiry inquiry() {
        return inquiry;
    }

    /** Returns how a request stands to each condition of a policy; {@link Aspects#NOWHERE} as soon as two of them are seen to fail at every instant. */
    public Aspects aspects(Scope scope, List<Scope> except) {
        return aspects(scope, except, 1);
    }

    /** Returns how a request stands to each condition of a policy; {@link Aspects#NOWHERE} as soon as one of them is seen to fail at every instant, so that the policy never speaks. */
    public Aspects aspectsOfSpeaker(Scope scope, List<Scope> except) {
        return aspects(scope, except, 0);
    }

    private Aspects aspects(Scope scope, List<Scope> except, int mayFail) {
        int failed = 0;
        Timed<Answer> how = how(scope);
        failed += failed(how);
        if (failed > mayFail) {
            return Aspects.NOWHERE;
        }
        Timed<Answer> what = what(scope);
        failed += failed(what);
        if (failed > mayFail) {
            return Aspects.NOWHERE;
        }
        Timed<Answer> who = who(scope);
        failed += failed(who);
        if (failed > mayFail) {
            return Aspects.NOWHERE;
        }
        Timed<Answer> where = where(scope);
        Timed<Answer> whom = whom(scope);
        failed += failed(where) + failed(whom);
        if (failed > mayFail) {
            return Aspects.NOWHERE;
        }
        return new Aspects(List.of(who, whom, what, how, where, given(scope)), exempt(scope, except));
    }

    private static int failed(Timed<Answer> answer) {
        return answer.isConstant() && answer.first().failsPlainly() ? 1 : 0;
    }

    /** Returns whether a scope as a whole holds. */
    public Timed<Answer> holds(Scope scope) {
        return Answer.both(holdsButWhat(scope), what(scope));
    }

    private Timed<Answer> holdsButWhat(Scope scope) {
        Timed<Answer> parties = Answer.both(who(scope), whom(scope));
        return Answer.both(parties, Answer.both(how(scope), Answer.both(where(scope), given(scope))));
    }

    private Timed<Answer> who(Scope scope) {
        Timed<Answer> organization =
                scope.who().isEmpty() ? Answer.ALWAYS : assumed(user(scope.who().get()), "organization");
        return scope.actors().isEmpty()
                ? organization
                : Answer.both(organization, Answer.always(word(scope.actors().get(), "actor")));
    }

    private Timed<Answer> user(Party test) {
        Optional<OrganizationFacts> user = inquiry.organization();
        return user.isEmpty()
                ? Timed.always(Answer.missing("organization"))
                : inquiry.parties().passes(test, user.get().id(), "organization");
    }

    private Timed<Answer> assumed(Timed<Answer> answer, String path) {
        List<String> assumption = inquiry.assumption(path);
        return assumption.isEmpty() ? answer : answer.map(one -> one.assuming(assumption));
    }

    private Timed<Answer> whom(Scope scope) {
        if (scope.whom().isEmpty() && scope.roles().isEmpty()) {
            return Answer.ALWAYS;
        }
        Optional<List<Counterparty>> others = inquiry.counterparties();
        if (others.isEmpty()) {
            return Timed.always(Answer.missing("counterparty"));
        }
        Timed<Answer> result = Answer.NEVER;
        for (Counterparty other : others.get()) {
            boolean concerned = scope.roles()
                    .map(roles -> other.role().map(roles::accepts).orElse(false))
                    .orElse(other.role().isEmpty());
            if (concerned) {
                result = Answer.either(result, passes(scope.whom(), other));
            }
        }
        return result;
    }

    private Timed<Answer> passes(Optional<Party> test, Counterparty other) {
        return test.map(party -> inquiry.parties().passes(party, Optional.of(other.organization()), "counterparty"))
                .orElse(Answer.ALWAYS);
    }

    private Timed<Answer> what(Scope scope) {
        return scope.what().isEmpty()
                ? Answer.ALWAYS
                : tools.passes(scope.what().get());
    }

    private Timed<Answer> where(Scope scope) {
        if (scope.where().isEmpty()) {
            return Answer.ALWAYS;
        }
        Optional<String> code = inquiry.field("place");
        return code.isEmpty()
                ? Timed.always(Answer.missing("place"))
                : assumed(inquiry.places().passes(scope.where().get(), code.get(), "place"), "place");
    }

    private Timed<Answer> how(Scope scope) {
        Manner how = scope.how();
        if (how.equals(Manner.ANY)) {
            return Answer.ALWAYS;
        }
        Timed<Answer> plain = Answer.always(how(how));
        return how.routes() == Routes.ANY ? plain : Answer.both(plain, route(how.routes(), scope.what()));
    }

    private Answer how(Manner how) {
        return word(how.actions(), "action")
                .and(word(how.devices(), "device"))
                .and(word(how.networks(), "network"))
                .and(word(how.credentials(), "credential"))
                .and(word(how.purposes(), "purpose"))
                .and(how.data().isEmpty() ? Answer.YES : data(how.data().get()));
    }

    /** Returns whether how something is used fails a test for certain, whatever the way it takes. */
    boolean excludes(@Nullable Manner how) {
        return how != null && how(how).failsPlainly();
    }

    /** Returns whether the actor fails a test for certain. */
    boolean excludesActor(@Nullable Words actors) {
        return actors != null && word(actors, "actor").failsPlainly();
    }

    private Answer word(Optional<Words> words, String path) {
        return words.isEmpty() ? Answer.YES : word(words.get(), path);
    }

    private Answer word(Words words, String path) {
        Optional<String> value = inquiry.field(path);
        return value.isEmpty()
                ? Answer.missing(path)
                : Answer.of(words.accepts(value.get())).assuming(inquiry.assumption(path));
    }

    private Answer data(Words words) {
        Optional<Set<String>> data = inquiry.data();
        if (data.isEmpty()) {
            return Answer.missing("data");
        }
        boolean any = data.get().stream().anyMatch(words.words()::contains);
        return Answer.of(any != words.negated())
                .assuming(inquiry.request().data().isEmpty() ? inquiry.assumption("data") : List.of());
    }

    private Timed<Answer> route(Routes routes, Optional<ToolTest> what) {
        Optional<List<String>> route = inquiry.route();
        if (route.isEmpty()) {
            return Timed.always(Answer.missing("route"));
        }
        if (routes == Routes.DIRECT || route.get().isEmpty()) {
            return Timed.always(Answer.of(route.get().isEmpty()));
        }
        Timed<Answer> all = Answer.ALWAYS;
        for (String hop : route.get()) {
            all = Answer.both(all, tools.authorized(hop, what));
        }
        return all;
    }

    private Timed<Answer> given(Scope scope) {
        Answer plain = Answer.YES;
        for (AttributeTest test : scope.given()) {
            plain = plain.and(attribute(test));
        }
        Timed<Answer> result = Answer.always(plain);
        if (scope.any().isEmpty()) {
            return result;
        }
        Timed<Answer> alternatives = Answer.NEVER;
        for (Scope alternative : scope.any()) {
            alternatives = Answer.either(alternatives, holds(alternative));
        }
        return Answer.both(result, alternatives);
    }

    /** Returns whether an attribute of the request passes a test. */
    public Answer attribute(AttributeTest test) {
        String path = "attributes." + test.attribute();
        Optional<String> value = inquiry.field(path);
        if (value.isEmpty()) {
            return Answer.missing(path);
        }
        return compare(test, value.get(), path).assuming(inquiry.assumption(path));
    }

    private static Answer compare(AttributeTest test, String value, String path) {
        String bound = test.values().get(0);
        try {
            return switch (test.comparison()) {
                case EQUALS -> Answer.of(test.values().contains(value));
                case NOT -> Answer.of(!test.values().contains(value));
                case AT_LEAST -> Answer.of(number(value).compareTo(number(bound)) >= 0);
                case MORE_THAN -> Answer.of(number(value).compareTo(number(bound)) > 0);
                case AT_MOST -> Answer.of(number(value).compareTo(number(bound)) <= 0);
                case LESS_THAN -> Answer.of(number(value).compareTo(number(bound)) < 0);
                case FROM -> Answer.of(!java.time.LocalDate.parse(value).isBefore(java.time.LocalDate.parse(bound)));
                case BEFORE -> Answer.of(java.time.LocalDate.parse(value).isBefore(java.time.LocalDate.parse(bound)));
            };
        } catch (NumberFormatException | java.time.DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "the request's " + path + " is `" + value + "`, which cannot be compared: "
                            + (isDate(test.comparison()) ? "it must be a date" : "it must be a number"),
                    malformed);
        }
    }

    private static boolean isDate(Comparison comparison) {
        return comparison == Comparison.FROM || comparison == Comparison.BEFORE;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Returns whether one of the things that a policy does not apply to after all holds. */
    private Timed<Answer> exempt(Scope scope, List<Scope> except) {
        Timed<Answer> result = Answer.NEVER;
        for (Scope exemption : except) {
            Timed<Answer> what = what(exemption);
            if (exemption.what().isPresent() && scope.what().isPresent()) {
                what = Answer.either(
                        what,
                        tools.allExempt(scope.what().get(), exemption.what().get()));
            }
            result = Answer.either(result, Answer.both(holdsButWhat(exemption), what));
        }
        return result;
    }
}
