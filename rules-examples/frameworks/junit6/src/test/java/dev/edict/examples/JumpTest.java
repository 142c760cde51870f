package dev.edict.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.edict.engine.fixture.FixtureCase;
import dev.edict.engine.fixture.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What an IDE is told of each case, so that it can jump there. */
class JumpTest {
    @Test
    void the_source_of_a_case_is_its_line_of_yaml() {
        Seen seen = new Seen();

        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(CasesTest.class))
                                .build(),
                        seen);

        assertThat(seen.failures).isEmpty();
        assertThat(seen.cases)
                .isNotEmpty()
                .isEqualTo(
                        Fixtures.of(CasesTest.PACK).cases().map(JumpTest::jump).toList());
    }

    private static String jump(FixtureCase each) {
        Path file = CasesTest.PACK.resolve(each.file()).toAbsolutePath().normalize();
        return each.name() + " at " + file + ":" + each.line();
    }

    private static final class Seen implements TestExecutionListener {
        private final List<String> cases = new ArrayList<>();
        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(failures::add);
            if (test.isTest()) {
                FileSource source = test.getSource()
                        .map(FileSource.class::cast)
                        .orElseThrow(() -> new JUnitException("no source of " + test));
                int line = source.getPosition().map(FilePosition::getLine).orElse(0);
                cases.add(test.getDisplayName() + " at " + source.getFile() + ":" + line);
            }
        }
    }
}
