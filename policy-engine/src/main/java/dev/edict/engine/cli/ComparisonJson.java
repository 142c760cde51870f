package dev.edict.engine.cli;

import dev.edict.engine.fixture.PackComparison;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the comparison of two packs as JSON. */
final class ComparisonJson {
    private ComparisonJson() {}

    static String of(PackComparison comparison) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("same", JsonValue.flag(comparison.isSame()));
        members.put(
                "entries",
                JsonValue.items(
                        comparison.entries().stream().map(ComparisonJson::entry).toList()));
        members.put(
                "answers",
                JsonValue.items(comparison.answers().stream()
                        .map(ComparisonJson::answer)
                        .toList()));
        return JsonWriter.pretty(JsonValue.members(members));
    }

    private static JsonValue entry(PackComparison.Entry entry) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("kind", JsonValue.text(entry.kind()));
        members.put("id", JsonValue.text(entry.id()));
        members.put("change", JsonValue.text(entry.change().word()));
        if (!entry.parts().isEmpty()) {
            members.put("parts", texts(entry.parts()));
        }
        return JsonValue.members(members);
    }

    private static JsonValue answer(PackComparison.Answer answer) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("case", JsonValue.text(answer.name()));
        members.put("period", JsonValue.text(answer.period().toString()));
        members.put("before", JsonValue.text(answer.before().word()));
        members.put("after", JsonValue.text(answer.after().word()));
        return JsonValue.members(members);
    }

    private static JsonValue texts(List<String> texts) {
        return JsonValue.items(texts.stream().map(JsonValue::text).toList());
    }
}
