package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Issue;
import dev.edict.Verdict;
import dev.edict.engine.author.Bounds;
import dev.edict.engine.author.Data;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.match.Match;
import dev.edict.engine.match.Matcher;
import dev.edict.engine.match.RuleBase;
import dev.edict.engine.render.DecisionJson;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules that fail wherever they can fail, threads that are interrupted, packs that are exchanged: the same requests have the same answers, and
 * nothing is left behind.
 */
class RuleFaultsTest {
    private static final int ROUNDS = Integer.getInteger("edict.soak", 1);
    private static final int THREADS = 6;
    private static final int VIRTUAL_THREADS = 21;

    private static final String HEAD = """
            package acme.rules;

            import dev.edict.engine.author.*;
            import java.util.List;

            declare Lot
                name : String
            end

            declare Word
                text : String
            end

            rule "acme/good" @issuer( "acme" ) @because( "{$word.text} is good" )
            when
                $word : Word( text == "good" )
            then
                verdict.warn();
            end

            rule "acme/word" @issuer( "acme" )
            when
                Data( $kind : kind )
            then
                facts.derive( new Word( $kind ) );
            end
            """;

    /** Rules by the place where they fail, of a request that says something other than a number. */
    private static final Map<String, String> FAILING = failing();

    // Divides by nothing, for rules may not throw.
    private static final String FAILS = "Data( kind.length / ( kind.length - kind.length ) > 1 )";

