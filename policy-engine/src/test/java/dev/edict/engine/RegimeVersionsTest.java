package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Timeline;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import dev.edict.time.KnownAt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The versions of a regime are facts: each holds for its time, since it was published, and the latest that is known counts. */
class RegimeVersionsTest {
    private static final String ONE_HALF = "{from: 2020-01-01, at-least: 50}";
    private static final String ONE_QUARTER = "{from: 2026-01-01, known: 2026-03-01, at-least: 25}";
    private static final AccessRequest REQUEST = AccessRequest.builder()
            .organization("child")
            .tool("app")
            .action("use")
            .at(Instant.parse("2026-02-01T12:00:00Z"))
            .build();

    private static PolicyEngine engine(String zone, String... versions) {
        return PolicyEngine.load(PackSource.texts(
                "regimes",
                Map.of(
                        "pack.yaml",
                        """
                        pack: regimes
                        version: 1.0.0
                        imports: [edict/iso-3166]
                        """,
                        "catalog/all.yaml",
                        """
                        organizations:
                          law: {kind: authority, headquarters: DE, zone: UTC}
                          parent: {headquarters: DE}
                          child: {headquarters: DE}
                        tools:
                          app: {vendor: law}
                        holdings:
                          - {owner: parent, owned: child, percent: 30}
                        regimes:
                          law/test:
                            counting: cascade
                            holders: together
                            %s
                            versions:
                              - %s
                        """.formatted(zone, String.join("\n      - ", versions)),
                        "policies/all.yaml",
                        """
                        policies:
                          - id: law/owned
                            issuer: law
                            effect: deny
                            who: {organizations: {owned: {by: {is: [parent]}, under: law/test}}}
                            what: {tools: [app]}
                            because: It is owned.
                        """)));
    }

    private static Outcome knownOn(PolicyEngine engine, String day) {
        return engine.decide(REQUEST.toBuilder()
                        .knownAt(KnownAt.on(LocalDate.parse(day)))
                        .build())
                .outcome();
    }

    @Test
    void a_version_that_was_published_later_changes_no_answer_that_was_right_before() {
        PolicyEngine engine = engine("zone: Europe/Berlin", ONE_HALF, ONE_QUARTER);
        assertThat(engine.decide(REQUEST).outcome()).isEqualTo(Outcome.DENY);
        assertThat(knownOn(engine, "2026-03-01")).isEqualTo(Outcome.DENY);
        assertThat(knownOn(engine, "2026-02-28")).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void the_latest_version_counts_in_whatever_order_they_are_written() {
        PolicyEngine one = engine("zone: Europe/Berlin", ONE_HALF, ONE_QUARTER);
        PolicyEngine other = engine("zone: Europe/Berlin", ONE_QUARTER, ONE_HALF);
        for (Timeline.Segment segment : one.timeline(REQUEST).segments()) {
            Instant at = segment.period().begins() ? segment.period().from() : Instant.EPOCH;
            assertThat(other.decide(REQUEST.at(at)).outcome())
                    .isEqualTo(one.decide(REQUEST.at(at)).outcome());
        }
        assertThat(other.decide(REQUEST).outcome()).isEqualTo(Outcome.DENY);
    }

    @Test
    void a_version_that_has_ended_says_nothing_of_the_one_that_followed_it() {
        PolicyEngine engine = engine(
                "zone: Europe/Berlin",
                "{from: 2020-01-01, until: 2026-01-01, known: 2027-05-01, at-least: 50}",
                "{from: 2026-01-01, at-least: 25}");
        assertThat(engine.decide(REQUEST).outcome()).isEqualTo(Outcome.DENY);
    }

    @Test
    void a_version_that_is_stated_anew_ends_when_it_says_now() {
        PolicyEngine engine = engine(
                "zone: Europe/Berlin",
                "{from: 2020-01-01, at-least: 25}",
                "{from: 2020-01-01, until: 2026-01-15, known: 2026-01-15, at-least: 25}");
        assertThat(engine.decide(REQUEST).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(knownOn(engine, "2026-01-14")).isEqualTo(Outcome.DENY);
    }

    @Test
    void a_version_begins_with_its_day_and_is_the_cause() {
        PolicyEngine engine = engine("zone: Europe/Berlin", "{from: 2026-01-01, at-least: 25}");
        Timeline timeline = engine.timeline(REQUEST);
        assertThat(timeline.segments()).hasSize(2);
        Timeline.Segment begun = timeline.segments().get(1);
        assertThat(begun.period().from()).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(begun.causes())
                .containsExactly(
                        "law/owned (a version of the regime law/test begins): silent until then, deny from then on");
    }

    @Test
    void a_zone_that_nobody_states_is_assumed() {
        Decision assumed = engine("title: A test", ONE_HALF).decide(REQUEST.at(Instant.parse("2019-12-31T23:30:00Z")));
        assertThat(assumed.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        Decision denied =
                engine("title: A test", "{from: 2020-01-01, at-least: 25}").decide(REQUEST);
        assertThat(denied.assumptions()).containsExactly("regime law/test: zone UTC");
        assertThat(engine("zone: UTC", "{from: 2020-01-01, at-least: 25}")
                        .decide(REQUEST)
                        .assumptions())
                .isEmpty();
    }
}
