package dev.edict.engine.match;

import dev.edict.ConditionCheck;
import dev.edict.engine.author.Bounds;
import dev.edict.engine.match.Possibilities.Answer;
import dev.edict.engine.match.Possibilities.Open;
import dev.edict.engine.match.Possibilities.State;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/**
 * Goes through the conditions of a compiled rule one by one with nested loops, and says of each what it asks for and what it met. Where no
 * fact passes, it goes on with the closest: the one that fails the fewest constraints, and these the latest. It is asked only when somebody wants to know, and
 * the matcher does not know it. Belongs to one question.
 */
public final class RuleQuestion {
    private static final String SILENT = "the request does not say";

    private final RuleWording wording;
    private final Possibilities reader;
    private final List<ConditionCheck> checks = new ArrayList<>();
    private final Set<Variable<?>> gathered = Collections.newSetFromMap(new IdentityHashMap<>());

    private RuleQuestion(RuleWording wording, Possibilities reader) {
        this.wording = wording;
        this.reader = reader;
    }

    /**
     * Returns how the facts of a case stand to every condition of a rule at an instant, in the order in which it states them.
     *
     * @throws IllegalArgumentException if the pack has no such rule
     */
    public static List<ConditionCheck> of(RuleBase rules, String rule, Collection<?> facts, Instant at) {
        rules.needs(rule);
        Absences known = new OwnMatcher(rules, Bounds.DEFAULT, Deadline.of(Bounds.DEFAULT), facts).at(at, rule);
        RuleQuestion question = new RuleQuestion(
                new RuleWording(rules.readings()), new Possibilities(rules.readings(), known, known.facts()));
        try {
            question.walk(List.of(State.START), (Condition) rules.model(rule).getView());
        } catch (BoundReachedException e) {
            question.checks.add(new ConditionCheck(
                    "when", Truth.UNKNOWN, "what follows", "there are too many combinations of facts to look at"));
        }
        return question.checks;
    }

    private List<State> walk(List<State> before, Condition condition) {
        return switch (condition.getType()) {
            case AND -> {
                List<State> states = before;
                for (Condition each : Possibilities.inOrder(condition.getSubConditions())) {
                    states = walk(states, each);
                }
                yield states;
            }
            case PATTERN -> pattern(before, (Pattern<?>) condition);
            case ACCUMULATE -> gather(before, (AccumulatePattern<?>) condition);
            case NOT, EXISTS, FORALL, OR -> group(before, condition);
            default -> before;
        };
    }

    private List<State> pattern(List<State> before, Pattern<?> pattern) {
        List<Candidate> candidates = candidates(before, pattern);
        if (candidates.isEmpty()) {
            nothing(pattern);
            return before.stream()
                    .limit(1)
                    .map(state -> unbound(state, pattern))
                    .toList();
        }
        Candidate best = Collections.min(candidates, Comparator.naturalOrder());
        boolean value = gathered.contains(pattern.getPatternVariable());
        String type = value ? "accumulate" : wording.type(pattern);
        int among = value ? 1 : facts(candidates, pattern.getPatternVariable());
        Object fact = best.state.values().getOrDefault(pattern.getPatternVariable(), new Open(Set.of()));
        for (int i = 0; i < best.constraints.size(); i++) {
            SingleConstraint constraint = best.constraints.get(i);
            Truth holds = best.answers.get(i).truth();
            checks.add(new ConditionCheck(
                    value ? type : wording.key(pattern, constraint),
                    holds,
                    wording.text(constraint),
                    wording.met(constraint, best.state.values(), fact, holds, among)));
        }
        if (best.constraints.isEmpty() && !value) {
            Truth there = fact instanceof Open ? Truth.UNKNOWN : Truth.YES;
            checks.add(new ConditionCheck(type, there, "a " + type, there == Truth.YES ? FactText.name(fact) : SILENT));
        }
        if (best.failed() > 0) {
            return List.of(best.state);
        }
        return candidates.stream()
                .filter(each -> each.failed() == 0)
                .map(Candidate::passed)
                .toList();
    }

