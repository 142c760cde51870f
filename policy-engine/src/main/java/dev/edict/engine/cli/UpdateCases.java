package dev.edict.engine.cli;

import dev.edict.engine.fixture.FixtureUpdate;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows what fixtures would have to say for their cases to hold, and writes it if it is told to. */
final class UpdateCases {
    private UpdateCases() {}

    static int run(Fixtures fixtures, Arguments arguments, boolean json, Terminal terminal) throws IOException {
        Path folder = PackOptions.path(arguments);
        FixtureUpdate update = FixtureUpdate.of(fixtures);
        boolean write = arguments.flag("--yes") && !update.files().isEmpty();
        if (write && !Files.isDirectory(folder)) {
            throw new Refusal("only the fixtures of a folder can be written, and " + folder + " is none");
        }
        if (write) {
            for (Map.Entry<String, String> file : update.files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }
        if (json) {
            terminal.out().print(json(update, write));
        } else {
            terminal.out().print(update.diff());
            update.byHand().forEach(mismatch -> terminal.err().println("by hand: " + mismatch.text()));
        }
        terminal.err()
                .println(
                        update.files().isEmpty()
                                ? "edict: there is nothing to write"
                                : write
                                        ? "edict: wrote "
                                                + String.join(
                                                        ", ", update.files().keySet())
                                        : "edict: nothing was written; read the difference, then say --yes");
        return update.byHand().isEmpty() ? Exit.FINE : Exit.NO;
    }

    private static String json(FixtureUpdate update, boolean written) {
        Map<String, JsonValue> files = new LinkedHashMap<>();
        update.files().forEach((file, text) -> files.put(file, JsonValue.text(text)));
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("written", JsonValue.flag(written));
        members.put("diff", JsonValue.text(update.diff()));
        members.put("files", JsonValue.members(files));
        members.put(
                "by-hand",
                JsonValue.items(update.byHand().stream().map(ResultJson::of).toList()));
        return JsonWriter.pretty(JsonValue.members(members));
    }
}
