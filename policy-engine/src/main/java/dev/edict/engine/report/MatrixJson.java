package dev.edict.engine.report;

import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import dev.edict.model.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of the matrix as the page's script reads them: every text once, and courses that point at them. */
final class MatrixJson {
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private MatrixJson() {}

    static String of(ReportContent content) {
        return new MatrixJson().write(content);
    }

    private String write(ReportContent content) {
        List<JsonValue> rows = new ArrayList<>();
        for (Matrix.Row row : content.matrix().rows()) {
            rows.add(JsonValue.items(row.courses().stream()
                    .map(course -> course(course, content))
                    .toList()));
        }
        Map<String, JsonValue> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome.word(), strings(List.of(ReportContent.letter(outcome), ReportContent.word(outcome))));
        }
        Map<String, JsonValue> anchors = new LinkedHashMap<>();
        content.engine().policyIds().forEach(id -> anchors.put(id, JsonValue.text(ReportContent.anchor(id))));
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("outcomes", JsonValue.members(outcomes));
        members.put(
                "changes",
                JsonValue.items(content.matrix().changes().stream()
                        .map(MatrixJson::time)
                        .toList()));
        members.put("rows", JsonValue.items(rows));
        members.put("anchors", JsonValue.members(anchors));
        members.put("texts", strings(List.copyOf(texts.keySet())));
        // Nothing in it may end the element that it stands in.
        return JsonWriter.canonical(JsonValue.members(members)).replace("<", "\\u003c");
    }

    private JsonValue course(List<Stretch> course, ReportContent content) {
        return JsonValue.items(
                course.stream().map(stretch -> stretch(stretch, content)).toList());
    }

    private JsonValue stretch(Stretch stretch, ReportContent content) {
        List<JsonValue> parts = new ArrayList<>();
        parts.add(time(stretch.from()));
        parts.add(JsonValue.text(stretch.outcome().word()));
        parts.add(text(content.days().text(stretch.from())));
        stretch.remarks().forEach(remark -> {
            parts.add(text(remark.label()));
            parts.add(text(remark.text()));
            parts.add(text(remark.policy().orElse("")));
        });
        return JsonValue.items(parts);
    }

    private JsonValue text(String text) {
        Integer next = texts.size();
        Integer known = texts.putIfAbsent(text, next);
        return JsonValue.number(known == null ? next : known);
    }

    private static JsonValue strings(List<String> values) {
        return JsonValue.items(values.stream().map(JsonValue::text).toList());
    }

    /** Returns the seconds of an instant, rounded up; JavaScript's numbers hold them exactly, and the beginning of time as null. */
    private static JsonValue time(Instant instant) {
        if (instant.equals(Instant.MIN)) {
            return new JsonValue.Nothing(JsonValue.Spot.NONE);
        }
        return JsonValue.number(instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1);
    }
}
