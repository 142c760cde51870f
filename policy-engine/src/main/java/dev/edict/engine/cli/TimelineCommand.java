package dev.edict.engine.cli;

import dev.edict.AccessRequest;
import dev.edict.Timeline;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.render.HtmlRenderer;
import dev.edict.engine.render.MarkdownRenderer;
import dev.edict.engine.render.Names;
import dev.edict.engine.render.TimelineJson;
import dev.edict.engine.render.TimelineSvg;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Shows a request over time. */
final class TimelineCommand extends Command {
    static final String NAME = "timeline";
    private static final List<String> FORMATS = List.of("text", "json", "markdown", "html", "svg");

    TimelineCommand() {
        super(
                NAME,
                "Show what is decided on a request over time, and what changes it.",
                "edict timeline packs/ai-tools --organization alibaba-sg --tool zed-editor --model claude --place SG",
                "edict timeline packs/ai-tools --request request.yaml --from 2025-01-01 --until 2027-01-01",
                "edict timeline packs/ai-tools --request request.yaml --format html > timeline.html");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        RequestOptions.declare(spec, false);
        spec.addOption(option("--from", "time", "The first instant to show; all time if it is not given."));
        spec.addOption(option("--until", "time", "The first instant not to show; all time if it is not given."));
        spec.addOption(choice(
                "--format", FORMATS, "How to write the timeline: text (the default), json, markdown, html or svg."));
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
        terminal.out().print(written(timeline, format, engine));
        return Exit.FINE;
    }

    private static String written(Timeline timeline, String format, PolicyEngine engine) {
        Names names = Answers.names(engine);
        return switch (format) {
            case "json" -> TimelineJson.pretty(timeline);
            case "markdown" ->
                MarkdownRenderer.plain()
                        .withNames(names)
                        .withTimeZones(engine.timeZones())
                        .render(timeline);
            case "html" ->
                HtmlRenderer.plain()
                        .withNames(names)
                        .withTimeZones(engine.timeZones())
                        .render(timeline);
            case "svg" ->
                TimelineSvg.plain()
                        .withNames(names)
                        .withTimeZones(engine.timeZones())
                        .render(timeline);
            default -> Answers.inShort(timeline);
        };
    }
}
