package dev.edict.engine.cli;

import dev.edict.engine.fixture.CaseResult;
import dev.edict.engine.fixture.Coverage;
import dev.edict.engine.fixture.FixtureResults;
import dev.edict.engine.fixture.Mismatch;
import dev.edict.engine.fixture.Mutations;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import dev.edict.model.Origin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes the results of fixtures as JSON. */
final class ResultJson {
    private ResultJson() {}

    static String of(
            FixtureResults results,
            Optional<Coverage> coverage,
            List<String> missed,
            Optional<Mutations.Report> mutations) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("hold", JsonValue.flag(results.hold()));
        members.put("cases", JsonValue.number(results.cases().size()));
        members.put("failed", JsonValue.number(results.failed().size()));
        members.put("results", items(results.cases(), ResultJson::of));
        members.put("issues", IssueJson.items(results.issues()));
        coverage.ifPresent(each -> members.put("coverage", of(each, missed)));
        mutations.ifPresent(each -> members.put("mutations", of(each)));
        return JsonWriter.pretty(JsonValue.members(members));
    }

    private static <T> JsonValue items(Collection<T> things, Function<T, JsonValue> writer) {
        return JsonValue.items(things.stream().map(writer).toList());
    }

    private static JsonValue of(CaseResult result) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("name", JsonValue.text(result.fixture().name()));
        members.put("file", JsonValue.text(result.fixture().file()));
        members.put("line", JsonValue.number(result.fixture().line()));
        members.put("holds", JsonValue.flag(result.holds()));
        if (!result.errors().isEmpty()) {
            members.put("errors", IssueJson.items(result.errors()));
        }
        if (!result.mismatches().isEmpty()) {
            members.put("mismatches", items(result.mismatches(), ResultJson::of));
        }
        return JsonValue.members(members);
    }

    static JsonValue of(Mismatch mismatch) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("file", JsonValue.text(mismatch.file()));
        members.put("line", JsonValue.number(mismatch.line()));
        members.put("column", JsonValue.number(mismatch.column()));
        members.put("when", JsonValue.text(mismatch.when()));
        members.put("what", JsonValue.text(mismatch.what()));
        members.put("expected", JsonValue.text(mismatch.expected()));
        members.put("actual", JsonValue.text(mismatch.actual()));
        return JsonValue.members(members);
    }

    private static JsonValue of(Coverage coverage, List<String> missed) {
        Map<String, JsonValue> kinds = new LinkedHashMap<>();
        for (Coverage.Kind kind : Coverage.Kind.values()) {
            List<Coverage.Item> items = coverage.items(kind);
            if (!items.isEmpty()) {
                kinds.put(kind.word(), share(items));
            }
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("all", share(coverage.items()));
        members.put("kinds", JsonValue.members(kinds));
        members.put("items", items(coverage.items(), ResultJson::of));
        members.put("missed", items(missed, JsonValue::text));
        return JsonValue.members(members);
    }

    private static JsonValue share(List<Coverage.Item> items) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put(
                "covered",
                JsonValue.number(items.stream().filter(Coverage.Item::isCovered).count()));
        members.put("total", JsonValue.number(items.size()));
        members.put("percent", JsonValue.number(Coverage.percent(items)));
        return JsonValue.members(members);
    }

    private static JsonValue of(Coverage.Item item) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("kind", JsonValue.text(item.kind().word()));
        members.put("subject", JsonValue.text(item.subject()));
        members.put("if-not-covered", JsonValue.text(item.what()));
        origin(item.origin(), members);
        members.put("hits", JsonValue.number(item.hits()));
        return JsonValue.members(members);
    }

    private static JsonValue of(Mutations.Report report) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("total", JsonValue.number(report.total()));
        members.put("impossible", JsonValue.number(report.impossible()));
        members.put("survivors", items(report.survivors(), ResultJson::of));
        return JsonValue.members(members);
    }

    private static JsonValue of(Mutations.Survivor survivor) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("subject", JsonValue.text(survivor.subject()));
        members.put("change", JsonValue.text(survivor.change()));
        origin(survivor.origin(), members);
        return JsonValue.members(members);
    }

    private static void origin(Origin origin, Map<String, JsonValue> members) {
        if (origin.line() > 0) {
            members.put("file", JsonValue.text(origin.file()));
            members.put("line", JsonValue.number(origin.line()));
            members.put("column", JsonValue.number(origin.column()));
        }
    }
}
