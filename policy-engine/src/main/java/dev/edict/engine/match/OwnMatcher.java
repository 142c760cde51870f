package dev.edict.engine.match;

import dev.edict.engine.author.Bounds;
import dev.edict.engine.author.Dated;
import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.kie.api.KieBase;

/**
 * Matches a pack's own rules. What is open in the facts makes a rule uncertain, what fails makes that rule alone uncertain, and rules
 * that speak of the absence or the number of dated facts are evaluated slice by slice. Belongs to one request.
 */
final class OwnMatcher {
    private final RuleBase rules;
    private final Bounds bounds;
    private final Deadline deadline;
    private final Absences absences;
    private final List<Match> matches = new ArrayList<>();
    private final Troubles troubles;
    private final Map<Set<String>, Map<String, Long>> spent = new HashMap<>();

    OwnMatcher(RuleBase rules, Bounds bounds, Deadline deadline, Collection<?> given) {
        this.rules = rules;
        this.bounds = bounds;
        this.deadline = deadline;
        troubles = new Troubles(rules, deadline);
        Set<String> attributes = new TreeSet<>();
        rules.statements().values().forEach(each -> attributes.addAll(each.attributes()));
        this.absences = Absences.of(given, attributes);
        this.absences.facts().sort(IN_ORDER);
    }

    // The built-in rules are no more than the policies of the pack, which are not bounded.
    private static final Bounds UNBOUNDED = new Bounds(
            Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    // The order in which facts are derived must not depend on the order in which they are given.
    private static final Comparator<Object> IN_ORDER =
            Comparator.comparing((Object fact) -> fact.getClass().getName()).thenComparing(Object::toString);

    List<Match> match() {
        Set<String> together = without(rules.statements().keySet(), rules.nested());
        Set<String> whole = without(together, rules.sliced());
        evaluate(absences, whole, whole, Period.ALWAYS, true);
        matchSliced(without(together, whole));
        for (String rule : rules.nested()) {
            Set<String> alone = Set.of(rule);
            if (rules.sliced().contains(rule)) {
                matchSliced(alone);
            } else {
                evaluate(absences, rules.strata().upstream(alone), alone, Period.ALWAYS, false);
            }
        }
        return Coalescing.of(matches);
    }

    private void matchSliced(Set<String> sliced) {
        if (sliced.isEmpty()) {
            return;
        }
        Set<String> needed = rules.strata().upstream(sliced);
        for (Period slice : slices(needed)) {
            List<Object> inForce = absences.facts().stream()
                    .filter(fact ->
                            !(fact instanceof Dated dated) || new Period(dated.from(), dated.until()).contains(slice))
                    .toList();
            evaluate(absences.only(inForce), needed, sliced, slice, false);
        }
    }

    private List<Period> slices(Set<String> needed) {
        Set<String> types = new TreeSet<>();
        needed.forEach(rule -> types.addAll(statement(rule).reads()));
        Set<Instant> bounds = new TreeSet<>(Set.of(Instant.MIN, Instant.MAX));
        for (Object fact : absences.facts()) {
            if (fact instanceof Dated dated && types.contains(fact.getClass().getSimpleName())) {
                bounds.add(dated.from());
                bounds.add(dated.until());
            }
        }
        List<Instant> ordered = List.copyOf(bounds);
        List<Period> slices = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            slices.add(new Period(ordered.get(i - 1), ordered.get(i)));
        }
        return slices;
    }

    /** Returns what is known at an instant, with what the rules that a rule builds on derive of it or leave open. */
    Absences at(Instant at, String rule) {
        Absences known = absences.only(absences.facts().stream()
                .filter(fact -> !(fact instanceof Dated dated) || new Period(dated.from(), dated.until()).contains(at))
                .toList());
        Set<String> before = rules.strata().upstream(Set.of(rule));
        return before.stream().allMatch(each -> statement(each).derives().isEmpty())
                ? known
                : evaluate(known, before, Set.of(), Period.ALWAYS, false);
    }

    private RuleStatement statement(String rule) {
        return Optional.ofNullable(rules.statements().get(rule)).orElseThrow();
    }

    /** Evaluates rules over facts, keeps what those of interest say, and returns the facts with what was derived. */
    private Absences evaluate(Absences known, Set<String> all, Set<String> ofInterest, Period within, boolean builtIn) {
        Set<String> failed = new TreeSet<>(tooLarge(known, all, ofInterest));
        Set<String> open = new TreeSet<>();
        for (String rule : all) {
            if (known.concern(rules.needs(rule), statement(rule).reads())) {
                open.add(rule);
            }
        }
        Optional<Firing> firing = Optional.empty();
        while (firing.isEmpty()) {
            Set<String> withheld = new TreeSet<>(open);
            withheld.addAll(failed);
            firing = fire(known, all, rules.strata().downstream(withheld), failed, within, builtIn);
        }
        Set<String> uncertain = new TreeSet<>(open);
        uncertain.addAll(failed);
        Set<String> downstream = rules.strata().downstream(uncertain);
        downstream.retainAll(all);
        firing.get().matches().stream()
                .filter(match ->
                        ofInterest.contains(match.rule()) || !rules.statements().containsKey(match.rule()))
                .forEach(matches::add);
        // What fails on an absent field is open, not broken.
        OpenRules openRules = new OpenRules(rules, troubles, without(failed, open), known, firing.get(), within);
        openRules.evaluate(downstream);
        matches.addAll(openRules.matches(ofInterest));
        return openRules.known();
    }

