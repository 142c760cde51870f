package dev.edict.engine.yaml;

import dev.edict.Issue;
import dev.edict.PackException;
import dev.edict.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The issues met so far, in a list that grows. Not safe to share between threads: each load has its own.
 */
public final class Issues {
    private final List<Issue> list = new ArrayList<>();

    /** Makes an empty list. */
    public Issues() {}

    /** Notes an issue. */
    public void add(Issue issue) {
        list.add(issue);
    }

    /** Notes many issues. */
    public void addAll(Iterable<Issue> issues) {
        issues.forEach(list::add);
    }

    /** Notes an error at a place. */
    public void error(String code, Place place, String message, String... help) {
        add(Severity.ERROR, code, place, message, List.of(help));
    }

    /** Notes a warning at a place. */
    public void warning(String code, Place place, String message, String... help) {
        add(Severity.WARNING, code, place, message, List.of(help));
    }

    /** Notes something worth knowing at a place. */
    public void info(String code, Place place, String message, String... help) {
        add(Severity.INFO, code, place, message, List.of(help));
    }

    /** Notes an issue of any severity at a place. */
    public void add(Severity severity, String code, Place place, String message, List<String> help) {
        list.add(new Issue(severity, code, place.file(), place.line(), place.column(), message, help));
    }

    /** Returns whether there is an error among them. */
    public boolean hasErrors() {
        return list.stream().anyMatch(Issue::isError);
    }

    /** Returns how many issues there are. */
    public int size() {
        return list.size();
    }

    /** Returns a copy in reading order, each issue once. */
    public List<Issue> toList() {
        return list.stream().sorted().distinct().toList();
    }

    /**
     * Does nothing unless there is an error.
     *
     * @throws PackException with all the issues, if one of them is an error
     */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new PackException(list);
        }
    }
}
