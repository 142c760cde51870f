package dev.edict.engine.check;

import dev.edict.Issue;
import dev.edict.engine.check.lint.Lint;
import dev.edict.engine.yaml.Issues;
import java.util.Collection;
import java.util.List;

/** Takes back what lints found and the pack's authors accept. */
final class Acceptances {
    private Acceptances() {}

    /** Returns what is left, with an issue for every acceptance that accepts nothing. */
    static List<Issue> apply(Collection<Acceptance> acceptances, Collection<Issue> found) {
        Issues left = new Issues();
        found.stream()
                .filter(issue -> acceptances.stream().noneMatch(acceptance -> accepts(acceptance, issue)))
                .forEach(left::add);
        for (Acceptance acceptance : acceptances) {
            if (found.stream().noneMatch(issue -> accepts(acceptance, issue))) {
                left.add(
                        Lint.NEEDLESS_ACCEPTANCE.severity(),
                        Lint.NEEDLESS_ACCEPTANCE.code(),
                        acceptance.place(),
                        "the lint `" + acceptance.lint() + "` finds nothing of `" + acceptance.id() + "`",
                        List.of("leave it out of `accept`"));
            }
        }
        return left.toList();
    }

    // An issue names in backticks what it speaks of, and that is what an author copies.
    private static boolean accepts(Acceptance acceptance, Issue issue) {
        return issue.code().equals(acceptance.lint()) && issue.message().contains("`" + acceptance.id() + "`");
    }
}
