package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Timeline;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.DecisionJson;
import dev.edict.model.Outcome;
import dev.edict.time.KnownAt;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of decisions changes none. */
class SharedAnswersTest {
    private static final Path PACKS = Path.of("src/test/resources/packs");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> WORDS = List.of(
            "employee", "contractor", "use", "install", "buy", "export", "managed", "personal", "internal", "api-key");

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(strings = {"ai-tools", "ownership-regimes", "real-world"})
    void an_engine_that_remembers_decides_as_one_that_does_not(String pack) {
        PackSource source = PackSource.of(PACKS.resolve(pack));
        PolicyEngine keeping = PolicyEngine.load(source);
        PolicyEngine forgetting =
                PolicyEngine.load(source, PolicyEngine.Options.defaults().withCachedRequests(0));
        for (int round = 0; round < 60; round++) {
            AccessRequest request = request(keeping);
            for (int look = 0; look < 4; look++) {
                AccessRequest asked = withSomethingElse(request).at(moment());
                assertThat(DecisionJson.write(keeping.decide(asked)))
                        .isEqualTo(DecisionJson.write(forgetting.decide(asked)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ai-tools", "ownership-regimes", "real-world"})
    void a_timeline_at_an_instant_is_the_decision_at_it(String pack) {
        PolicyEngine engine = PolicyEngine.load(PACKS.resolve(pack));
        for (int round = 0; round < 25; round++) {
            AccessRequest request = request(engine);
            Timeline timeline = engine.timeline(request);
            List<Instant> moments = new ArrayList<>(List.of(moment(), moment()));
            timeline.segments().stream()
                    .map(segment -> segment.period().from())
                    .filter(from -> !from.equals(Instant.MIN))
                    .forEach(from -> moments.addAll(List.of(from, from.minusNanos(1))));
            for (Instant moment : moments) {
                assertThat(engine.decide(request.at(moment))).isEqualTo(timeline.at(moment));
            }
        }
    }

    private AccessRequest request(PolicyEngine engine) {
        AccessRequest.Builder request = AccessRequest.builder();
        if (!engine.catalogue().organizations().isEmpty()) {
            request.organization(any(engine.catalogue().organizations().keySet().stream()));
        }
        if (random.nextInt(8) > 0 && !engine.catalogue().tools().isEmpty()) {
            request.tool(any(engine.catalogue().tools().keySet().stream()));
        }
        if (random.nextInt(4) > 0) {
            request.place(any(Stream.of("US", "CN", "DE", "UA-43", "HK", "FR")));
        }
        for (String field : List.of("actor", "action", "device", "network", "credential")) {
            if (random.nextInt(3) > 0) {
                request.field(field, any(WORDS.stream()));
            }
        }
        engine.pack().attributes().keySet().forEach(name -> {
            if (random.nextBoolean()) {
                request.attribute(name, any(Stream.of("yes", "no", "red-team", "1")));
            }
        });
        if (random.nextInt(4) == 0) {
            LocalDate day = LocalDate.of(2019 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
            request.knownAt(random.nextBoolean() ? KnownAt.on(day) : KnownAt.at(Instant.parse(day + "T10:00:00Z")));
        }
        return request.build();
    }

    // What a pack may or may not read.
    private AccessRequest withSomethingElse(AccessRequest request) {
        return switch (random.nextInt(4)) {
            case 0 -> request;
            case 1 -> request.toBuilder().purpose(any(WORDS.stream())).build();
            case 2 -> request.toBuilder().version("1." + random.nextInt(9)).build();
            default ->
                request.toBuilder()
                        .attribute("session", "s" + random.nextInt(99))
                        .build();
        };
    }

    private Instant moment() {
        return Instant.parse("2019-01-01T00:00:00Z").plusSeconds(random.nextInt(9 * 365 * 86_400));
    }

    private String any(Stream<String> words) {
        List<String> all = words.toList();
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void a_request_that_says_more_than_the_one_that_was_asked_is_explained_by_itself() {
        PolicyEngine engine = PolicyEngine.load(PolicyEngineTest.pack(""));
        AccessRequest asked = AccessRequest.builder()
                .organization("acme")
                .tool("scribe")
                .device("managed")
                .at(AT)
                .build();
        engine.decide(asked);
        Decision decision = engine.decide(asked.toBuilder().network("hom").build());
        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.notes()).containsExactly("no policy knows the network `hom`; did you mean `home`?");
    }

    @Test
    void a_bulk_keeps_the_order_and_decides_each_request_when_it_is_asked_for() {
        PolicyEngine engine = PolicyEngine.load(PolicyEngineTest.pack(""));
        List<String> read = new ArrayList<>();
        Stream<AccessRequest> requests = Stream.iterate(0, number -> number + 1)
                .map(number -> AccessRequest.builder()
                        .organization("acme")
                        .tool(number % 2 == 0 ? "scribe" : "quill")
                        .device("managed")
                        .attribute("ticket", "t" + number)
                        .at(AT)
                        .build())
                .peek(request -> read.add(request.attributes().get("ticket")));
        var decisions = engine.decideAll(requests.iterator());
        assertThat(read).isEmpty();
        for (int number = 0; number < 5; number++) {
            Decision decision = decisions.next();
            assertThat(decision.request().attributes()).containsEntry("ticket", "t" + number);
            assertThat(decision.outcome()).isEqualTo(number % 2 == 0 ? Outcome.DENY : Outcome.NOT_APPLICABLE);
            assertThat(read).hasSize(number + 1);
        }
    }

    @Test
    void a_bulk_tells_how_far_it_is() {
        PolicyEngine engine = PolicyEngine.load(PolicyEngineTest.pack(""));
        AccessRequest request = AccessRequest.builder()
                .organization("acme")
                .tool("scribe")
                .at(AT)
                .build();
        List<Long> told = new ArrayList<>();
        long permitted = engine.decideAll(Stream.generate(() -> request).limit(3_000), told::add)
                .filter(Decision::isPermitted)
                .count();
        assertThat(permitted).isZero();
        assertThat(told).containsExactly(1_024L, 2_048L);
    }

    @Test
    void one_bad_request_does_not_end_a_bulk() {
        PolicyEngine engine = PolicyEngine.load(PolicyEngineTest.pack(""));
        AccessRequest good = AccessRequest.builder()
                .organization("acme")
                .tool("scribe")
                .at(AT)
                .build();
        var decisions = engine.decideAll(List.of(good.timeless(), good).iterator());
        assertThatThrownBy(decisions::next)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at(...)");
        assertThat(decisions.next().request()).isEqualTo(good);
    }

    @Test
    void what_is_known_changes_with_the_day_of_a_publication_and_on_no_other() {
        PolicyEngine engine = PolicyEngine.load(PolicyEngineTest.pack("""
                  - id: acme/quill-ban
                    issuer: acme
                    effect: deny
                    what: {tools: [quill]}
                    time: {known: 2026-02-10, from: 2026-02-20}
                """));
        Map<KnownAt, Outcome> expected = new LinkedHashMap<>();
        expected.put(KnownAt.on(LocalDate.parse("2020-01-01")), Outcome.NOT_APPLICABLE);
        expected.put(KnownAt.on(LocalDate.parse("2026-02-09")), Outcome.NOT_APPLICABLE);
        expected.put(KnownAt.on(LocalDate.parse("2026-02-10")), Outcome.DENY);
        expected.put(KnownAt.on(LocalDate.parse("2026-02-17")), Outcome.DENY);
        expected.put(KnownAt.at(Instant.parse("2026-02-09T22:59:59Z")), Outcome.NOT_APPLICABLE);
        expected.put(KnownAt.at(Instant.parse("2026-02-09T23:00:00Z")), Outcome.DENY);
        expected.put(KnownAt.at(Instant.parse("2031-01-01T00:00:00Z")), Outcome.DENY);
        expected.put(KnownAt.everything(), Outcome.DENY);
        AccessRequest asked = AccessRequest.builder()
                .organization("acme")
                .tool("quill")
                .at(AT)
                .build();
        expected.forEach((knownAt, outcome) -> {
            Decision decision = engine.decide(asked.toBuilder().knownAt(knownAt).build());
            assertThat(decision.outcome()).as("%s", knownAt).isEqualTo(outcome);
            assertThat(decision.request().knownAt()).isEqualTo(knownAt);
        });
    }
}
