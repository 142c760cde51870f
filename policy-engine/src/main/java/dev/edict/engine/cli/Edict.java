package dev.edict.engine.cli;

import dev.edict.PackException;
import dev.edict.engine.suggest.DidYouMean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command {@code edict}. Its exit codes and options are what scripts rely on. */
public final class Edict {
    private static final String ABOUT = "May this organization use this tool, here, now, in this way, and why?";
    private static final String CODES = "Exit codes: 0 permitted, or nothing wrong; 1 denied, or something is wrong;"
            + " 2 not understood, or a pack that cannot be used; 3 needs a review; 4 no policy speaks; 5 facts are"
            + " missing; 70 a fault of Edict.";

    private Edict() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = utf8(System.out);
        PrintWriter err = utf8(System.err);
        int code = run(arguments, new Terminal(out, err, Looks.ofProcess()));
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    /** Runs a command; the exit code is returned. */
    static int run(String[] arguments, Terminal terminal) {
        Failures failures = new Failures(Failures.isJsonAsked(arguments), terminal);
        try {
            Optional<Command> one = arguments.length == 0 ? Optional.empty() : Commands.named(arguments[0]);
            // The others need not be built to run one.
            CommandLine line = commandLine(one.map(List::of).orElseGet(Commands::all));
            return parsed(arguments, line, terminal);
        } catch (Refusal refusal) {
            return failures.refused(refusal);
        } catch (PackException bad) {
            return failures.unusable(bad);
        } catch (IOException unreadable) {
            return failures.unreadable(unreadable);
        } catch (UncheckedIOException unreadable) {
            return failures.unreadable(Objects.requireNonNull(unreadable.getCause()));
        } catch (IllegalArgumentException wrong) {
            // The engine's word on a value that somebody passed.
            return failures.refused(new Refusal(String.valueOf(wrong.getMessage())));
        } catch (RuntimeException | StackOverflowError fault) {
            return failures.fault(fault);
        }
    }

    static CommandLine commandLine(List<Command> commands) {
        CommandSpec spec = CommandSpec.create().name("edict");
        spec.usageMessage().description(ABOUT).footer("", CODES, "", "Run `edict <command> --help` for its examples.");
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this page.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
        spec.version("edict " + Versions.ofEngine());
        commands.forEach(command -> spec.addSubcommand(command.name(), command.spec()));
        CommandLine line = new CommandLine(spec);
        line.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
        return line;
    }

    private static int parsed(String[] arguments, CommandLine line, Terminal terminal) throws IOException {
        CommandLine.ParseResult result;
        try {
            result = line.parseArgs(arguments);
        } catch (CommandLine.ParameterException wrong) {
            throw misunderstood(wrong);
        }
        CommandLine.ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.isVersionHelpRequested()) {
            line.printVersionHelp(terminal.out());
            return Exit.FINE;
        }
        CommandLine asked = last.commandSpec().commandLine();
        if (last.isUsageHelpRequested()) {
            asked.usage(terminal.out(), ansi(terminal));
            return Exit.FINE;
        }
        if (last == result) {
            asked.usage(terminal.err(), ansi(terminal));
            return Exit.USAGE;
        }
        Command command = Commands.named(last.commandSpec().name()).orElseThrow();
        return command.run(new Arguments(last), terminal);
    }

    private static Ansi ansi(Terminal terminal) {
        return terminal.looks().colour() ? Ansi.ON : Ansi.OFF;
    }

    private static Refusal misunderstood(CommandLine.ParameterException wrong) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        List<String> help = new ArrayList<>();
        String message = Objects.toString(wrong.getMessage(), "what is asked cannot be read");
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            boolean isOption = word.startsWith("-");
            List<String> known = isOption ? List.copyOf(spec.optionsMap().keySet()) : Commands.names();
            String kind = isOption ? "option" : spec.parent() == null ? "command" : "argument";
            message = "unknown " + kind + " `" + word + "`";
            if (!kind.equals("argument")) {
                DidYouMean.help(word, known).ifPresent(help::add);
            }
        }
        if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
            message = nameOf(twice.getOverwritten()) + " is given twice";
        }
        if (wrong instanceof CommandLine.MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            message = nameOf(missing.getMissing().get(0)) + " needs a value";
        }
        help.add("`" + spec.qualifiedName() + " --help` shows what it takes");
        return new Refusal(
                message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1), help.toArray(String[]::new));
    }

    private static String nameOf(ArgSpec spec) {
        return "`" + (spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel()) + "`";
    }
}
