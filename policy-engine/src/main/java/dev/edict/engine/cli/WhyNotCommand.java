package dev.edict.engine.cli;

import dev.edict.AccessRequest;
import dev.edict.ConditionCheck;
import dev.edict.WhyNot;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.json.JsonValue;
import dev.edict.engine.json.JsonWriter;
import dev.edict.engine.suggest.DidYouMean;
import dev.edict.model.Truth;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Says why a policy says what it says of a request, condition by condition. */
final class WhyNotCommand extends Command {
    static final String NAME = "why-not";

    WhyNotCommand() {
        super(
                NAME,
                "Go through the conditions of a policy one by one, and name the first that fails.",
                "edict why-not packs/ai-tools alibaba/claude-code-ban --organization alibaba --tool claude-code \\",
                "    --device personal --at 2026-07-11T12:00+08:00");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        spec.addPositional(argument(1, "policy", "The id of a policy, an exception or a rule."));
        RequestOptions.declare(spec, true);
        spec.addOption(
                choice("--format", DecideCommand.FORMATS, "How to write the answer: text (the default) or json."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        String format = arguments.choice("--format", DecideCommand.FORMATS);
        PolicyEngine engine = PackOptions.load(arguments, terminal);
        String policy = arguments.required(
                1, "which policy?", "name a policy, an exception or a rule by its id, behind the pack");
        WhyNot answer = ask(engine, RequestOptions.readWithInstant(arguments, engine, terminal), policy);
        terminal.out().print(format.equals("json") ? json(answer) : text(answer));
        return Exit.FINE;
    }

    // Rules that only derive facts can be asked about as well, though they are no policies.
    private static WhyNot ask(PolicyEngine engine, AccessRequest request, String policy) {
        try {
            return engine.whyNot(request, policy);
        } catch (IllegalArgumentException unknown) {
            if (engine.policyIds().contains(policy)) {
                throw unknown;
            }
            throw new Refusal(
                    "unknown policy `" + policy + "`",
                    DidYouMean.help(policy, engine.policyIds()).stream().toArray(String[]::new));
        }
    }

    private static String text(WhyNot answer) {
        StringBuilder text = new StringBuilder(answer.policy() + " says " + answer.verdict() + "\n");
        for (ConditionCheck check : answer.conditions()) {
            boolean first = answer.firstFailed().filter(check::equals).isPresent();
            text.append(mark(check.holds()))
                    .append(check.condition())
                    .append(": asks for ")
                    .append(check.expected());
            text.append(", and met ")
                    .append(check.actual())
                    .append(first ? "   <- the first that fails" : "")
                    .append('\n');
        }
        answer.wouldApplyFrom()
                .ifPresent(
                        from -> text.append("it would apply from ").append(from).append('\n'));
        return text.toString();
    }

    private static String mark(Truth holds) {
        return switch (holds) {
            case YES -> "  yes      ";
            case NO -> "  no       ";
            case UNKNOWN -> "  unknown  ";
        };
    }

    private static String json(WhyNot answer) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("policy", JsonValue.text(answer.policy()));
        members.put("verdict", JsonValue.text(answer.verdict().word()));
        members.put(
                "conditions",
                JsonValue.items(
                        answer.conditions().stream().map(WhyNotCommand::json).toList()));
        answer.firstFailed().ifPresent(check -> members.put("first-failed", JsonValue.text(check.condition())));
        answer.wouldApplyFrom().ifPresent(from -> members.put("would-apply-from", JsonValue.text(from.toString())));
        return JsonWriter.pretty(JsonValue.members(members));
    }

    private static JsonValue json(ConditionCheck check) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("condition", JsonValue.text(check.condition()));
        members.put("holds", JsonValue.text(mark(check.holds()).strip()));
        members.put("expected", JsonValue.text(check.expected()));
        members.put("actual", JsonValue.text(check.actual()));
        return JsonValue.members(members);
    }
}
