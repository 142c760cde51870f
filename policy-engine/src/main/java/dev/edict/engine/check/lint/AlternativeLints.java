package dev.edict.engine.check.lint;

import dev.edict.model.Change;
import dev.edict.model.Dated;
import dev.edict.model.Effect;
import dev.edict.model.Party;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.Tool;
import dev.edict.model.ToolTest;
import dev.edict.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What alternatives show without a request: that the pack denies them as well, or that they lead in a circle. */
final class AlternativeLints {
    private final Subject subject;
    private final Report report;

    AlternativeLints(Subject subject, Report report) {
        this.subject = subject;
        this.report = report;
    }

    void run() {
        Map<String, Set<String>> offers = new LinkedHashMap<>();
        Map<String, Policy> offeredBy = new LinkedHashMap<>();
        List<Policy> offering = new ArrayList<>(subject.statements());
        subject.rules().forEach(rule -> RuleScope.policy(rule).ifPresent(offering::add));
        for (Policy policy : offering) {
            for (Change change : policy.instead()) {
                Optional<String> tool = plainTool(change);
                tool.ifPresent(id -> denied(policy, id));
                for (String from : named(policy)) {
                    tool.ifPresent(id -> {
                        offers.computeIfAbsent(from, none -> new LinkedHashSet<>())
                                .add(id);
                        offeredBy.putIfAbsent(from + " " + id, policy);
                    });
                }
            }
        }
        circles(offers, offeredBy);
    }

    private static Optional<String> plainTool(Change change) {
        return change.fields().size() == 1 ? Optional.ofNullable(change.fields().get("tool")) : Optional.empty();
    }

    private static Set<String> named(Policy policy) {
        return policy.scope()
                .what()
                .flatMap(ToolTest::tools)
                .filter(words -> !words.negated())
                .map(Words::words)
                .orElse(Set.of());
    }

    private void denied(Policy offering, String tool) {
        List<Policy> others = new ArrayList<>(subject.statements());
        subject.rules().forEach(rule -> RuleScope.whole(rule).ifPresent(others::add));
        for (Policy other : others) {
            boolean everyTime = other.stages().isEmpty()
                    && other.time().phases().isEmpty()
                    && other.time().until().isEmpty()
                    && other.except().isEmpty();
            if (other.effect() == Effect.DENY
                    && !other.exception()
                    && everyTime
                    && names(other, tool)
                    && reaches(other, offering)) {
                report.add(
                        Lint.DENIED_ALTERNATIVE,
                        Subject.place(offering),
                        "`" + offering.id() + "` offers `" + tool + "`, which `" + other.id() + "` denies",
                        "the other stands at " + other.origin());
            }
        }
    }

    private boolean names(Policy policy, String tool) {
        Optional<ToolTest> what = policy.scope().what();
        if (what.isEmpty()) {
            return true;
        }
        ToolTest test = what.get();
        boolean byName = test.tools().filter(words -> words.accepts(tool)).isPresent();
        boolean byVendor = test.vendors().filter(party -> sells(party, tool)).isPresent();
        boolean nothingElse = test.operators().isEmpty()
                && test.models().isEmpty()
                && test.categories().isEmpty()
                && test.kinds().isEmpty()
                && test.classes().isEmpty()
                && test.versions().isEmpty()
                && test.risk().isEmpty();
        return nothingElse
                && (byName || test.tools().isEmpty())
                && (byVendor || test.vendors().isEmpty())
                && (byName || byVendor);
    }

    private boolean sells(Party vendors, String tool) {
        Optional<Tool> found = Optional.ofNullable(subject.all().tools().get(tool));
        return vendors instanceof Party.Is is
                && found.stream()
                        .flatMap(each -> each.vendor().stream())
                        .map(Dated::value)
                        .anyMatch(is.ids()::contains);
    }

    /** The tool apart, does the other policy apply to whomever and however the offering one does? */
    private static boolean reaches(Policy other, Policy offering) {
        return Width.covers(withoutTools(other.scope()), withoutTools(offering.scope()));
    }

    private static Scope withoutTools(Scope scope) {
        return new Scope(
                scope.who(),
                scope.actors(),
                scope.whom(),
                scope.roles(),
                Optional.empty(),
                scope.how(),
                scope.where(),
                scope.given(),
                scope.any());
    }

    private void circles(Map<String, Set<String>> offers, Map<String, Policy> offeredBy) {
        Set<String> told = new LinkedHashSet<>();
        for (String start : offers.keySet()) {
            if (told.contains(start)) {
                continue;
            }
            List<String> way = wayBack(start, start, offers, new ArrayList<>(List.of(start)), new LinkedHashSet<>());
            if (!way.isEmpty()) {
                told.addAll(way);
                Optional<Policy> policy =
                        Optional.ofNullable(offeredBy.get(start + " " + (way.size() > 1 ? way.get(1) : start)));
                policy.ifPresent(first -> report.add(
                        Lint.ALTERNATIVE_CYCLE,
                        Subject.place(first),
                        "alternatives lead from `" + start + "` back to it",
                        String.join(" -> ", way) + " -> " + start));
            }
        }
    }

    private static List<String> wayBack(
            String start, String at, Map<String, Set<String>> offers, List<String> way, Set<String> seen) {
        for (String next : offers.getOrDefault(at, Set.of())) {
            if (next.equals(start)) {
                return way;
            }
            if (seen.add(next)) {
                List<String> longer = new ArrayList<>(way);
                longer.add(next);
                List<String> back = wayBack(start, next, offers, longer, seen);
                if (!back.isEmpty()) {
                    return back;
                }
            }
        }
        return List.of();
    }
}
