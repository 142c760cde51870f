package dev.edict.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TenLinesTest {
    @Test
    void the_readme_shows_the_program_that_runs() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/edict/examples/TenLines.java"));
        String tagged = source.substring(
                source.indexOf("// tag::readme[]") + "// tag::readme[]".length(), source.indexOf("// end::readme[]"));

        assertThat(Files.readString(Path.of("../../README.md")))
                .contains(tagged.stripIndent().strip());
    }

    @Test
    void the_smallest_program_explains_a_denial() {
        String explanation = TenLines.ask(Path.of("../packs/ai-tools"), Instant.parse("2026-07-10T04:00:00Z"));

        assertThat(explanation).startsWith("DENY").contains("alibaba/claude-code-ban", "qoder");
    }
}
