package dev.edict.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.load.PackSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what the pages of documentation show. */
class DocumentedCommandsTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern BLOCK =
            Pattern.compile("^```(sh|text|yaml|java)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final List<String> SHOWN = List.of(
            "src/test/java/dev/edict/engine/fixture/ThreeLinesTest.java",
            "../rules-examples/frameworks/testng/src/test/java/dev/edict/examples/CasesTest.java");
    private static final Pattern EXIT = Pattern.compile("\\s+# exit (\\w+)$");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"command-line.md", "testing.md"})
    void what_a_page_shows_is_what_happens(String page) throws IOException {
        Files.createDirectories(folder.resolve("my"));
        String out = "";
        int commands = 0;
        for (Matcher block = BLOCK.matcher(Files.readString(DOCS.resolve(page))); block.find(); ) {
            switch (block.group(1)) {
                case "sh" -> {
                    out = "";
                    for (String line : block.group(2).split("\\R")) {
                        out = run(line);
                        commands++;
                    }
                }
                case "text" -> assertThat(out).isEqualTo(block.group(2));
                case "yaml" -> holds(block.group(2));
                default -> standsInATest(block.group(2));
            }
        }
        assertThat(commands).isGreaterThan(5);
    }

    @Test
    void the_page_names_every_command() throws IOException {
        List<String> named = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(DOCS.resolve("command-line.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(new TreeSet<>(named)).isEqualTo(new TreeSet<>(Commands.names()));
    }

    private String run(String line) throws IOException {
        Matcher exit = EXIT.matcher(line);
        String expected = exit.find() ? exit.group(1) : "0";
        List<String> words = words(EXIT.matcher(line).replaceFirst(""));
        assertThat(words.remove(0)).isEqualTo("edict");
        int arrow = words.indexOf(">");
        String target = arrow < 0 ? "" : words.get(arrow + 1);
        List<String> arguments = arrow < 0 ? words : words.subList(0, arrow);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Edict.run(
                arguments.toArray(String[]::new),
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Looks.NONE));
        if (!expected.equals("any")) {
            assertThat(code).as(line + "\n" + out + err).isEqualTo(Integer.parseInt(expected));
        }
        assertThat(code).as(line + "\n" + err).isNotEqualTo(Exit.FAULT).isNotEqualTo(Exit.USAGE);
        if (!target.isEmpty()) {
            Files.writeString(Path.of(target), out.toString());
        }
        return out.toString();
    }

    /** Returns the words of a command; what the pages call `my` is a folder of the test, and the repository's own folders lie above. */
    private List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            if (text.startsWith("my/")) {
                text = folder.resolve(text).toString();
            } else if (text.startsWith("rules-examples/")) {
                text = "../" + text;
            }
            words.add(text);
        }
        return words;
    }

    private void holds(String cases) {
        PackSource pack = PackSource.of(folder.resolve("my/example"));
        Fixtures fixtures =
                Fixtures.of(PolicyEngine.load(pack), PackSource.texts("page", Map.of("fixtures/page.yaml", cases)));

        fixtures.verifyAll();
    }

    /** What a page shows in Java is compiled and run: here under JUnit 5, in modules of their own under JUnit 6 and TestNG. */
    private static void standsInATest(String snippet) throws IOException {
        List<String> tests = new ArrayList<>();
        for (String each : SHOWN) {
            tests.add(blanked(Files.readString(Path.of(each))));
        }

        assertThat(tests).anySatisfy(test -> assertThat(test).contains(blanked(snippet)));
    }

    private static String blanked(String code) {
        return code.replaceAll("\\s+", "");
    }
}
