package dev.edict.engine.cli;

import dev.edict.Alternative;
import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.MissingFact;
import dev.edict.Timeline;
import dev.edict.Warning;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.render.Names;
import dev.edict.engine.render.TextRenderer;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes decisions for people at a terminal. */
final class Answers {
    private Answers() {}

    static Names names(PolicyEngine engine) {
        return Names.of(engine.pack().catalogue());
    }

    static TextRenderer text(PolicyEngine engine, Terminal terminal) {
        return TextRenderer.plain()
                .withNames(names(engine))
                .withTimeZones(engine.timeZones())
                .withColour(terminal.looks().colour());
    }

    /** Returns the outcome in the first word, then a line for whatever else must be known at once. */
    static String inShort(Decision decision) {
        StringBuilder text = new StringBuilder(
                decision.outcome().word().toUpperCase(Locale.ROOT).replace('-', ' '));
        String by = decision.determining().stream().map(Finding::policy).collect(Collectors.joining(", "));
        if (!by.isEmpty()) {
            text.append(" by ").append(by);
        } else if (decision.byDefault()) {
            text.append(" by the pack's default");
        }
        text.append('\n');
        line(text, "missing", decision.missing().stream().map(MissingFact::path).collect(Collectors.joining(", ")));
        line(
                text,
                "instead",
                decision.alternatives().stream()
                        .map(Alternative::change)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")));
        for (Warning warning : decision.warnings()) {
            line(text, "warning", warning.policy() + ": " + warning.text());
        }
        decision.notes().forEach(note -> line(text, "note", note));
        return text.toString();
    }

    /** Returns a line for each stretch of time: from when, what, by whom, and what began or ended there. */
    static String inShort(Timeline timeline) {
        StringBuilder text = new StringBuilder();
        for (Timeline.Segment segment : timeline.segments()) {
            String from = segment.period().begins() ? segment.period().from().toString() : "always";
            text.append(from)
                    .append("  ")
                    .append(inShort(segment.decision()).lines().findFirst().orElse(""));
            text.append('\n');
            segment.causes().forEach(cause -> text.append("    ").append(cause).append('\n'));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append(label).append(": ").append(value).append('\n');
        }
    }
}
