package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.AccessRequest;
import dev.edict.Audit;
import dev.edict.Decision;
import dev.edict.Lever;
import dev.edict.PackException;
import dev.edict.Suggestion;
import dev.edict.Timeline;
import dev.edict.WhyNot;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import dev.edict.model.Truth;
import dev.edict.time.KnownAt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyEngineTest {
    private static final PolicyEngine ENGINE = PolicyEngine.load(pack(""));
    private static final AccessRequest REQUEST = AccessRequest.builder()
            .organization("acme")
            .tool("scribe")
            .action("use")
            .device("managed")
            .attribute("team", "product")
            .at(Instant.parse("2026-03-01T12:00:00Z"))
            .build();

    static PackSource pack(String morePolicies) {
        return PackSource.texts(
                "small",
                Map.of("pack.yaml", """
                pack: small
                version: 1
                as-of: 2026-05-01
                stale-after: 2026-12-31
                attributes: {team: {values: [product, research]}, batch: {values: ["1", "2"]}}
                """, "catalog/all.yaml", """
                organizations:
                  acme: {name: Acme, headquarters: DE, zone: Europe/Berlin}
                  vendor: {name: Vendor, headquarters: US, zone: America/New_York}
                tools:
                  scribe: {name: Scribe, vendor: vendor, kind: application, categories: [writing]}
                  quill: {name: Quill, vendor: acme, kind: application, categories: [writing]}
                """, "policies/all.yaml", """
                policies:
                  - id: acme/scribe-ban
                    issuer: acme
                    effect: deny
                    who: {organizations: [acme]}
                    what: {tools: [scribe]}
                    how: {devices: [managed]}
                    because: Scribe keeps what it is shown.
                    instead: [quill, scribe]
                    time:
                      known: 2026-01-10
                      from: 2026-02-01
                      phases:
                        - {status: suspended, known: 2026-03-10, from: 2026-03-05, until: 2026-04-01}
                """ + morePolicies + """
                exceptions:
                  - id: acme/research
                    issuer: acme
                    sets-aside: [acme/scribe-ban]
                    if: {team: research}
                    time: {from: 2026-02-01, until: 2026-06-01}
                    approved-by: acme/board
                    obligations: [Write down what was tried.]
                    because: Research needs it.
                """));
    }

    @Test
    void a_decision_needs_an_instant_for_edict_reads_no_clock() {
        assertThatThrownBy(() -> ENGINE.decide(REQUEST.timeless()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no instant");
    }

    @Test
    void alternatives_are_evaluated_and_never_denied() {
        Decision decision = ENGINE.decide(REQUEST);

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.isPermitted()).isFalse();
        assertThat(decision.alternatives()).singleElement().satisfies(alternative -> {
            assertThat(alternative.change()).hasToString("quill");
            assertThat(alternative.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        });
    }

    @Test
    void an_exception_permits_sets_aside_and_brings_its_duties() {
        Decision decision =
                ENGINE.decide(REQUEST.toBuilder().attribute("team", "research").build());

        assertThat(decision.isPermitted()).isTrue();
        assertThat(decision.setAside())
                .singleElement()
                .hasToString("SetAside[policy=acme/scribe-ban, by=acme/research]");
        assertThat(decision.obligations())
                .singleElement()
                .satisfies(duty -> assertThat(duty.text()).contains("tried"));
    }

    @Test
    void an_exception_that_is_not_shown_counts_as_absent_and_is_named() {
        AccessRequest silent = REQUEST.toBuilder().without("attributes.team").build();

        Decision decision = ENGINE.decide(silent);

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.missing())
                .singleElement()
                .satisfies(fact -> assertThat(fact.path()).isEqualTo("attributes.team"));
    }

    @Test
    void an_absent_field_is_unknown_where_it_matters() {
        Decision decision = ENGINE.decide(REQUEST.toBuilder().without("device").build());

        assertThat(decision.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(decision.missing())
                .singleElement()
                .satisfies(fact -> assertThat(fact.path()).isEqualTo("device"));
    }

    @Test
    void what_every_way_of_filling_in_agrees_on_is_the_outcome() {
        PolicyEngine engine = PolicyEngine.load(pack("""
                  - {id: acme/first, issuer: acme, effect: deny, what: {tools: [quill]}, if: {batch: "1"}, time: {from: 2026-01-01}}
                  - {id: acme/second, issuer: acme, effect: deny, what: {tools: [quill]}, if: {batch: "2"}, time: {from: 2026-02-01}}
                """));
        AccessRequest quill = REQUEST.toBuilder().tool("quill").build();

        assertThat(engine.decide(quill).outcome()).isEqualTo(Outcome.DENY);
        assertThat(engine.decide(quill.at(Instant.parse("2026-01-15T00:00:00Z")))
                        .outcome())
                .isEqualTo(Outcome.INDETERMINATE);
        assertThat(engine.decide(quill.at(Instant.parse("2025-12-15T00:00:00Z")))
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void names_that_nobody_knows_never_yield_a_permit_and_are_suggested_for() {
        Decision decision = ENGINE.decide(REQUEST.toBuilder().tool("scribble").build());

        assertThat(decision.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(decision.missing())
                .anySatisfy(fact -> assertThat(fact.path()).isEqualTo("tool"));
        assertThat(decision.notes()).anySatisfy(note -> assertThat(note).contains("unknown tool `scribble`", "scribe"));
    }

    @Test
    void a_timeline_equals_decisions_at_and_around_every_boundary() {
        for (String team : new String[] {"product", "research"}) {
            AccessRequest request = REQUEST.toBuilder().attribute("team", team).build();
            Timeline timeline = ENGINE.timeline(request);

            assertThat(timeline.segments()).hasSizeGreaterThan(4);
            for (Timeline.Segment segment : timeline.segments()) {
                Instant start =
                        segment.period().begins() ? segment.period().from() : Instant.parse("1990-01-01T00:00:00Z");
                for (Instant at : new Instant[] {start, start.plusNanos(1), start.minusNanos(1)}) {
                    assertThat(timeline.at(at)).isEqualTo(ENGINE.decide(request.at(at)));
                    assertThat(ENGINE.decide(request.at(at)).validity().contains(at))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_next_change_says_what_it_will_be() {
        Decision decision = ENGINE.decide(REQUEST);

        assertThat(decision.nextChange()).hasValueSatisfying(next -> {
            assertThat(next.at()).isEqualTo("2026-03-04T23:00:00Z");
            assertThat(next.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
            assertThat(next.causes()).anySatisfy(cause -> assertThat(cause).contains("acme/scribe-ban", "suspended"));
        });
    }

    @Test
    void a_look_back_tells_what_was_right_then_from_what_is_right_now() {
        Audit audit =
                ENGINE.audit(REQUEST, Instant.parse("2026-03-06T12:00:00Z"), KnownAt.on(LocalDate.parse("2026-03-07")));

        assertThat(audit.then().outcome()).isEqualTo(Outcome.DENY);
        assertThat(audit.now().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(audit.stillHolds()).isFalse();
        assertThat(audit.learned()).singleElement().asString().contains("acme/scribe-ban", "suspended");
    }

    @Test
    void why_not_names_the_first_condition_that_failed() {
        WhyNot why = ENGINE.whyNot(REQUEST.toBuilder().device("personal").build(), "acme/scribe-ban");

        assertThat(why.firstFailed()).hasValueSatisfying(check -> {
            assertThat(check.condition()).isEqualTo("how.devices");
            assertThat(check.expected()).isEqualTo("managed");
            assertThat(check.actual()).isEqualTo("personal");
        });
        assertThat(why.conditions()).extracting(check -> check.holds()).contains(Truth.YES, Truth.NO);
    }

    @Test
    void why_not_says_when_a_policy_would_apply_if_only_time_is_in_the_way() {
        WhyNot why = ENGINE.whyNot(REQUEST.at(Instant.parse("2025-06-01T00:00:00Z")), "acme/scribe-ban");

        assertThat(why.wouldApplyFrom()).contains(Instant.parse("2026-01-31T23:00:00Z"));
    }

    @Test
    void why_not_suggests_the_policy_that_was_meant() {
        assertThatThrownBy(() -> ENGINE.whyNot(REQUEST, "acme/scribe-bann"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme/scribe-ban");
    }

    @Test
    void what_if_offers_only_changes_that_free_the_request() {
        assertThat(ENGINE.whatIf(REQUEST))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.outcome()).isIn(Outcome.PERMIT, Outcome.NOT_APPLICABLE));
        assertThat(ENGINE.whatIf(REQUEST))
                .extracting(Suggestion::lever)
                .contains(Lever.TOOL, Lever.DATE, Lever.MANNER, Lever.EXCEPTION);
        assertThat(ENGINE.whatIf(REQUEST, EnumSet.of(Lever.DATE)))
                .singleElement()
                .satisfies(offer -> assertThat(offer.at()).contains(Instant.parse("2026-03-04T23:00:00Z")));
    }

    @Test
    void the_calendar_lists_each_date_with_who_is_concerned() {
        assertThat(ENGINE.calendar(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-06-01T00:00:00Z")))
                .extracting(entry -> entry.subject() + " " + entry.event() + " " + entry.concerned())
                .containsSubsequence(
                        "acme/scribe-ban published [acme]",
                        "acme/scribe-ban begins [acme]",
                        "acme/scribe-ban suspended from here [acme]",
                        "acme/scribe-ban suspended no more [acme]",
                        "acme/research ends [everybody]",
                        "small the pack is stale from here [everybody]");
    }

    @Test
    void a_stale_pack_warns_in_every_decision() {
        Decision decision = ENGINE.decide(REQUEST.at(Instant.parse("2027-01-01T00:00:00Z")));

        assertThat(decision.warnings())
                .anySatisfy(warning -> assertThat(warning.policy()).isEqualTo("edict/stale-pack"));
    }

    @Test
    void a_broken_pack_tells_every_issue_and_loads_nothing() {
        PackSource broken = pack("  - {id: acme/broken, issuer: acmee, effect: denny, what: {tools: [scribbe]}}\n");

        assertThatThrownBy(() -> PolicyEngine.load(broken))
                .isInstanceOfSatisfying(
                        PackException.class,
                        failure -> assertThat(failure.issues())
                                .hasSizeGreaterThanOrEqualTo(3)
                                .allSatisfy(issue -> assertThat(issue.file()).isEqualTo("policies/all.yaml")));
        assertThat(PolicyEngine.check(broken, PolicyEngine.Options.defaults())).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void the_cache_changes_no_answer() {
        PolicyEngine without =
                PolicyEngine.load(pack(""), PolicyEngine.Options.defaults().withCachedRequests(0));

        for (int day = 0; day < 400; day += 7) {
            AccessRequest request =
                    REQUEST.at(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * day));
            assertThat(ENGINE.decide(request)).isEqualTo(without.decide(request));
        }
    }
}
