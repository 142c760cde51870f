package dev.edict.engine.cli;

import dev.edict.Issue;
import dev.edict.PackException;
import dev.edict.engine.BillAssessment;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.importing.Imported;
import dev.edict.engine.importing.OwnershipStatements;
import dev.edict.engine.importing.Sbom;
import dev.edict.engine.importing.SbomReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Takes over what others publish. */
final class ImportCommand extends Command {
    static final String NAME = "import";
    private static final List<String> KINDS = List.of("ownership", "sbom");
    private static final String KIND_HELP = "say ownership or sbom";

    ImportCommand() {
        super(
                NAME,
                "Take over what others publish: a register of owners (BODS 0.4) as a catalogue on the standard output, or a"
                        + " software bill of materials (CycloneDX 1.2 to 1.6), each entry of which is decided by a pack.",
                "edict import ownership register.json --prefix gb-psc/ > packs/acme/catalog/owners.yaml",
                "edict import sbom bom.json --pack packs/export-control --organization us-firm --action embed \\",
                "    --place US --at 2026-07-11T12:00Z");
    }

    @Override
    void declare(CommandSpec spec) {
        spec.addPositional(argument(0, String.join("|", KINDS), "What is imported."));
        spec.addPositional(argument(1, "file", "The file in JSON."));
        spec.addOption(option("--prefix", "text", "With ownership: what every id begins with."));
        spec.addOption(option("--pack", "pack", "With sbom: the pack that decides."));
        spec.addOption(flag("--all", "With sbom: list all entries, those that are fine too."));
        spec.addOption(choice(
                "--format",
                DecideCommand.FORMATS,
                "How to write what came of it: text (the default; a catalogue in YAML for ownership) or json."));
        spec.addOption(PackOptions.imports());
        RequestOptions.declare(spec, true);
    }

    @Override
    int run(Arguments arguments, Terminal terminal) throws IOException {
        String kind = arguments.required(0, "what is imported?", KIND_HELP);
        if (!KINDS.contains(kind)) {
            throw new Refusal("nothing of kind `" + kind + "` is imported", KIND_HELP);
        }
        arguments.choice("--format", DecideCommand.FORMATS);
        Path file = PackOptions.existingFile(
                arguments.required(1, "which file is imported?", "name it, as in `edict import sbom bom.json`"));
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return switch (kind) {
                case "ownership" -> ownership(stream, file, arguments, terminal);
                default -> sbom(stream, file, arguments, terminal);
            };
        }
    }

    // Single entries that cannot be used are warnings; an error is that of the whole file.
    private static void demandReadable(List<Issue> issues) {
        List<Issue> errors = issues.stream().filter(Issue::isError).toList();
        if (!errors.isEmpty()) {
            throw new PackException(errors);
        }
    }

    private static boolean isJson(Arguments arguments) {
        return arguments.choice("--format", DecideCommand.FORMATS).equals("json");
    }

    private static int ownership(InputStream stream, Path file, Arguments arguments, Terminal terminal)
            throws IOException {
        Imported imported = OwnershipStatements.read(
                stream,
                String.valueOf(file.getFileName()),
                arguments.option("--prefix").orElse(""));
        demandReadable(imported.issues());
        String catalogue = CatalogueYaml.of(imported.catalogue());
        if (isJson(arguments)) {
            terminal.out().print(IssueJson.imported(catalogue, imported.issues()));
            return Exit.FINE;
        }
        terminal.out().print(catalogue);
        PackOptions.print(imported.issues(), terminal);
        terminal.err()
                .println("edict: " + imported.catalogue().organizations().size() + " organizations and "
                        + imported.catalogue().holdings().size() + " holdings, "
                        + imported.issues().size() + " statements with issues");
        return Exit.FINE;
    }

    private static int sbom(InputStream stream, Path file, Arguments arguments, Terminal terminal) throws IOException {
        String pack = arguments
                .option("--pack")
                .orElseThrow(() -> new Refusal("which pack decides?", "say --pack packs/acme"));
        Sbom bill = SbomReader.read(stream, String.valueOf(file.getFileName()));
        demandReadable(bill.issues());
        PolicyEngine engine = PolicyEngine.load(
                dev.edict.engine.load.PackSource.of(PackOptions.existing(pack)), PackOptions.options(arguments));
        BillAssessment assessment = engine.assess(bill, RequestOptions.readWithInstant(arguments, engine, terminal));
        if (isJson(arguments)) {
            terminal.out().print(BillAnswers.json(assessment, bill.issues()));
        } else {
            PackOptions.print(bill.issues(), terminal);
            terminal.out().print(BillAnswers.text(assessment, arguments.flag("--all")));
        }
        return Exit.of(assessment.worst());
    }
}
