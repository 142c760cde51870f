package dev.edict.engine.report;

import dev.edict.Issue;
import dev.edict.engine.fixture.Coverage;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import dev.edict.model.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a report as JSON: the policies in words, the answers over time, the coverage and the remarks. */
final class ReportJson {
    private ReportJson() {}

    static String of(ReportContent content) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("pack", JsonValue.text(content.engine().pack().id()));
        members.put("version", JsonValue.text(content.engine().pack().version()));
        members.put("hash", JsonValue.text(content.engine().identity().hash()));
        members.put("question", JsonValue.text(content.question().words()));
        List<JsonValue> policies = new ArrayList<>();
        PolicySection.byIssuer(content)
                .values()
                .forEach(all -> all.forEach(policy -> policies.add(policy(content, policy))));
        members.put("policies", JsonValue.items(policies));
        members.put("answers", JsonValue.items(answers(content)));
        members.put("cases", JsonValue.text(content.results().summary()));
        members.put("coverage", coverage(content.coverage()));
        members.put(
                "issues",
                JsonValue.items(content.issues().stream()
                        .map(Issue::text)
                        .map(JsonValue::text)
                        .toList()));
        return JsonWriter.pretty(JsonValue.members(members));
    }

    private static JsonValue policy(ReportContent content, Policy policy) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("id", JsonValue.text(policy.id()));
        members.put("issuer", JsonValue.text(policy.issuer()));
        members.put("does", JsonValue.text(PolicyWords.verb(policy)));
        policy.because().ifPresent(because -> members.put("because", JsonValue.text(because)));
        List<JsonValue> says = new ArrayList<>();
        content.words()
                .rows(policy, PolicySection.isRule(content, policy))
                .forEach(row -> says.add(JsonValue.text(row.label() + ": " + row.text())));
        members.put("says", JsonValue.items(says));
        return JsonValue.members(members);
    }

    private static List<JsonValue> answers(ReportContent content) {
        List<JsonValue> answers = new ArrayList<>();
        for (Matrix.Row row : content.matrix().rows()) {
            for (int column = 0; column < row.courses().size(); column++) {
                Column tool = content.matrix().columns().get(column);
                Map<String, JsonValue> members = new LinkedHashMap<>();
                members.put("organization", JsonValue.text(row.organization().id()));
                members.put("tool", JsonValue.text(tool.tool()));
                tool.model().ifPresent(model -> members.put("model", JsonValue.text(model)));
                members.put(
                        "course",
                        JsonValue.items(row.courses().get(column).stream()
                                .map(ReportJson::stretch)
                                .toList()));
                answers.add(JsonValue.members(members));
            }
        }
        return answers;
    }

    private static JsonValue stretch(Stretch stretch) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (!stretch.from().equals(Instant.MIN)) {
            members.put("from", JsonValue.text(stretch.from().toString()));
        }
        members.put("outcome", JsonValue.text(stretch.outcome().word()));
        return JsonValue.members(members);
    }

    private static JsonValue coverage(Coverage coverage) {
        Map<String, JsonValue> kinds = new LinkedHashMap<>();
        for (Coverage.Kind kind : Coverage.Kind.values()) {
            if (!coverage.items(kind).isEmpty()) {
                kinds.put(kind.word(), JsonValue.number(Coverage.percent(coverage.items(kind))));
            }
        }
        return JsonValue.members(kinds);
    }
}
