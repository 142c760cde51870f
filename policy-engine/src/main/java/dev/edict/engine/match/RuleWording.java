package dev.edict.engine.match;

import dev.edict.engine.author.Attribute;
import dev.edict.engine.author.Request;
import dev.edict.engine.compile.PlainCode;
import dev.edict.engine.match.Possibilities.Open;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.PredicateInformation;
import org.jspecify.annotations.Nullable;

/** Puts the conditions of a compiled rule, and what they met, into the words of whoever wrote them. */
final class RuleWording {
    private static final String SILENT = "the request does not say";

    private final Map<String, Set<String>> readings;

    /**
     * Opens the words of rules.
     *
     * @param readings the fields that each part of a condition reads, by the name of the part's class
     */
    RuleWording(Map<String, Set<String>> readings) {
        this.readings = readings;
    }

    /** Returns the constraints of a pattern one by one. */
    static List<SingleConstraint> constraints(Constraint constraint) {
        if (constraint instanceof SingleConstraint single) {
            return single == SingleConstraint.TRUE ? List.of() : List.of(single);
        }
        List<SingleConstraint> constraints = new ArrayList<>();
        constraint.getChildren().forEach(each -> constraints.addAll(constraints(each)));
        return constraints;
    }

    String type(Pattern<?> pattern) {
        return pattern.getPatternVariable().getType().getSimpleName();
    }

    /** Returns the name of a constraint: the field that it looks at, as in {@code Request.actor}. */
    String key(Pattern<?> pattern, SingleConstraint constraint) {
        String type = type(pattern);
        List<String> own = readings(constraint).stream()
                .filter(each -> each.startsWith(type + "."))
                .toList();
        return own.size() == 1 ? own.get(0) : type;
    }

    /** Returns the name of a condition that is no single pattern, as in {@code not Tool}. */
    String key(Condition condition) {
        Set<String> types = new TreeSet<>();
        types(condition, types);
        String word = switch (condition.getType()) {
            case NOT -> "not ";
            case EXISTS -> "exists ";
            case FORALL -> "forall ";
            default -> "or ";
        };
        return word + String.join(", ", types);
    }

    private void types(Condition condition, Set<String> types) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            types(accumulate.getCondition(), types);
        } else if (condition instanceof Pattern<?> pattern) {
            types.add(type(pattern));
        }
        condition.getSubConditions().forEach(each -> types(each, types));
    }

    private Set<String> readings(SingleConstraint constraint) {
        return readings.getOrDefault(RuleParts.name(constraint), Set.of());
    }

    /** Returns a constraint as its author wrote it. */
    String text(SingleConstraint constraint) {
        return PlainCode.unescaped(information(constraint).getStringConstraint());
    }

    private static PredicateInformation information(SingleConstraint constraint) {
        return constraint.predicateInformation();
    }

    /** Returns a condition as its author could have written it. */
    String words(Condition condition) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            return "accumulate( " + words(accumulate.getCondition()) + " )";
        }
        if (condition instanceof Pattern<?> pattern) {
            String constraints = constraints(pattern.getConstraint()).stream()
                    .map(this::text)
                    .collect(Collectors.joining(", "));
            return type(pattern) + (constraints.isEmpty() ? "()" : "( " + constraints + " )");
        }
        return switch (condition.getType()) {
            case NOT -> "not " + all(condition, " and ");
            case EXISTS -> "exists " + all(condition, " and ");
            case FORALL -> "forall( " + all(condition, " ") + " )";
            case OR -> all(condition, " or ");
            default -> all(condition, " and ");
        };
    }

    private String all(Condition condition, String between) {
        return condition.getSubConditions().stream().map(this::words).collect(Collectors.joining(between));
    }

    /**
     * Returns what a constraint met.
     *
     * @param values the values of the variables
     * @param fact what the constraint looks at
     * @param holds whether it holds
     * @param among of how many facts this is the closest
     */
    String met(SingleConstraint constraint, Map<Variable<?>, Object> values, Object fact, Truth holds, int among) {
        String value = value(constraint, values, fact);
        if (among < 2 || holds == Truth.UNKNOWN) {
            return value;
        }
        String name = FactText.name(fact);
        return holds == Truth.YES
                ? name.equals(value) ? value : name + ": " + value
                : "closest of " + among + ": " + name + ": `" + text(constraint) + "`, but it is " + value;
    }

    /** Returns the values that a constraint looks at. */
    String value(SingleConstraint constraint, Map<Variable<?>, Object> values, Object fact) {
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Set<String> fields = readings(constraint);
        for (Variable<?> variable : constraint.getVariables()) {
            @Nullable Object value = values.get(variable);
            if (value == null || value instanceof Open) {
                own.add(SILENT);
                continue;
            }
            String type = value.getClass().getSimpleName() + ".";
            List<String> read = fields.stream()
                    .filter(each -> each.startsWith(type))
                    .map(each -> each.substring(type.length()))
                    .toList();
            for (String field : read) {
                String text = FactText.read(value, field).map(FactText::text).orElseGet(() -> absent(value));
                if (isSame(value, fact)) {
                    own.add(read.size() == 1 ? text : field + " is " + text);
                } else {
                    others.add(type + field + " is " + text);
                }
            }
            if (read.isEmpty()) {
                if (own.isEmpty()) {
                    own.add(FactText.text(value));
                } else {
                    others.add(name(variable) + " is " + FactText.text(value));
                }
            }
        }
        own.addAll(others);
        return String.join(", ", own);
    }

    @SuppressWarnings("ReferenceEquality") // Whether it is the very fact, not one that says the same.
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    private static String absent(Object fact) {
        return fact instanceof Request || fact instanceof Attribute ? SILENT : "nothing";
    }

    // The compiler adds to the names of variables that are bound inside a group.
    private static String name(Variable<?> variable) {
        return Optional.of(variable.getName())
                .map(name -> name.replaceFirst("_\\d+_sCoPe$", ""))
                .orElseThrow();
    }
}
