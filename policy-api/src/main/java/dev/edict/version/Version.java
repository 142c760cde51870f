package dev.edict.version;

/**
 * A version of software, with its place in the order of its scheme. Two versions are equal when they have the same scheme and the same
 * place, whatever they are written like: npm's {@code 1.2.0} and {@code v1.2.0+build.7} are equal. Immutable and safe to share between
 * threads.
 */
public final class Version implements Comparable<Version> {
    private final VersionScheme scheme;
    private final String text;
    private final VersionKey key;

    Version(VersionScheme scheme, String text, VersionKey key) {
        this.scheme = scheme;
        this.text = text;
        this.key = key;
    }

    /** Returns the scheme by which the version is read and ordered. */
    public VersionScheme scheme() {
        return scheme;
    }

    VersionKey key() {
        return key;
    }

    /**
     * Compares the places of two versions of one scheme.
     *
     * @throws IllegalArgumentException if the other version is of another scheme
     */
    @Override
    public int compareTo(Version other) {
        if (!scheme.equals(other.scheme)) {
            throw new IllegalArgumentException("`" + text + "` of " + scheme + " and `" + other.text + "` of "
                    + other.scheme + " have no common order");
        }
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version that && scheme.equals(that.scheme) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return 31 * scheme.hashCode() + key.hashCode();
    }

    /** Returns the version as it was written; its scheme reads it back. */
    @Override
    public String toString() {
        return text;
    }
}
