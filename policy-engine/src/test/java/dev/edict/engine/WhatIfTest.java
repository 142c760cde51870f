package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Lever;
import dev.edict.Suggestion;
import dev.edict.engine.load.PackSource;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What would free a request: each lever by itself, the smallest first, and two together only where one is not enough. */
class WhatIfTest {
    private static final String BAN = """
              - id: acme/scribe
                issuer: acme
                effect: deny
                who: {organizations: [acme]}
                what: {tools: [scribe]%s}
                %s
            """;

    @Test
    void another_tool_of_the_same_category_frees() {
        assertThat(whatIf(engine(ban("", "")), Lever.TOOL)).singleElement().satisfies(offer -> {
            assertThat(offer.changes()).isEqualTo(Map.of("tool", "quill"));
            assertThat(offer.text()).isEqualTo("use quill instead");
        });
    }

    @Test
    void another_route_frees() {
        assertThat(whatIf(engine(ban("", "how: {routes: direct}")), Lever.ROUTE))
                .extracting(Suggestion::text)
                .containsExactly("go through cloud");
    }

    @Test
    void a_version_at_an_end_of_what_is_denied_frees() {
        PolicyEngine engine = engine(ban(", versions: \"vers:npm/>2.0.0\"", ""));

        assertThat(whatIf(engine, Lever.VERSION))
                .extracting(Suggestion::changes)
                .containsExactly(Map.of("version", "2.0.0"));
    }

    @Test
    void versions_before_and_after_what_is_denied_free_the_nearest_lower_one_first() {
        assertThat(versions("vers:npm/>=2.0.0|<4.0.0")).containsExactly("<2.0.0", "4.0.0");
        assertThat(versions("vers:npm/>=2.0.0|<=4.0.0")).containsExactly("<2.0.0", ">4.0.0");
        assertThat(versions("vers:npm/>=1.0.0|<1.2.0|>=2.0.0")).containsExactly("1.2.0", "<1.0.0");
        assertThat(versions("vers:npm/>=1.0.0|<=1.2.0|>=2.0.0")).containsExactly(">1.2.0|<2.0.0", "<1.0.0");
        assertThat(versions("vers:npm/3.0.0")).containsExactly("<3.0.0", ">3.0.0");
        assertThat(versions("vers:npm/*")).isEmpty();
    }

    @Test
    void ends_that_concern_other_tools_are_no_versions_to_offer() {
        PolicyEngine engine = engine(ban(", versions: \"vers:npm/>2.0.0\"", "") + """
                  - id: acme/quill
                    issuer: acme
                    effect: deny
                    what: {tools: [quill], versions: "vers:npm/>=1.0.0"}
                """);

        assertThat(whatIf(engine, Lever.VERSION))
                .extracting(Suggestion::changes)
                .containsExactly(Map.of("version", "2.0.0"));
    }

    private static List<String> versions(String denied) {
        return whatIf(engine(ban(", versions: \"" + denied + "\"", "")), Lever.VERSION).stream()
                .map(offer -> offer.changes().get("version"))
                .toList();
    }

