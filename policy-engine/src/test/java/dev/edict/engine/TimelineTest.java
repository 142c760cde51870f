package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.edict.AccessRequest;
import dev.edict.Announcement;
import dev.edict.Decision;
import dev.edict.NextChange;
import dev.edict.Timeline;
import dev.edict.Timeline.Segment;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import dev.edict.time.KnownAt;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Timelines of a pack with dates of every kind: exact, without gaps, and each change with what began or ended. */
class TimelineTest {
    private static final Path PACKS = Path.of("src/test/resources/packs");
    private static final PolicyEngine ENGINE = PolicyEngine.load(PACKS.resolve("time"));
    private static final List<KnownAt> KNOWLEDGE = List.of(
            KnownAt.everything(),
            KnownAt.on(LocalDate.parse("2025-11-11")),
            KnownAt.on(LocalDate.parse("2026-02-20")),
            KnownAt.at(Instant.parse("2026-07-01T00:00:00Z")));

    private static final List<AccessRequest> REQUESTS = List.of(
            request("cairo", "app").build(),
            request("havana", "web").build(),
            request("apia", "app").build(),
            request("new-york", "app").build(),
            request("tokyo", "app").build(),
            request("tokyo", "web").build(),
            request("tokyo", "web").action("install").build(),
            request("berlin", "sold").build(),
            request("seller", "web")
                    .action("provide")
                    .attribute("checked", "no")
                    .build(),
            request("kathmandu", "sold").attribute("side", "right").build(),
            request("beirut", "web").build(),
            request("beirut", "web").attribute("batch", "2").build(),
            request("nozone", "web").build(),
            request("nozone", "sold").attribute("removed", "no").build(),
            request("nozone", "app").action("install").zone("Pacific/Apia").build(),
            request("mover", "app").action("buy").build(),
            request("child", "app").action("update").build(),
            request("berlin", "app").action("embed").place("HR").build());

    private static AccessRequest.Builder request(String organization, String tool) {
        return AccessRequest.builder()
                .organization(organization)
                .actor("employee")
                .tool(tool)
                .action("use")
                .place("DE");
    }

    @TestFactory
    Stream<DynamicTest> a_timeline_equals_decide_at_every_instant_and_says_why_it_changes() {
        return REQUESTS.stream()
                .map(request -> dynamicTest(
                        request.organization().orElseThrow() + " "
                                + request.tool().orElseThrow(),
                        () -> KNOWLEDGE.forEach(known -> isExact(
                                ENGINE, request.toBuilder().knownAt(known).build()))));
    }

    static void isExact(PolicyEngine engine, AccessRequest request) {
        Timeline timeline = engine.timeline(request);
        assertThat(timeline.period().begins()).isFalse();
        assertThat(timeline.period().ends()).isFalse();
        for (int index = 0; index < timeline.segments().size(); index++) {
            Segment segment = timeline.segments().get(index);
            for (Instant at : around(segment)) {
                Decision decision = engine.decide(request.at(at));
                assertThat(timeline.at(at)).isEqualTo(decision);
                assertThat(decision.validity().contains(at)).isTrue();
            }
            assertThat(segment.causes().isEmpty()).isEqualTo(index == 0);
            assertThat(segment.causes()).allSatisfy(cause -> assertThat(cause).isNotBlank());
            Optional<NextChange> next = segment.decision().nextChange();
            assertThat(next.isPresent()).isEqualTo(segment.period().ends());
            if (next.isPresent()) {
                Segment after = timeline.segments().get(index + 1);
                assertThat(next.get().at()).isEqualTo(after.period().from());
                assertThat(next.get().outcome()).isEqualTo(after.decision().outcome());
                assertThat(next.get().causes()).isEqualTo(after.causes());
            }
        }
    }

