package dev.edict.engine.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Reads zip and jar files. What is not read is not unpacked either, as far as the archive's form allows it. */
final class ArchiveReader {
    private static final int MOST_ENTRIES = 100_000;
    /** How many times the limit a stream may unpack to before its pack is found: other files stand between. */
    private static final int BESIDES = 4;

    private ArchiveReader() {}

    static void read(Path path, PackCollector collector) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .limit(MOST_ENTRIES)
                    .filter(entry -> !entry.isDirectory())
                    .toList();
            Optional<String> root = root(entries.stream().map(ZipEntry::getName).toList(), collector);
            entries.forEach(entry -> inside(entry.getName(), root)
                    .ifPresent(name -> collector.offer(name, () -> zip.getInputStream(entry))));
        } catch (IOException | UnsupportedOperationException broken) {
            unreadable(collector);
        }
    }

    static void read(InputStream stream, LoadLimits limits, PackCollector collector) {
        Map<String, List<byte[]>> contents = new LinkedHashMap<>();
        long left = limits.maxTotalBytes() * BESIDES;
        try {
            ZipInputStream zip = new ZipInputStream(stream);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) Math.min(limits.maxFileBytes() + 1L, left + 1));
                left -= bytes.length + skip(zip, left - bytes.length) + 1;
                if (left <= 0 || contents.size() >= MOST_ENTRIES) {
                    collector.error(
                            "too-large", collector.origin(), "the archive unpacks to more than a pack may have");
                    return;
                }
                if (!entry.isDirectory() && PackFiles.mayBeRead(entry.getName())) {
                    contents.computeIfAbsent(entry.getName(), name -> new ArrayList<>())
                            .add(bytes);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            unreadable(collector);
            return;
        }
        if (contents.isEmpty()) {
            unreadable(collector);
            return;
        }
        Optional<String> root = root(contents.keySet(), collector);
        contents.forEach((entry, versions) -> inside(entry, root)
                .ifPresent(name ->
                        versions.forEach(bytes -> collector.offer(name, () -> new ByteArrayInputStream(bytes)))));
    }

    private static long skip(ZipInputStream zip, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long skipped = 0;
        for (int count = zip.read(buffer); count > 0 && skipped <= most; count = zip.read(buffer)) {
            skipped += count;
        }
        return skipped;
    }

    private static void unreadable(PackCollector collector) {
        collector.error(
                "unreadable-file",
                collector.origin(),
                "this is no zip or jar file that can be read",
                "a pack is a folder with a pack.yaml in it, or a zip or jar file of one");
    }

    /** Finds the folder that holds the pack: the outermost one with a {@code pack.yaml}; empty if several are. */
    private static Optional<String> root(Collection<String> names, PackCollector collector) {
        List<String> roots = names.stream()
                .filter(name -> name.equals(PackFiles.PACK) || name.endsWith("/" + PackFiles.PACK))
                .filter(name -> !PackFiles.hasLeftover(name))
                .map(name -> name.substring(0, name.length() - PackFiles.PACK.length()))
                .distinct()
                .sorted(Comparator.comparingLong(ArchiveReader::depth).thenComparing(PackFiles.ORDER))
                .toList();
        if (roots.isEmpty()) {
            return Optional.of("");
        }
        if (roots.size() > 1 && depth(roots.get(0)) == depth(roots.get(1))) {
            collector.error(
                    "many-packs",
                    collector.origin(),
                    "the archive holds several packs, such as `" + roots.get(0) + "` and `" + roots.get(1) + "`",
                    "put each into an archive of its own");
            return Optional.empty();
        }
        return Optional.of(roots.get(0));
    }

    private static long depth(String folder) {
        return folder.chars().filter(character -> character == '/').count();
    }

    private static Optional<String> inside(String entry, Optional<String> root) {
        return root.filter(entry::startsWith).map(prefix -> entry.substring(prefix.length()));
    }
}
