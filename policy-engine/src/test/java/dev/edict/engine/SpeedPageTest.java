package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.engine.cli.Edict;
import dev.edict.model.Outcome;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the page about speed: its Java, the lines that start an archive of classes, and the names of the jars that may stay away. */
class SpeedPageTest {
    private static final Path PAGE = Path.of("docs/speed.md");
    private static final Path SELF = Path.of("src/test/java/dev/edict/engine/SpeedPageTest.java");
    private static final Path PACK = Path.of("src/test/resources/packs/ai-tools");
    private static final int SHARED_BY_ITSELF = 19;
    private static final int LINKED_BEFOREHAND = 25;

    @TempDir
    private Path folder;

    @Test
    void the_java_on_the_page_runs() throws IOException {
        PolicyEngine engine = PolicyEngine.load(PACK);
        List<AccessRequest> inventory = Stream.of("claude-code", "qoder")
                .map(tool -> AccessRequest.builder()
                        .organization("alibaba")
                        .tool(tool)
                        .action("use")
                        .at(Instant.parse("2026-07-11T00:00:00Z"))
                        .build())
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        try (Stream<Decision> decisions =
                engine.decideAll(inventory.stream(), decided -> System.err.println(decided + " decided"))) {
            decisions.forEach(decision -> outcomes.add(decision.outcome()));
        }
        assertThat(outcomes).hasSize(2).doesNotContain(Outcome.PERMIT);

        List<String> running =
                Files.readAllLines(SELF).stream().map(String::strip).toList();
        assertThat(matches("```java\n(.*?)\n```"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(running)
                        .containsSubsequence(block.lines().map(String::strip).toList()));
    }

    @Test
    void the_archives_of_classes_on_the_page_work() throws Exception {
        Path jar = runnable();
        for (String line : matches("    java (-XX[^\n]*?) +-jar edict.jar")) {
            int needed =
                    line.contains("AOTCache") ? LINKED_BEFOREHAND : line.contains("AutoCreate") ? SHARED_BY_ITSELF : 0;
            if (Runtime.version().feature() < needed) {
                continue;
            }
            String name = line.replaceAll(".*=", "");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(
                    List.of(line.replace(name, folder.resolve(name).toString()).split(" +", -1)));
            command.addAll(List.of(
                    "-jar", jar.toString(), "check", PACK.toAbsolutePath().toString()));

            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(String.join(" ", command) + "\n" + printed)
                    .isZero();
            assertThat(folder.resolve(name)).exists();
        }
    }

    @Test
    void the_jars_on_the_page_are_those_that_a_pack_does_without() {
        String pattern = CompiledRulesTest.JARS_OF_THE_COMPILER;
        String sentence = matches("may stay away: (.*?)\\. What reads").get(0);

        assertThat(Pattern.compile("`([^`]+)`").matcher(sentence).results().map(name -> name.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat("/" + name + "-1.0.jar").matches(pattern));
    }

    /** Returns a jar that starts the command line, for folders of classes are never shared. */
    private Path runnable() throws IOException {
        List<String> libraries = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(each);
            if (each.endsWith(".jar")) {
                libraries.add(path.toUri().toString());
            } else if (path.endsWith("classes")) {
                folders.add(path);
            }
        }
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Edict.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
        Path jar = folder.resolve("edict.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Path classes : folders) {
                addAll(classes, out);
            }
        }
        return jar;
    }

    private static void addAll(Path classes, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.endsWith("module-info.class") && !file.startsWith(classes.resolve("META-INF")))
                    .forEach(file -> {
                        try {
                            out.putNextEntry(new JarEntry(
                                    classes.relativize(file).toString().replace('\\', '/')));
                            Files.copy(file, out);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    private static List<String> matches(String pattern) {
        try {
            return Pattern.compile(pattern, Pattern.DOTALL)
                    .matcher(Files.readString(PAGE))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
