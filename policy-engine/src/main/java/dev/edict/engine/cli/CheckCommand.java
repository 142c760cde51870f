package dev.edict.engine.cli;

import dev.edict.Issue;
import dev.edict.PackException;
import dev.edict.Severity;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.load.PackSource;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Checks a pack and its fixtures. */
final class CheckCommand extends Command {
    static final String NAME = "check";
    private static final List<String> FORMATS = List.of("text", "json", "sarif");

    CheckCommand() {
        super(
                NAME,
                "Say what is wrong or odd about a pack and its fixtures, each with file, line and column.",
                "edict check packs/acme",
                "edict check packs/acme --format sarif > acme.sarif",
                "edict check packs/acme --strict");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        spec.addOption(choice("--format", FORMATS, "How to write the issues: text (the default), json or sarif."));
        spec.addOption(
                flag("--all", "Write in text what is merely worth knowing as well; json and sarif always have it."));
        spec.addOption(flag("--strict", "Fail for warnings too."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) {
        String format = arguments.choice("--format", FORMATS);
        PackSource source = PackOptions.source(arguments);
        List<Issue> issues = issues(source, PackOptions.options(arguments));
        switch (format) {
            case "json" -> terminal.out().print(IssueJson.list(issues));
            case "sarif" -> terminal.out().print(IssueJson.sarif(issues));
            default ->
                issues.stream()
                        .filter(issue -> arguments.flag("--all") || issue.severity() != Severity.INFO)
                        .forEach(issue -> terminal.out().println(issue.text()));
        }
        long errors = count(issues, Severity.ERROR);
        long warnings = count(issues, Severity.WARNING);
        if (format.equals("text")) {
            terminal.out().println(summary(source, errors, warnings));
        }
        return errors > 0 || (arguments.flag("--strict") && warnings > 0) ? Exit.NO : Exit.FINE;
    }

    private static List<Issue> issues(PackSource source, PolicyEngine.Options options) {
        try {
            PolicyEngine engine = PolicyEngine.load(source, options);
            List<Issue> issues = new ArrayList<>(engine.warnings());
            issues.addAll(Fixtures.of(engine, source).issues());
            issues.addAll(PolicyEngine.lint(source, options));
            return issues.stream().sorted().distinct().toList();
        } catch (PackException bad) {
            return bad.issues();
        }
    }

    private static long count(List<Issue> issues, Severity severity) {
        return issues.stream().filter(issue -> issue.severity() == severity).count();
    }

    private static String summary(PackSource source, long errors, long warnings) {
        return source.origin() + ": " + errors + (errors == 1 ? " error, " : " errors, ") + warnings
                + (warnings == 1 ? " warning" : " warnings");
    }
}
