package dev.edict.engine.compile;

import dev.edict.engine.check.drl.RuleStatement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What rule files become: classes, and among them the models that hold the rules. Immutable but for the arrays, which nobody writes to.
 *
 * @param classes the bytes of each class under its binary name, in alphabetical order
 * @param models the names of the classes that hold the rules, in alphabetical order
 * @param statements what each rule says of itself
 * @param readings what each part of a condition reads: the fields, as in {@code Request.actor}, by the name of the part's class
 * @param allowed what they may call, read and see
 */
public record CompiledRules(
        Map<String, byte[]> classes,
        List<String> models,
        List<RuleStatement> statements,
        Map<String, Set<String>> readings,
        AllowedCode allowed) {
    /** Copies the collections. */
    public CompiledRules {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        models = List.copyOf(models);
        statements = List.copyOf(statements);
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
    }
}
