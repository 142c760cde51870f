package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.WhyNot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What authors are told of the conditions of their policies. */
class WhyNotPoliciesTest {
    private static final PolicyEngine REAL = PolicyEngine.load(Path.of("src/test/resources/packs/real-world"));
    private static final PolicyEngine WORDS = PolicyEngine.load(Path.of("src/test/resources/packs/words"));

    @Test
    void what_is_known_of_an_organization_is_told_as_far_as_the_policy_asks() {
        assertThat(told(REAL, "anthropic/unsupported-regions", "organization: samsung, tool: claude", "2026-01-01"))
                .anySatisfy(line -> assertThat(line).startsWith("NO who:").endsWith("samsung; headquartered in KR"));
    }

    @Test
    void each_branch_of_any_tells_what_it_met() {
        assertThat(told(
                        REAL,
                        "us/kaspersky-new",
                        "tool: kaspersky-antivirus, action: buy, place: DE, attributes.us-person: no",
                        "2025-01-01"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("NO any:")
                        .contains("none of them", "where met DE", "if.us-person met no"));
    }

    @Test
    void a_duty_that_is_done_is_what_keeps_it_from_being_asked_for() {
        WhyNot done = ask(
                WORDS, "acme/old-editors", "organization: acme, tool: editor, attributes.removed: yes", "2026-02-10");

        assertThat(done.firstFailed()).map(check -> check.condition()).contains("done-if");
        assertThat(told(done)).contains("NO done-if: not yet: removed = yes / yes");
    }

    @Test
    void where_a_policy_stands_is_told_though_another_condition_fails() {
        String elsewhere = "organization: sub, tool: model, attributes.batch: first";

        assertThat(told(WORDS, "maker/batches", elsewhere, "2026-01-10"))
                .contains("NO time: from 2026-04-01 / not published yet, in force from 2026-04-01T04:00:00Z");
        assertThat(told(WORDS, "maker/batches", elsewhere, "2026-04-10"))
                .contains("YES time: from 2026-04-01 / in force");
        assertThat(told(WORDS, "maker/batches", elsewhere, "2026-05-10"))
                .contains("NO time: from 2026-04-01 / suspended, in force from 2026-06-01T04:00:00Z");
        assertThat(told(WORDS, "acme/research", "organization: sub, tool: model", "2026-03-01"))
                .anySatisfy(line -> assertThat(line).startsWith("NO time:").endsWith("/ expired"));
    }

    @Test
    void it_would_apply_from_a_day_only_where_nothing_but_time_is_in_the_way() {
        String first = "organization: sub, tool: editor, attributes.batch: first";

        assertThat(ask(WORDS, "maker/batches", first, "2026-01-10").wouldApplyFrom())
                .contains(Instant.parse("2026-04-01T04:00:00Z"));
        assertThat(ask(WORDS, "maker/batches", "organization: sub, tool: editor", "2026-01-10")
                        .wouldApplyFrom())
                .isEmpty();
        assertThat(ask(WORDS, "maker/batches", first.replace("first", "second"), "2026-01-10")
                        .wouldApplyFrom())
                .isEmpty();
        assertThat(ask(WORDS, "maker/batches", first, "2026-04-10").wouldApplyFrom())
                .isEmpty();
    }

    private static List<String> told(PolicyEngine engine, String policy, String request, String day) {
        return told(ask(engine, policy, request, day));
    }

    private static List<String> told(WhyNot answer) {
        return answer.conditions().stream()
                .map(check ->
                        check.holds() + " " + check.condition() + ": " + check.expected() + " / " + check.actual())
                .toList();
    }

    private static WhyNot ask(PolicyEngine engine, String policy, String request, String day) {
        AccessRequest.Builder asked = AccessRequest.builder();
        for (String field : request.split(", ")) {
            String[] parts = field.split(": ");
            asked.field(parts[0], parts[1]);
        }
        return engine.whyNot(asked.at(Instant.parse(day + "T12:00:00Z")).build(), policy);
    }
}
