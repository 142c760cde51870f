package dev.edict.engine.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows which files of a folder belong to a pack, and in which order they are read. */
final class PackFiles {
    static final String PACK = "pack.yaml";

    /** By code points, so that neither locale nor file system has a say. */
    static final Comparator<String> ORDER = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private static final Pattern READ = Pattern.compile("pack\\.yaml|README\\.md|rules\\.compiled"
            + "|(catalog|policies|fixtures)/.+\\.ya?ml|rules/.+\\.drl|(policies|tables)/.+\\.csv");
    private static final Pattern DECIDING =
            Pattern.compile("pack\\.yaml|(catalog|policies)/.+\\.ya?ml|rules/.+\\.drl|(policies|tables)/.+\\.csv");
    private static final Pattern MAY_BE_READ = Pattern.compile("(?is).+\\.(ya?ml|drl|csv|md|compiled)");
    private static final Pattern FORGOTTEN =
            Pattern.compile("(?i).+\\.(ya?ml|drl|csv)|(catalog|policies|rules|tables|fixtures)/.+");
    private static final Pattern BESIDES =
            Pattern.compile("(?i).+\\.(md|txt|adoc|html|png|svg|json|xml|java|class|properties)");
    private static final List<String> LEFTOVER_ENDINGS =
            List.of("~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp", ".old");
    private static final List<String> LEFTOVERS = List.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private PackFiles() {}

    /** Returns whether a path is read as part of a pack. */
    static boolean isRead(String path) {
        return READ.matcher(path).matches();
    }

    /** Returns whether a path may be read once it is known in which folder the pack stands. */
    static boolean mayBeRead(String path) {
        return MAY_BE_READ.matcher(path).matches();
    }

    /** Returns whether a path has a say in decisions: everything but fixtures and the page about the pack. */
    static boolean decides(String path) {
        return DECIDING.matcher(path).matches();
    }

    /** Returns whether a name, of a file or folder, is hidden or what an editor or file manager leaves behind. */
    static boolean isLeftover(String name) {
        return name.startsWith(".")
                || (name.startsWith("#") && name.endsWith("#"))
                || LEFTOVERS.contains(name)
                || LEFTOVER_ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Returns whether any part of a path is hidden or left behind. */
    static boolean hasLeftover(String path) {
        return Arrays.stream(path.split("/")).anyMatch(PackFiles::isLeftover);
    }

    /** Returns advice for a file that is not read although its author most likely meant it to be. */
    static Optional<String> adviceForIgnored(String path) {
        if (isRead(path)
                || hasLeftover(path)
                || BESIDES.matcher(path).matches()
                || !FORGOTTEN.matcher(path).matches()) {
            return Optional.empty();
        }
        return Optional.of("a pack reads pack.yaml, catalog/*.yaml, policies/*.yaml, policies/*.csv, rules/*.drl"
                + ", tables/*.csv and fixtures/*.yaml");
    }

    /** Returns whether a path stays inside the pack wherever it is put: no way up, no root, no drive, nothing empty. */
    static boolean isSafe(String path) {
        return !path.isEmpty()
                && path.chars().noneMatch(character -> character == '\\' || character < ' ' || character == 0x7F)
                && !path.contains(":")
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
}
