package dev.edict.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as somebody at a terminal sees it, which {@code script} plays. */
class RealTerminalTest {
    private static final char ESCAPE = '\u001b';
    private static final String EXPLAIN =
            "explain pack --organization pack --tool chat-editor --action use" + " --at 2026-06-01T12:00Z";

    @TempDir
    private Path folder;

    @BeforeEach
    void there_is_a_terminal_and_a_pack() {
        assumeTrue(
                isThere("script") && isThere("sh") && Files.isSymbolicLink(Path.of("/proc/self/fd/2")),
                "skipped: there is no `script` of Linux here to play a terminal (apt-get install bsdutils)");
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        int made = Edict.run(
                new String[] {"new", folder.resolve("pack").toString()}, new Terminal(nowhere, nowhere, Looks.NONE));
        assertThat(made).isZero();
    }

    @Test
    void an_explanation_has_colours() throws IOException, InterruptedException {
        assertThat(seen(EXPLAIN, Map.of())).contains("DENY").contains(ESCAPE + "[1;31m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_COLOR=1", "CLICOLOR=0"})
    void an_explanation_has_none_for_who_wants_none(String variable) throws IOException, InterruptedException {
        String[] words = variable.split("=", -1);

        assertThat(seen(EXPLAIN, Map.of(words[0], words[1]))).contains("DENY").doesNotContain("" + ESCAPE);
    }

    @Test
    void an_explanation_that_goes_to_a_file_has_colours_only_if_they_are_forced()
            throws IOException, InterruptedException {
        seen(EXPLAIN + " > answer", Map.of());
        assertThat(folder.resolve("answer")).content().contains("DENY").doesNotContain("" + ESCAPE);

        seen(EXPLAIN + " > answer", Map.of("CLICOLOR_FORCE", "1"));
        assertThat(folder.resolve("answer")).content().contains("DENY").contains(ESCAPE + "[1;31m");
    }

    @Test
    void progress_is_shown_and_taken_away() throws IOException, InterruptedException {
        String seen = seen("test pack", Map.of());

        assertThat(seen).contains("5 of 5 cases\r" + ESCAPE + "[K5 cases hold\r\n");
    }

    @Test
    void progress_stays_out_of_a_file_of_errors() throws IOException, InterruptedException {
        assertThat(seen("test pack 2> errors", Map.of())).isEqualTo("5 cases hold\r\n");
        assertThat(folder.resolve("errors")).isEmptyFile();
    }

    /** Returns all that a terminal is sent while a command runs in it. */
    private String seen(String words, Map<String, String> variables) throws IOException, InterruptedException {
        Path arguments = folder.resolve("arguments");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.write(arguments, List.of("-cp", '"' + System.getProperty("java.class.path") + '"'));
        ProcessBuilder terminal = new ProcessBuilder(
                        "script",
                        "-qec",
                        "'" + java + "' -XX:TieredStopAtLevel=1 @arguments " + Edict.class.getName() + " " + words,
                        "/dev/null")
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Map<String, String> environment = terminal.environment();
        environment
                .keySet()
                .removeAll(List.of("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        environment.put("TERM", "xterm");
        environment.put("SHELL", "/bin/sh");
        environment.putAll(variables);
        Process process = terminal.redirectErrorStream(true).start();
        String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return seen.replace("^D\b\b", "");
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
