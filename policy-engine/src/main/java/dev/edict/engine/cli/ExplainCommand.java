package dev.edict.engine.cli;

import dev.edict.Decision;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.render.DecisionJson;
import dev.edict.engine.render.HtmlRenderer;
import dev.edict.engine.render.MarkdownRenderer;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Explains a decision. */
final class ExplainCommand extends Command {
    static final String NAME = "explain";
    private static final List<String> FORMATS = List.of("text", "json", "markdown", "html");

    ExplainCommand() {
        super(
                NAME,
                "Decide a request and explain the answer in full; the exit code is 0 whatever the outcome.",
                "edict explain packs/ai-tools --organization alibaba --tool claude-code --model qwen \\",
                "    --action use --place CN --at 2026-07-10T00:00+08:00",
                "edict explain packs/ai-tools --request request.yaml --at now --format html > why.html");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        RequestOptions.declare(spec, true);
        spec.addOption(choice(
                "--format", FORMATS, "How to write the explanation: text (the default), json, markdown or html."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        String format = arguments.choice("--format", FORMATS);
        PolicyEngine engine = PackOptions.load(arguments, terminal);
        Decision decision = engine.decide(RequestOptions.readWithInstant(arguments, engine, terminal));
        terminal.out()
                .print(
                        switch (format) {
                            case "json" -> DecisionJson.pretty(decision);
                            case "markdown" ->
                                MarkdownRenderer.plain()
                                        .withNames(Answers.names(engine))
                                        .withTimeZones(engine.timeZones())
                                        .render(decision);
                            case "html" ->
                                HtmlRenderer.plain()
                                        .withNames(Answers.names(engine))
                                        .withTimeZones(engine.timeZones())
                                        .render(decision);
                            default -> Answers.text(engine, terminal).render(decision);
                        });
        return Exit.FINE;
    }
}
