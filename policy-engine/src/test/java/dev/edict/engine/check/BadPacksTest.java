package dev.edict.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Issue;
import dev.edict.engine.load.PackSource;
import dev.edict.time.TimeZones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden files of what authors are told. Each holds a pack that is wrong in some way, file by file, and then its issues; run with
 * {@code -Drecord=true} to record them anew. Files that a case leaves out are those of a small pack that has no issue.
 */
class BadPacksTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/edict/engine/check/bad");
    private static final String FILE = "### ";
    private static final String ISSUES = "### issues";

    @TestFactory
    Stream<DynamicTest> all_issues_of_a_bad_pack_are_told_at_once() throws IOException {
        List<Path> cases;
        try (Stream<Path> files = Files.list(FOLDER)) {
            cases = files.sorted().toList();
        }
        assertThat(cases).isNotEmpty();
        return cases.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        int end = text.indexOf(ISSUES);
        String input = end < 0 ? text : text.substring(0, end);
        Checked checked = PackCheck.check(source(input), List.of(), TimeZones.ofPlatform());
        String actual = input + ISSUES + "\n"
                + checked.issues().stream().map(issue -> issue.text() + "\n").collect(Collectors.joining());
        if (Boolean.getBoolean("record")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
        assertThat(checked.issues()).isNotEmpty();
        assertThat(checked.pack().isEmpty()).isEqualTo(checked.issues().stream().anyMatch(Issue::isError));
    }

    private static PackSource source(String input) {
        Map<String, String> files = new LinkedHashMap<>(SmallPack.FILES);
        StringBuilder current = new StringBuilder();
        String path = "";
        for (String line : (input + FILE).split("(?<=\n)")) {
            if (line.startsWith(FILE)) {
                if (!path.isEmpty()) {
                    files.put(path, current.toString());
                }
                current.setLength(0);
                path = line.substring(FILE.length()).strip();
            } else {
                current.append(line);
            }
        }
        return PackSource.texts("test", files);
    }
}
