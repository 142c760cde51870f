package dev.edict.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the text of a package URL from its ends inwards, as the specification's parsing steps do. */
final class PackageUrlReader {
    private static final int LONGEST_TEXT = 4_000;
    private static final String SCHEME = "pkg:";

    private final String text;

    private PackageUrlReader(String text) {
        this.text = text;
    }

    static PackageUrl read(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a package URL of " + text.length() + " characters is too long, "
                    + LONGEST_TEXT + " are read at most");
        }
        return new PackageUrlReader(text).read();
    }

    private PackageUrl read() {
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw problem("does not begin with `pkg:`");
        }
        int hash = indexOrEnd('#', text);
        String beforeHash = text.substring(0, hash);
        int question = indexOrEnd('?', beforeHash);
        String path = strip(beforeHash.substring(SCHEME.length(), question));
        List<String> subpath = subpath(afterSeparator(text, hash));
        SortedMap<String, String> qualifiers = qualifiers(afterSeparator(beforeHash, question));
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw problem("has no name behind its type");
        }
        String type = path.substring(0, slash).toLowerCase(Locale.ROOT);
        String named = strip(path.substring(slash));
        int at = versionSeparator(named);
        Optional<String> version = at < 0 ? Optional.empty() : Optional.of(decode(named.substring(at + 1)));
        List<String> segments = segments(at < 0 ? named : named.substring(0, at));
        if (segments.isEmpty()) {
            throw problem("has no name");
        }
        int last = segments.size() - 1;
        try {
            return new PackageUrl(type, segments.subList(0, last), segments.get(last), version, qualifiers, subpath);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("`" + text + "` is no package URL: " + e.getMessage(), e);
        }
    }

    /** Returns where the version begins; an {@code @} that begins a segment with more behind it is that of an npm scope. */
    private static int versionSeparator(String named) {
        int at = named.lastIndexOf('@');
        boolean beginsSegment = at == 0 || (at > 0 && named.charAt(at - 1) == '/');
        return beginsSegment && named.indexOf('/', at) >= 0 ? -1 : at;
    }

    private List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(decode(segment));
            }
        }
        return segments;
    }

    private List<String> subpath(String path) {
        return segments(path).stream()
                .filter(segment -> !segment.equals(".") && !segment.equals(".."))
                .toList();
    }

    private SortedMap<String, String> qualifiers(String query) {
        SortedMap<String, String> qualifiers = new TreeMap<>();
        if (query.isEmpty()) {
            return qualifiers;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw problem("has the qualifier `" + pair + "` without a value");
            }
            String key = pair.substring(0, equals).toLowerCase(Locale.ROOT);
            String value = decode(pair.substring(equals + 1));
            if (!value.isEmpty() && qualifiers.put(key, value) != null) {
                throw problem("has the qualifier `" + key + "` twice");
            }
        }
        return qualifiers;
    }

    private String decode(String part) {
        return PercentCoding.decode(part, text);
    }

    private static int indexOrEnd(char separator, String part) {
        int index = part.indexOf(separator);
        return index < 0 ? part.length() : index;
    }

    private static String afterSeparator(String part, int separator) {
        return separator < part.length() ? part.substring(separator + 1) : "";
    }

    private static String strip(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }

    private IllegalArgumentException problem(String what) {
        return new IllegalArgumentException(
                "`" + text + "` " + what + "\nhelp: write it like `pkg:npm/%40scope/name@1.2.3`");
    }
}
