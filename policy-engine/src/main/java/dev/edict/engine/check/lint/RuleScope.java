package dev.edict.engine.check.lint;

import dev.edict.engine.check.drl.Asked;
import dev.edict.engine.check.drl.Demand;
import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.model.Party;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.ToolTest;
import dev.edict.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a rule's conditions show of whom and of what it speaks: it reaches no more than that, and may reach less. */
final class RuleScope {
    /** The fields of which a scope says the same as a condition. */
    private static final Set<String> EXACT = Set.of("Request.organization", "Request.tool");

    private static final Set<String> WHO = Set.of("Request.organization", "Organization.id");
    private static final Set<String> WHAT = Set.of("Request.tool", "Tool.id");

    private RuleScope() {}

    /** Returns the policy that a rule is, with a scope. */
    static Optional<Policy> policy(RuleStatement rule) {
        return rule.policy().map(policy -> with(policy, scope(rule)));
    }

    /** Returns the policy that a rule is, with a scope, if that is all that its conditions ask for. */
    static Optional<Policy> whole(RuleStatement rule) {
        boolean plain = rule.gathers().isEmpty()
                && EXACT.containsAll(rule.fields())
                && rule.demands().stream().allMatch(RuleScope::isExact)
                && rule.demands().stream()
                                .map(Demand::asked)
                                .mapToInt(List::size)
                                .sum()
                        == rule.fields().size();
        return plain && rule.reads().equals(Set.of("Request")) ? policy(rule) : Optional.empty();
    }

    private static boolean isExact(Demand demand) {
        return !demand.asked().isEmpty()
                && demand.branches().size() == 1
                && demand.branches().get(0).equals(demand.asked())
                && demand.asked().stream()
                        .allMatch(asked -> asked.plain()
                                && (asked.operator().equals("==")
                                        || asked.operator().equals("in")));
    }

    private static Scope scope(RuleStatement rule) {
        Optional<Party> who = named(rule, WHO).map(ids -> new Party.Is(ids, Optional.empty(), Optional.empty()));
        Optional<ToolTest> what = named(rule, WHAT).map(RuleScope::tools);
        Scope all = Scope.EVERYTHING;
        return new Scope(
                who, all.actors(), all.whom(), all.roles(), what, all.how(), all.where(), all.given(), all.any());
    }

    private static ToolTest tools(Set<String> tools) {
        return new ToolTest(
                Optional.of(new Words(tools, false)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** Returns the ids that one of the rule's constraints leaves: each of its branches names some. */
    private static Optional<Set<String>> named(RuleStatement rule, Set<String> paths) {
        return rule.demands().stream()
                .map(demand -> demand.branches().stream()
                        .map(branch -> named(branch, paths))
                        .toList())
                .filter(branches -> branches.stream().noneMatch(Set::isEmpty))
                .findFirst()
                .map(branches -> branches.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> named(List<Asked> branch, Set<String> paths) {
        return branch.stream()
                .filter(asked -> asked.plain() && paths.contains(asked.path()))
                .filter(asked ->
                        asked.operator().equals("==") || asked.operator().equals("in"))
                .map(Asked::values)
                .findFirst()
                .<Set<String>>map(TreeSet::new)
                .orElse(Set.of());
    }

    private static Policy with(Policy policy, Scope scope) {
        return new Policy(
                policy.id(),
                policy.title(),
                policy.issuer(),
                policy.effect(),
                policy.exception(),
                scope,
                policy.except(),
                policy.time(),
                policy.stages(),
                policy.readings(),
                policy.preferredReading(),
                policy.ifReadingsDiffer(),
                policy.setsAside(),
                policy.waivableBy(),
                policy.requiresPermitOf(),
                policy.replaces(),
                policy.duty(),
                policy.obligations(),
                policy.approver(),
                policy.approvedBy(),
                policy.because(),
                policy.instead(),
                policy.sources(),
                policy.origin());
    }
}
