package dev.edict.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what people read with files that people have read. With {@code -Drecord=true} it writes them anew. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dev/edict/engine/render");

    private Golden() {}

    static void check(String file, String actual) {
        check(FOLDER.resolve(file), actual);
    }

    static void check(Path path, String actual) {
        try {
            if (Boolean.getBoolean("record")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            assertThat(path).as("recorded with -Drecord=true").exists();
            assertThat(actual).isEqualTo(Files.readString(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
