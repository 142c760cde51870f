package dev.edict.engine.yaml;

/**
 * A place in an author's file.
 *
 * @param file the file's path inside its pack
 * @param line the line, counted from 1; 0 when the whole file is meant
 * @param column the column in code points, counted from 1; 0 when the whole file is meant
 */
public record Place(String file, int line, int column) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative, or a column is given without a line
     */
    public Place {
        if (line < 0 || column < 0 || (line == 0 && column > 0)) {
            throw new IllegalArgumentException("no such place in `" + file + "`: " + line + ":" + column);
        }
    }

    /** Returns the place that means the whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** Returns {@code file:line:column}, or the file alone when it is meant as a whole. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
