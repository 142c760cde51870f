package dev.edict.engine.load;

/**
 * How much of a pack is read. Whatever goes beyond is an issue, never an exhausted host.
 *
 * @param maxFiles how many files a pack has
 * @param maxFileBytes the size of one file in bytes
 * @param maxTotalBytes the size of all files together in bytes
 */
public record LoadLimits(int maxFiles, int maxFileBytes, long maxTotalBytes) {
    /** What a pack may be unless the embedding code says otherwise: 10,000 files, 16 MiB each, 64 MiB together. */
    public static final LoadLimits DEFAULT = new LoadLimits(10_000, 16 << 20, 64L << 20);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is less than 1
     */
    public LoadLimits {
        if (maxFiles < 1 || maxFileBytes < 1 || maxTotalBytes < 1) {
            throw new IllegalArgumentException("a limit must be at least 1: files " + maxFiles + ", bytes of a file "
                    + maxFileBytes + ", bytes together " + maxTotalBytes);
        }
    }
}
