package dev.edict.engine.check.drl;

import dev.edict.Issue;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * Rule files after their checks.
 *
 * @param issues what is wrong with them, in reading order; with an error among them, nothing may be compiled
 * @param statements what each good rule says of itself, in the order of the files
 * @param packages what the compiler gets
 */
public record CheckedRules(List<Issue> issues, List<RuleStatement> statements, List<PackageDescr> packages) {
    /** Copies the lists. */
    public CheckedRules {
        issues = List.copyOf(issues);
        statements = List.copyOf(statements);
        packages = List.copyOf(packages);
    }

    /** Returns whether there is an error. */
    public boolean hasErrors() {
        return issues.stream().anyMatch(Issue::isError);
    }
}
