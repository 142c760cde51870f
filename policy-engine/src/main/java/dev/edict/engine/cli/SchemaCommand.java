package dev.edict.engine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the schemas that editors complete and check files with. */
final class SchemaCommand extends Command {
    static final String NAME = "schema";
    private static final List<String> FORMATS = List.of("json");
    private static final List<String> KINDS =
            List.of("pack", "catalog", "policies", "fixtures", "request", "decision", "timeline");

    SchemaCommand() {
        super(
                NAME,
                "Write the JSON Schema of a kind of file, with which editors complete and check it.",
                "edict schema policies > policies.schema.json",
                "# then, as the first line of a file of policies:",
                "# yaml-language-server: $schema=../policies.schema.json");
    }

    @Override
    void declare(CommandSpec spec) {
        spec.addPositional(argument(0, String.join("|", KINDS), "The kind of file."));
        spec.addOption(choice("--format", FORMATS, "How to write it; there is but json."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        arguments.choice("--format", FORMATS);
        String kind = arguments.required(0, "the schema of what?", "the kinds are " + String.join(", ", KINDS));
        if (!KINDS.contains(kind)) {
            throw new Refusal("there is no schema of `" + kind + "`", "the kinds are " + String.join(", ", KINDS));
        }
        String name = "/dev/edict/schema/" + kind + ".schema.json";
        try (InputStream stream = Objects.requireNonNull(SchemaCommand.class.getResourceAsStream(name))) {
            terminal.out().print(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        return Exit.FINE;
    }
}
