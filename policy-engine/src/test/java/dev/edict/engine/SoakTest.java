package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.DecisionJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Many threads ask while packs are exchanged under them, rules fail and threads are interrupted; the same requests have the same answers all along and afterwards. Short by default; longer with
 * {@code -Dedict.soak=1000}, which multiplies the rounds.
 */
class SoakTest {
    private static final int LENGTH = Integer.getInteger("edict.soak", 1);
    private static final int THREADS = 8;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final String RULES = """
            package acme.soak;

            import dev.edict.engine.author.*;

            rule "acme/personal-devices"
                @issuer( "acme" )  @zone( "Europe/Berlin" )  @from( "2026-02-01" )
                @because( "Not on a device of one's own." )
            when
                Request( device == "personal" )
            then
                verdict.deny();
            end

            rule "acme/far-too-old"
                @issuer( "acme" )  @zone( "Europe/Berlin" )  @from( "2026-02-01" )
                @because( "Divides what cannot be divided." )
            when
                Request( $data : data, data.size / (data.size - data.size) > 1 )
            then
                verdict.review();
            end
            """;

    private static PackSource pack(boolean withRules) {
        Map<String, String> texts =
                new LinkedHashMap<>(PolicyEngineTest.pack("").files());
        if (withRules) {
            texts.put("rules/soak.drl", RULES);
        }
        return PackSource.texts("soak", texts);
    }

    private static List<AccessRequest> requests() {
        List<AccessRequest> requests = new ArrayList<>();
        for (String tool : List.of("scribe", "quill")) {
            for (String device : List.of("managed", "personal")) {
                for (int month = 0; month < 6; month++) {
                    AccessRequest.Builder request = AccessRequest.builder()
                            .organization("acme")
                            .tool(tool)
                            .device(device)
                            .data("customer-code")
                            .at(START.plusSeconds(month * 30L * 86_400));
                    requests.add(request.build());
                    requests.add(request.attribute("team", "research").build());
                }
            }
        }
        return requests;
    }

    private static Map<AccessRequest, String> answers(PolicyEngine engine) {
        Map<AccessRequest, String> answers = new HashMap<>();
        requests().forEach(request -> answers.put(request, DecisionJson.write(engine.decide(request))));
        return answers;
    }

    @Test
    void the_same_requests_have_the_same_answers_while_packs_are_exchanged_and_threads_interrupted() throws Exception {
        List<PackSource> packs = List.of(pack(false), pack(true));
        Map<String, Map<AccessRequest, String>> expected = new HashMap<>();
        List<PolicyEngine> engines = new ArrayList<>();
        for (PackSource pack : packs) {
            PolicyEngine engine =
                    PolicyEngine.load(pack, PolicyEngine.Options.defaults().withCachedRequests(8));
            engines.add(engine);
            expected.put(engine.identity().hash(), answers(engine));
        }
        AtomicReference<PolicyEngine> current = new AtomicReference<>(engines.get(0));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                running.add(threads.submit(() -> ask(current, expected, number)));
            }
            for (int reload = 0; reload < 10 * LENGTH; reload++) {
                current.set(PolicyEngine.load(
                        packs.get(0), PolicyEngine.Options.defaults().withCachedRequests(reload % 3 * 8)));
                current.set(engines.get(1));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        for (PolicyEngine engine : engines) {
            assertThat(answers(engine)).isEqualTo(expected.get(engine.identity().hash()));
        }
    }

    private static void ask(
            AtomicReference<PolicyEngine> current, Map<String, Map<AccessRequest, String>> expected, int thread) {
        List<AccessRequest> requests = requests();
        for (int round = 0; round < 20 * LENGTH; round++) {
            for (int number = 0; number < requests.size(); number++) {
                AccessRequest request = requests.get((number + thread * 7) % requests.size());
                if (number % 5 == thread % 5) {
                    Thread.currentThread().interrupt();
                }
                PolicyEngine engine = current.get();
                assertThat(DecisionJson.write(engine.decide(request)))
                        .isEqualTo(expected.get(engine.identity().hash()).get(request));
                assertThat(Thread.interrupted()).isEqualTo(number % 5 == thread % 5);
            }
        }
    }

    @Test
    void memory_stays_flat_over_many_decisions_and_reloads() {
        PackSource pack = pack(false);
        for (int warm = 0; warm < 3; warm++) {
            reloadAndAsk(pack);
        }
        long before = usedBytes();
        for (int round = 0; round < 20 * LENGTH; round++) {
            reloadAndAsk(pack);
        }
        assertThat(usedBytes() - before).isLessThan(8L << 20);
    }

    private static void reloadAndAsk(PackSource pack) {
        PolicyEngine engine =
                PolicyEngine.load(pack, PolicyEngine.Options.defaults().withCachedRequests(64));
        for (int number = 0; number < 1_000; number++) {
            engine.decide(AccessRequest.builder()
                    .organization("acme")
                    .tool(number % 3 == 0 ? "scribe" : "made-up-" + number)
                    .device("managed")
                    .at(START.plusSeconds(number * 3_600L))
                    .build());
        }
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 4; attempt++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
