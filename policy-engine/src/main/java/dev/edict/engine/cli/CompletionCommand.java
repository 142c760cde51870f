package dev.edict.engine.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the script that completes the command line. */
final class CompletionCommand extends Command {
    static final String NAME = "completion";

    CompletionCommand() {
        super(
                NAME,
                "Write a script that completes commands and options in bash and zsh.",
                "source <(edict completion)",
                "edict completion > /etc/bash_completion.d/edict");
    }

    @Override
    void declare(CommandSpec spec) {}

    @Override
    int run(Arguments arguments, Terminal terminal) {
        terminal.out().println(AutoComplete.bash("edict", Edict.commandLine(Commands.all())));
        return Exit.FINE;
    }
}
