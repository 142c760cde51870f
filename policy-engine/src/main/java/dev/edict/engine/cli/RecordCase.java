package dev.edict.engine.cli;

import dev.edict.AccessRequest;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Recorder;
import dev.edict.engine.fixture.RequestReader;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes a case from a decision. */
final class RecordCase {
    private RecordCase() {}

    static int run(Arguments arguments, PolicyEngine engine, boolean json, Terminal terminal) throws IOException {
        AccessRequest request = RequestOptions.readWithInstant(arguments, engine, terminal);
        Optional<String> given = given(arguments);
        String name = arguments
                .option("--name")
                .orElseThrow(() -> new Refusal("what is the case called?", "say --name 'the ban starts with the day'"));
        Path pack = PackOptions.path(arguments);
        if (!Files.isDirectory(pack)) {
            throw new Refusal("a case can only be written into a folder, and " + pack + " is none");
        }
        String file = arguments.option("--record").orElseThrow();
        Path path = pack.resolve(file).normalize();
        if (!path.startsWith(pack.resolve("fixtures").normalize()) || !file.endsWith(".yaml")) {
            throw new Refusal("`" + file + "` is no fixture file of the pack", "say --record fixtures/new.yaml");
        }
        String item = Recorder.item(engine, name, request, given);
        if (Files.exists(path)) {
            Files.writeString(path, Recorder.appended(file, Files.readString(path), item));
        } else {
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, Recorder.file(engine, name, request, given));
        }
        terminal.out().print(json ? json(file, item) : item);
        terminal.err().println("edict: wrote it to " + file + "; it says what is, so read whether that ought to be");
        return Exit.FINE;
    }

    private static String json(String file, String item) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("file", JsonValue.text(file));
        members.put("case", JsonValue.text(item));
        return JsonWriter.pretty(JsonValue.members(members));
    }

    private static Optional<String> given(Arguments arguments) throws IOException {
        Optional<String> file = arguments.option("--request");
        return file.isEmpty()
                ? Optional.empty()
                : RequestReader.given(file.get(), Files.readString(Path.of(file.get())));
    }
}
