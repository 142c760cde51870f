package dev.edict.engine.cli;

import dev.edict.engine.PolicyEngine;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import dev.edict.engine.load.PackSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        spec.addOption(
                choice("--format", DecideCommand.FORMATS, "How to say what was written: text (the default) or json."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        String format = arguments.choice("--format", DecideCommand.FORMATS);
        Path pack = PackOptions.path(arguments);
        PolicyEngine engine = PackOptions.load(arguments, terminal);
        Optional<String> rules = engine.compiledRules();
        if (rules.isEmpty()) {
            terminal.out()
                    .print(
                            format.equals("json")
                                    ? json(List.of())
                                    : engine.source().origin() + ": there are no rules to compile\n");
            return Exit.FINE;
        }
        Optional<Path> output = arguments.option(OUTPUT).map(Path::of);
        if (output.isEmpty() && !Files.isDirectory(pack)) {
            throw new Refusal("`" + pack + "` is no folder to write into", "say where with " + OUTPUT);
        }
        Path file = output.orElse(pack.resolve(PackSource.COMPILED_RULES));
        Files.writeString(file, rules.get());
        terminal.out().print(format.equals("json") ? json(List.of(file)) : file + ": written\n");
        return Exit.FINE;
    }

    private static String json(List<Path> written) {
        JsonValue files = JsonValue.items(
                written.stream().map(file -> JsonValue.text(file.toString())).toList());
        return JsonWriter.pretty(JsonValue.members(Map.of("files", files)));
    }
}
