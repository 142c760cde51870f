package dev.edict.engine.cli;

import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Compiles the rules of a pack and keeps them beside it. */
final class CompileCommand extends Command {
    static final String NAME = "compile";
    private static final String OUTPUT = "--output";

    CompileCommand() {
        super(
                NAME,
                "Compile the rules of a pack, so that loading it needs no rule compiler.",
                "edict compile packs/acme",
                "edict compile packs/acme.zip --output build/rules.compiled");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        spec.addOption(option(
                OUTPUT,
                "file",
                "Where to write them; `" + PackSource.COMPILED_RULES + "` in the pack's folder otherwise."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        Path pack = PackOptions.path(arguments);
        PolicyEngine engine = PackOptions.load(arguments, terminal);
        Optional<String> rules = engine.compiledRules();
        if (rules.isEmpty()) {
            terminal.out().println(engine.source().origin() + ": there are no rules to compile");
            return Exit.FINE;
        }
        Optional<Path> output = arguments.option(OUTPUT).map(Path::of);
        if (output.isEmpty() && !Files.isDirectory(pack)) {
            throw new Refusal("`" + pack + "` is no folder to write into", "say where with " + OUTPUT);
        }
        Path file = output.orElse(pack.resolve(PackSource.COMPILED_RULES));
        Files.writeString(file, rules.get());
        terminal.out().println(file + ": written");
        return Exit.FINE;
    }
}
