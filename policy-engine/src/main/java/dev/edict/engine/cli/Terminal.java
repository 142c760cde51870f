package dev.edict.engine.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out answers, which scripts read
 * @param err everything else: problems, remarks, progress
 * @param looks what somebody sees who looks on
 */
record Terminal(PrintWriter out, PrintWriter err, Looks looks) {
    private static final String ERASE = "\r\u001b[K";

    /** Shows how far a long piece of work is; nothing is shown unless a person looks on. */
    void progress(String text) {
        if (looks.progress()) {
            err.print(ERASE + text);
            err.flush();
        }
    }

    /** Takes the progress away. */
    void doneWithProgress() {
        progress("");
    }
}
