package dev.edict.engine.match;

import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.AccumulatePattern;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.From1;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;

/**
 * Reads a compiled rule with Kleene's three truth values: what a condition reads of an absent field is unknown, whichever operator reads
 * it. It tries the facts one by one, which is slow, so it is asked only where something is open.
 */
final class Possibilities {
    private static final int MOST = 10_000;

    private final Map<String, Set<String>> readings;
    private final Absences absences;
    private final Collection<Object> facts;
    private int tried;

    Possibilities(Map<String, Set<String>> readings, Absences absences, Collection<Object> facts) {
        this.readings = readings;
        this.absences = absences;
        this.facts = facts;
    }

    /**
     * One way in which a rule may match.
     *
     * @param truth whether it matches; never {@link Truth#NO}
     * @param missing what would settle it
     * @param facts what it rests on, and when there may be what it may rest on: each an {@link Absences.Opening}
     * @param values the values of variables by name
     */
    record Possibility(Truth truth, Set<String> missing, List<Object> facts, Map<String, Object> values) {}

    /** A value that is not known, and what would settle it. */
    record Open(Set<String> paths) {}

    /** Whether a condition holds, and what would settle it. */
    record Answer(Truth truth, Set<String> missing) {
        static final Answer YES = new Answer(Truth.YES, Set.of());
        static final Answer NO = new Answer(Truth.NO, Set.of());

        Answer and(Answer other) {
            return new Answer(truth.and(other.truth), union(missing, other.missing));
        }

        Answer or(Answer other) {
            return new Answer(truth.or(other.truth), union(missing, other.missing));
        }
    }

    /** What is tried: the facts of the patterns before, and whether their conditions hold. */
    record State(Answer answer, Map<Variable<?>, Object> values, List<Object> facts) {
        static final State START = new State(Answer.YES, Map.of(), List.of());

        State and(Answer other) {
            return new State(answer.and(other), values, facts);
        }

        State on(Object fact) {
            List<Object> more = new ArrayList<>(facts);
            more.add(fact);
            return new State(answer, values, more);
        }

