package dev.edict.engine.cli;

import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.report.PackReport;
import dev.edict.engine.suggest.DidYouMean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a pack as one page for those who sign it off. */
final class ReportCommand extends Command {
    static final String NAME = "report";
    private static final List<String> FORMATS = List.of("html", "text", "json");

    ReportCommand() {
        super(
                NAME,
                "Write a pack as one HTML page for those who sign it off: what it says in words, who may use what on which day,"
                        + " ownership, sources, tests and remarks. The page needs no network.",
                "edict report packs/ai-tools --output ai-tools.html",
                "edict report packs/ai-tools --actor contractor --device personal --on 2026-07-11 > contractors.html",
                "edict report packs/ai-tools --only-organization alibaba --only-tool claude-code --output alibaba.html");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        spec.addOption(
                option("--output", "file", "Where to write the page; to the standard output if it is not given."));
        spec.addOption(
                option("--on", "day", "The day that the matrix begins with; the pack's as-of if it is not given."));
        spec.addOption(options(
                "--only-organization",
                "id",
                "An organization of the matrix; may be given several times, the pack's own if it is not."));
        spec.addOption(options(
                "--only-tool", "id", "A tool of the matrix; may be given several times, the pack's own if it is not."));
        spec.addOption(choice("--format", FORMATS, "How to write the report: html (the default), text or json."));
        RequestOptions.declareCircumstances(spec);
    }

    private static String written(PackReport report, String format, Terminal terminal) {
        return switch (format) {
            case "json" -> report.json(terminal::progress);
            case "text" -> report.text(terminal::progress);
            default -> report.html(terminal::progress);
        };
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        String format = arguments.choice("--format", FORMATS);
        Optional<LocalDate> day = arguments.option("--on").map(ReportCommand::day);
        PackSource source = PackOptions.source(arguments);
        PolicyEngine engine = PackOptions.load(arguments, terminal);
        known(
                "organization",
                arguments.options("--only-organization"),
                engine.catalogue().organizations().keySet());
        known(
                "tool",
                arguments.options("--only-tool"),
                engine.catalogue().tools().keySet());
        PackReport report = PackReport.of(Fixtures.of(engine, source))
                .withImports(PackOptions.options(arguments).imports())
                .asking(RequestOptions.read(arguments, engine, terminal))
                .ofOrganizations(arguments.options("--only-organization"))
                .ofTools(arguments.options("--only-tool"));
        String page = written(day.map(report::on).orElse(report), format, terminal);
        terminal.doneWithProgress();
        Optional<String> output = arguments.option("--output");
        if (output.isPresent()) {
            Files.writeString(Path.of(output.get()), page);
            terminal.err().println("edict: wrote " + output.get());
        } else {
            terminal.out().print(page);
        }
        return Exit.FINE;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new Refusal("`" + text + "` is no day", "write it as in 2026-07-10");
        }
    }

    private static void known(String kind, List<String> ids, Collection<String> known) {
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new Refusal(
                        "unknown " + kind + " `" + id + "`",
                        DidYouMean.help(id, known).stream().toArray(String[]::new));
            }
        }
    }
}