    private static List<Instant> around(Segment segment) {
        List<Instant> instants = new ArrayList<>();
        if (segment.period().begins()) {
            Instant from = segment.period().from();
            instants.addAll(List.of(from, from.plusNanos(1), from.minusNanos(1)));
        }
        if (segment.period().ends()) {
            instants.add(segment.period().until().minusNanos(1));
        }
        return instants;
    }

    @Test
    void adding_knowledge_never_changes_what_was_right_to_say() {
        PolicyEngine more = PolicyEngine.load(PackSource.texts("more", withAnotherPhase()));
        for (AccessRequest request : REQUESTS) {
            AccessRequest then = request.toBuilder()
                    .knownAt(KnownAt.on(LocalDate.parse("2026-12-31")))
                    .build();
            for (Segment segment : ENGINE.timeline(then).segments()) {
                Instant at = segment.period().begins() ? segment.period().from() : Instant.EPOCH;
                assertThat(more.decide(then.at(at)).outcome())
                        .isEqualTo(
                                segment.period().begins()
                                        ? segment.decision().outcome()
                                        : ENGINE.decide(then.at(at)).outcome());
            }
        }
    }

    private static Map<String, String> withAnotherPhase() {
        Map<String, String> files = new java.util.TreeMap<>();
        PackSource source = PackSource.of(PACKS.resolve("time"));
        for (String folder : List.of("catalog", "policies")) {
            source.pathsIn(folder)
                    .forEach(path -> files.put(path, source.file(path).orElseThrow()));
        }
        files.put("pack.yaml", source.file("pack.yaml").orElseThrow());
        files.computeIfPresent(
                "policies/phases.yaml",
                (path, text) -> text.replaceAll(
                        "(?m)^( +phases:)$",
                        "$1\n        - {status: grace, known: 2027-02-01, from: 2025-01-01, until: 2026-06-01}"));
        return files;
    }

    @Test
    void a_policy_that_begins_is_the_cause() {
        assertThat(causesAt("cairo", "app", "2026-04-23T22:00:00Z"))
                .containsExactly("cairo/ban begins: warn (announced) until then, deny from then on");
    }

    private static PolicyEngine engine(String policy) {
        return PolicyEngine.load(PackSource.texts(
                "small",
                Map.of("pack.yaml", """
                        pack: small
                        version: 1.0.0
                        imports: [edict/iso-3166]
                        attributes: {batch: {values: ["1", "2"]}}
                        """, "catalog/all.yaml", """
                        organizations:
                          acme: {headquarters: {DE: {until: 2026-01-01}, FR: {from: 2026-01-01}}, zone: Europe/Berlin}
                        tools:
                          app: {vendor: acme}
                        """, "policies/all.yaml", """
                        policies:
                          - id: acme/app
                            issuer: acme
                            effect: deny
                            what: {tools: [app]}
                            because: It is so.
                        """ + policy.indent(4))));
    }

    private static List<String> causesOf(String policy, AccessRequest.Builder request) {
        PolicyEngine engine = engine(policy);
        AccessRequest asked =
                request.organization("acme").tool("app").action("use").build();
        isExact(engine, asked);
        return engine.timeline(asked).segments().stream()
                .flatMap(segment -> segment.causes().stream())
                .filter(cause -> cause.startsWith("acme/app"))
                .toList();
    }

    @Test
    void a_policy_that_says_no_day_of_publication_is_published_where_it_begins() {
        assertThat(causesOf(
                        "time: {zone: actor, from: 2026-07-10}",
                        AccessRequest.builder().zone("America/Lima")))
                .containsExactly(
                        "acme/app is published: silent until then, warn (announced) from then on",
                        "acme/app begins: warn (announced) until then, deny from then on");
    }

    @Test
    void a_place_code_that_comes_to_mean_something_else_is_the_cause() {
        assertThat(causesOf("where: {in: [RS]}", AccessRequest.builder().place("CS")))
                .isNotEmpty()
                .allSatisfy(cause ->
                        assertThat(cause).startsWith("acme/app (another meaning of the place code CS begins): "));
    }

