package dev.edict.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Issue;
import dev.edict.engine.PackWatcher;
import dev.edict.engine.PolicyEngine;
import dev.edict.model.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the guide: its files make a pack, its commands say what it shows, its Java is this test's. */
class GuideTest {
    private static final Path GUIDE = Path.of("docs/guide.md");
    private static final Path SELF = Path.of("src/test/java/dev/edict/engine/cli/GuideTest.java");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    Path folder;

    @BeforeEach
    void writeThePack() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(GUIDE));
        while (blocks.find()) {
            String[] first = blocks.group(2).split("\n", 2);
            if (List.of("yaml", "drl", "csv").contains(blocks.group(1))) {
                assertThat(first[0]).matches("(#|//) (acme|broken)/\\S+");
                Path file = folder.resolve(first[0].replaceFirst("(#|//) ", ""));
                Files.createDirectories(file.getParent());
                Files.writeString(file, blocks.group(1).equals("csv") ? first[1] : blocks.group(2));
            }
        }
        for (String file : List.of("pack.yaml", "catalog/catalog.yaml")) {
            Path copy = folder.resolve("broken").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(folder.resolve("acme").resolve(file), copy);
        }
    }

    @Test
    void every_command_says_what_the_guide_shows() throws IOException {
        String guide = Files.readString(GUIDE);
        StringBuilder ran = new StringBuilder();
        Matcher blocks = BLOCK.matcher(guide);
        int commands = 0;
        while (blocks.find()) {
            if (blocks.group(1).equals("sh")) {
                String command = blocks.group(2).lines().findFirst().orElseThrow();
                blocks.appendReplacement(
                        ran, Matcher.quoteReplacement("```sh\n" + command + "\n" + run(command) + "```\n"));
                commands++;
            }
        }
        blocks.appendTail(ran);
        if (Boolean.getBoolean("record")) {
            Files.writeString(GUIDE, ran);
        }

        assertThat(commands).isGreaterThan(5);
        assertThat(ran).hasToString(Files.readString(GUIDE));
    }

    @Test
    void the_fixtures_of_the_guide_hold() {
        assertThat(run("$ edict test acme")).contains("5 cases").doesNotContain("expected");
    }

    @Test
    void every_line_of_java_is_run() throws IOException {
        List<String> here = Files.readString(SELF).lines().map(String::strip).toList();
        Matcher blocks = BLOCK.matcher(Files.readString(GUIDE));
        List<String> lines = new ArrayList<>();
        while (blocks.find()) {
            if (blocks.group(1).equals("java")) {
                blocks.group(2).lines().map(String::strip).forEach(lines::add);
            }
        }

        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(here).containsAll(lines);
    }

    @Test
    void the_program_of_the_guide_answers() {
        Path pack = folder.resolve("acme");
        PolicyEngine engine = PolicyEngine.load(pack);
        AccessRequest request = AccessRequest.builder()
                .organization("acme")
                .actor("contractor")
                .tool("zed")
                .data("customer-code")
                .at(Instant.parse("2026-09-15T12:00:00Z"))
                .build();
        String rule = "acme/contractors-and-customer-code";
        String answer = engine.decide(request).outcome() + ", for "
                + engine.whyNot(request, rule).verdict();
        assertThat(answer).isEqualTo("deny, for deny");
    }

    @Test
    void the_service_of_the_guide_keeps_up() {
        Path folder = this.folder.resolve("acme");
        AccessRequest request = AccessRequest.builder()
                .organization("acme")
                .actor("employee")
                .tool("zed")
                .action("train")
                .at(Instant.parse("2026-09-15T12:00:00Z"))
                .build();
        PackWatcher.Listener listener = new PackWatcher.Listener() {
            @Override
            public void swapped(PolicyEngine before, PolicyEngine now) {}

            @Override
            public void broken(List<Issue> issues) {}
        };
        PackWatcher watcher = PackWatcher.of(folder, PolicyEngine.Options.defaults(), listener);
        watcher.every(Duration.ofSeconds(10));
        Decision decision = watcher.engine().decide(request); // take the engine once for each request
        watcher.close();
        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
    }

    private String run(String command) {
        String[] arguments = command.substring("$ edict ".length()).split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].matches("acme|broken") && i < 2
                    ? folder.resolve(arguments[i]).toString()
                    : arguments[i];
        }
        StringWriter out = new StringWriter();
        Edict.run(arguments, new Terminal(new PrintWriter(out, true), new PrintWriter(out, true), Looks.NONE));
        String text = out.toString();
        return text.endsWith("\n") ? text : text + "\n";
    }
}
