package dev.edict.engine.cli;

import dev.edict.Issue;
import dev.edict.Severity;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes issues as JSON, and as SARIF 2.1.0 (OASIS, 2020), which editors and code hosts show beside the lines. */
final class IssueJson {
    private static final String SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private IssueJson() {}

    static JsonValue items(List<Issue> issues) {
        return JsonValue.items(issues.stream().map(IssueJson::issue).toList());
    }

    static String list(List<Issue> issues) {
        return JsonWriter.pretty(JsonValue.members(Map.of("issues", items(issues))));
    }

    /** Returns what an import of a register came to: the catalogue, in YAML, and what is odd about it. */
    static String imported(String catalogue, List<Issue> issues) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("catalogue", JsonValue.text(catalogue));
        members.put("issues", items(issues));
        return JsonWriter.pretty(JsonValue.members(members));
    }

    private static JsonValue issue(Issue issue) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("severity", JsonValue.text(issue.severity().word()));
        members.put("code", JsonValue.text(issue.code()));
        members.put("file", JsonValue.text(issue.file()));
        if (issue.line() > 0) {
            members.put("line", JsonValue.number(issue.line()));
        }
        if (issue.column() > 0) {
            members.put("column", JsonValue.number(issue.column()));
        }
        members.put("message", JsonValue.text(issue.message()));
        if (!issue.help().isEmpty()) {
            members.put(
                    "help",
                    JsonValue.items(issue.help().stream().map(JsonValue::text).toList()));
        }
        return JsonValue.members(members);
    }

    static String sarif(List<Issue> issues) {
        Map<String, JsonValue> driver = new LinkedHashMap<>();
        driver.put("name", JsonValue.text("edict"));
        driver.put("version", JsonValue.text(Versions.ofEngine()));
        driver.put(
                "rules",
                JsonValue.items(issues.stream()
                        .map(Issue::code)
                        .distinct()
                        .sorted()
                        .map(code -> JsonValue.members(Map.of("id", JsonValue.text(code))))
                        .toList()));
        Map<String, JsonValue> run = new LinkedHashMap<>();
        run.put("tool", JsonValue.members(Map.of("driver", JsonValue.members(driver))));
        run.put("columnKind", JsonValue.text("unicodeCodePoints"));
        run.put(
                "results",
                JsonValue.items(issues.stream().map(IssueJson::result).toList()));
        Map<String, JsonValue> log = new LinkedHashMap<>();
        log.put("$schema", JsonValue.text(SARIF_SCHEMA));
        log.put("version", JsonValue.text("2.1.0"));
        log.put("runs", JsonValue.items(List.of(JsonValue.members(run))));
        return JsonWriter.pretty(JsonValue.members(log));
    }

    private static JsonValue result(Issue issue) {
        String text = issue.message()
                + String.join(
                        "", issue.help().stream().map(line -> "\nhelp: " + line).toList());
        Map<String, JsonValue> result = new LinkedHashMap<>();
        result.put("ruleId", JsonValue.text(issue.code()));
        result.put("level", JsonValue.text(level(issue.severity())));
        result.put("message", JsonValue.members(Map.of("text", JsonValue.text(text))));
        Map<String, JsonValue> physical = new LinkedHashMap<>();
        physical.put(
                "artifactLocation",
                JsonValue.members(Map.of("uri", JsonValue.text(issue.file().replace(" ", "%20")))));
        if (issue.line() > 0) {
            Map<String, JsonValue> region = new LinkedHashMap<>();
            region.put("startLine", JsonValue.number(issue.line()));
            if (issue.column() > 0) {
                region.put("startColumn", JsonValue.number(issue.column()));
            }
            physical.put("region", JsonValue.members(region));
        }
        result.put(
                "locations",
                JsonValue.items(List.of(JsonValue.members(Map.of("physicalLocation", JsonValue.members(physical))))));
        return JsonValue.members(result);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
