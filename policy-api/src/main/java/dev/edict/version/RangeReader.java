package dev.edict.version;

import dev.edict.version.Constraint.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and checks the text of a version range. */
final class RangeReader {
    private static final int LONGEST_TEXT = 20_000;
    private static final String PREFIX = "vers:";

    private final String text;

    private RangeReader(String text) {
        this.text = text;
    }

    static VersionRange read(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a version range of " + text.length() + " characters is too long, "
                    + LONGEST_TEXT + " are read at most");
        }
        return new RangeReader(text).read();
    }

    private VersionRange read() {
        if (text.chars().anyMatch(c -> c <= ' ' || c >= 0x7F)) {
            throw problem(
                    "holds a space or a character that is not printable ASCII",
                    "write `%20` for a space that belongs to a version");
        }
        int slash = text.indexOf('/');
        if (!text.startsWith(PREFIX) || slash < 0) {
            throw problem("does not begin with `vers:` and a scheme", "write it like `vers:npm/>=1.2.0|<2.0.0`");
        }
        VersionScheme scheme = VersionScheme.of(text.substring(PREFIX.length(), slash));
        String body = text.substring(slash + 1);
        if (body.equals("*")) {
            return VersionRange.any(scheme);
        }
        List<Constraint> constraints = new ArrayList<>();
        for (String part : body.split("\\|", -1)) {
            constraints.add(constraint(part, scheme));
        }
        checkOrder(constraints, scheme);
        checkUse(constraints);
        return VersionRange.of(scheme, constraints);
    }

    private Constraint constraint(String part, VersionScheme scheme) {
        if (part.isEmpty()) {
            throw problem("has an empty constraint", "put `|` between constraints only");
        }
        Comparator comparator = Comparator.leading(part);
        int start = part.startsWith("=") ? 1 : comparator.sign().length();
        String encoded = part.substring(start);
        if (encoded.isEmpty()) {
            throw problem("has a comparator without a version: `" + part + "`", "write the version behind it");
        }
        if (encoded.equals("*")) {
            throw problem("has `*` beside other constraints", "`*` stands alone and means every version");
        }
        if (!isVersionStart(encoded.charAt(0))) {
            throw problem(
                    "has an unknown comparator: `" + part + "`",
                    "say `>=`, `>`, `<=`, `<`, `!=`, or the version alone");
        }
        if (encoded.chars().anyMatch(c -> "<>=!*".indexOf(c) >= 0)) {
            throw problem(
                    "has a comparator or `*` within a version: `" + part + "`",
                    "put `|` between constraints, and percent-encode `<`, `>`, `=`, `!` and `*` that belong to a version");
        }
        return new Constraint(comparator, scheme.parse(PercentCoding.decode(encoded, text)));
    }

    private static boolean isVersionStart(char c) {
        return Character.isLetterOrDigit(c) || c == '%';
    }

    private void checkOrder(List<Constraint> constraints, VersionScheme scheme) {
        List<Constraint> sorted = new ArrayList<>(constraints);
        sorted.sort(java.util.Comparator.comparing(Constraint::version));
        for (int i = 1; i < sorted.size(); i++) {
            Version version = sorted.get(i).version();
            if (version.equals(sorted.get(i - 1).version())) {
                throw problem(
                        "names one version twice: `" + sorted.get(i - 1) + "` and `" + sorted.get(i) + "`",
                        "keep the constraint that you mean");
            }
        }
        if (!sorted.equals(constraints)) {
            String ordered = sorted.stream().map(Constraint::toString).collect(Collectors.joining("|"));
            throw problem(
                    "is not in the order of its versions",
                    "write `" + PREFIX + scheme + "/" + ordered + "`, if that is meant");
        }
    }

    /** Refuses what another constraint already says. Versions that are taken out may stand anywhere. */
    private void checkUse(List<Constraint> constraints) {
        List<Constraint> bounds = constraints.stream()
                .filter(constraint -> constraint.comparator() != Comparator.NOT_EQUAL)
                .toList();
        for (int i = 1; i < bounds.size(); i++) {
            Constraint first = bounds.get(i - 1);
            Constraint second = bounds.get(i);
            if (second.comparator().isUpper() && !first.comparator().isLower()) {
                throw redundant(first, second);
            }
            if (first.comparator().isLower() && !second.comparator().isUpper()) {
                throw redundant(second, first);
            }
        }
    }

    private IllegalArgumentException redundant(Constraint useless, Constraint because) {
        return problem("holds `" + useless + "`, which `" + because + "` already says", "leave out one of the two");
    }

    private IllegalArgumentException problem(String what, String help) {
        return new IllegalArgumentException("`" + text + "` " + what + "\nhelp: " + help);
    }
}
