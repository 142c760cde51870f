package dev.edict.engine.cli;

import dev.edict.Issue;
import dev.edict.Severity;
import dev.edict.engine.check.lint.Lint;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        List<String> codes =
                issues.stream().map(Issue::code).distinct().sorted().toList();
        driver.put("rules", JsonValue.items(codes.stream().map(IssueJson::rule).toList()));
        Map<String, JsonValue> run = new LinkedHashMap<>();
        run.put("tool", JsonValue.members(Map.of("driver", JsonValue.members(driver))));
        run.put("columnKind", JsonValue.text("unicodeCodePoints"));
        run.put(
                "results",
                JsonValue.items(issues.stream()
                        .map(issue -> result(issue, codes.indexOf(issue.code())))
                        .toList()));
        Map<String, JsonValue> log = new LinkedHashMap<>();
        log.put("$schema", JsonValue.text(SARIF_SCHEMA));
        log.put("version", JsonValue.text("2.1.0"));
        log.put("runs", JsonValue.items(List.of(JsonValue.members(run))));
        return JsonWriter.pretty(JsonValue.members(log));
    }

    private static JsonValue rule(String code) {
        Map<String, JsonValue> rule = new LinkedHashMap<>();
        rule.put("id", JsonValue.text(code));
        Arrays.stream(Lint.values())
                .filter(lint -> lint.code().equals(code))
                .map(Lint::page)
                .findFirst()
                .ifPresent(page -> {
                    String summary = page.lines()
                            .skip(1)
                            .filter(line -> !line.isBlank())
                            .findFirst()
                            .orElse(code);
                    Map<String, JsonValue> help = new LinkedHashMap<>();
                    help.put("text", JsonValue.text(page));
                    help.put("markdown", JsonValue.text(page));
                    rule.put("shortDescription", JsonValue.members(Map.of("text", JsonValue.text(summary))));
                    rule.put("help", JsonValue.members(help));
                });
        return JsonValue.members(rule);
    }

    /** Returns a path inside a pack as a relative reference (RFC 3986, 2005), its slashes kept. */
    private static String reference(String path) {
        StringBuilder reference = new StringBuilder();
        for (byte each : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (each & 0xff);
            boolean plain = sign < 128 && (Character.isLetterOrDigit(sign) || "-._~/".indexOf(sign) >= 0);
            reference.append(plain ? String.valueOf(sign) : String.format(Locale.ROOT, "%%%02X", (int) sign));
        }
        return reference.toString();
    }

    private static JsonValue result(Issue issue, int rule) {
        String text = issue.message()
                + String.join(
                        "", issue.help().stream().map(line -> "\nhelp: " + line).toList());
        Map<String, JsonValue> result = new LinkedHashMap<>();
        result.put("ruleId", JsonValue.text(issue.code()));
        result.put("ruleIndex", JsonValue.number(rule));
        result.put("level", JsonValue.text(level(issue.severity())));
        result.put("message", JsonValue.members(Map.of("text", JsonValue.text(text))));
        Map<String, JsonValue> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", JsonValue.members(Map.of("uri", JsonValue.text(reference(issue.file())))));
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
