package dev.edict.engine.cli;

import dev.edict.Issue;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The pack that a command is about. */
final class PackOptions {
    private static final String IMPORT = "--import";

    private PackOptions() {}

    static void declare(CommandSpec spec) {
        spec.addPositional(Command.argument(0, "pack", "The pack: a folder, or a zip or jar file."));
        spec.addOption(imports());
    }

    static OptionSpec imports() {
        return Command.options(
                IMPORT, "pack", "A further pack whose catalogue may be imported; may be given several times.");
    }

    static Path path(Arguments arguments) {
        return existing(arguments.required(
                0, "which pack?", "name a folder with a pack.yaml in it, or a zip or jar file of one"));
    }

    static Path existing(String text) {
        Path path = Path.of(text);
        if (!Files.exists(path)) {
            throw new Refusal("there is no `" + text + "` here");
        }
        return path;
    }

    static Path existingFile(String text) {
        Path path = existing(text);
        if (Files.isDirectory(path)) {
            throw new Refusal("`" + text + "` is a folder, and a file is needed");
        }
        return path;
    }

    static PackSource source(Arguments arguments) {
        return PackSource.of(path(arguments));
    }

    static PolicyEngine.Options options(Arguments arguments) {
        List<PackSource> imports = arguments.options(IMPORT).stream()
                .map(PackOptions::existing)
                .map(PackSource::of)
                .toList();
        return PolicyEngine.Options.defaults().withImports(imports);
    }

    /** Loads the pack; what is odd about it is told, what is wrong with it ends the command. */
    static PolicyEngine load(Arguments arguments, Terminal terminal) {
        PolicyEngine engine = PolicyEngine.load(source(arguments), options(arguments));
        long odd = engine.warnings().stream()
                .filter(issue -> issue.severity() == dev.edict.Severity.WARNING)
                .count();
        if (odd > 0 && terminal.looks().progress()) {
            terminal.err()
                    .println("edict: the pack has " + odd + (odd == 1 ? " warning" : " warnings")
                            + ", which `edict check` shows");
        }
        return engine;
    }

    static void print(List<Issue> issues, Terminal terminal) {
        issues.forEach(issue -> terminal.err().println(issue.text()));
    }
}
