package dev.edict.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of this module shows code that compiles and runs, and every law. */
class LawsPageTest {
    private static final Path PAGE = Path.of("README.md");

    @Test
    void the_example_on_the_page_is_a_test_that_runs() throws IOException {
        String test = Files.readString(Path.of("src/test/java/dev/edict/laws/OurPackTest.java"));
        assertThat(Files.readString(PAGE)).contains(test.substring(test.indexOf("class OurPackTest")));
    }

    @Test
    void every_law_stands_on_the_page() throws IOException {
        String page = Files.readString(PAGE);
        for (Law law : Law.values()) {
            assertThat(page).contains("| `" + law.name() + "` |");
        }
    }
}