    private static Map<String, String> failing() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("condition", rule("condition", FAILS, "verdict.review();"));
        rules.put("absence", rule("absence", "not " + FAILS, "verdict.review();"));
        rules.put(
                "accumulate",
                rule("accumulate", "accumulate( " + FAILS + "; $n : count(); $n > 0 )", "verdict.review();"));
        rules.put(
                "from",
                rule(
                        "from",
                        "$r : Request()\n    String( length / ( length - length ) > 1 ) from $r.data",
                        "verdict.review();"));
        rules.put("derive", rule("derive", FAILS, "facts.derive( new Lot( \"a lot\" ) );\n    verdict.review();"));
        rules.put(
                "derived",
                rule("derived", "Word( text.length / ( text.length - text.length ) > 1 )", "verdict.review();"));
        rules.put("rests", rule("rests", "Lot()", "verdict.review();"));
        return rules;
    }

    private static String rule(String name, String when, String then) {
        return "\nrule \"acme/" + name + "\" @issuer( \"acme\" )\nwhen\n    " + when + "\nthen\n    " + then
                + "\nend\n";
    }

    private static Map<String, String> files(String rules, String more) {
        Map<String, String> files =
                new LinkedHashMap<>(PolicyEngineTest.pack(more).files());
        files.put("rules/faults.drl", HEAD + rules);
        return files;
    }

    private static final String ALL = String.join("", FAILING.values());
    private static final PolicyEngine HEALTHY = PolicyEngine.load(PackSource.texts("healthy", files("", "")));
    private static final PolicyEngine ENGINE = PolicyEngine.load(PackSource.texts("faults", files(ALL, "")));

    private static AccessRequest request(String... data) {
        return AccessRequest.builder()
                .organization("acme")
                .tool("scribe")
                .device("managed")
                .data(data)
                .at(Instant.parse("2026-05-01T00:00:00Z"))
                .build();
    }

    private static List<AccessRequest> requests() {
        List<AccessRequest> requests =
                new ArrayList<>(List.of(request("2"), request("good"), request("good", "2", "bad")));
        String[] many = new String[400];
        for (int word = 0; word < many.length; word++) {
            many[word] = "word-" + word;
        }
        requests.add(request(many));
        return requests;
    }

    @Test
    void a_rule_that_fails_is_open_for_itself_alone_wherever_it_fails() {
        Decision decision = ENGINE.decide(request("good"));

        FAILING.keySet()
                .forEach(place -> assertThat(decision.finding("acme/" + place))
                        .as(place)
                        .hasValueSatisfying(finding -> {
                            assertThat(finding.verdict()).isEqualTo(Verdict.INDETERMINATE);
                            assertThat(finding.evidence().toString()).contains("the rule failed (rules/faults.drl:");
                            assertThat(finding.evidence().toString()).doesNotContain("Exception");
                        }));
        Decision healthy = HEALTHY.decide(request("good"));
        assertThat(decision.finding("acme/good")).isEqualTo(healthy.finding("acme/good"));
        assertThat(decision.finding("acme/scribe-ban")).isEqualTo(healthy.finding("acme/scribe-ban"));
        assertThat(decision.outcome()).isEqualTo(healthy.outcome());
    }

    private static Map<AccessRequest, String> answers(PolicyEngine engine) {
        Map<AccessRequest, String> answers = new LinkedHashMap<>();
        requests().forEach(request -> answers.put(request, DecisionJson.write(engine.decide(request))));
        return answers;
    }

    @Test
    void no_bound_that_was_reached_and_no_rule_that_failed_is_felt_by_the_next_request() {
        List<Bounds> bounds = List.of(
                Bounds.DEFAULT.withFacts(100),
                Bounds.DEFAULT.withDerived(100),
                Bounds.DEFAULT.withFirings(100),
                Bounds.DEFAULT.withCombinations(100),
                Bounds.DEFAULT.withCharacters(5));
        for (Bounds each : bounds) {
            PolicyEngine engine = PolicyEngine.load(
                    PackSource.texts("faults", files(ALL, "")),
                    PolicyEngine.Options.defaults().withBounds(each).withCachedRequests(0));
            Map<AccessRequest, String> first = answers(engine);

            assertThat(answers(engine)).as(each.toString()).isEqualTo(first);
            assertThat(first.values())
                    .as(each.toString())
                    .anySatisfy(text -> assertThat(text).contains("the rule reached the bound"));
        }
    }

    @Test
    void lists_within_lists_are_bounded_before_they_are_made() {
        PolicyEngine engine = PolicyEngine.load(PackSource.texts(
                "lists",
                files(
                        rule(
                                "lists",
                                "Data()\n    Data()\n    $all : List( size > 0 ) from collect( Data() )",
                                "verdict.review();"),
                        "")));

        Decision decision = engine.decide(requests().get(3));

        assertThat(decision.finding("acme/lists"))
                .hasValueSatisfying(finding ->
                        assertThat(finding.evidence().toString()).contains("reached the bound `combinations`"));
        assertThat(engine.decide(request("good")).finding("acme/lists"))
                .hasValueSatisfying(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.REVIEW));
    }

    @Test
    void a_thread_that_is_interrupted_during_a_decision_ends_it_and_stays_interrupted() throws Exception {
        PolicyEngine.Options options = PolicyEngine.Options.defaults()
                .withTrustedMethods(Set.of(Interruption.class.getMethod("of", String.class)));
        String rules = HEAD.replace("import java.util.List;", "import " + Interruption.class.getName() + ";")
                + rule("interrupted", "Data( Interruption.of( kind ) == \"good\" )", "verdict.review();")
                + ALL;
        Map<String, String> files = files("", "");
        files.put("rules/faults.drl", rules);
        PolicyEngine engine = PolicyEngine.load(PackSource.texts("interrupted", files), options);
        Map<AccessRequest, String> undisturbed = answers(engine);
        PolicyEngine fresh = PolicyEngine.load(PackSource.texts("interrupted", files), options);

        Interruption.strikes(true);
        try {
            for (AccessRequest request : requests()) {
                assertThat(DecisionJson.write(fresh.decide(request))).isEqualTo(undisturbed.get(request));
                assertThat(Thread.interrupted()).isTrue();
            }
        } finally {
            Interruption.strikes(false);
        }
        assertThat(answers(fresh)).isEqualTo(undisturbed);
    }

    @Test
    void the_same_requests_have_the_same_answers_while_rules_fail_threads_are_interrupted_and_packs_are_exchanged(
            @TempDir Path folder) throws Exception {
        String more = """
                  - {id: acme/no-quill, issuer: acme, effect: deny, who: {organizations: [acme]}, what: {tools: [quill]}}
                """;
        List<Map<String, String>> packs = List.of(files(ALL, ""), files(ALL, more), files("", more));
        write(folder, packs.get(0));
        Map<String, Map<AccessRequest, String>> expected = new ConcurrentHashMap<>();
        PackWatcher watcher =
                PackWatcher.of(folder, PolicyEngine.Options.defaults().withCachedRequests(3), SILENT);
        for (Map<String, String> each : packs) {
            write(folder, each);
            watcher.refresh();
            expected.put(watcher.engine().identity().hash(), answers(watcher.engine()));
        }
        assertThat(expected).hasSize(packs.size());

        for (ExecutorService threads : executors()) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                running.add(threads.submit(() -> ask(watcher::engine, expected, number)));
            }
            for (int reload = 0; reload < 4 * ROUNDS; reload++) {
                write(folder, reload % 4 == 1 ? Map.of("policies/all.yaml", "policies: [") : packs.get(reload % 2));
                watcher.refresh();
            }
            for (Future<?> each : running) {
                each.get();
            }
            threads.shutdown();
        }

        for (Map<String, String> each : packs) {
            write(folder, each);
            watcher.refresh();
            assertThat(answers(watcher.engine()))
                    .isEqualTo(expected.get(watcher.engine().identity().hash()));
        }
    }

    private static void ask(
            Supplier<PolicyEngine> current, Map<String, Map<AccessRequest, String>> expected, int thread) {
        List<AccessRequest> requests = requests();
        for (int number = 0; number < 12 * ROUNDS; number++) {
            AccessRequest request = requests.get((number + thread) % requests.size());
            boolean interrupted = (number + thread) % 3 == 0;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            PolicyEngine engine = current.get();
            String answer = DecisionJson.write(engine.decide(request));
            assertThat(Thread.interrupted()).isEqualTo(interrupted);
            assertThat(answer).isEqualTo(expected.get(engine.identity().hash()).get(request));
        }
    }

    // Virtual threads are asked for by name, for they are younger than the oldest platform that this runs on.
    private static List<ExecutorService> executors() throws ReflectiveOperationException {
        List<ExecutorService> executors = new ArrayList<>(List.of(Executors.newFixedThreadPool(THREADS)));
        if (Runtime.version().feature() >= VIRTUAL_THREADS) {
            executors.add((ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        }
        return executors;
    }

    private static final PackWatcher.Listener SILENT = new PackWatcher.Listener() {
        @Override
        public void swapped(PolicyEngine before, PolicyEngine now) {}

        @Override
        public void broken(List<Issue> issues) {}
    };

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
    }

    @Test
    void an_engine_that_nobody_holds_is_gone_with_its_rules_and_their_classes() {
        List<WeakReference<?>> gone = used(files(ALL, ""));

        for (int attempt = 0; attempt < 100 && gone.stream().anyMatch(each -> each.get() != null); attempt++) {
            System.gc();
        }

        assertThat(gone).allSatisfy(each -> assertThat(each.get()).isNull());
    }

    // In a method of its own, so that no local variable holds what it used.
    private static List<WeakReference<?>> used(Map<String, String> files) {
        PolicyEngine engine = PolicyEngine.load(PackSource.texts("replaced", files));
        answers(engine);
        engine.timeline(request("good"));
        engine.whyNot(request("good"), "acme/good");
        RuleBase rules =
                engine.rules().orElseThrow().with(Map.of(), Bounds.DEFAULT).base();
        Match match = Matcher.match(rules, List.of(new Data("good"))).stream()
                .filter(each -> each.id().equals("acme/good"))
                .findFirst()
                .orElseThrow();
        Class<?> derived =
                Optional.ofNullable(match.bindings().get("$word")).orElseThrow().getClass();
        return List.of(
                new WeakReference<>(engine),
                new WeakReference<>(rules),
                new WeakReference<>(derived),
                new WeakReference<>(derived.getClassLoader()));
    }
}
