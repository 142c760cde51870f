package dev.edict.engine.cli;

import dev.edict.AccessRequest;
import dev.edict.CalendarEntry;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the dates of a pack. */
final class CalendarCommand extends Command {
    static final String NAME = "calendar";

    CalendarCommand() {
        super(
                NAME,
                "List every date on which something in a pack begins, ends or changes, and whom it concerns.",
                "edict calendar packs/ai-tools --from 2026-01-01 --until 2027-01-01");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        spec.addOption(option("--from", "time", "The first instant to show; all time if it is not given."));
        spec.addOption(option("--until", "time", "The first instant not to show; all time if it is not given."));
        spec.addOption(option("--zone", "zone", "The zone of days and times without an offset; UTC if not given."));
        spec.addOption(
                choice("--format", DecideCommand.FORMATS, "How to write the dates: text (the default) or json."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) {
        String format = arguments.choice("--format", DecideCommand.FORMATS);
        PolicyEngine engine = PackOptions.load(arguments, terminal);
        AccessRequest.Builder zoned = AccessRequest.builder();
        zoned.zone(arguments.option("--zone").orElse("UTC"));
        AccessRequest request = zoned.build();
        Instant from = arguments
                .option("--from")
                .map(text -> RequestOptions.instant(text, request, engine, terminal))
                .orElse(Instant.MIN);
        Instant until = arguments
                .option("--until")
                .map(text -> RequestOptions.instant(text, request, engine, terminal))
                .orElse(Instant.MAX);
        if (!from.isBefore(until)) {
            throw new Refusal("the calendar would end at " + until + " and begin at " + from);
        }
        List<CalendarEntry> entries = engine.calendar(from, until);
        terminal.out().print(format.equals("json") ? json(entries) : text(entries));
        return Exit.FINE;
    }

    private static String text(List<CalendarEntry> entries) {
        StringBuilder text = new StringBuilder();
        for (CalendarEntry entry : entries) {
            text.append(entry.date())
                    .append("  ")
                    .append(entry.subject())
                    .append(' ')
                    .append(entry.event());
            if (!entry.concerned().isEmpty()) {
                text.append(" (").append(String.join(", ", entry.concerned())).append(')');
            }
            text.append('\n');
        }
        return entries.isEmpty() ? "nothing begins, ends or changes then\n" : text.toString();
    }

    private static String json(List<CalendarEntry> entries) {
        return JsonWriter.pretty(JsonValue.members(Map.of(
                "entries",
                JsonValue.items(entries.stream().map(CalendarCommand::json).toList()))));
    }

    private static JsonValue json(CalendarEntry entry) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("at", JsonValue.text(entry.at().toString()));
        members.put("date", JsonValue.text(entry.date()));
        members.put("subject", JsonValue.text(entry.subject()));
        members.put("event", JsonValue.text(entry.event()));
        members.put(
                "concerned",
                JsonValue.items(entry.concerned().stream().map(JsonValue::text).toList()));
        return JsonValue.members(members);
    }
}