        State with(Variable<?> variable, Object value) {
            Map<Variable<?>, Object> more = new HashMap<>(values);
            more.put(variable, value);
            return new State(answer, more, facts);
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Returns each way in which a rule matches or may match. */
    List<Possibility> of(Rule rule) {
        List<Possibility> found = new ArrayList<>();
        for (State state : extend(State.START, (Condition) rule.getView())) {
            Map<String, Object> values = new HashMap<>();
            state.values.forEach((variable, value) -> {
                if (!(value instanceof Open)) {
                    values.put(variable.getName(), value);
                }
            });
            Set<String> missing = state.answer.truth == Truth.YES ? Set.of() : state.answer.missing;
            found.add(new Possibility(state.answer.truth, missing, state.facts, values));
        }
        return found;
    }

    /** Returns the ways in which a state goes on over a condition. */
    List<State> extend(State state, Condition condition) {
        return switch (condition.getType()) {
            case AND -> extend(state, inOrder(condition.getSubConditions()));
            case OR -> {
                List<State> states = new ArrayList<>();
                condition.getSubConditions().forEach(each -> states.addAll(extend(state, each)));
                yield states;
            }
            case PATTERN -> pattern(state, (Pattern<?>) condition);
            case NOT, EXISTS, FORALL -> {
                Answer both = state.answer.and(holds(state, condition));
                yield both.truth == Truth.NO ? List.of() : List.of(new State(both, state.values, state.facts));
            }
            case ACCUMULATE -> gather(state, (AccumulatePattern<?>) condition);
            case CONSEQUENCE -> List.of(state);
            default -> open(state, condition);
        };
    }

    private List<State> extend(State state, List<Condition> conditions) {
        List<State> states = List.of(state);
        for (Condition each : conditions) {
            List<State> next = new ArrayList<>();
            states.forEach(before -> next.addAll(extend(before, each)));
            states = next;
        }
        return states;
    }

    /** Returns conditions so that what gathers values comes before the pattern that looks at them. */
    static List<Condition> inOrder(List<Condition> conditions) {
        List<Condition> ordered = new ArrayList<>();
        for (Condition each : conditions) {
            int place = ordered.size();
            for (int i = 0; i < ordered.size() && each instanceof AccumulatePattern; i++) {
                if (!(ordered.get(i) instanceof AccumulatePattern)
                        && ordered.get(i) instanceof Pattern<?> pattern
                        && List.of(each.getBoundVariables()).contains(pattern.getPatternVariable())) {
                    place = i;
                    break;
                }
            }
            ordered.add(place, each);
        }
        return ordered;
    }

    /** Returns whether a condition that binds nothing holds: that there is something, is nothing, or that all are so. */
    Answer holds(State state, Condition condition) {
        State inner = new State(Answer.YES, state.values, List.of());
        List<Condition> parts = condition.getSubConditions();
        return switch (condition.getType()) {
            case NOT -> not(any(extend(inner, parts)));
            case FORALL -> all(inner, parts);
            case OR -> any(extend(inner, condition));
            default -> any(extend(inner, parts));
        };
    }

    private static Answer any(List<State> states) {
        Answer any = Answer.NO;
        for (State each : states) {
            any = any.or(each.answer);
        }
        return any;
    }

    private static Answer not(Answer answer) {
        return new Answer(answer.truth.not(), answer.missing);
    }

    // One pattern: every fact of its type passes. Several: whatever matches the first has a match of the rest.
    private Answer all(State inner, List<Condition> parts) {
        List<Condition> conditions = parts.size() == 1 && parts.get(0).getType() == Condition.Type.AND
                ? parts.get(0).getSubConditions()
                : parts;
        Answer all = Answer.YES;
        if (conditions.size() == 1) {
            Pattern<?> pattern = (Pattern<?>) conditions.get(0);
            for (State each : candidates(inner, pattern)) {
                all = all.and(not(each.answer).or(constraint(pattern.getConstraint(), each.values)));
            }
            return all;
        }
        for (State each : extend(inner, conditions.get(0))) {
            State then = new State(Answer.YES, each.values, List.of());
            all = all.and(not(each.answer).or(any(extend(then, conditions.subList(1, conditions.size())))));
        }
        return all;
    }

    private List<State> gather(State state, AccumulatePattern<?> accumulate) {
        List<State> found = extend(new State(Answer.YES, state.values, List.of()), accumulate.getCondition());
        Set<String> paths = new TreeSet<>();
        boolean open = false;
        for (State each : found) {
            open |= each.answer.truth != Truth.YES;
            paths.addAll(each.answer.missing);
            for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
                if (Gathering.value(function, each) instanceof Open absent) {
                    open = true;
                    paths.addAll(absent.paths);
                }
            }
        }
        Map<Variable<?>, Object> values = new HashMap<>(state.values);
        for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
            Object result = open ? new Open(paths) : Gathering.of(function, found);
            if (result == null) {
                return List.of();
            }
            values.put(function.getResult(), result);
        }
        Answer known = open ? new Answer(Truth.UNKNOWN, paths) : Answer.YES;
        return List.of(new State(state.answer.and(known), values, state.facts));
    }

    // What is not worked out here is open.
    private List<State> open(State state, Condition condition) {
        Set<String> paths = new TreeSet<>();
        condition.getSubConditions().forEach(each -> paths(each, paths));
        Map<Variable<?>, Object> values = new HashMap<>(state.values);
        for (Variable<?> each : condition.getBoundVariables()) {
            values.put(each, new Open(paths));
        }
        return List.of(new State(state.answer.and(new Answer(Truth.UNKNOWN, paths)), values, state.facts));
    }

    private void paths(Condition condition, Set<String> paths) {
        if (condition instanceof Pattern<?> pattern && !(condition instanceof AccumulatePattern)) {
            Class<?> type = pattern.getPatternVariable().getType();
            absences.openings(type.getSimpleName()).forEach(opening -> paths.addAll(opening.paths()));
            for (Object fact : facts) {
                if (type.isInstance(fact)) {
                    readings.values().forEach(read -> paths.addAll(absences.paths(fact, read)));
                }
            }
        }
        condition.getSubConditions().forEach(each -> paths(each, paths));
    }

    private List<State> pattern(State state, Pattern<?> pattern) {
        List<State> states = new ArrayList<>();
        for (State each : candidates(state, pattern)) {
            State tried = each.and(constraint(pattern.getConstraint(), each.values));
            if (tried.answer.truth != Truth.NO) {
                states.add(tried);
            }
        }
        return states;
    }

    /** Returns a state with each thing that a pattern looks at, whether or not it passes its constraints. */
    List<State> candidates(State state, Pattern<?> pattern) {
        Variable<?> variable = pattern.getPatternVariable();
        List<State> states = new ArrayList<>();
        if (variable instanceof Declaration<?> declaration && declaration.getSource() != null) {
            return declaration.getSource() instanceof From1<?> from ? from(state, pattern, from) : open(state, pattern);
        }
        if (state.values.containsKey(variable)) {
            // What was gathered before is looked at again.
            one(state, pattern, state.values.get(variable), false, states);
            return states;
        }
        Class<?> type = variable.getType();
        for (Object fact : facts) {
            if (type.isInstance(fact)) {
                one(state, pattern, fact, true, states);
            }
        }
        for (Absences.Opening each : absences.openings(type.getSimpleName())) {
            State open = state.and(new Answer(Truth.UNKNOWN, each.paths())).on(each);
            one(open, pattern, new Open(each.paths()), false, states);
        }
        return states;
    }

