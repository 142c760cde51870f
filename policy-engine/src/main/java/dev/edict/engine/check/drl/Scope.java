package dev.edict.engine.check.drl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The variables that are bound at one point of a rule. */
final class Scope {
    private final Map<String, ValueType> variables;
    // Bound where something is wrong, so that nothing is known of them.
    private final Set<String> lost;

    Scope() {
        this(new TreeMap<>(), new TreeSet<>());
    }

    private Scope(Map<String, ValueType> variables, Set<String> lost) {
        this.variables = variables;
        this.lost = lost;
    }

    /** Notes the variables that tokens bind, though it cannot be said to what. */
    void lose(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isVariable()
                    && (tokens.get(i + 1).is(":") || tokens.get(i + 1).is(":="))) {
                lost.add(tokens.get(i).text());
            }
        }
    }

    /** Returns whether a variable is bound here for certain. */
    boolean isBound(String name) {
        return variables.containsKey(name);
    }

    /** Returns a scope that sees what this one holds, and keeps what is bound in it to itself. */
    Scope inner() {
        return new Scope(new TreeMap<>(variables), lost);
    }

    void bind(String name, ValueType type) {
        variables.put(name, type);
    }

    void bindAll(Scope other) {
        variables.putAll(other.variables);
    }

    Optional<ValueType> type(String name) {
        return Optional.ofNullable(variables.get(name))
                .or(() -> lost.contains(name) ? Optional.of(ValueType.OTHER) : Optional.empty());
    }

    Map<String, ValueType> variables() {
        return variables;
    }
}
