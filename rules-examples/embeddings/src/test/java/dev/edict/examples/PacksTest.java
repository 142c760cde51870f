package dev.edict.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Severity;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Coverage;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.fixture.Mutations;
import dev.edict.engine.load.PackSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Runs what the packs say of themselves. */
class PacksTest {
    private static final Path PACKS = Path.of("../packs");
    private static final List<String> SHIPPED_WITH_FIXTURES = List.of("edict/eu", "edict/iso-3166");

    @TestFactory
    Stream<DynamicContainer> every_case_of_every_pack_holds() {
        Stream<DynamicContainer> examples = packs().map(pack -> cases(pack.toString(), Fixtures.of(pack)));
        Stream<DynamicContainer> shipped = SHIPPED_WITH_FIXTURES.stream()
                .map(id -> cases(id, Fixtures.of(PackSource.shipped(id).orElseThrow())));
        return Stream.concat(examples, shipped);
    }

    @TestFactory
    Stream<DynamicTest> no_pack_draws_a_warning() {
        return packs().map(pack -> DynamicTest.dynamicTest(pack.toString(), () -> {
            PackSource source = PackSource.of(pack);

            assertThat(PolicyEngine.load(source).warnings()).isEmpty();
            assertThat(PolicyEngine.lint(source, PolicyEngine.Options.defaults()).stream()
                            .filter(issue -> issue.severity() != Severity.INFO))
                    .isEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> everything_that_a_pack_says_is_seen_by_a_case() {
        return packs().map(pack -> DynamicTest.dynamicTest(pack.toString(), () -> {
            Coverage coverage = Coverage.of(Fixtures.of(pack));

            assertThat(coverage.uncovered()).as(coverage.text()).isEmpty();
        }));
    }

    /** Changes that make no difference: a phase that covers the first day of its policy, and was published with it. */
    private static final Set<String> MEANS_THE_SAME = Set.of(
            "acme/old-quill: `from` a day later",
            "acme/old-quill: the phase `grace`: `known` a day earlier",
            "anthropic/harness: `from` a day later",
            "anthropic/harness: the phase `not-enforced`: `known` a day earlier");

    @TestFactory
    @Tag("mutations")
    Stream<DynamicTest> the_cases_of_a_pack_notice_every_change_that_matters() {
        return packs().map(pack -> DynamicTest.dynamicTest(pack.toString(), () -> {
            Mutations.Report report = Mutations.run(Fixtures.of(pack), progress -> {});

            assertThat(report.total()).isPositive();
            assertThat(report.survivors())
                    .extracting(survivor -> survivor.subject() + ": " + survivor.change())
                    .isSubsetOf(MEANS_THE_SAME);
        }));
    }

    private static DynamicContainer cases(String name, Fixtures fixtures) {
        return DynamicContainer.dynamicContainer(
                name, fixtures.cases().map(each -> DynamicTest.dynamicTest(each.name(), each.source(), each::verify)));
    }

    private static Stream<Path> packs() {
        try (Stream<Path> folders = Files.list(PACKS)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
