package dev.edict.engine.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** One command: what it is called, what it takes, and what it does. */
abstract class Command {
    private final String name;
    private final String summary;
    private final List<String> examples;

    Command(String name, String summary, String... examples) {
        this.name = name;
        this.summary = summary;
        this.examples = List.of(examples);
    }

    final String name() {
        return name;
    }

    /** Says which options and arguments the command takes. */
    abstract void declare(CommandSpec spec);

    /**
     * Carries the command out.
     *
     * @return one of the numbers of {@link Exit}
     */
    abstract int run(Arguments arguments, Terminal terminal) throws IOException;

    final CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name);
        declare(spec);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this page.")
                .build());
        spec.usageMessage()
                .description(summary)
                .footerHeading("%nExamples:%n")
                .footer(examples.stream()
                        .map(line -> "  " + line.replace("%", "%%"))
                        .toArray(String[]::new));
        return spec;
    }

    static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel("<" + label + ">")
                .type(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    static OptionSpec options(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel("<" + label + ">")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    static OptionSpec choice(String name, List<String> values, String description) {
        return OptionSpec.builder(name)
                .paramLabel("<" + String.join("|", values) + ">")
                .type(String.class)
                .arity("1")
                .completionCandidates(values)
                .description(description)
                .build();
    }

    static PositionalParamSpec argument(int index, String label, String description) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .paramLabel("<" + label + ">")
                .type(String.class)
                .arity("1")
                .description(description)
                .build();
    }
}
