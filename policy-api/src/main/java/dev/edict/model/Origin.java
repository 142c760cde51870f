package dev.edict.model;

/**
 * Where an author wrote something.
 *
 * @param file the path in the pack
 * @param line the line, from 1; 0 if nobody wrote it down
 * @param column the column, from 1
 */
public record Origin(String file, int line, int column) {
    /** The origin of what no author wrote. */
    public static final Origin NONE = new Origin("", 0, 0);

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
