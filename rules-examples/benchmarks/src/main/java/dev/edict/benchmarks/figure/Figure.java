package dev.edict.benchmarks.figure;

/**
 * One number that was measured.
 *
 * @param name what it is
 * @param value the number
 * @param unit its unit
 */
public record Figure(String name, double value, String unit) {
    private static final String MARK = "figure\t";
    private static final int FIELDS = 4;

    /** Prints it as a line that {@link #read} knows. */
    public void print() {
        System.out.println(MARK + name + "\t" + value + "\t" + unit);
    }

    /** Returns whether a line is a figure. */
    static boolean isOne(String line) {
        return line.startsWith(MARK);
    }

    /** Reads a line. */
    static Figure read(String line) {
        String[] fields = line.split("\t", FIELDS);
        return new Figure(fields[1], Double.parseDouble(fields[2]), fields[3]);
    }

    /** Returns the heap in use after a full collection, in MB of 1,000,000 bytes. */
    static double heap() {
        Runtime runtime = Runtime.getRuntime();
        double least = Double.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            System.gc();
            least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        }
        return least;
    }
}
