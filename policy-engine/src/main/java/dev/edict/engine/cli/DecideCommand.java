package dev.edict.engine.cli;

import dev.edict.Decision;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.render.DecisionJson;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Decides a request. */
final class DecideCommand extends Command {
    static final String NAME = "decide";
    static final List<String> FORMATS = List.of("text", "json");

    DecideCommand() {
        super(
                NAME,
                "Decide a request; the exit code says the outcome.",
                "edict decide packs/ai-tools --organization alibaba --tool claude-code --model qwen \\",
                "    --action use --place CN --at 2026-07-10T00:00+08:00",
                "edict decide packs/ai-tools --request request.yaml --at now --format json");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        RequestOptions.declare(spec, true);
        spec.addOption(choice("--format", FORMATS, "How to write the decision: text (the default) or json."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        String format = arguments.choice("--format", FORMATS);
        PolicyEngine engine = PackOptions.load(arguments, terminal);
        Decision decision = engine.decide(RequestOptions.readWithInstant(arguments, engine, terminal));
        terminal.out().print(format.equals("json") ? DecisionJson.pretty(decision) : Answers.inShort(decision));
        return Exit.of(decision.outcome());
    }
}