    @Test
    void the_earliest_later_date_frees() {
        PolicyEngine engine = engine(ban("", "time: {zone: UTC, from: 2026-02-01, until: 2026-04-01}"));

        assertThat(whatIf(engine, Lever.DATE))
                .extracting(offer -> offer.at().orElseThrow())
                .containsExactly(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void an_exception_says_of_whom_and_covers_all_that_denies() {
        PolicyEngine engine = engine(ban("", "waivable-by: [board]") + """
                  - id: board/review
                    issuer: board
                    effect: review
                    approver: board/desk
                    who: {organizations: [acme]}
                    what: {tools: [scribe]}
                """);

        assertThat(whatIf(engine, Lever.EXCEPTION)).singleElement().satisfies(offer -> {
            assertThat(offer.exceptions()).containsExactly("acme/scribe", "board/review");
            assertThat(offer.text())
                    .isEqualTo("an exception granted by acme or board (from acme/scribe) and by board"
                            + " (from board/review, approved by board/desk)");
        });
    }

    @Test
    void only_the_levers_that_are_allowed_are_moved() {
        for (Lever lever : Lever.values()) {
            assertThat(whatIf(engine(ban("", "time: {zone: UTC, until: 2026-04-01}")), lever))
                    .allSatisfy(offer -> assertThat(offer.lever()).isEqualTo(lever));
        }
        assertThat(engine(ban("", "")).whatIf(request(), EnumSet.noneOf(Lever.class)))
                .isEmpty();
    }

    @Test
    void the_smallest_come_first_and_then_in_the_order_of_levers() {
        List<Suggestion> offers =
                engine(ban("", "time: {zone: UTC, until: 2026-04-01}") + """
                  - id: board/scribe
                    issuer: board
                    effect: deny
                    who: {organizations: [acme]}
                    what: {tools: [scribe]}
                    time: {zone: UTC, until: 2026-05-01}
                """).whatIf(request());

        assertThat(offers).extracting(Suggestion::lever).containsExactly(Lever.TOOL, Lever.DATE, Lever.EXCEPTION);
        assertThat(offers.get(1).at()).contains(Instant.parse("2026-05-01T00:00:00Z"));
    }

    @Test
    void two_changes_are_offered_where_one_is_not_enough() {
        PolicyEngine engine = engine(ban("", "") + """
                  - id: acme/direct
                    issuer: acme
                    effect: deny
                    who: {organizations: [acme]}
                    how: {devices: [personal]}
                  - id: board/managed
                    issuer: board
                    effect: permit
                    how: {devices: [managed]}
                """);
        AccessRequest personal = request().toBuilder().device("personal").build();

        List<Suggestion> offers = engine.whatIf(personal, EnumSet.of(Lever.TOOL, Lever.MANNER));
        assertThat(offers)
                .extracting(Suggestion::changes)
                .contains(Map.of("tool", "quill", "device", "managed"))
                .allSatisfy(changes -> assertThat(changes).hasSize(2));
        assertThat(offers.get(0).text()).startsWith("use quill instead, and with device ");
    }

    @Test
    void another_tool_and_some_patience_are_offered_where_one_is_not_enough() {
        PolicyEngine engine = engine(ban("", "") + """
                  - id: acme/quill
                    issuer: acme
                    effect: deny
                    who: {organizations: [acme]}
                    what: {tools: [quill]}
                    time: {zone: UTC, until: 2026-04-01}
                """);

        assertThat(engine.whatIf(request(), EnumSet.of(Lever.TOOL, Lever.DATE)))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.changes()).isEqualTo(Map.of("tool", "quill"));
                    assertThat(offer.at()).contains(Instant.parse("2026-04-01T00:00:00Z"));
                });
    }

    private static String ban(String what, String more) {
        return BAN.formatted(what, more);
    }

    private static List<Suggestion> whatIf(PolicyEngine engine, Lever lever) {
        return engine.whatIf(request(), EnumSet.of(lever));
    }

    private static AccessRequest request() {
        return AccessRequest.builder()
                .organization("acme")
                .actor("employee")
                .tool("scribe")
                .version("3.0.0")
                .action("use")
                .device("managed")
                .route()
                .at(Instant.parse("2026-03-01T12:00:00Z"))
                .build();
    }

    private static PolicyEngine engine(String policies) {
        return PolicyEngine.load(PackSource.texts(
                "small",
                Map.of(
                        "pack.yaml",
                        "pack: small\nversion: 1\n",
                        "catalog/all.yaml",
                        """
                                organizations:
                                  acme: {name: Acme, headquarters: DE, zone: Europe/Berlin}
                                  board: {name: Board, headquarters: DE, zone: Europe/Berlin}
                                  vendor: {name: Vendor, headquarters: US, zone: America/New_York, authorizes: [cloud]}
                                tools:
                                  cloud: {vendor: vendor, kind: service}
                                  scribe: {name: Scribe, vendor: vendor, kind: application, categories: [writing]}
                                  quill: {name: Quill, vendor: acme, kind: application, categories: [writing]}
                                """,
                        "policies/all.yaml",
                        "policies:\n" + policies)));
    }
}
