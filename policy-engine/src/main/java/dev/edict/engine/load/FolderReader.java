package dev.edict.engine.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a folder. Links are followed as long as they stay inside the folder, for that is how clusters mount their configuration.
 */
final class FolderReader {
    private static final int MOST_FOLDERS_DEEP = 16;
    private static final int MOST_ENTRIES = 100_000;

    private final Path root;
    private final PackCollector collector;
    private int entries;

    FolderReader(Path root, PackCollector collector) {
        this.root = root;
        this.collector = collector;
    }

    void read() {
        try {
            folder(root, "", root.toRealPath(), new ArrayList<>());
        } catch (IOException unreadable) {
            collector.error("unreadable-file", collector.origin(), "the folder cannot be read");
        }
    }

    private void folder(Path folder, String prefix, Path realRoot, List<Path> above) throws IOException {
        Path real = folder.toRealPath();
        if (above.contains(real) || above.size() >= MOST_FOLDERS_DEEP) {
            collector.error("unsafe-path", prefix, "this folder leads back to itself, or too deep");
            return;
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        }
        children.sort(Comparator.comparing(FolderReader::name, PackFiles.ORDER));
        above.add(real);
        for (Path child : children) {
            child(child, prefix + name(child), realRoot, above);
        }
        above.remove(above.size() - 1);
    }

    private void child(Path child, String path, Path realRoot, List<Path> above) throws IOException {
        entries++;
        if (entries > MOST_ENTRIES || PackFiles.isLeftover(name(child))) {
            return;
        }
        if (Files.isSymbolicLink(child) && !staysInside(child, realRoot)) {
            collector.error("unsafe-path", path, "this link leads out of the pack");
        } else if (Files.isDirectory(child)) {
            folder(child, path + "/", realRoot, above);
        } else if (Files.isRegularFile(child)) {
            collector.offer(path, () -> Files.newInputStream(child));
        }
    }

    private static boolean staysInside(Path link, Path realRoot) {
        try {
            return link.toRealPath().startsWith(realRoot);
        } catch (IOException dangling) {
            return false;
        }
    }

    private static String name(Path path) {
        // Paths of archives end in a slash when they are folders.
        return path.getFileName().toString().replace("/", "");
    }
}
