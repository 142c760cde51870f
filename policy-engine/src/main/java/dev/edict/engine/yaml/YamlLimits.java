package dev.edict.engine.yaml;

/**
 * How much of a YAML file is read. Whatever goes beyond is an issue, never an exhausted host.
 *
 * @param maxBytes the size of the file in bytes of UTF-8
 * @param maxCodePoints the size of the file in code points
 * @param maxDepth how deep lists and maps nest; the outermost map counts 1
 * @param maxNodes how many scalars, lists and maps there are, with each alias counted as all that it stands for
 * @param maxAliases how many aliases there are
 */
public record YamlLimits(int maxBytes, int maxCodePoints, int maxDepth, int maxNodes, int maxAliases) {
    /** What a file may be unless the embedding code says otherwise. */
    public static final YamlLimits DEFAULT = new YamlLimits(16 << 20, 16 << 20, 50, 2_000_000, 1_000);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is less than 1 (0 for aliases), or the depth more than 500
     */
    public YamlLimits {
        if (maxBytes < 1 || maxCodePoints < 1 || maxDepth < 1 || maxNodes < 1 || maxAliases < 0) {
            throw new IllegalArgumentException("a limit must be at least 1: bytes " + maxBytes + ", code points "
                    + maxCodePoints + ", depth " + maxDepth + ", nodes " + maxNodes + ", aliases " + maxAliases);
        }
        if (maxDepth > 500) {
            throw new IllegalArgumentException("the depth may be limited to 500 at most, not to " + maxDepth);
        }
    }
}
