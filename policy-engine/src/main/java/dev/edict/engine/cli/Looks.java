package dev.edict.engine.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/**
 * What somebody sees who looks on.
 *
 * @param progress whether a person reads the standard error, so that progress and remarks beside the answer make sense
 * @param colour whether answers have colours
 */
record Looks(boolean progress, boolean colour) {
    /** Nobody looks on: a script reads the answer. */
    static final Looks NONE = new Looks(false, false);

    private static final Path ERRORS = Path.of("/proc/self/fd/2");

    /** Returns what this process shows: colours by the variables that people set for them everywhere, as on the pages of help. */
    static Looks ofProcess() {
        return new Looks(isTerminal() && isDevice(ERRORS), Ansi.AUTO.enabled());
    }

    @SuppressWarnings("SystemConsoleNull") // what newer platforms say is asked below
    private static boolean isTerminal() {
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

    /** Returns whether a stream goes to a device, not to a file or a pipe; where the platform does not tell, it is taken to. */
    private static boolean isDevice(Path stream) {
        if (!Files.isSymbolicLink(stream)) {
            return true;
        }
        try {
            return Files.readSymbolicLink(stream).startsWith("/dev");
        } catch (IOException untold) {
            return true;
        }
    }
}
