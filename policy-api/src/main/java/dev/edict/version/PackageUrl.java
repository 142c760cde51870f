package dev.edict.version;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a software package in whatever ecosystem (package URL, ECMA-427): {@code pkg:npm/%40anthropic-ai/claude-code@2.1.100}. The
 * parts are held decoded and in the form that the type prescribes, such as lower case for npm, so that two names of one package are equal.
 * The version is an opaque text; {@link #versionScheme()} orders it. Immutable and safe to share between threads.
 *
 * @param type the ecosystem, in lower case: {@code npm}, {@code maven}
 * @param namespace what stands before the name, a segment each: a Maven group, an npm scope with its {@code @}; empty if there is none
 * @param name the name
 * @param version the version, if it is named
 * @param qualifiers further data of the type by key, in the order of the keys; none has an empty value
 * @param subpath a path within the package, a segment each; empty if there is none
 */
public record PackageUrl(
        String type,
        List<String> namespace,
        String name,
        Optional<String> version,
        SortedMap<String, String> qualifiers,
        List<String> subpath) {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]*");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9._-]*");

    /**
     * Brings the parts into the form that the type prescribes and checks them.
     *
     * @throws IllegalArgumentException if a part is empty or not allowed: a type or key with other characters than lower-case letters,
     *     digits, dots, hyphens (and underscores in keys), a segment with a slash, a subpath that leaves the package, a namespace where the
     *     type has none, or none where it needs one
     */
    public PackageUrl {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("`" + type + "` is no type of a package URL");
        }
        PackageType rules = PackageType.of(type);
        namespace = rules.namespace(namespace);
        name = rules.name(name);
        version = version.map(rules::version);
        qualifiers = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) qualifiers));
        subpath = List.copyOf(subpath);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a package URL of type `" + type + "` has an empty name");
        }
        if (version.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException(
                    "the package `" + name + "` has an empty version\nhelp: leave out the `@`");
        }
        if (!rules.allowsNamespace(!namespace.isEmpty())) {
            throw new IllegalArgumentException("the package `" + name + "` of type `" + type + "` "
                    + (namespace.isEmpty()
                            ? "needs a namespace"
                            : "cannot have the namespace `" + String.join("/", namespace) + "`"));
        }
        namespace.forEach(segment -> checkSegment(segment, segment.isEmpty()));
        subpath.forEach(
                segment -> checkSegment(segment, segment.isEmpty() || segment.equals(".") || segment.equals("..")));
        qualifiers.forEach(PackageUrl::checkQualifier);
    }

    /**
     * Reads a package URL. Slashes behind {@code pkg:} and at the ends of parts, and the case of type and keys, are of no account.
     *
     * @throws IllegalArgumentException if the text is no package URL, with the text in the message
     */
    public static PackageUrl parse(String text) {
        return PackageUrlReader.read(text);
    }

    /** Returns how versions of this package are read and ordered: by the scheme with the name of the type. */
    public VersionScheme versionScheme() {
        return VersionScheme.of(type);
    }

    /** Returns the same package without a version, qualifiers and subpath. */
    public PackageUrl unversioned() {
        return new PackageUrl(type, namespace, name, Optional.empty(), new TreeMap<>(), List.of());
    }

    /**
     * Returns the same with another version.
     *
     * @throws IllegalArgumentException if the version is empty
     */
    public PackageUrl withVersion(String other) {
        return new PackageUrl(type, namespace, name, Optional.of(other), qualifiers, subpath);
    }

    /** Returns whether the other names the same package, whatever the versions, qualifiers and subpaths are. */
    public boolean isSamePackage(PackageUrl other) {
        return type.equals(other.type) && namespace.equals(other.namespace) && name.equals(other.name);
    }

    /** Returns the canonical text, which {@link #parse(String)} reads back. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("pkg:").append(type).append('/');
        namespace.forEach(segment -> text.append(encode(segment)).append('/'));
        text.append(encode(name));
        version.ifPresent(present -> text.append('@').append(encode(present)));
        if (!qualifiers.isEmpty()) {
            text.append('?');
            text.append(qualifiers.entrySet().stream()
                    .map(entry -> entry.getKey() + "="
                            + PercentCoding.encode(entry.getValue(), PackageUrl::isPlainInQualifier))
                    .collect(Collectors.joining("&")));
        }
        if (!subpath.isEmpty()) {
            text.append('#');
            text.append(subpath.stream().map(PackageUrl::encode).collect(Collectors.joining("/")));
        }
        return text.toString();
    }

    private static String encode(String part) {
        return PercentCoding.encode(part, PackageUrl::isPlain);
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Tokens.isDigit(c) || ".-_~:".indexOf(c) >= 0;
    }

    private static boolean isPlainInQualifier(char c) {
        return c == '/' || isPlain(c);
    }

    private static void checkSegment(String segment, boolean refused) {
        if (refused || segment.indexOf('/') >= 0) {
            throw new IllegalArgumentException("`" + segment + "` is no segment of a package URL's path");
        }
    }

    private static void checkQualifier(String key, String value) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("`" + key + "` is no key of a package URL");
        }
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the key `" + key + "` of a package URL has an empty value");
        }
    }
}
