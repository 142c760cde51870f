package dev.edict.engine.cli;

import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.fixture.PackComparison;
import dev.edict.engine.load.PackSource;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Compares two packs. */
final class DiffCommand extends Command {
    static final String NAME = "diff";
    private static final List<String> FORMATS = List.of("text", "json");

    DiffCommand() {
        super(
                NAME,
                "Say what differs between two versions of a pack: policies, facts, and the answers to the cases of both.",
                "edict diff packs/acme-2026.1 packs/acme-2026.2");
    }

    @Override
    void declare(CommandSpec spec) {
        spec.addPositional(argument(0, "old", "The pack as it was: a folder, or a zip or jar file."));
        spec.addPositional(argument(1, "new", "The pack as it is."));
        spec.addOption(PackOptions.imports());
        spec.addOption(choice("--format", FORMATS, "How to write the differences: text (the default) or json."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) {
        String format = arguments.choice("--format", FORMATS);
        PackComparison comparison = PackComparison.of(fixtures(arguments, 0), fixtures(arguments, 1));
        terminal.out().print(format.equals("json") ? ComparisonJson.of(comparison) : comparison.text() + "\n");
        return comparison.isSame() ? Exit.FINE : Exit.NO;
    }

    private static Fixtures fixtures(Arguments arguments, int index) {
        Path path = PackOptions.existing(
                arguments.required(index, "which two packs are compared?", "name the old one and the new one"));
        PackSource source = PackSource.of(path);
        return Fixtures.of(PolicyEngine.load(source, PackOptions.options(arguments)), source, path);
    }
}
