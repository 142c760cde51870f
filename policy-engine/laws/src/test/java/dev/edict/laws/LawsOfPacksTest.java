package dev.edict.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every law, of every example pack and of the packs that ship with Edict. */
class LawsOfPacksTest {
    private static final Path EXAMPLES = Path.of("../../rules-examples/packs");
    private static final int REQUESTS = Integer.getInteger("edict.search", 12);
    private static final long SEED = Long.getLong("edict.seed", 20_260_710L);

    @TestFactory
    Stream<DynamicTest> of_every_example() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            Stream<Path> packs =
                    folders.filter(folder -> Files.exists(folder.resolve("pack.yaml"))).sorted().toList().stream();
            return packs.map(folder -> DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    folder.resolve("pack.yaml").toUri(),
                    () -> verify(PackSource.of(folder))));
        }
    }

    @TestFactory
    Stream<DynamicTest> of_every_shipped_pack() {
        return PackSource.shippedIds().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id, () -> verify(PackSource.shipped(id).orElseThrow())));
    }

    private static void verify(PackSource source) {
        JqwikSession.run(() -> {
            TestedPack pack = TestedPack.of(source, PolicyEngine.Options.defaults());
            int requests = pack.engine().policyIds().isEmpty() ? 2 : REQUESTS;
            RandomGenerator<AccessRequest> generator = pack.anyRequest().generator(1_000);
            Random random = new Random(SEED);
            for (int request = 0; request < requests; request++) {
                pack.verify(generator.next(random).value());
            }
            assertThat(requests).isPositive();
        });
    }
}
