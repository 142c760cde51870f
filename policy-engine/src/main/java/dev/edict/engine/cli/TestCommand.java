package dev.edict.engine.cli;

import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Coverage;
import dev.edict.engine.fixture.FixtureResults;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.fixture.Mutations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Runs the fixtures of a pack, and says how good they are. */
final class TestCommand extends Command {
    static final String NAME = "test";
    private static final List<String> FORMATS = List.of("text", "json");

    TestCommand() {
        super(
                NAME,
                "Run a pack's fixtures; a pack without any fails.",
                "edict test packs/ai-tools",
                "edict test packs/ai-tools --case 'the ban starts'",
                "edict test packs/ai-tools --coverage --min-coverage 90 --min-coverage policies=100",
                "edict test packs/ai-tools --mutate",
                "edict test packs/ai-tools --update",
                "edict test packs/ai-tools --record fixtures/new.yaml --name 'Qoder is free' \\",
                "    --organization alibaba --tool qoder --at 2026-07-11T12:00+08:00");
    }

    @Override
    void declare(CommandSpec spec) {
        PackOptions.declare(spec);
        spec.addOption(option("--case", "text", "Run only the cases whose name holds this text."));
        spec.addOption(choice("--format", FORMATS, "How to write the results: text (the default) or json."));
        spec.addOption(flag("--coverage", "Say which policies, conditions and dates no case looks at."));
        spec.addOption(option("--lcov", "file", "Write the coverage in the format of LCOV."));
        spec.addOption(options(
                "--min-coverage",
                "percent",
                "Fail below this, as in 90, or policies=100 for one kind; may be given several times."));
        spec.addOption(flag("--mutate", "Change the pack a step at a time and list the changes that no case notices."));
        spec.addOption(flag("--update", "Show what the files would have to say for their cases to hold."));
        spec.addOption(flag("--yes", "With --update: write it."));
        spec.addOption(option("--record", "file", "Write a case from today's decision on the request, for review."));
        spec.addOption(option("--name", "text", "With --record: the case's name."));
        RequestOptions.declare(spec, true);
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        String format = arguments.choice("--format", FORMATS);
        PolicyEngine engine = PackOptions.load(arguments, terminal);
        if (arguments.option("--record").isPresent()) {
            return RecordCase.run(arguments, engine, format.equals("json"), terminal);
        }
        Fixtures all = Fixtures.of(engine, PackOptions.source(arguments), PackOptions.path(arguments));
        Fixtures fixtures = arguments
                .option("--case")
                .map(text -> all.where(each -> each.name().contains(text)))
                .orElse(all);
        if (arguments.flag("--update")) {
            return UpdateCases.run(fixtures, arguments, format.equals("json"), terminal);
        }
        FixtureResults results = run(fixtures, terminal);
        Optional<Coverage> coverage = coverage(fixtures, arguments);
        List<String> missed =
                coverage.map(each -> each.missed(demands(arguments))).orElse(List.of());
        Optional<Mutations.Report> mutations = arguments.flag("--mutate") && results.hold()
                ? Optional.of(mutate(fixtures, terminal))
                : Optional.empty();
        if (format.equals("json")) {
            terminal.out().print(ResultJson.of(results, coverage, missed, mutations));
        } else {
            terminal.out().println(results.text());
            coverage.filter(each -> arguments.flag("--coverage"))
                    .ifPresent(each -> terminal.out().println("\n" + each.text()));
            missed.forEach(terminal.out()::println);
            mutations.ifPresent(each -> terminal.out().println("\n" + each.text()));
        }
        boolean fine = results.hold()
                && missed.isEmpty()
                && mutations.map(Mutations.Report::holds).orElse(true);
        return fine ? Exit.FINE : Exit.NO;
    }

    private static FixtureResults run(Fixtures fixtures, Terminal terminal) {
        long total = fixtures.cases().count();
        int[] done = {0};
        try {
            return fixtures.run(result -> {
                done[0]++;
                terminal.progress(done[0] + " of " + total + " cases");
            });
        } finally {
            terminal.doneWithProgress();
        }
    }

    private static Optional<Coverage> coverage(Fixtures fixtures, Arguments arguments) throws IOException {
        Optional<String> lcov = arguments.option("--lcov");
        if (!arguments.flag("--coverage")
                && lcov.isEmpty()
                && arguments.options("--min-coverage").isEmpty()) {
            return Optional.empty();
        }
        Coverage coverage = Coverage.of(fixtures);
        if (lcov.isPresent()) {
            Files.writeString(Path.of(lcov.get()), coverage.lcov());
        }
        return Optional.of(coverage);
    }

    private static Map<String, Integer> demands(Arguments arguments) {
        Map<String, Integer> demands = new LinkedHashMap<>();
        for (String demand : arguments.options("--min-coverage")) {
            int equals = demand.indexOf('=');
            String kind = equals < 0 ? "all" : demand.substring(0, equals);
            String percent = demand.substring(equals + 1);
            boolean known = kind.equals("all")
                    || dev.edict.model.Word.words(Coverage.Kind.class).contains(kind);
            if (!known || !percent.matches("\\d{1,3}") || Integer.parseInt(percent) > 100) {
                throw new Refusal(
                        "`" + demand + "` demands no coverage",
                        "say a percentage as in 90, or with a kind as in policies=100; the kinds are "
                                + String.join(", ", dev.edict.model.Word.words(Coverage.Kind.class)));
            }
            demands.put(kind, Integer.parseInt(percent));
        }
        return demands;
    }

    private static Mutations.Report mutate(Fixtures fixtures, Terminal terminal) {
        try {
            return Mutations.run(
                    fixtures,
                    progress -> terminal.progress(progress.done() + " of " + progress.total() + " changes tried, "
                            + progress.survivors() + " not noticed"));
        } finally {
            terminal.doneWithProgress();
        }
    }
}
