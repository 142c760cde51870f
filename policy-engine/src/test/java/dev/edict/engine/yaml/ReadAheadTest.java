package dev.edict.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
    private static final int FILES = 6;

    /** Files of a few lines are read by whoever asks, and large ones by a thread of their own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20_000})
    void files_come_in_order_with_the_issues_of_each(int lines) {
        List<Map.Entry<String, String>> files = files(lines);
        Issues expectedIssues = new Issues();
        List<Optional<YamlNode.Mapping>> expected = new ArrayList<>();
        files.forEach(file -> expected.add(YamlReader.read(file.getKey(), file.getValue(), expectedIssues)));

        Issues issues = new Issues();
        List<Optional<YamlNode.Mapping>> read = new ArrayList<>();
        try (ReadAhead ahead = new ReadAhead(files, YamlLimits.DEFAULT)) {
            files.forEach(file -> read.add(ahead.next(issues)));
        }

        assertThat(read).isEqualTo(expected);
        assertThat(issues.toList()).isEqualTo(expectedIssues.toList()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20_000})
    void a_reader_that_stops_early_leaves_no_thread_behind(int lines) {
        Issues issues = new Issues();
        try (ReadAhead ahead = new ReadAhead(files(lines), YamlLimits.DEFAULT)) {
            ahead.next(issues);
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("edict-read-ahead"))
                .allSatisfy(thread -> {
                    thread.join();
                    assertThat(thread.isAlive()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void nothing_comes_after_the_last_file(int count) {
        Issues issues = new Issues();
        try (ReadAhead ahead = new ReadAhead(files(1).subList(0, count), YamlLimits.DEFAULT)) {
            IntStream.range(0, count).forEach(file -> ahead.next(issues));

            assertThatThrownBy(() -> ahead.next(issues)).isInstanceOf(NoSuchElementException.class);
        }
    }

    // The second has a tag, and the fourth is a list.
    private static List<Map.Entry<String, String>> files(int lines) {
        List<Map.Entry<String, String>> files = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            StringBuilder text = new StringBuilder(file == 1 ? "key: !tag value\n" : "");
            for (int line = 0; line < lines; line++) {
                text.append(file == 3 ? "- item-" : "key-").append(line).append(file == 3 ? "\n" : ": value\n");
            }
            files.add(Map.entry("file-" + file + ".yaml", text.toString()));
        }
        return files;
    }
}