    /** A fact that a pattern looks at, with how each of its constraints stands. */
    private record Candidate(State state, List<SingleConstraint> constraints, List<Answer> answers)
            implements Comparable<Candidate> {
        long failed() {
            return count(Truth.NO);
        }

        private long count(Truth truth) {
            return answers.stream().filter(each -> each.truth() == truth).count();
        }

        // How many constraints hold before the first that fails.
        private int before() {
            int before = 0;
            while (before < answers.size() && answers.get(before).truth() != Truth.NO) {
                before++;
            }
            return before;
        }

        State passed() {
            State state = this.state;
            for (Answer each : answers) {
                state = state.and(each);
            }
            return state;
        }

        @Override
        public int compareTo(Candidate other) {
            return Comparator.comparingLong(Candidate::failed)
                    .thenComparingInt(each -> -each.before())
                    .thenComparingLong(each -> each.count(Truth.UNKNOWN))
                    .thenComparingInt(each -> each.state.answer().truth() == Truth.YES ? 0 : 1)
                    .compare(this, other);
        }
    }

    private List<Candidate> candidates(List<State> before, Pattern<?> pattern) {
        List<SingleConstraint> constraints = RuleWording.constraints(pattern.getConstraint());
        List<Candidate> candidates = new ArrayList<>();
        for (State state : before) {
            for (State each : reader.candidates(state, pattern)) {
                List<Answer> answers = constraints.stream()
                        .map(constraint -> reader.constraint(constraint, each.values()))
                        .toList();
                candidates.add(new Candidate(each, constraints, answers));
            }
        }
        return candidates;
    }

    private static int facts(List<Candidate> candidates, Variable<?> variable) {
        Set<Object> facts = Collections.newSetFromMap(new IdentityHashMap<>());
        candidates.forEach(
                each -> Optional.ofNullable(each.state.values().get(variable)).ifPresent(facts::add));
        return facts.size();
    }

    private void nothing(Pattern<?> pattern) {
        List<SingleConstraint> constraints = RuleWording.constraints(pattern.getConstraint());
        String type = wording.type(pattern);
        String none = "there is no " + type;
        for (SingleConstraint each : constraints) {
            checks.add(new ConditionCheck(wording.key(pattern, each), Truth.NO, wording.text(each), none));
        }
        if (constraints.isEmpty()) {
            checks.add(new ConditionCheck(type, Truth.NO, "a " + type, none));
        }
    }

    private static State unbound(State state, Pattern<?> pattern) {
        State unbound = state;
        for (Variable<?> each : pattern.getBoundVariables()) {
            unbound = unbound.with(each, new Open(Set.of()));
        }
        return unbound.with(pattern.getPatternVariable(), new Open(Set.of()));
    }

    private List<State> gather(List<State> before, AccumulatePattern<?> accumulate) {
        gathered.addAll(List.of(accumulate.getBoundVariables()));
        List<State> states = new ArrayList<>();
        before.forEach(state -> states.addAll(reader.extend(state, accumulate)));
        if (!states.isEmpty()) {
            return states;
        }
        checks.add(new ConditionCheck(
                "accumulate", Truth.NO, wording.words(accumulate), "there is nothing to take a value of"));
        State unbound = before.get(0);
        for (Variable<?> each : accumulate.getBoundVariables()) {
            unbound = unbound.with(each, new Open(Set.of()));
        }
        return List.of(unbound);
    }

    private List<State> group(List<State> before, Condition condition) {
        State best = before.get(0);
        Answer holds = Answer.NO;
        List<State> after = new ArrayList<>();
        for (State state : before) {
            Answer answer = reader.holds(state, condition);
            if (better(answer, holds)) {
                best = state;
                holds = answer;
            }
            after.addAll(reader.extend(state, condition));
        }
        checks.add(new ConditionCheck(
                wording.key(condition), holds.truth(), wording.words(condition), met(best, condition, holds)));
        return after.isEmpty() ? before : after;
    }

