package dev.edict.engine.check.lint;

import dev.edict.engine.check.drl.Asked;
import dev.edict.engine.check.drl.Demand;
import dev.edict.engine.check.drl.RuleStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions of rules that nothing can pass. What is asked of one fact must hold at once, but of alternatives one is enough: a condition
 * is dead if there is no way to choose among them that something passes, and an alternative is dead if no such way takes it.
 */
final class RuleConditionLints {
    /** More ways than these are not tried. */
    private static final int MOST_WAYS = 1_000;

    private final Report report;

    RuleConditionLints(Report report) {
        this.report = report;
    }

    void look(RuleStatement rule) {
        Map<Integer, List<Demand>> byFact = new LinkedHashMap<>();
        for (Demand demand : rule.demands()) {
            byFact.computeIfAbsent(demand.pattern(), none -> new ArrayList<>()).add(demand);
        }
        byFact.values().forEach(demands -> fact(rule, demands));
    }

    private void fact(RuleStatement rule, List<Demand> demands) {
        List<Way> ways = List.of(new Way(List.of(), Set.of()));
        for (int each = 0; each < demands.size(); each++) {
            List<Way> before = ways;
            ways = possible(before, demands.get(each), each);
            if (ways.isEmpty()) {
                dead(
                        rule,
                        "condition",
                        before.get(0),
                        demands.get(each).branches().get(0));
                return;
            }
            if (ways.size() > MOST_WAYS) {
                return;
            }
        }
        for (int each = 0; each < demands.size(); each++) {
            List<List<Asked>> branches = demands.get(each).branches();
            for (int branch = 0; branch < branches.size(); branch++) {
                Taken taken = new Taken(each, branch);
                if (ways.stream().noneMatch(way -> way.taken().contains(taken))) {
                    dead(rule, "alternative", around(demands, each), branches.get(branch));
                }
            }
        }
    }

    /** What is certainly asked besides one constraint. */
    private static Way around(List<Demand> demands, int but) {
        List<Asked> asked = new ArrayList<>();
        for (int each = 0; each < demands.size(); each++) {
            List<List<Asked>> branches = demands.get(each).branches();
            if (each != but && branches.size() == 1) {
                asked.addAll(branches.get(0));
            }
        }
        return new Way(asked, Set.of());
    }

    private static List<Way> possible(List<Way> ways, Demand demand, int number) {
        List<Way> longer = new ArrayList<>();
        for (Way way : ways) {
            for (int branch = 0; branch < demand.branches().size(); branch++) {
                Way next = way.and(demand.branches().get(branch), new Taken(number, branch));
                if (conflict(next.asked()).isEmpty()) {
                    longer.add(next);
                }
            }
        }
        return longer;
    }

    private void dead(RuleStatement rule, String what, Way around, List<Asked> branch) {
        List<Asked> all = new ArrayList<>(around.asked());
        all.addAll(branch);
        Asked last = conflict(all).orElse(branch.get(branch.size() - 1));
        Asked at = branch.contains(last) ? last : branch.get(branch.size() - 1);
        report.add(
                Lint.NEVER_TRUE,
                Subject.place(at.origin()),
                (what.equals("condition") ? "a condition" : "an alternative") + " of `" + rule.name()
                        + "` can never hold: no `" + at.path() + "` passes all that is asked of it",
                "what is asked of one pattern must hold of the same fact; for alternatives write `||` or `in`");
    }

    /** Returns the last that is asked of a field of which no value passes all. */
    private static Optional<Asked> conflict(List<Asked> asked) {
        Map<String, List<Asked>> byField = new LinkedHashMap<>();
        asked.forEach(each ->
                byField.computeIfAbsent(each.path(), none -> new ArrayList<>()).add(each));
        return byField.values().stream()
                .filter(same -> !Possibility.exists(same))
                .map(same -> same.get(same.size() - 1))
                .findFirst();
    }

    /** A branch of a constraint, both by their numbers. */
    private record Taken(int demand, int branch) {}

    /** One choice among the branches of some constraints. */
    private record Way(List<Asked> asked, Set<Taken> taken) {
        Way and(List<Asked> branch, Taken next) {
            List<Asked> longer = new ArrayList<>(asked);
            longer.addAll(branch);
            Set<Taken> more = new LinkedHashSet<>(taken);
            more.add(next);
            return new Way(longer, more);
        }
    }
}
