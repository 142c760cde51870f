package dev.edict.engine.check.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Issue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleMistakesTest {
    private static final Path BAD = Path.of("src/test/resources/dev/edict/engine/check/drl/bad");
    private static final KnownIds KNOWN =
            new KnownIds(Set.of("acme"), Set.of("qoder"), Set.of("handbook"), Set.of("acme/ban"));
    private static final Pattern JAVA_NAME = Pattern.compile("\\b(java|org|dev)\\.[a-z]+\\.[A-Za-z.]*[A-Z]");

    static Stream<String> files() throws IOException {
        return Files.list(BAD)
                .map(path -> path.getFileName().toString())
                .filter(name -> name.endsWith(".drl"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_mistake_is_told_at_its_line_and_column(String name) throws IOException {
        String actual = text(check(name));
        Path golden = BAD.resolve(name.replace(".drl", ".txt"));
        if (Boolean.getBoolean("record")) {
            Files.writeString(golden, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_mistake_has_a_help_line_and_no_name_of_a_java_type(String name) {
        assertThat(check(name)).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.help()).isNotEmpty();
            assertThat(issue.message()).doesNotContainPattern("\\.$").doesNotContain("\n");
            assertThat(issue.line()).isPositive();
            assertThat(issue.column()).isPositive();
            if (!name.contains("import")) {
                assertThat(JAVA_NAME.matcher(issue.message()).find()).isFalse();
            }
        });
    }

    @Test
    void one_broken_file_does_not_hide_the_mistakes_of_another() throws IOException {
        List<RuleSource> all = files().map(RuleMistakesTest::source).toList();

        List<Issue> together = RuleFiles.check(all, KNOWN).issues();

        Set<String> files = together.stream().map(Issue::file).collect(Collectors.toSet());
        assertThat(files).containsAll(all.stream().map(RuleSource::file).toList());
    }

    private static List<Issue> check(String name) {
        return RuleFiles.check(List.of(source(name)), KNOWN).issues();
    }

    private static RuleSource source(String name) {
        try {
            return new RuleSource("rules/" + name, Files.readString(BAD.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(List<Issue> issues) {
        return issues.stream().map(issue -> issue.text() + "\n").collect(Collectors.joining());
    }
}