    private List<State> from(State state, Pattern<?> pattern, From1<?> from) {
        Object source = state.values.getOrDefault(from.getVariable(), new Open(Set.of()));
        Set<String> absent = source instanceof Open open
                ? open.paths
                : from.getProvider() == null
                        ? Set.of()
                        : absences.paths(source, readings.getOrDefault(RuleParts.name(from.getProvider()), Set.of()));
        List<State> states = new ArrayList<>();
        if (source instanceof Open || !absent.isEmpty()) {
            one(state.and(new Answer(Truth.UNKNOWN, absent)), pattern, new Open(absent), false, states);
            return states;
        }
        if (provide(from, source) instanceof Iterable<?> elements) {
            for (Object element : elements) {
                if (pattern.getPatternVariable().getType().isInstance(element)) {
                    one(state, pattern, element, false, states);
                }
            }
        }
        return states;
    }

    @SuppressWarnings("unchecked")
    private static Object provide(From1<?> from, Object source) {
        return from.getProvider() == null
                ? source
                : ((org.drools.model.functions.Function1<Object, Object>) from.getProvider()).apply(source);
    }

    private void one(State state, Pattern<?> pattern, Object fact, boolean evidence, List<State> states) {
        if (++tried > MOST) {
            throw new BoundReachedException("combinations");
        }
        Map<Variable<?>, Object> values = new HashMap<>(state.values);
        values.put(pattern.getPatternVariable(), fact);
        for (Binding binding : pattern.getBindings()) {
            values.put(binding.getBoundVariable(), bind(binding, values));
        }
        State bound = new State(state.answer, values, state.facts);
        states.add(evidence ? bound.on(fact) : bound);
    }

    private Object bind(Binding binding, Map<Variable<?>, Object> values) {
        Set<String> read = readings.getOrDefault(RuleParts.name(binding.getBindingFunction()), Set.of());
        Set<String> paths = new TreeSet<>();
        List<Object> arguments = new ArrayList<>();
        boolean open = false;
        for (Variable<?> each : binding.getInputVariables()) {
            Object value = values.getOrDefault(each, new Open(Set.of()));
            open |= value instanceof Open;
            paths.addAll(value instanceof Open unknown ? unknown.paths : absences.paths(value, read));
            arguments.add(value);
        }
        if (open || !paths.isEmpty()) {
            return new Open(paths);
        }
        Object bound = binding.eval(arguments.toArray());
        return bound == null ? new Open(Set.of()) : bound;
    }

    /** Returns whether a constraint holds for these values. */
    Answer constraint(Constraint constraint, Map<Variable<?>, Object> values) {
        if (constraint instanceof SingleConstraint single) {
            return single(single, values);
        }
        boolean or = constraint.getType() == Constraint.Type.OR;
        Answer answer = or ? Answer.NO : Answer.YES;
        for (Constraint each : constraint.getChildren()) {
            Answer child = constraint(each, values);
            answer = or ? answer.or(child) : answer.and(child);
        }
        return answer;
    }

    private Answer single(SingleConstraint constraint, Map<Variable<?>, Object> values) {
        if (constraint == SingleConstraint.TRUE) {
            return Answer.YES;
        }
        Set<String> read = readings.getOrDefault(RuleParts.name(constraint), Set.of());
        Set<String> paths = new TreeSet<>();
        List<Object> arguments = new ArrayList<>();
        boolean open = false;
        for (Variable<?> each : constraint.getVariables()) {
            Object value = values.getOrDefault(each, new Open(Set.of()));
            open |= value instanceof Open;
            paths.addAll(value instanceof Open unknown ? unknown.paths : absences.paths(value, read));
            arguments.add(value);
        }
        if (open || !paths.isEmpty()) {
            return new Answer(Truth.UNKNOWN, paths);
        }
        try {
            return constraint.getPredicate().test(arguments.toArray()) ? Answer.YES : Answer.NO;
        } catch (Exception e) {
            // A condition that fails says nothing, neither yes nor no.
            return new Answer(Truth.UNKNOWN, Set.of());
        }
    }
}
