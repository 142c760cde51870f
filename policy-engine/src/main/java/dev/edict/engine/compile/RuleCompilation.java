package dev.edict.engine.compile;

import dev.edict.Issue;
import java.util.List;
import java.util.Optional;

/**
 * What came of compiling rule files.
 *
 * @param issues what is wrong with them, in reading order
 * @param rules the compiled rules, unless there is an error
 */
public record RuleCompilation(List<Issue> issues, Optional<CompiledRules> rules) {
    /** Copies the issues. */
    public RuleCompilation {
        issues = List.copyOf(issues);
    }
}
