package dev.edict.engine.cli;

import java.io.Console;
import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out answers, which scripts read
 * @param err everything else: problems, remarks, progress
 * @param interactive whether a person looks on, so that progress makes sense
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    private static final String ERASE = "\r\u001b[K";

    /** Returns whether this process talks to a terminal. */
    @SuppressWarnings("SystemConsoleNull") // what newer platforms say is asked below
    static boolean isOne() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there may be a console where there is no terminal.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    /** Shows how far a long piece of work is; nothing is shown unless a person looks on. */
    void progress(String text) {
        if (interactive) {
            err.print(ERASE + text);
            err.flush();
        }
    }

    /** Takes the progress away. */
    void doneWithProgress() {
        progress("");
    }
}