    // Nothing in Drools stops a join once it runs, so its size is looked at before.
    private Set<String> tooLarge(Absences known, Set<String> all, Set<String> ofInterest) {
        if (known.facts().size() > bounds.facts()) {
            all.forEach(rule -> troubles.reached(rule, "facts"));
            return all;
        }
        Set<String> large = new TreeSet<>();
        Combinations combinations = new Combinations(rules, known.facts());
        Set<String> lengthy = lengthy(known);
        Map<String, Long> before = spent.computeIfAbsent(ofInterest, none -> new HashMap<>());
        for (String rule : all) {
            // A rule that is evaluated slice by slice has them all together.
            if (before.merge(rule, combinations.of(rule), Math::addExact) > bounds.combinations()) {
                troubles.reached(rule, "combinations");
                large.add(rule);
            } else if (rules.types(rule).stream().anyMatch(lengthy::contains)) {
                troubles.reached(rule, "characters");
                large.add(rule);
            }
        }
        return large;
    }

    private Set<String> lengthy(Absences known) {
        Set<String> types = new TreeSet<>();
        for (Object fact : known.facts()) {
            // No text in a fact is longer than all of it in words.
            if (fact.toString().length() > bounds.characters() && Texts.longest(fact) > bounds.characters()) {
                types.add(fact.getClass().getSimpleName());
            }
        }
        return types;
    }

    // Nothing comes back when a rule failed; it is then among the failed, and the others go again.
    private Optional<Firing> fire(
            Absences known, Set<String> all, Set<String> withheld, Set<String> failed, Period within, boolean builtIn) {
        if (builtIn && !failed.isEmpty()) {
            return Optional.of(apart(known, all, withheld, failed, within));
        }
        try {
            Set<String> running = without(all, failed);
            KieBase base = builtIn ? rules.base() : rules.part(running);
            return Optional.of(run(base, running, known.facts(), withheld, within));
        } catch (FailingRuleException e) {
            end(failed, e.rule(), e);
        } catch (RuntimeException | StackOverflowError e) {
            int before = failed.size();
            for (RuleStatement each : rules.strata().ordered()) {
                if (all.contains(each.name()) && !failed.contains(each.name())) {
                    trouble(known, each.name(), withheld, failed, within)
                            .ifPresent(trouble -> end(failed, each.name(), trouble));
                }
            }
            if (failed.size() == before) {
                // Together they are too much though each alone is not.
                all.forEach(each -> end(failed, each, e));
            }
        }
        if (builtIn) {
            // The built-in rules must not suffer from the pack's own, and are matched by the caller.
            return Optional.of(apart(known, all, withheld, failed, within));
        }
        return Optional.empty();
    }

    private Firing apart(Absences known, Set<String> all, Set<String> withheld, Set<String> failed, Period within) {
        Firing builtIn = new Firing(within, Set.of(), UNBOUNDED, Deadline.of(UNBOUNDED));
        Sessions.run(rules.builtInAlone(), known.facts(), builtIn);
        Optional<Firing> own = Optional.empty();
        while (own.isEmpty()) {
            Set<String> silent = rules.strata().downstream(failed);
            silent.addAll(withheld);
            own = fire(known, all, silent, failed, within, false);
        }
        own.get().matches().addAll(builtIn.matches());
        return own.get();
    }

    private Optional<Throwable> trouble(
            Absences known, String rule, Set<String> withheld, Set<String> failed, Period within) {
        Set<String> needed = without(rules.strata().upstream(Set.of(rule)), failed);
        try {
            run(rules.part(needed), needed, known.facts(), withheld, within);
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(e);
        }
    }

    private void end(Set<String> failed, String rule, Throwable failure) {
        failed.add(rule);
        troubles.ended(rule, failure);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private Firing run(KieBase base, Set<String> running, Collection<?> facts, Set<String> withheld, Period within) {
        Firing firing = new Firing(within, withheld, bounds, deadline);
        firing.watch(new Consumer<>() {
            private Optional<Combinations> counted = Optional.empty();

            @Override
            public void accept(Object derived) {
                Combinations now = counted.orElseGet(() -> new Combinations(rules, facts));
                counted = Optional.of(now);
                now.add(derived);
                String type = derived.getClass().getSimpleName();
                for (String rule : running) {
                    if (rules.types(rule).contains(type) && now.of(rule) > bounds.combinations()) {
                        throw new BoundReachedException("combinations");
                    }
                }
            }
        });
        if (!running.isEmpty()) {
            firing.start();
        }
        Sessions.run(base, facts, firing);
        return firing;
    }
}
