package dev.edict.engine.cli;

import dev.edict.Evidence;
import dev.edict.Finding;
import dev.edict.Issue;
import dev.edict.engine.BillAssessment;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import dev.edict.model.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what a pack says of a software bill of materials for people at a terminal. */
final class BillAnswers {
    private static final List<Outcome> STRICTEST_FIRST =
            List.of(Outcome.DENY, Outcome.REVIEW, Outcome.INDETERMINATE, Outcome.NOT_APPLICABLE, Outcome.PERMIT);

    private BillAnswers() {}

    /** Returns the same for other programs. */
    static String json(BillAssessment assessment, List<Issue> issues) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("outcome", JsonValue.text(assessment.worst().word()));
        members.put(
                "entries",
                JsonValue.items(
                        assessment.entries().stream().map(BillAnswers::json).toList()));
        members.put("issues", IssueJson.items(issues));
        return JsonWriter.pretty(JsonValue.members(members));
    }

    private static JsonValue json(BillAssessment.Entry entry) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("reference", JsonValue.text(entry.entry().reference()));
        entry.tool().ifPresent(tool -> members.put("tool", JsonValue.text(tool)));
        members.put("outcome", JsonValue.text(entry.outcome().word()));
        members.put(
                "decided-by",
                JsonValue.items(entry.decision().determining().stream()
                        .map(Finding::policy)
                        .map(JsonValue::text)
                        .toList()));
        return JsonValue.members(members);
    }

    /** Returns a paragraph for each entry that is denied, needs a review or is undetermined, or for all of them, and the counts. */
    static String text(BillAssessment assessment, boolean all) {
        StringBuilder text = new StringBuilder();
        assessment.entries().stream()
                .filter(entry -> all || !isFine(entry.outcome()))
                .forEach(entry -> write(entry, text));
        assessment
                .subject()
                .filter(subject -> all || !isFine(subject.outcome()))
                .ifPresent(subject -> {
                    text.append("the whole: ");
                    write(subject, text);
                });
        return text.append(counts(assessment)).append('\n').toString();
    }

    private static boolean isFine(Outcome outcome) {
        return outcome == Outcome.PERMIT || outcome == Outcome.NOT_APPLICABLE;
    }

    private static void write(BillAssessment.Entry entry, StringBuilder text) {
        text.append(entry.entry().reference());
        if (!entry.entry().inside().isEmpty()) {
            text.append(", inside ").append(String.join(" > ", entry.entry().inside()));
        }
        entry.tool()
                .ifPresentOrElse(
                        id -> text.append(" is ").append(id).append('\n'),
                        () -> text.append(": the pack does not know it\n"));
        text.append(Answers.inShort(entry.decision()).indent(2));
        for (Finding finding : entry.decision().determining()) {
            finding.because()
                    .ifPresent(because ->
                            text.append("  because: ").append(because).append('\n'));
            finding.evidence()
                    .forEach(evidence -> text.append("  shown by: ")
                            .append(inShort(evidence))
                            .append('\n'));
        }
    }

    private static String inShort(Evidence evidence) {
        if (evidence instanceof Evidence.Fact fact) {
            return fact.text();
        }
        return ((Evidence.Chain) evidence)
                .links().stream()
                        .map(link -> link.owner()
                                + link.share()
                                        .map(share -> " holds " + share + " % of ")
                                        .orElse(" controls ")
                                + link.owned())
                        .collect(Collectors.joining(", "));
    }

    private static String counts(BillAssessment assessment) {
        long unknown = assessment.entries().stream()
                .filter(entry -> entry.tool().isEmpty())
                .count();
        return STRICTEST_FIRST.stream()
                        .map(outcome -> outcome.word().toLowerCase(Locale.ROOT) + ": "
                                + assessment.with(outcome).size())
                        .collect(Collectors.joining(", "))
                + ", not known to the pack: " + unknown;
    }
}
