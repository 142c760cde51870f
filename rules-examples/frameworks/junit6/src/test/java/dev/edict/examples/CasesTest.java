package dev.edict.examples;

import dev.edict.engine.fixture.Fixtures;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The three lines by which JUnit 6 runs the cases of a pack: the same as under JUnit 5. */
class CasesTest {
    static final Path PACK = Path.of("../../packs/export-control");

    @TestFactory
    Stream<DynamicTest> cases() {
        return Fixtures.of(PACK).cases().map(each -> DynamicTest.dynamicTest(each.name(), each.source(), each::verify));
    }
}
