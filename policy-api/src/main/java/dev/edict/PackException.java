package dev.edict;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says that a pack cannot be used, with every issue that was found in it. Nothing of such a pack is loaded.
 *
 * <p>The message holds the texts of all issues in reading order, one below the other.
 */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    /**
     * Makes the exception from what was found, warnings included.
     *
     * @throws IllegalArgumentException if there is no error among the issues
     */
    public PackException(Collection<Issue> issues) {
        super(text(issues));
        this.issues = inOrder(issues);
    }

    private static List<Issue> inOrder(Collection<Issue> issues) {
        return issues.stream().sorted().distinct().toList();
    }

    private static String text(Collection<Issue> issues) {
        if (issues.stream().noneMatch(Issue::isError)) {
            throw new IllegalArgumentException(
                    "a pack exception needs an error among its " + issues.size() + " issues");
        }
        return inOrder(issues).stream().map(Issue::text).collect(Collectors.joining("\n"));
    }

    /**
     * Returns all issues, in reading order; empty after Java serialization, which carries the message alone.
     */
    public List<Issue> issues() {
        return issues == null ? List.of() : issues;
    }
}
