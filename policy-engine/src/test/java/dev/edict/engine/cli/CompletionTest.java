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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion script, run by the shells that are there. */
class CompletionTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "bash, edict why, why-not",
        "bash, edict decide --form, --format",
        "bash, edict decide --format j, json",
        "bash, edict import --pre, --prefix",
        "zsh, edict why, why-not"
    })
    void a_shell_completes(String shell, String typed, String completed) throws IOException, InterruptedException {
        assumeTrue(isThere(shell), () -> "there is no " + shell + " here, so its completion is not tested");
        StringWriter script = new StringWriter();
        Edict.run(
                new String[] {"completion"},
                new Terminal(new PrintWriter(script, true), new PrintWriter(script), Looks.NONE));
        Path file = folder.resolve("completion.sh");
        Files.writeString(file, script + "\n" + ask(shell, typed));

        Process process = new ProcessBuilder(shell, file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        // zsh itself leaves out of what a script offers all that does not begin as it was typed.
        String begun = typed.substring(typed.lastIndexOf(' ') + 1);
        assertThat(said.lines().filter(offered -> shell.equals("bash") || offered.startsWith(begun)))
                .containsExactly(completed);
    }

    /** Returns what asks a script as a shell does when somebody presses the key. */
    private static String ask(String shell, String typed) {
        List<String> words = List.of(typed.split(" "));
        String begin = shell.equals("zsh") ? "emulate bash\nautoload -U +X bashcompinit && bashcompinit\n" : "";
        return begin + "COMP_WORDS=(" + typed + ")\nCOMP_CWORD=" + (words.size() - 1)
                + "\n_complete_edict\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
    }

    private static boolean isThere(String shell) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
    }
}
