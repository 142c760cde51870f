package dev.edict.engine.cli;

import dev.edict.Issue;
import dev.edict.PackException;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says why a command could not be carried out: in words on the standard error, and where JSON is asked for, as JSON in place of an answer. */
final class Failures {
    private final boolean json;
    private final Terminal terminal;

    Failures(boolean json, Terminal terminal) {
        this.json = json;
        this.terminal = terminal;
    }

    /** Returns whether the answer was to be JSON, as far as that can be told of what may not be understood. */
    static boolean isJsonAsked(String[] arguments) {
        for (int index = 0; index < arguments.length; index++) {
            boolean follows = index + 1 < arguments.length && arguments[index + 1].equals("json");
            if (arguments[index].equals("--format=json") || (arguments[index].equals("--format") && follows)) {
                return true;
            }
        }
        return false;
    }

    int refused(Refusal refusal) {
        terminal.err().println(refusal.text());
        return told(String.valueOf(refusal.getMessage()), refusal.help(), List.of(), Exit.USAGE);
    }

    int unusable(PackException bad) {
        terminal.err().println(bad.getMessage());
        return told("what was given cannot be used", List.of(), bad.issues(), Exit.USAGE);
    }

    int unreadable(IOException unreadable) {
        return refused(new Refusal(words(unreadable)));
    }

    int fault(Throwable fault) {
        fault.printStackTrace(terminal.err());
        return told("a fault of Edict: " + fault, List.of(), List.of(), Exit.FAULT);
    }

    private static String words(IOException unreadable) {
        if (unreadable instanceof NoSuchFileException missing) {
            Path folder = Path.of(missing.getFile()).getParent();
            if (folder != null && !Files.exists(folder)) {
                return "there is no folder `" + folder + "` here";
            }
            return "there is no `" + missing.getFile() + "` here";
        }
        if (unreadable instanceof AccessDeniedException denied) {
            return "`" + denied.getFile() + "` must not be read or written here";
        }
        if (unreadable instanceof FileSystemException other && other.getReason() != null) {
            return "`" + other.getFile() + "` cannot be used: " + other.getReason();
        }
        return "a file cannot be used: " + unreadable.getMessage();
    }

    private int told(String message, List<String> help, List<Issue> issues, int code) {
        if (json) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("error", JsonValue.text(message));
            if (!help.isEmpty()) {
                members.put(
                        "help",
                        JsonValue.items(help.stream().map(JsonValue::text).toList()));
            }
            if (!issues.isEmpty()) {
                members.put("issues", IssueJson.items(issues));
            }
            members.put("exit-code", JsonValue.number(code));
            terminal.out().print(JsonWriter.pretty(JsonValue.members(members)));
        }
        return code;
    }
}
