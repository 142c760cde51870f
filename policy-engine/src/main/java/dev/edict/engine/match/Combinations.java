package dev.edict.engine.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How many combinations of facts the patterns of rules can have; facts that rules derive count as they come. Belongs to one thread. */
final class Combinations {
    private static final long MOST = Long.MAX_VALUE / 1_000_000;

    private final RuleBase rules;
    private final Map<String, Integer> counts = new HashMap<>();
    private int all;

    Combinations(RuleBase rules, Collection<?> facts) {
        this.rules = rules;
        facts.forEach(this::add);
    }

    /** Adds a fact. */
    void add(Object fact) {
        String type = fact.getClass().getSimpleName();
        all++;
        counts.merge(type, 1, Integer::sum);
        for (FactField field : FactField.of(fact)) {
            if (field.in(fact) instanceof Collection<?> elements) {
                counts.merge(RuleParts.ELEMENTS_OF + type, elements.size(), Math::max);
            }
        }
    }

    /** Returns the product of how many things there are for each pattern of a rule. */
    long of(String rule) {
        long product = 1;
        for (String type : rules.types(rule)) {
            // What a rule gathered itself has no more elements than there are facts.
            int otherwise = type.startsWith(RuleParts.ELEMENTS_OF) ? all : 1;
            product = Math.min(MOST, product * Math.max(1, counts.getOrDefault(type, otherwise)));
        }
        return product;
    }
}
