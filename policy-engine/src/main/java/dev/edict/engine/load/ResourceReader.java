package dev.edict.engine.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** Reads the resources below a folder of the class path or of a module. */
final class ResourceReader {
    private static final String INDEX = "pack.index";
    private static final int MOST_INDEX_BYTES = 1 << 20;

    private final Function<String, @Nullable URL> resources;
    private final String root;
    private final PackCollector collector;

    ResourceReader(Function<String, @Nullable URL> resources, String root, PackCollector collector) {
        this.resources = resources;
        this.root = root;
        this.collector = collector;
    }

    void read() {
        @Nullable URL pack = resources.apply(root + "/" + PackFiles.PACK);
        if (pack == null) {
            collector.error("no-such-pack", collector.origin(), "there is no pack here", "it needs a pack.yaml");
            return;
        }
        try {
            if (!readFolder(pack) && !readJar(pack)) {
                readIndex();
            }
        } catch (IOException unreadable) {
            collector.error("unreadable-file", collector.origin(), "the pack's resources cannot be read");
        }
    }

    private boolean readFolder(URL pack) {
        Optional<Path> folder = folderOf(pack);
        folder.ifPresent(path -> new FolderReader(path, collector).read());
        return folder.isPresent();
    }

    /** Returns the folder of files, archives that are mounted, and runtime images; empty if the resource has no path. */
    private static Optional<Path> folderOf(URL pack) {
        try {
            return Optional.ofNullable(Path.of(pack.toURI()).getParent()).filter(Files::isDirectory);
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException | SecurityException none) {
            return Optional.empty();
        }
    }

    private boolean readJar(URL pack) throws IOException {
        URLConnection connection = pack.openConnection();
        // A cached jar would be shared with, and could be closed by, others.
        connection.setUseCaches(false);
        if (!(connection instanceof JarURLConnection jarConnection)) {
            return false;
        }
        try (JarFile jar = jarConnection.getJarFile()) {
            String entry = jarConnection.getEntryName();
            String prefix = entry.substring(0, entry.length() - PackFiles.PACK.length());
            List<JarEntry> entries = jar.stream()
                    .filter(each -> !each.isDirectory() && each.getName().startsWith(prefix))
                    .toList();
            entries.forEach(
                    each -> collector.offer(each.getName().substring(prefix.length()), () -> jar.getInputStream(each)));
        }
        return true;
    }

    private void readIndex() throws IOException {
        @Nullable URL index = resources.apply(root + "/" + INDEX);
        if (index == null) {
            collector.error(
                    "unreadable-file",
                    collector.origin(),
                    "the files of this pack cannot be listed",
                    "add a `" + INDEX + "` that names them, one path a line");
            return;
        }
        try (InputStream stream = index.openStream()) {
            String lines = new String(stream.readNBytes(MOST_INDEX_BYTES), StandardCharsets.UTF_8);
            lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::offer);
        }
    }

    private void offer(String path) {
        collector.offer(path, () -> {
            @Nullable URL resource = PackFiles.isSafe(path) ? resources.apply(root + "/" + path) : null;
            if (resource == null) {
                throw new IOException("no such resource");
            }
            return resource.openStream();
        });
    }
}
