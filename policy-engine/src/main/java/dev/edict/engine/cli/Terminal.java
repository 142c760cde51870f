package dev.edict.engine.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out answers, which scripts read
 * @param err everything else: problems, remarks, progress
 * @param interactive whether a person looks on, so that colour and progress make sense
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    private static final String ERASE = "\r\u001b[K";

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
