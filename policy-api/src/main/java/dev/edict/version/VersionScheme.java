package dev.edict.version;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the versions of an ecosystem are read and ordered. Each order is total, and versions that an ecosystem takes for the same
 * ({@code 1.0} and {@code 1.0.0} of PyPI) are equal. Two schemes are equal when they have the same name. Immutable and safe to share
 * between threads.
 *
 * <p>Known are {@code npm}, {@code cargo}, {@code golang}, {@code hex} and {@code semver} (Semantic Versioning 2.0.0; a leading
 * {@code v} and a missing minor or patch are tolerated), {@code nuget} (the same with four numbers, in any case), {@code maven} (POM
 * Reference, "Version Order Specification"), {@code pypi} (PEP 440), {@code gem} (RubyGems), {@code deb} (Debian Policy Manual, section
 * 5.6.12) and {@code generic}. Any other name has the natural order of {@code generic}: numbers and words count, in any case, separators
 * and zeros at the end do not; at the first difference a word that announces a release ({@code dev}, {@code alpha}, {@code beta},
 * {@code milestone}, {@code pre}, {@code rc}, {@code snapshot}) comes before nothing, nothing before any other word, and a word before a
 * number.
 */
public final class VersionScheme {
    /** The longest version that is read, in characters. */
    public static final int LONGEST_VERSION = 1_000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]*");
    private static final Pattern PRINTABLE = Pattern.compile("\\P{Cntrl}++");
    private static final VersionOrder NATURAL = new NaturalOrder();
    private static final Map<String, VersionOrder> ORDERS = Map.ofEntries(
            Map.entry("cargo", SemanticOrder.SEMVER),
            Map.entry("deb", new DebianOrder()),
            Map.entry("gem", new GemOrder()),
            Map.entry("generic", NATURAL),
            Map.entry("golang", SemanticOrder.SEMVER),
            Map.entry("hex", SemanticOrder.SEMVER),
            Map.entry("maven", new MavenOrder()),
            Map.entry("npm", SemanticOrder.SEMVER),
            Map.entry("nuget", SemanticOrder.NUGET),
            Map.entry("pypi", new PythonOrder()),
            Map.entry("semver", SemanticOrder.SEMVER));

    private final String name;
    private final VersionOrder order;

    private VersionScheme(String name) {
        this.name = name;
        this.order = ORDERS.getOrDefault(name, NATURAL);
    }

    /**
     * Returns the scheme of that name; a name that Edict does not know has the order of {@code generic}.
     *
     * @throws IllegalArgumentException if it is no name of a scheme (lower-case letters, digits, dots and hyphens, a letter first), or is
     *     {@code invalid}, which {@code vers} keeps for what must not be read
     */
    public static VersionScheme of(String name) {
        if (!NAME.matcher(name).matches() || name.equals("invalid")) {
            throw new IllegalArgumentException("`" + name + "` is no name of a version scheme\n"
                    + "help: write lower-case letters, digits, dots and hyphens, such as `npm`");
        }
        return new VersionScheme(name);
    }

    /** Returns the name, such as {@code npm}. */
    public String name() {
        return name;
    }

    /** Returns whether the scheme's own order is known, so that it does not merely have the natural one. */
    public boolean isKnown() {
        return ORDERS.containsKey(name);
    }

    /**
     * Reads a version.
     *
     * @throws VersionFormatException if the scheme has no such version, or it is longer than {@link #LONGEST_VERSION}
     */
    public Version parse(String version) {
        if (version.length() > LONGEST_VERSION) {
            throw new VersionFormatException(
                    version,
                    "a version of " + version.length() + " characters is too long, " + LONGEST_VERSION
                            + " are read at most");
        }
        return new Version(
                this,
                version,
                keyOf(version)
                        .orElseThrow(() ->
                                new VersionFormatException(version, "`" + version + "` is no version of " + name)));
    }

    /** Returns whether the text is a version of the scheme, so that {@link #parse(String)} reads it. */
    public boolean isVersion(String version) {
        return version.length() <= LONGEST_VERSION && keyOf(version).isPresent();
    }

    /**
     * Returns a negative number, zero or a positive number as the first version comes before, is the same as, or comes after the second.
     *
     * @throws VersionFormatException if one of them is no version of the scheme
     */
    public int compare(String first, String second) {
        return parse(first).compareTo(parse(second));
    }

    private Optional<VersionKey> keyOf(String version) {
        return PRINTABLE.matcher(version).matches() ? order.keyOf(version) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionScheme that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
