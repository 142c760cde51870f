package dev.edict.engine.compile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What rule files become: classes, and among them the models that hold the rules. Immutable but for the arrays, which nobody writes to.
 *
 * @param classes the bytes of each class under its binary name, in alphabetical order
 * @param models the names of the classes that hold the rules, in alphabetical order
 */
public record CompiledRules(Map<String, byte[]> classes, List<String> models) {
    /** Copies both. */
    public CompiledRules {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        models = List.copyOf(models);
    }
}
