package dev.edict.engine.check.lint;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.Place;
import java.util.List;

/** Takes down what the lints find. */
final class Report {
    private final Issues issues;

    Report(Issues issues) {
        this.issues = issues;
    }

    void add(Lint lint, Place place, String message, String... help) {
        issues.add(lint.severity(), lint.code(), place, message, List.of(help));
    }
}
