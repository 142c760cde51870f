package dev.edict.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Facts;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.RequestReader;
import dev.edict.engine.load.PackSource;
import dev.edict.laws.GeneratedPack;
import dev.edict.laws.GeneratedPacks;
import dev.edict.laws.PackRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The engine against a second evaluator. A longer search: {@code -Dedict.search=1000}, from another seed with {@code -Dedict.seed=7}. */
class OracleTest {
    /** The examples, the packs that the format was handed over with, and what fixtures of the engine try out. */
    private static final List<Path> ROOTS = List.of(
            Path.of("../../rules-examples/packs"),
            Path.of("../src/test/resources/packs"),
            Path.of("../src/test/resources/variants"));

    private static final int PACKS = Integer.getInteger("edict.search", 60);
    private static final long SEED = Long.getLong("edict.seed", 20_260_710L);
    private static final int REQUESTS = 30;

    private static final Map<String, Map<String, Node>> LIBRARY = new ConcurrentHashMap<>();

    private static final Map<Path, Example> KNOWN = new ConcurrentHashMap<>();

    private static Map<String, Node> library(String id) {
        return LIBRARY.computeIfAbsent(id, Oracle::shipped);
    }

    @Test
    void both_answer_every_request_to_generated_packs_alike() {
        int[] compared = new int[2];
        JqwikSession.run(() -> {
            RandomGenerator<GeneratedPack> packs = GeneratedPacks.packs().generator(1_000);
            for (long seed = SEED; seed < SEED + PACKS; seed++) {
                GeneratedPack pack = packs.next(new Random(seed)).value();
                String about = "seed " + seed + "\n" + pack;
                compare(pack, pack.engine(), seed, about, compared);
            }
        });
        // What the oracle has no opinion on must stay the exception.
        assertThat(compared[0]).isGreaterThan(20 * compared[1]);
    }

    // As it is asked, and with each of the facts that may be passed in.
    private static void compare(GeneratedPack pack, PolicyEngine engine, long seed, String about, int[] compared) {
        Oracle oracle = new Oracle(pack.files(), OracleTest::library);
        int share = REQUESTS / (pack.given().size() + 1);
        compare(engine, oracle, Facts.NONE, share, seed, about, compared);
        for (String given : pack.given()) {
            Facts facts = GeneratedPack.facts(engine, given);
            compare(engine, oracle.given(Node.read(given)), facts, share, seed, about + "given: " + given, compared);
        }
    }

    @Test
    void both_say_the_same_of_every_owner() {
        int[] compared = new int[1];
        JqwikSession.run(() -> {
            RandomGenerator<GeneratedPack> packs = GeneratedPacks.aboutOwners().generator(1_000);
            for (long seed = SEED; seed < SEED + PACKS / 6; seed++) {
                GeneratedPack pack = packs.next(new Random(seed)).value();
                PolicyEngine engine = pack.engine();
                Oracle oracle = new Oracle(pack.files(), OracleTest::library);
                RandomGenerator<Instant> instants =
                        PackRequests.of(engine).instants().generator(1_000);
                Random random = new Random(seed);
                for (String organization : List.of("first", "second", "third", "nomad")) {
                    for (int look = 0; look < 4; look++) {
                        AccessRequest asked = AccessRequest.builder()
                                .organization(organization)
                                .at(instants.next(random).value())
                                .build();
                        Map<String, String> expected = oracle.decide(asked).words();
                        Map<String, String> said = new TreeMap<>(expected);
                        Decision decision = engine.decide(asked);
                        said.replaceAll((id, word) -> decision.finding(id)
                                .map(finding -> finding.verdict().toString().toLowerCase(Locale.ROOT))
                                .orElse("none"));
                        assertThat(said)
                                .as("%s at %s, seed %s%n%s", organization, asked.at(), seed, pack)
                                .isEqualTo(expected);
                        compared[0] += (int) said.values().stream()
                                .filter(word -> !word.equals("none"))
                                .count();
                    }
                }
            }
        });
        assertThat(compared[0]).as("owners found, or perhaps").isGreaterThan(PACKS / 3);
    }

    private static void compare(
            PolicyEngine engine, Oracle oracle, Facts facts, int requests, long seed, String about, int[] compared) {
        RandomGenerator<AccessRequest> generator =
                PackRequests.of(engine).anything().generator(1_000);
        Random random = new Random(seed);
        for (int request = 0; request < requests; request++) {
            AccessRequest asked =
                    generator.next(random).value().toBuilder().facts(facts).build();
            try {
                Oracle.Answer answer = oracle.decide(asked);
                compared[0]++;
                Decision decision = engine.decide(asked);
                assertThat(Differences.between(decision, answer))
                        .as(() -> asked + "\n" + answer + "\n" + decision + "\n" + about)
                        .isEmpty();
            } catch (Unsupported noOpinion) {
                compared[1]++;
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> both_answer_made_up_requests_to_examples_alike() throws IOException {
        return examples(true, example -> {
            int[] compared = new int[2];
            JqwikSession.run(() -> compare(
                    example.engine, example.oracle, Facts.NONE, REQUESTS, SEED, example.source.origin(), compared));
            assertThat(compared[0]).isPositive();
        });
    }

    @TestFactory
    Stream<DynamicTest> both_answer_fixtures_as_expected() throws IOException {
        return examples(false, example -> {
            int compared = 0;
            for (Question question : questions(example.source)) {
                try {
                    Oracle.Answer answer =
                            example.oracle.given(question.given()).decide(question.asked());
                    assertThat(question.broken(answer))
                            .as("%s at %s%n%s", question.name(), question.at(), answer)
                            .isEmpty();
                    AccessRequest request =
                            RequestReader.read(example.engine, "request.yaml", question.text()).toBuilder()
                                    .at(question.at())
                                    .knownAt(question.knownAt())
                                    .build();
                    assertThat(Differences.between(example.engine.decide(request), answer))
                            .as(() -> question.name() + " at " + question.at() + "\n" + answer)
                            .isEmpty();
                    compared++;
                } catch (Unsupported noOpinion) {
                    // Another evaluator, or a published case, answers for these.
                }
            }
            assertThat(compared).isPositive();
        });
    }

    private static List<Question> questions(PackSource source) {
        return source.pathsIn("fixtures").stream()
                .flatMap(path -> Question.read(path, source.files().get(path)).stream())
                .toList();
    }

    private record Example(PackSource source, PolicyEngine engine, Oracle oracle) {
        // The oracle does not read rules in DRL.
        static Example of(Path folder) {
            PackSource whole = PackSource.of(folder);
            SortedMap<String, String> files = new TreeMap<>(whole.files());
            files.keySet().removeIf(path -> path.startsWith("rules/"));
            PackSource source = PackSource.texts(whole.origin(), files);
            return new Example(source, PolicyEngine.load(source), new Oracle(files, OracleTest::library));
        }
    }

    /** Every example, or those whose fixtures rest on no rule in DRL. */
    private static Stream<DynamicTest> examples(boolean withRules, Consumer<Example> check) throws IOException {
        List<Path> packs = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> folders = Files.list(root)) {
                folders.filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                        .filter(folder -> withRules || !Files.exists(folder.resolve("rules")))
                        .sorted()
                        .forEach(packs::add);
            }
        }
        assertThat(packs).isNotEmpty();
        return packs.stream()
                .map(folder -> DynamicTest.dynamicTest(
                        ROOTS.indexOf(folder.getParent()) + " " + folder.getFileName(),
                        folder.resolve("pack.yaml").toUri(),
                        () -> check.accept(KNOWN.computeIfAbsent(folder, Example::of))));
    }
}
