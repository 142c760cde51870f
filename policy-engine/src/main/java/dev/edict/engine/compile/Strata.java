package dev.edict.engine.compile;

import dev.edict.engine.check.drl.RuleStatement;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In which order rules build on each other's facts. A rule that asks for the absence or the number of facts comes after all rules that
 * derive such facts; the other rules of a layer may build on each other in circles. Immutable.
 */
public final class Strata {
    private final Map<String, RuleStatement> rules = new TreeMap<>();
    private final Map<String, Set<String>> derivers = new HashMap<>();
    private final Map<String, Integer> layers = new TreeMap<>();
    private String circular = "";

    private Strata(Collection<RuleStatement> statements) {
        for (RuleStatement each : statements) {
            rules.put(each.name(), each);
            layers.put(each.name(), 0);
            each.derives()
                    .forEach(type -> derivers.computeIfAbsent(type, key -> new TreeSet<>())
                            .add(each.name()));
        }
        boolean changed = true;
        while (changed && circular.isEmpty()) {
            changed = false;
            for (RuleStatement each : rules.values()) {
                changed |= raise(each);
            }
        }
    }

    /** Orders rules. */
    public static Strata of(Collection<RuleStatement> statements) {
        return new Strata(statements);
    }

    private boolean raise(RuleStatement rule) {
        int layer = 0;
        for (String type : rule.reads()) {
            for (String deriver : derivers.getOrDefault(type, Set.of())) {
                int step = rule.gathers().contains(type) ? 1 : 0;
                layer = Math.max(layer, layers.getOrDefault(deriver, 0) + step);
            }
        }
        if (layer > rules.size()) {
            circular = rule.name();
            return false;
        }
        return layers.put(rule.name(), layer) != layer;
    }

    /** Returns the name of a rule that asks for the absence of facts that rest on its own; empty if none does. */
    public String circular() {
        return circular;
    }

    /** Returns a rule's layer, from 0. */
    public int layer(String rule) {
        return layers.getOrDefault(rule, 0);
    }

    /** Returns the rules in the order of their layers. */
    public List<RuleStatement> ordered() {
        return rules.values().stream()
                .sorted(java.util.Comparator.comparingInt((RuleStatement each) -> layer(each.name()))
                        .thenComparing(RuleStatement::name))
                .toList();
    }

    /** Returns rules and all that look at facts that they derive, directly or not. */
    public Set<String> downstream(Set<String> names) {
        Set<String> all = new TreeSet<>(names);
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            Set<String> derived = rule(open.pop()).derives();
            for (RuleStatement each : rules.values()) {
                if (each.reads().stream().anyMatch(derived::contains) && all.add(each.name())) {
                    open.add(each.name());
                }
            }
        }
        return all;
    }

    /** Returns rules and all that derive facts that they look at, directly or not. */
    public Set<String> upstream(Set<String> names) {
        Set<String> all = new TreeSet<>(names);
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            for (String type : rule(open.pop()).reads()) {
                for (String deriver : derivers.getOrDefault(type, Set.of())) {
                    if (all.add(deriver)) {
                        open.add(deriver);
                    }
                }
            }
        }
        return all;
    }

    private RuleStatement rule(String name) {
        RuleStatement rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule `" + name + "`");
        }
        return rule;
    }
}
