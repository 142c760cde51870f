package dev.edict.engine.check.lint;

import dev.edict.model.Outcome;

/** What a pack says of itself. */
final class PackLints {
    private final Subject subject;
    private final Report report;

    PackLints(Subject subject, Report report) {
        this.subject = subject;
        this.report = report;
    }

    void run() {
        if (subject.pack().silence() == Outcome.PERMIT) {
            report.add(
                    Lint.PERMISSIVE_DEFAULT,
                    subject.place("key", "default"),
                    "what no policy speaks of is permitted by `default`",
                    "leave `default` out, and permit what is meant in policies");
        }
        if (subject.pack().staleAfter().isEmpty() && !subject.policies().isEmpty()) {
            report.add(
                    Lint.NO_STALE_DAY,
                    Subject.packFile(),
                    "the pack has no `stale-after`, so nobody knows until when it can be relied on",
                    "add `stale-after`");
        }
    }
}
