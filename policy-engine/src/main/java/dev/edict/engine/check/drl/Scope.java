package dev.edict.engine.check.drl;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The variables that are bound at one point of a rule. */
final class Scope {
    private final Map<String, ValueType> variables;

    Scope() {
        this(new TreeMap<>());
    }

    private Scope(Map<String, ValueType> variables) {
        this.variables = variables;
    }

    /** Returns a scope that sees what this one holds, and keeps what is bound in it to itself. */
    Scope inner() {
        return new Scope(new TreeMap<>(variables));
    }

    void bind(String name, ValueType type) {
        variables.put(name, type);
    }

    void bindAll(Scope other) {
        variables.putAll(other.variables);
    }

    Optional<ValueType> type(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Map<String, ValueType> variables() {
        return variables;
    }
}
