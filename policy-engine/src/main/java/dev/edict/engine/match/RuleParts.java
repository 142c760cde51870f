package dev.edict.engine.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.drools.model.functions.IntrospectableLambda;

/** The expressions of a compiled rule, by the names of the classes they became. */
final class RuleParts {
    private final Set<String> expressions = new TreeSet<>();
    private final List<String> types = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private String consequence = "";
    private boolean nested;

    private RuleParts() {}

    static RuleParts of(Rule rule) {
        RuleParts parts = new RuleParts();
        parts.condition((Condition) rule.getView());
        parts.consequence = name(rule.getDefaultConsequence().getBlock());
        return parts;
    }

    /** What stands before the type of a thing, where its elements are looked at. */
    static final String ELEMENTS_OF = "elements of ";

    /** Returns the name of the class that the part {@code then} became. */
    String consequence() {
        return consequence;
    }

    /** Returns the types of the facts that variables name. */
    Map<String, String> variables() {
        return variables;
    }

    /**
     * Returns the names of the types of facts that its patterns look at, each as often as it is looked at, and of the types of whose elements
     * they look at.
     */
    List<String> types() {
        return types;
    }

    Set<String> expressions() {
        return expressions;
    }

    /** Returns whether the absence, the presence or the number of combinations of facts is looked at, and not of facts alone. */
    boolean isNested() {
        return nested;
    }

    private void condition(Condition condition) {
        switch (condition.getType()) {
            case NOT, EXISTS, FORALL -> nested |= isOfSeveral(condition.getSubConditions());
            case ACCUMULATE -> nested |= isOfSeveral(List.of(((AccumulatePattern<?>) condition).getCondition()));
            default -> {}
        }
        if (condition instanceof AccumulatePattern<?> accumulate) {
            condition(accumulate.getCondition());
        } else if (condition instanceof Pattern<?> pattern) {
            constraint(pattern.getConstraint());
            for (Binding binding : pattern.getBindings()) {
                expressions.add(name(binding.getBindingFunction()));
            }
            if (pattern.getPatternVariable() instanceof Declaration<?> declaration
                    && declaration.getSource() instanceof From1<?> from) {
                // What goes through a variable itself reads no field.
                if (from.getProvider() != null) {
                    expressions.add(name(from.getProvider()));
                }
                types.add(ELEMENTS_OF + from.getVariable().getType().getSimpleName());
            } else {
                String type = pattern.getPatternVariable().getType().getSimpleName();
                types.add(type);
                variables.put(pattern.getPatternVariable().getName(), type);
            }
        }
        condition.getSubConditions().forEach(this::condition);
    }

    private static boolean isOfSeveral(List<Condition> conditions) {
        return conditions.size() > 1 || conditions.stream().anyMatch(each -> each.getType() != Condition.Type.PATTERN);
    }

    private void constraint(Constraint constraint) {
        if (constraint instanceof SingleConstraint single) {
            expressions.add(name(single));
        }
        constraint.getChildren().forEach(this::constraint);
    }

    /** Returns the name of the class that a constraint became. */
    static String name(SingleConstraint constraint) {
        return switch (constraint.getVariables().length) {
            case 1 -> name(constraint.getPredicate1());
            case 2 -> name(constraint.getPredicate2());
            case 3 -> name(constraint.getPredicate3());
            case 4 -> name(constraint.getPredicate4());
            case 5 -> name(constraint.getPredicate5());
            default -> name(constraint.getPredicate());
        };
    }

    /** Returns the name of the class that a function became. */
    static String name(Object function) {
        Object inner = function instanceof IntrospectableLambda lambda ? lambda.getLambda() : function;
        return inner.getClass().getName();
    }

    /** Returns the field that a hole of a text reads of its variable, as in {@code Tool.name}; nothing if it names the variable alone. */
    static Optional<String> reading(String hole, String type) {
        String[] parts = hole.strip().split("\\.", -1);
        return parts.length < 2 ? Optional.empty() : Optional.of(type + "." + parts[1].strip());
    }

    /** Returns the variable that a hole of a text names, as in {@code $tool.name}. */
    static String variable(String hole) {
        int stop = hole.indexOf('.');
        return (stop < 0 ? hole : hole.substring(0, stop)).strip();
    }
}
