package dev.edict.engine.cli;

import dev.edict.AccessRequest;
import dev.edict.Timeline;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.render.TimelineJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Shows a request over time. */
final class TimelineCommand extends Command {
    static final String NAME = "timeline";
    private static final List<String> FORMATS = List.of("text", "json");

    TimelineCommand() {
        super(
                NAME,
                "Show what is decided on a request over time, and what changes it.",
                "edict timeline packs/ai-tools --organization alibaba-sg --tool zed-editor --model claude --place SG",
                "edict timeline packs/ai-tools --request request.yaml --from 2025-01-01 --until 2027-01-01");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        RequestOptions.declare(spec, false);
        spec.addOption(option("--from", "time", "The first instant to show; all time if it is not given."));
        spec.addOption(option("--until", "time", "The first instant not to show; all time if it is not given."));
        spec.addOption(choice("--format", FORMATS, "How to write the timeline: text (the default) or json."));
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        String format = arguments.choice("--format", FORMATS);
        PolicyEngine engine = PackOptions.load(arguments, terminal);
        AccessRequest request = RequestOptions.read(arguments, engine, terminal).timeless();
        Instant from = arguments
                .option("--from")
                .map(text -> RequestOptions.instant(text, request, engine, terminal))
                .orElse(Instant.MIN);
        Instant until = arguments
                .option("--until")
                .map(text -> RequestOptions.instant(text, request, engine, terminal))
                .orElse(Instant.MAX);
        if (!from.isBefore(until)) {
            throw new Refusal("the timeline would end at " + until + " and begin at " + from);
        }
        Timeline timeline = engine.timeline(request, from, until);
        terminal.out().print(format.equals("json") ? TimelineJson.pretty(timeline) : Answers.inShort(timeline));
        return Exit.FINE;
    }
}
