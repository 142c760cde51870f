package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.engine.check.CheckedPack;
import dev.edict.engine.check.PackCheck;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import dev.edict.time.TimeZones;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;

/** What a decision does is counted, on packs that never change, so that it cannot grow unseen. No clock is read, so every machine counts the same. */
class DecisionCostTest {
    private static final int TOOLS = 20;
    private static final int ORGANIZATIONS = 20;
    private static final long COLD = 8_000;
    private static final long WARM = 160;
    private static final List<String> OWN = List.of("org-0/all", "org-0/ban", "org-0/permit");
    private static final AccessRequest REQUEST = AccessRequest.builder()
            .organization("org-0")
            .tool("tool-0")
            .action("use")
            .at(Instant.parse("2026-08-01T12:00:00Z"))
            .build();

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 2_000})
    void only_policies_that_name_the_request_are_looked_at(int others) {
        Evaluator.Evaluation evaluation = evaluator(pack(others)).evaluate(REQUEST);

        assertThat(evaluation.candidates()).extracting(CompiledPolicy::id).containsExactlyElementsOf(OWN);
        assertThat(evaluation.near()).hasSize(OWN.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2_000})
    void a_cold_decision_allocates_no_more_than_it_did(int others) {
        PolicyEngine engine =
                PolicyEngine.load(pack(others), PolicyEngine.Options.defaults().withCachedRequests(0));

        assertThat(bytesOfOne(engine::decide)).isPositive().isLessThan(COLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2_000})
    void a_warm_decision_allocates_no_more_than_it_did(int others) {
        PolicyEngine engine = PolicyEngine.load(pack(others));

        assertThat(bytesOfOne(engine::decide)).isPositive().isLessThan(WARM);
    }

    @Test
    void without_rules_of_its_own_a_pack_is_decided_without_drools() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!each.matches(".*[/\\\\](drools|kie|mvel|ecj|antlr|javaparser)[^/\\\\]*\\.jar")) {
                jars.add(Path.of(each).toUri().toURL());
            }
        }
        try (URLClassLoader lean = new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Method outcome = lean.loadClass(DecisionCostTest.class.getName()).getDeclaredMethod("outcome");
            outcome.setAccessible(true);

            assertThatThrownBy(() -> lean.loadClass(KieBase.class.getName()))
                    .isInstanceOf(ClassNotFoundException.class);
            assertThat(outcome.invoke(null)).hasToString(Outcome.DENY.toString());
        }
    }

    /** Returns the outcome of the request, by name so that another class loader can ask. */
    static String outcome() {
        return PolicyEngine.load(pack(0)).decide(REQUEST).outcome().toString();
    }

    private static long bytesOfOne(Function<AccessRequest, Decision> decide) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] bytes = new long[200];
        for (int round = 0; round < bytes.length; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            Decision decision = decide.apply(REQUEST);
            bytes[round] = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        }
        Arrays.sort(bytes);
        return bytes[bytes.length / 2];
    }

    private static Evaluator evaluator(PackSource source) {
        CheckedPack checked = PackCheck.check(source, List.of(), TimeZones.ofPlatform())
                .pack()
                .orElseThrow();
        CompiledPack compiled = CompiledPack.of(
                checked.pack(), List.of(), Map.of(), checked.catalogue(), checked.hash(), TimeZones.ofPlatform());
        return new Evaluator(compiled, Optional.empty());
    }

    private static PackSource pack(int others) {
        StringBuilder facts = new StringBuilder("organizations:\n  maker: {headquarters: US}\n");
        for (int each = 0; each < ORGANIZATIONS; each++) {
            facts.append("  org-%d: {headquarters: DE, zone: Europe/Berlin}%n".formatted(each));
        }
        facts.append("tools:\n");
        for (int each = 0; each < TOOLS; each++) {
            facts.append("  tool-%d: {vendor: maker, kind: application}%n".formatted(each));
        }
        StringBuilder policies = new StringBuilder("policies:\n");
        policies.append(policy("all", 0, "deny", "who: {organizations: [org-0]}, time: {from: 2030-01-01}"));
        policies.append(policy("ban", 0, "deny", about(0, 0)));
        policies.append(policy("permit", 0, "permit", about(0, 0)));
        for (int each = 0; each < others; each++) {
            int organization = each % ORGANIZATIONS;
            int tool = organization == 0 ? 1 + each % (TOOLS - 1) : each % TOOLS;
            policies.append(policy("other-" + each, organization, "deny", about(organization, tool)));
        }
        return PackSource.texts(
                "cost",
                Map.of(
                        "pack.yaml", "pack: cost\nversion: 1.0.0\n",
                        "catalog/facts.yaml", facts.toString(),
                        "policies/all.yaml", policies.toString()));
    }

    private static String about(int organization, int tool) {
        return "who: {organizations: [org-%d]}, what: {tools: [tool-%d]}, time: {from: 2026-07-10}"
                .formatted(organization, tool);
    }

    private static String policy(String id, int issuer, String effect, String rest) {
        return "  - {id: org-%d/%s, issuer: org-%d, effect: %s, %s}%n".formatted(issuer, id, issuer, effect, rest);
    }
}
