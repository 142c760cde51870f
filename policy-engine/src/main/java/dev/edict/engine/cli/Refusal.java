package dev.edict.engine.cli;

import java.util.List;

/** Says why a command cannot be carried out, in the words of whoever typed it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> help;

    Refusal(String message, String... help) {
        super(message, null, false, false);
        this.help = List.of(help);
    }

    List<String> help() {
        return help;
    }

    /** Returns the message, and each help on a line of its own. */
    String text() {
        StringBuilder text = new StringBuilder("edict: ").append(getMessage());
        help.forEach(line -> text.append("\nhelp: ").append(line));
        return text.toString();
    }
}
