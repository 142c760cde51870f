package dev.edict.examples;

import dev.edict.engine.fixture.FixtureCase;
import dev.edict.engine.fixture.Fixtures;
import java.nio.file.Path;
import java.util.Iterator;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The three lines by which TestNG runs the cases of a pack. */
public class CasesTest {
    static final Path PACK = Path.of("../../packs/export-control");

    @DataProvider
    Iterator<FixtureCase> cases() {
        return Fixtures.of(PACK).cases().iterator();
    }

    @Test(dataProvider = "cases")
    void holds(FixtureCase each) {
        each.verify();
    }
}
