package dev.edict.engine.match;

import dev.edict.engine.author.Facts;
import dev.edict.engine.author.Statement;
import dev.edict.engine.author.Verdict;
import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.engine.match.Possibilities.Possibility;
import dev.edict.model.Effect;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.Consequence;
import org.drools.model.Variable;

/**
 * Evaluates rules over what is open, layer by layer: what one derives for certain is a fact like others, and what it may derive opens the
 * fact's type for as long as it may. Belongs to one evaluation.
 */
final class OpenRules {
    private final RuleBase rules;
    private final Troubles troubles;
    private final Set<String> broken;
    private final Firing firing;
    private final Period within;
    private final Absences open;
    private final Map<String, List<Match>> said = new TreeMap<>();
    private int derived;

    /**
     * Opens an evaluation.
     *
     * @param troubles what went wrong with rules, to which those that fail here are added
     * @param broken the rules that failed before
     * @param known the facts
     * @param firing what the other rules derived of them
     * @param within the period in which all facts are looked at
     */
    OpenRules(RuleBase rules, Troubles troubles, Set<String> broken, Absences known, Firing firing, Period within) {
        this.rules = rules;
        this.troubles = troubles;
        this.broken = new TreeSet<>(broken);
        this.firing = firing;
        this.within = within;
        open = known.only(known.facts());
        takeDerived();
    }

    /** Evaluates rules; in a layer that is until nothing new comes of it, for they may build on each other in circles. */
    void evaluate(Set<String> names) {
        try {
            rules.strata().ordered().stream()
                    .filter(each -> names.contains(each.name()))
                    .collect(Collectors.groupingBy(
                            each -> rules.strata().layer(each.name()), TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(this::layer);
        } finally {
            firing.end();
        }
    }

    private void layer(List<RuleStatement> layer) {
        boolean more = true;
        while (more) {
            more = false;
            for (RuleStatement each : layer) {
                more |= evaluate(each);
            }
        }
    }

    /** Returns the facts with what was derived of them, and what is left open. */
    Absences known() {
        return open;
    }

    /** Returns what rules say. */
    List<Match> matches(Set<String> names) {
        return said.entrySet().stream()
                .filter(each -> names.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .filter(match -> match.word() != VerdictWord.APPLY)
                .toList();
    }

    // Returns whether it derived or opened anything new.
    private boolean evaluate(RuleStatement rule) {
        List<Match> found = broken.contains(rule.name()) ? failed(rule) : possible(rule);
        said.put(rule.name(), found);
        boolean more = takeDerived();
        for (Match each : found) {
            for (String type : each.certainty() == Truth.YES ? Set.<String>of() : rule.derives()) {
                more |= open.open(type, new TreeSet<>(each.missing()), new Period(each.from(), each.until()));
            }
        }
        return more;
    }

    private boolean takeDerived() {
        List<Object> all = firing.derivedFacts();
        List<Object> fresh = all.subList(derived, all.size());
        derived = all.size();
        return open.facts().addAll(fresh);
    }

    private List<Match> failed(RuleStatement rule) {
        return words(rule, Truth.UNKNOWN, Set.of(), troubles.of(Set.of(rule.name())), Map.of(), within);
    }

    private List<Match> possible(RuleStatement rule) {
        List<Match> found = new ArrayList<>();
        // What is uncertain because of facts that a broken rule may have derived names that rule.
        Set<String> origins = rules.strata().upstream(Set.of(rule.name()));
        origins.retainAll(broken);
        try {
            for (Possibility each :
                    new Possibilities(rules.readings(), open, open.facts()).of(rules.model(rule.name()))) {
                Set<String> missing = new TreeSet<>(each.missing());
                each.values().values().forEach(value -> missing.addAll(open.paths(value, rules.tells(rule.name()))));
                Truth truth = missing.isEmpty() ? each.truth() : Truth.UNKNOWN;
                List<Object> facts = new ArrayList<>(firing.evidence(each.facts()));
                facts.removeIf(Absences.Opening.class::isInstance);
                if (truth == Truth.YES) {
                    derive(rule, each);
                } else {
                    facts.addAll(troubles.of(origins));
                }
                firing.period(each.facts())
                        .ifPresent(period -> found.addAll(words(rule, truth, missing, facts, each.values(), period)));
            }
            return found;
        } catch (RuntimeException e) {
            troubles.ended(rule.name(), e);
            broken.add(rule.name());
            return failed(rule);
        }
    }

    private void derive(RuleStatement rule, Possibility match) {
        if (rule.derives().isEmpty()) {
            return;
        }
        Consequence consequence = rules.model(rule.name()).getDefaultConsequence();
        Variable<?>[] variables = consequence.getVariables();
        Object[] arguments = new Object[variables.length];
        for (int i = 0; i < variables.length; i++) {
            arguments[i] = variables[i].isFact() ? match.values().get(variables[i].getName()) : new Deriving(firing);
        }
        firing.resume(match.facts());
        try {
            consequence.getBlock().execute(arguments);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the rule compiler lets consequences throw what they may not", e);
        }
    }

    /** Takes the facts that a rule derives; its words are known without it. */
    private record Deriving(Firing firing) implements Facts, Verdict {
        @Override
        public void derive(Object fact) {
            firing.derive(fact);
        }

        @Override
        public void deny() {}

        @Override
        public void review() {}

        @Override
        public void permit() {}

        @Override
        public void oblige() {}

        @Override
        public void warn() {}

        @Override
        public void apply(Statement policy) {}
    }

    // A rule that only derives says nothing, but that it may have derived must be known: it is then an empty word.
    private static List<Match> words(
            RuleStatement rule,
            Truth truth,
            Set<String> missing,
            List<Object> facts,
            Map<String, Object> values,
            Period period) {
        List<VerdictWord> words = new ArrayList<>();
        for (Effect each : rule.says()) {
            words.add(VerdictWord.valueOf(each.name()));
        }
        if (words.isEmpty()) {
            words.add(VerdictWord.APPLY);
        }
        return words.stream()
                .map(word -> new Match(
                        rule.name(),
                        rule.name(),
                        word,
                        period.from(),
                        period.until(),
                        truth,
                        List.copyOf(missing),
                        facts,
                        bound(rule, values)))
                .toList();
    }

    private static Map<String, Object> bound(RuleStatement rule, Map<String, Object> values) {
        Map<String, Object> bound = new HashMap<>();
        for (String hole : rule.holes()) {
            String variable = RuleParts.variable(hole);
            Object value = values.get(variable);
            if (value != null) {
                bound.put(variable, value);
            }
        }
        return bound;
    }
}
