package dev.edict.engine.load;

import dev.edict.Issue;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one pack by their paths, wherever they came from: stage 1's outcome. The same files give the same source from a
 * folder, a class path, an archive or a map, in the same order, whatever the file system's.
 *
 * <p>A pack's files are {@code pack.yaml}, {@code catalog/**.yaml}, {@code policies/**.yaml}, {@code policies/**.csv},
 * {@code tables/**.csv}, {@code rules/**.drl}, {@code fixtures/**.yaml}, {@code rules.compiled} and {@code README.md}; {@code .yml} is read as well. Hidden files and what editors
 * leave behind are passed over. A file that leads out of the pack, is no UTF-8, or goes beyond the limits is an issue, and so is a
 * source that is not there: no method here throws because of what it finds.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PackSource {
    /** The path of a pack's compiled rules: see {@link dev.edict.engine.PolicyEngine#compiledRules}. */
    public static final String COMPILED_RULES = "rules.compiled";

    private static final Set<String> SHIPPED =
            new TreeSet<>(Set.of("edict/iso-3166", "edict/eu", "edict/ownership-regimes"));

    private final String origin;
    private final SortedMap<String, String> files;
    private final List<Issue> issues;

    PackSource(String origin, SortedMap<String, String> files, List<Issue> issues) {
        this.origin = origin;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.issues = issues.stream().sorted().toList();
    }

    /** Reads a folder, or a zip or jar file, within {@link LoadLimits#DEFAULT}. */
    public static PackSource of(Path path) {
        return of(path, LoadLimits.DEFAULT);
    }

    /** Reads a folder, or a zip or jar file whose pack stands at its root or in its only folder that has a {@code pack.yaml}. */
    public static PackSource of(Path path, LoadLimits limits) {
        PackCollector collector = new PackCollector(origin(path), limits);
        if (Files.isDirectory(path)) {
            new FolderReader(path, collector).read();
        } else if (Files.isRegularFile(path)) {
            ArchiveReader.read(path, collector);
        } else {
            collector.error(
                    "no-such-pack", collector.origin(), "there is no pack here", "name a folder, a zip or a jar file");
        }
        return collector.source();
    }

    /** Reads a zip or jar from a stream, within {@link LoadLimits#DEFAULT}; the stream is read but not closed. */
    public static PackSource archive(String origin, InputStream stream) {
        return archive(origin, stream, LoadLimits.DEFAULT);
    }

    /** Reads a zip or jar from a stream; the stream is read but not closed. */
    public static PackSource archive(String origin, InputStream stream, LoadLimits limits) {
        PackCollector collector = new PackCollector(origin, limits);
        ArchiveReader.read(stream, limits, collector);
        return collector.source();
    }

    /** Reads the class path resources below a folder, within {@link LoadLimits#DEFAULT}. */
    public static PackSource resources(ClassLoader loader, String folder) {
        return resources(loader, folder, LoadLimits.DEFAULT);
    }

    /**
     * Reads the class path resources below a folder, from folders, jars and runtime images alike. Where neither can be listed, the
     * resource {@code pack.index} in the folder names the files, one path a line.
     */
    public static PackSource resources(ClassLoader loader, String folder, LoadLimits limits) {
        String root = folder.replaceAll("^/+|/+$", "");
        PackCollector collector = new PackCollector("classpath:" + root, limits);
        new ResourceReader(name -> loader.getResource(name), root, collector).read();
        return collector.source();
    }

    /** Takes texts by their paths, within {@link LoadLimits#DEFAULT}. */
    public static PackSource texts(String origin, Map<String, String> texts) {
        return texts(origin, texts, LoadLimits.DEFAULT);
    }

    /** Takes texts by their paths. */
    public static PackSource texts(String origin, Map<String, String> texts, LoadLimits limits) {
        return PackCollector.texts(origin, texts, limits);
    }

    /** Returns a pack that ships with Edict, such as {@code edict/iso-3166}; empty if none has this id. */
    public static Optional<PackSource> shipped(String id) {
        if (!SHIPPED.contains(id)) {
            return Optional.empty();
        }
        String root = "dev/edict/packs/" + id.substring(id.indexOf('/') + 1);
        PackCollector collector = new PackCollector(id, LoadLimits.DEFAULT);
        new ResourceReader(name -> PackSource.class.getResource("/" + name), root, collector).read();
        return Optional.of(collector.source());
    }

    /** Returns the ids of the packs that ship with Edict, in alphabetical order. */
    public static Set<String> shippedIds() {
        return Collections.unmodifiableSet(SHIPPED);
    }

    /** Returns where the pack came from, for people: a file name, {@code classpath:} and a folder, or what the caller said. */
    public String origin() {
        return origin;
    }

    /** Returns the texts as they were written, by path, in the order of the paths' code points. */
    public SortedMap<String, String> files() {
        return files;
    }

    /** Returns the text of a file, if there is one of this path. */
    public Optional<String> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Returns these texts with another text under a path. */
    public PackSource with(String path, String text) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new PackSource(origin, changed, issues);
    }

    /** Returns the paths of one folder of the pack, {@code catalog} for instance, in order. */
    public List<String> pathsIn(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    /** Returns what was wrong with the files themselves, in reading order. */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * Returns the pack's content hash: SHA-256, in lower-case hexadecimal, over the canonical text. This is, for each file that has a
     * say in decisions (all but {@code README.md}, {@code rules.compiled} and {@code fixtures}) in the order of {@link #files()}: the path, a NUL, the
     * number of the text's bytes in decimal, a NUL, and the text, all in UTF-8, with each CR LF or CR of the text made an LF.
     */
    public String hash() {
        MessageDigest digest = sha256();
        files.forEach((path, text) -> {
            if (PackFiles.decides(path)) {
                byte[] body = text.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8);
                digest.update((path + "\0" + body.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(body);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns the content hash of a pack with all that it imports: SHA-256 over the pack's own hash and the sorted hashes of the
     * imported packs, each once and followed by an LF. Without imports it is the pack's own hash.
     */
    public static String hash(PackSource pack, Collection<PackSource> imported) {
        if (imported.isEmpty()) {
            return pack.hash();
        }
        StringBuilder lines = new StringBuilder(pack.hash()).append('\n');
        imported.stream()
                .map(PackSource::hash)
                .distinct()
                .sorted()
                .forEach(hash -> lines.append(hash).append('\n'));
        return HexFormat.of().formatHex(sha256().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    private static String origin(Path path) {
        @Nullable Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** Two sources are equal if they have the same texts under the same paths, wherever these came from. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackSource source && files.equals(source.files) && issues.equals(source.issues);
    }

    @Override
    public int hashCode() {
        return Objects.hash(files, issues);
    }

    /** Returns the origin and the number of files. */
    @Override
    public String toString() {
        return origin + " (" + files.size() + " files)";
    }
}
