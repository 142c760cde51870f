package dev.edict.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Coverage;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.load.PackSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
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
        return packs().map(pack -> DynamicTest.dynamicTest(
                pack.toString(),
                () -> assertThat(PolicyEngine.load(pack).warnings()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> every_condition_of_every_pack_is_seen_to_hold_and_to_fail() {
        return packs().map(pack -> DynamicTest.dynamicTest(pack.toString(), () -> {
            Coverage coverage = Coverage.of(Fixtures.of(pack));

            assertThat(Coverage.percent(coverage.items(Coverage.Kind.CONDITIONS)))
                    .as(coverage.text())
                    .isGreaterThanOrEqualTo(99);
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
