package dev.edict.engine.cli;

import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** Begins a pack that passes its own tests. */
final class NewCommand extends Command {
    static final String NAME = "new";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final List<String> FILES =
            List.of("pack.yaml", "README.md", "catalog/catalog.yaml", "policies/policies.yaml", "fixtures/cases.yaml");

    NewCommand() {
        super(
                NAME,
                "Begin a pack: a folder with a policy, an exception and the cases that test them.",
                "edict new packs/acme",
                "edict new packs/acme --name 'Acme Corporation' && edict test packs/acme");
    }

    @Override
    void declare(CommandSpec spec) {
        spec.addPositional(argument(0, "folder", "The folder to make; its last name becomes the pack's id."));
        spec.addOption(option("--name", "name", "What people call the issuer; the id if it is not given."));
        spec.addOption(
                choice("--format", DecideCommand.FORMATS, "How to say what was made: text (the default) or json."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        String format = arguments.choice("--format", DecideCommand.FORMATS);
        Path folder =
                Path.of(arguments.required(0, "which folder is to be made?", "name it, as in `edict new packs/acme`"));
        String id = String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
        if (!ID.matcher(id).matches()) {
            throw new Refusal(
                    "`" + id + "` cannot be the id of a pack",
                    "use lower-case letters, digits and hyphens, as in acme");
        }
        if (Files.exists(folder)) {
            throw new Refusal("`" + folder + "` exists already", "name a folder that does not exist yet");
        }
        String name = arguments.option("--name").orElse(id);
        if (name.isBlank() || name.chars().anyMatch(each -> ":#{}[]\"'&*!|>%@`".indexOf(each) >= 0 || each < ' ')) {
            throw new Refusal("`" + name + "` holds characters that a name in YAML would have to quote");
        }
        for (String file : FILES) {
            Path path = folder.resolve(file);
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, template(file).replace("{{pack}}", id).replace("{{name}}", name));
        }
        terminal.out()
                .print(
                        format.equals("json")
                                ? json(folder)
                                : "made " + folder + " with " + FILES.size() + " files; try `edict test " + folder
                                        + "`\n");
        return Exit.FINE;
    }

    private static String json(Path folder) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("folder", JsonValue.text(folder.toString()));
        members.put("files", JsonValue.items(FILES.stream().map(JsonValue::text).toList()));
        return JsonWriter.pretty(JsonValue.members(members));
    }

    private static String template(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(NewCommand.class.getResourceAsStream("new/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
