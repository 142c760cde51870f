package dev.edict.engine.cli;

import dev.edict.Lever;
import dev.edict.Suggestion;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import dev.edict.model.Word;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Finds what would free a request. */
final class WhatIfCommand extends Command {
    static final String NAME = "what-if";

    WhatIfCommand() {
        super(
                NAME,
                "Find the smallest changes that would free a request, each one evaluated; 1 if there is none.",
                "edict what-if packs/ai-tools --organization alibaba --tool claude-code --at 2026-07-11T12:00+08:00",
                "edict what-if packs/ai-tools --request request.yaml --at now --lever tool --lever date");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        RequestOptions.declare(spec, true);
        spec.addOption(options(
                "--lever",
                "lever",
                "What may be changed: " + String.join(", ", Word.words(Lever.class))
                        + "; may be given several times, everything if it is not."));
        spec.addOption(
                choice("--format", DecideCommand.FORMATS, "How to write the answer: text (the default) or json."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        String format = arguments.choice("--format", DecideCommand.FORMATS);
        PolicyEngine engine = PackOptions.load(arguments, terminal);
        List<Suggestion> suggestions =
                engine.whatIf(RequestOptions.readWithInstant(arguments, engine, terminal), levers(arguments));
        terminal.out().print(format.equals("json") ? json(suggestions) : text(suggestions));
        return suggestions.isEmpty() ? Exit.NO : Exit.FINE;
    }

    private static Set<Lever> levers(Arguments arguments) {
        Set<Lever> levers = EnumSet.noneOf(Lever.class);
        for (String word : arguments.options("--lever")) {
            if (!Word.words(Lever.class).contains(word)) {
                throw new Refusal(
                        "`" + word + "` is no lever", "the levers are " + String.join(", ", Word.words(Lever.class)));
            }
            levers.add(Word.of(Lever.class, word));
        }
        return levers.isEmpty() ? EnumSet.allOf(Lever.class) : levers;
    }

    private static String text(List<Suggestion> suggestions) {
        if (suggestions.isEmpty()) {
            return "nothing that may be changed would free the request\n";
        }
        StringBuilder text = new StringBuilder();
        suggestions.forEach(each -> text.append(each.lever())
                .append(": ")
                .append(each.text())
                .append(" (")
                .append(each.outcome())
                .append(")\n"));
        return text.toString();
    }

    private static String json(List<Suggestion> suggestions) {
        return JsonWriter.pretty(JsonValue.members(Map.of(
                "suggestions",
                JsonValue.items(suggestions.stream().map(WhatIfCommand::json).toList()))));
    }

    private static JsonValue json(Suggestion suggestion) {
        Map<String, JsonValue> changes = new LinkedHashMap<>();
        suggestion.changes().forEach((field, value) -> changes.put(field, JsonValue.text(value)));
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("lever", JsonValue.text(suggestion.lever().word()));
        members.put("text", JsonValue.text(suggestion.text()));
        members.put("changes", JsonValue.members(changes));
        suggestion.at().ifPresent(at -> members.put("at", JsonValue.text(at.toString())));
        members.put(
                "exceptions",
                JsonValue.items(
                        suggestion.exceptions().stream().map(JsonValue::text).toList()));
        members.put("outcome", JsonValue.text(suggestion.outcome().word()));
        return JsonValue.members(members);
    }
}