    @Test
    void a_stage_that_takes_over_by_the_clocks_of_another_zone_is_the_cause() {
        assertThat(causesOf("""
                        stages:
                          - {time: {zone: Asia/Tokyo, known: 2020-01-01, from: 2020-01-01, until: 2026-02-01}}
                          - {time: {zone: UTC, known: 2020-01-01, from: 2026-01-01}}
                        """, AccessRequest.builder()))
                .last()
                .asString()
                .startsWith("acme/app ends: deny until then, deny from then on");
    }

    @Test
    void the_pack_speaks_of_the_days_on_which_duties_fall_due() {
        PolicyEngine engine = engine("""
                time: {from: 2026-01-01}
                obligations:
                  - {text: Delete it., due: {through: 2026-06-30}}
                """);
        AccessRequest request = request("acme", "app").build();
        assertThat(engine.decide(request.at(Instant.parse("2026-06-30T21:59:59Z")))
                        .notes())
                .isEmpty();
        assertThat(engine.decide(request.at(Instant.parse("2026-06-30T22:00:00Z")))
                        .notes())
                .containsExactly("this lies after the last date that the pack speaks of");
    }

    @Test
    void what_is_enjoined_before_it_begins_is_not_announced_for_the_day_of_the_injunction() {
        String phases =
                "time: {known: 2025-11-01, from: 2026-02-01, phases: [{status: enjoined, known: 2025-12-01, %s}]}";
        AccessRequest december =
                request("acme", "app").at(Instant.parse("2025-12-15T12:00:00Z")).build();
        assertThat(engine(phases.formatted("from: 2026-01-01, until: 2026-04-01"))
                        .decide(december)
                        .announced())
                .extracting(Announcement::text)
                .contains("acme/app begins on 2026-04-01 (Europe/Berlin)");
        assertThat(engine(phases.formatted("from: 2026-01-01")).decide(december).announced())
                .extracting(Announcement::text)
                .contains("acme/app begins on a day not known");
    }

    @Test
    void what_is_announced_begins_on_its_day_though_the_facts_change_before() {
        PolicyEngine engine = engine("""
                who: {organizations: {headquartered: {in: [DE, FR]}}}
                time: {known: 2025-11-01, from: 2026-02-01}
                """);
        AccessRequest december =
                request("acme", "app").at(Instant.parse("2025-12-15T12:00:00Z")).build();
        assertThat(engine.decide(december).announced())
                .extracting(Announcement::text)
                .containsExactly("acme/app begins on 2026-02-01 (Europe/Berlin)");
    }

    @Test
    void a_phase_that_begins_or_ends_is_the_cause() {
        assertThat(causesAt("tokyo", "app", "2025-11-09T23:00:00Z"))
                .containsExactly(
                        "court/retroactive suspended from here: deny until then, silent (suspended) from then on");
        assertThat(causesAt("tokyo", "app", "2026-11-09T23:00:00Z"))
                .containsExactly(
                        "court/retroactive suspended no more: silent (suspended) until then, deny from then on");
    }

    @Test
    void a_fact_that_begins_or_ends_is_the_cause() {
        assertThat(ENGINE.timeline(request("mover", "app").action("buy").build())
                        .segments())
                .flatExtracting(Segment::causes)
                .contains(
                        "facts/headquarters (mover has its headquarters in China (CN) begins): silent until then, deny from then on");
        assertThat(ENGINE.timeline(request("child", "app").action("update").build())
                        .segments())
                .flatExtracting(Segment::causes)
                .contains(
                        "facts/holding (the chain of holdings parent > child begins): silent until then, deny from then on",
                        "facts/holding (the chain of holdings parent > child ends): deny until then, silent from then on");
        assertThat(ENGINE.timeline(request("tokyo", "app").action("buy").build())
                        .segments())
                .flatExtracting(Segment::causes)
                .anySatisfy(
                        cause -> assertThat(cause).startsWith("facts/member (`tokyo` is on the list court/list ends)"));
    }