    private static boolean better(Answer answer, Answer than) {
        return answer.truth() == Truth.YES
                ? than.truth() != Truth.YES
                : answer.truth() == Truth.UNKNOWN && than.truth() == Truth.NO;
    }

    private String met(State state, Condition condition, Answer holds) {
        if (holds.truth() == Truth.UNKNOWN) {
            return SILENT;
        }
        boolean yes = holds.truth() == Truth.YES;
        return switch (condition.getType()) {
            case NOT -> yes ? "there is none" : found(state, condition);
            case EXISTS -> yes ? found(state, condition) : closest(state, condition);
            case FORALL -> yes ? "all are so" : breaking(state, condition);
            default -> yes ? "one of them holds" : "none of them; " + closestBranch(state, condition);
        };
    }

    private String found(State state, Condition condition) {
        State inner = new State(Answer.YES, state.values(), List.of());
        for (Condition each : condition.getSubConditions()) {
            for (State found : reader.extend(inner, each)) {
                if (found.answer().truth() == Truth.YES) {
                    Set<String> names = new TreeSet<>();
                    found.facts().forEach(fact -> names.add(FactText.name(fact)));
                    return names.isEmpty() ? "there is one" : "there is " + String.join(" with ", names);
                }
            }
        }
        return "there is one";
    }

    private String closest(State state, Condition condition) {
        RuleQuestion inside = new RuleQuestion(wording, reader);
        List<State> states = List.of(new State(Answer.YES, state.values(), List.of()));
        for (Condition each : condition.getSubConditions()) {
            states = inside.walk(states, each);
        }
        return inside.firstFailure().orElse("there is none");
    }

    private Optional<String> firstFailure() {
        return checks.stream()
                .filter(check -> check.holds() == Truth.NO)
                .findFirst()
                .map(check -> check.actual().startsWith("closest of")
                                || check.actual().startsWith("there is no")
                        ? check.actual()
                        : "`" + check.expected() + "`, but it is " + check.actual());
    }

    private String breaking(State state, Condition condition) {
        State inner = new State(Answer.YES, state.values(), List.of());
        Condition all = condition.getSubConditions().get(0);
        List<Condition> parts = all.getType() == Condition.Type.AND ? all.getSubConditions() : List.of(all);
        Pattern<?> first = (Pattern<?>) parts.get(0);
        if (parts.size() > 1) {
            for (State each : reader.extend(inner, first)) {
                for (Condition rest : parts.subList(1, parts.size())) {
                    if (reader.extend(each, rest).isEmpty()) {
                        return FactText.name(each.values().getOrDefault(first.getPatternVariable(), "one")) + " has no "
                                + wording.words(rest);
                    }
                }
            }
            return "one is not so";
        }
        for (Candidate each : candidates(List.of(inner), first)) {
            for (int i = 0; i < each.constraints.size(); i++) {
                if (each.answers.get(i).truth() == Truth.NO) {
                    Object fact = each.state.values().getOrDefault(first.getPatternVariable(), "one");
                    return FactText.name(fact) + ": `" + wording.text(each.constraints.get(i)) + "`, but it is "
                            + wording.value(each.constraints.get(i), each.state.values(), fact);
                }
            }
        }
        return "one is not so";
    }

    private String closestBranch(State state, Condition or) {
        String closest = "";
        long fewest = Long.MAX_VALUE;
        for (Condition branch : or.getSubConditions()) {
            RuleQuestion inside = new RuleQuestion(wording, reader);
            inside.walk(List.of(new State(Answer.YES, state.values(), List.of())), branch);
            long failed = inside.checks.stream()
                    .filter(check -> check.holds() == Truth.NO)
                    .count();
            if (failed < fewest) {
                fewest = failed;
                closest = "the closest is " + wording.words(branch) + ": "
                        + inside.firstFailure().orElse("it is not so");
            }
        }
        return closest;
    }
}
