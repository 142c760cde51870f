package dev.edict.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the gallery to what Edict says today. */
class GalleryTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void the_gallery_shows_what_edict_says() throws IOException {
        if (Boolean.getBoolean("record")) {
            Gallery.main(new String[] {DOCS.toString()});
        }
        Map<String, String> files = Gallery.files();

        assertThat(files).hasSizeGreaterThan(8);
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(withoutPlatform(Files.readString(DOCS.resolve(file.getKey()))))
                    .isEqualTo(withoutPlatform(file.getValue()));
        }
        try (var pictures = Files.list(DOCS.resolve("gallery"))) {
            assertThat(pictures.map(picture -> "gallery/" + picture.getFileName()))
                    .allSatisfy(picture -> assertThat(files).containsKey(picture));
        }
    }

    // Which version of the time zones the platform has is not the gallery's matter.
    private static String withoutPlatform(String text) {
        return text.replaceAll("time zones \\d{4}[a-z]", "time zones");
    }
}
