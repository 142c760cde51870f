package dev.edict.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the pages about packs to the packs that they speak of. */
class PagesTest {
    private static final Path EXAMPLES = Path.of("..");
    private static final Path PACKS = EXAMPLES.resolve("packs");
    private static final Pattern EDICT_BLOCK =
            Pattern.compile("^```(?:yaml|drl|csv)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void what_the_page_for_newcomers_quotes_stands_in_a_pack() {
        String page = read(EXAMPLES.resolve("docs/coming-from.md"));
        List<String> quotes =
                EDICT_BLOCK.matcher(page).results().map(match -> match.group(1)).toList();

        String pack = filesBelow(PACKS.resolve("phrasebook"))
                .map(PagesTest::read)
                .reduce("", (one, other) -> one + "\n" + other);

        assertThat(quotes)
                .hasSizeGreaterThan(4)
                .allSatisfy(quote -> assertThat(pack).contains(quote));
    }

    @TestFactory
    Stream<DynamicTest> every_pack_has_a_page_that_says_what_whom_and_what_is_uncertain() {
        return packs().map(pack -> DynamicTest.dynamicTest(pack.getFileName().toString(), () -> {
            String page = read(pack.resolve("README.md"));

            assertThat(page).startsWith("# `" + id(pack) + "`: ");
            assertThat(page.toLowerCase(Locale.ROOT)).contains("concern", "uncertain");
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_link_of_a_page_leads_to_a_file() {
        Path top = EXAMPLES.resolve("..");
        Stream<Path> pages = Stream.of(
                        filesBelow(EXAMPLES.resolve("docs")),
                        packs().map(pack -> pack.resolve("README.md")),
                        filesBelow(top.resolve("policy-engine/docs")),
                        Stream.of(top.resolve("README.md"), top.resolve("policy-engine/laws/README.md")))
                .flatMap(each -> each);
        return pages.filter(page -> page.toString().endsWith(".md"))
                .map(page -> DynamicTest.dynamicTest(
                        EXAMPLES.relativize(page).toString(),
                        () -> assertThat(LINK.matcher(read(page)).results().map(match -> match.group(1)))
                                .allSatisfy(link ->
                                        assertThat(page.resolveSibling(link)).exists())));
    }

    private static String id(Path pack) {
        return read(pack.resolve("pack.yaml")).lines().findFirst().orElseThrow().replaceFirst("pack: ", "");
    }

    private static Stream<Path> packs() {
        try (Stream<Path> folders = Files.list(PACKS)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
