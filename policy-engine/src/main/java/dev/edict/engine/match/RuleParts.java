package dev.edict.engine.match;

import java.util.ArrayList;
import java.util.List;
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

    private RuleParts() {}

    static RuleParts of(Rule rule) {
        RuleParts parts = new RuleParts();
        parts.condition((Condition) rule.getView());
        return parts;
    }

    /** Returns the names of the types of facts that its patterns look at, each as often as it is looked at. */
    List<String> types() {
        return types;
    }

    Set<String> expressions() {
        return expressions;
    }

    private void condition(Condition condition) {
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
            } else {
                types.add(pattern.getPatternVariable().getType().getSimpleName());
            }
        }
        condition.getSubConditions().forEach(this::condition);
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

    /** Returns the variable that a hole of a text names, as in {@code $tool.name}. */
    static String variable(String hole) {
        int stop = hole.indexOf('.');
        return (stop < 0 ? hole : hole.substring(0, stop)).strip();
    }
}
