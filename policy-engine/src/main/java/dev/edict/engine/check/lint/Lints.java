package dev.edict.engine.check.lint;

import dev.edict.Issue;
import dev.edict.engine.yaml.Issues;
import java.util.List;

/** Runs every lint. Pure, and safe to call from many threads. */
public final class Lints {
    private Lints() {}

    /** Returns what was found, in reading order. */
    public static List<Issue> of(Subject subject) {
        Issues issues = new Issues();
        Report report = new Report(issues);
        Lives lives = new Lives(subject);
        new PackLints(subject, report).run();
        new PolicyLints(subject, lives, report).run();
        new RivalLints(subject, lives, report).run();
        new RuleLints(subject, report).run();
        new WordLints(subject, report).run();
        new ConditionLints(subject, report).run();
        new ExceptionLints(subject, lives, report).run();
        new AlternativeLints(subject, report).run();
        new FactLints(subject, lives, report).run();
        new UseLints(subject, report).run();
        return issues.toList();
    }
}
