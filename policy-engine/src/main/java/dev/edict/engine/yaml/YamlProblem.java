package dev.edict.engine.yaml;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says what SnakeYAML stumbled over in the author's terms. SnakeYAML's own words never go on: they speak of tokens and types.
 */
final class YamlProblem {
    private YamlProblem() {}

    static void report(MarkedYAMLException exception, String file, Issues issues) {
        String problem = exception.getProblem() == null ? "" : exception.getProblem();
        String context = exception.getContext() == null ? "" : exception.getContext();
        Place here = place(file, exception.getProblemMark());
        Place begun = exception.getContextMark() == null ? here : place(file, exception.getContextMark());
        if (problem.contains("(TAB)")) {
            issues.error("tab", here, "a tab cannot indent a line", "indent with spaces");
        } else if (context.contains("quoted scalar")) {
            quoted(problem, here, begun, issues);
        } else if (problem.startsWith("expected ',' or ")) {
            flow(problem, here, begun, issues);
        } else if (context.contains("tag") || problem.contains("tag")) {
            issues.error("tag", here, "tags such as `!!str` are not read", "put a text that begins with `!` in quotes");
        } else if (context.contains("directive") || problem.contains("YAML d")) {
            issues.error(
                    "directive",
                    here,
                    "directives such as `%YAML` are not read",
                    "put a text that begins with `%` in quotes");
        } else if (context.contains("anchor") || context.contains("alias")) {
            issues.error(
                    "bad-alias",
                    begun,
                    "`&` and `*` stand before the name of an anchor",
                    "put a text that begins so in quotes");
        } else if (context.contains("block scalar")) {
            issues.error(
                    "bad-block",
                    here,
                    "`|` and `>` begin a text on lines of its own",
                    "put a text that begins so in quotes");
        } else {
            structure(problem, here, begun, issues);
        }
    }

    private static void quoted(String problem, Place here, Place begun, Issues issues) {
        if (problem.startsWith("found unexpected")) {
            issues.error("unclosed-quote", begun, "nothing closes the quote that begins here");
        } else {
            issues.error(
                    "bad-escape",
                    here,
                    "nobody knows this escape in double quotes",
                    "write `\\\\` for a backslash, or use single quotes");
        }
    }

    private static void flow(String problem, Place here, Place begun, Issues issues) {
        String close = problem.contains("'}'") ? "}" : "]";
        String open = close.equals("}") ? "{" : "[";
        issues.error(
                "unclosed-bracket",
                here,
                "a comma or `" + close + "` is missing before this",
                "the `" + open + "` stands at " + begun,
                "put a text that holds `, ` or `: ` in quotes");
    }

    private static void structure(String problem, Place here, Place begun, Issues issues) {
        if (problem.startsWith("found character")) {
            issues.error("bad-start", here, "a text cannot begin with this character", "put the text in quotes");
        } else if (problem.startsWith("mapping values")) {
            issues.error(
                    "bad-indentation",
                    here,
                    "a value cannot begin with this `:`",
                    "put a text that holds `: ` in quotes, and begin the keys of one map in the same column");
        } else if (problem.startsWith("sequence entries") || problem.startsWith("mapping keys")) {
            issues.error(
                    "bad-indentation", here, "a list or map cannot begin here", "put it on lines of its own, indented");
        } else if (problem.startsWith("could not find expected ':'")) {
            issues.error("bad-indentation", begun, "a `:` is missing after this key");
        } else if (problem.startsWith("expected")) {
            issues.error(
                    "bad-indentation",
                    here,
                    "this does not continue what stands above it",
                    "begin the keys of one map in the same column, and put a text with special characters in quotes");
        } else {
            issues.error("bad-yaml", here, "this is not YAML");
        }
    }

    static Place place(String file, @Nullable Mark mark) {
        return mark == null ? Place.of(file) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