    @Test
    void a_policy_that_is_replaced_says_so() {
        assertThat(ENGINE.timeline(request("kathmandu", "sold")
                                .attribute("side", "right")
                                .build())
                        .segments())
                .flatExtracting(Segment::causes)
                .contains("berlin/old is replaced: deny until then, silent (repealed) from then on");
    }

    @Test
    void a_duty_and_a_stale_pack_are_causes_too() {
        AccessRequest provider = request("seller", "web").action("provide").build();

        assertThat(ENGINE.timeline(provider).segments())
                .flatExtracting(Segment::causes)
                .contains(
                        "duty is overdue: Check the age of users.",
                        "duty begins: Report every month.",
                        "duty ends: Report every month.",
                        "the pack time is stale from here");
    }

    private static List<String> causesAt(String organization, String tool, String instant) {
        return ENGINE.timeline(request(organization, tool).build()).segments().stream()
                .filter(segment -> segment.period().from().equals(Instant.parse(instant)))
                .findFirst()
                .orElseThrow()
                .causes();
    }

    @Test
    void a_timeline_on_some_knowledge_is_cut_to_what_was_asked_for() {
        Instant from = Instant.parse("2025-11-01T00:00:00Z");
        Instant until = Instant.parse("2026-12-01T00:00:00Z");
        AccessRequest tokyo = request("tokyo", "app").build();

        Timeline before = ENGINE.timeline(tokyo, from, until, KnownAt.on(LocalDate.parse("2025-10-31")));
        Timeline after = ENGINE.timeline(tokyo, from, until, KnownAt.on(LocalDate.parse("2025-11-12")));

        assertThat(before.period().toString()).isEqualTo("2025-11-01T00:00:00Z/2026-12-01T00:00:00Z");
        assertThat(before.segments())
                .extracting(segment -> segment.decision().outcome())
                .containsOnly(Outcome.DENY);
        assertThat(after.segments())
                .extracting(segment -> segment.decision().outcome())
                .containsSubsequence(Outcome.DENY, Outcome.NOT_APPLICABLE, Outcome.DENY);
    }

    @Test
    void what_lies_before_or_after_everything_the_pack_knows_says_so() {
        AccessRequest cairo = request("cairo", "app").build();

        assertThat(ENGINE.decide(cairo.at(Instant.parse("1999-01-01T00:00:00Z")))
                        .notes())
                .contains("this lies before the first date that the pack's policies speak of");
        assertThat(ENGINE.decide(cairo.at(Instant.parse("2028-01-01T00:00:00Z")))
                        .notes())
                .contains(
                        "this lies after the last date that the pack speaks of, whose facts were gathered up to 2027-06-01");
        assertThat(ENGINE.decide(cairo.at(Instant.parse("2026-01-01T00:00:00Z")))
                        .notes())
                .isEmpty();
    }

    @Test
    void a_pack_with_one_date_knows_what_lies_before_and_after_it() {
        PolicyEngine engine = PolicyEngine.load(
                PackSource.texts("one", Map.of("pack.yaml", """
                pack: one
                version: 1
                """, "catalog/all.yaml", """
                organizations: {acme: {name: Acme, headquarters: DE, zone: Europe/Berlin}}
                tools: {app: {name: App, vendor: acme, kind: application}}
                """, "policies/all.yaml", """
                policies:
                  - {id: acme/ban, issuer: acme, effect: deny, what: {tools: [app]}, time: {from: 2026-07-10}}
                """)));
        AccessRequest request = AccessRequest.builder().tool("app").build();

        assertThat(engine.decide(request.at(Instant.parse("2026-07-09T21:59:59Z")))
                        .notes())
                .singleElement()
                .asString()
                .contains("before the first date");
        assertThat(engine.decide(request.at(Instant.parse("2026-07-10T00:00:00Z")))
                        .notes())
                .singleElement()
                .asString()
                .contains("after the last date");
        isExact(engine, request);
    }
}
