package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.AccessRequest;
import dev.edict.Finding;
import dev.edict.PackException;
import dev.edict.Verdict;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules that negate, count or test dated facts, at the door: a timeline says at every instant what a decision says. */
class RulesInTimeTest {
    private static final String CATALOG = """
            organizations:
              acme: {name: Acme, headquarters: {DE: {until: 2026-05-01}, CN: {from: 2026-05-01}}, zone: Europe/Berlin}
              one: {name: One, headquarters: US}
              two: {name: Two, headquarters: CN}
              three: {name: Three, headquarters: FR}
              apia: {name: Apia, headquarters: WS, zone: Pacific/Apia}
              nozone: {name: No zone, headquarters: DE}
            tools:
              app: {name: App, vendor: {one: {until: 2026-03-15}, two: {from: 2026-03-15}}, kind: application, categories: [writing]}
            holdings:
              - {owner: one, owned: acme, percent: 30, from: 2026-01-01, until: 2026-06-01, zone: UTC}
              - {owner: two, owned: acme, percent: 25, from: 2026-02-01, until: 2026-04-01, zone: UTC}
              - {owner: three, owned: acme, percent: 10, from: 2026-03-01, zone: UTC}
            groups:
              list: {of: organizations, zone: UTC, members: {acme: {from: 2026-02-10, until: 2026-07-01}, two: {from: 2026-01-01, until: 2026-03-20}}}
            risks:
              - {tool: app, level: high, issuer: acme, label: leaks, known: 2026-01-20, from: 2026-01-20, until: 2026-02-20, zone: UTC}
              - {tool: app, level: low, issuer: three, label: fine, known: 2026-02-05, from: 2026-02-05, zone: UTC}
            """;
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-31T00:00:00Z");
    private static final AccessRequest REQUEST = AccessRequest.builder()
            .organization("acme")
            .actor("employee")
            .tool("app")
            .action("use")
            .place("DE")
            .build();

    private static final List<String> CONDITIONS = List.of(
            "not Member( group == \"list\", member == \"acme\" )",
            "exists Member( group == \"list\", member == \"acme\" )",
            "not Owner( owned == \"acme\", owner == \"two\" )",
            "exists Owner( owned == \"acme\" ) not Owner( owned == \"acme\", owner == \"two\" )",
            "forall( Owner( owned == \"acme\" ) Owner( owned == \"acme\", owner != \"two\" ) )",
            "accumulate( Owner( owned == \"acme\" ); $n : count(); $n >= 2 )",
            "accumulate( Owner( owned == \"acme\" ); $n : count(); $n == 1 )",
            "$all : List( size >= 2 ) from collect( Owner( owned == \"acme\" ) )",
            "$all : List( size == 0 ) from collect( Member( group == \"list\", member == \"acme\" ) )",
            "not Risk( tool == \"app\", label == \"leaks\" )",
            "Tool( vendor == \"one\" ) exists Risk( tool == \"app\" )",
            "$o : Organization( id == \"acme\", headquarters == \"CN\" ) not Owner( owned == $o.id, owner == \"one\" )");

    /** Returns a pack of rules, each with its annotations and its condition. */
    private static PackSource pack(List<String> heads, List<String> conditions) {
        StringBuilder rules =
                new StringBuilder("package acme.rules;\nimport dev.edict.engine.author.*; import java.util.List;\n");
        for (int rule = 0; rule < heads.size(); rule++) {
            rules.append("rule \"acme/").append(rule).append("\" ").append(heads.get(rule));
            rules.append(" when ").append(conditions.get(rule)).append(" then verdict.deny(); end\n");
        }
        return PackSource.texts(
                "rules",
                Map.of(
                        "pack.yaml",
                        "pack: rules\nversion: 1\nimports: [edict/iso-3166]\n",
                        "catalog/all.yaml",
                        CATALOG,
                        "rules/all.drl",
                        rules.toString()));
    }

    private static PolicyEngine engine(String head, List<String> conditions) {
        return PolicyEngine.load(pack(Collections.nCopies(conditions.size(), head), conditions));
    }

    @Test
    void a_timeline_equals_decide_at_every_instant() {
        PolicyEngine engine =
                engine("@issuer( \"acme\" ) @from( \"2026-01-05\" ) @until( \"2026-12-01\" )", CONDITIONS);

        TimelineTest.isExact(engine, REQUEST);
        for (int rule = 0; rule < CONDITIONS.size(); rule++) {
            String id = "acme/" + rule;
            assertThat(engine.timeline(REQUEST, JANUARY, DECEMBER).segments())
                    .as(CONDITIONS.get(rule))
                    .extracting(segment ->
                            segment.decision().finding(id).map(Finding::verdict).orElse(Verdict.NONE))
                    .contains(Verdict.DENY, Verdict.NONE);
        }
    }

    @Test
    void what_a_rule_counts_is_counted_as_it_stood_on_the_day_and_ends_through_its_last_second() {
        PolicyEngine engine = engine(
                "@issuer( \"acme\" ) @from( \"2026-01-01T00:00Z\" ) @through( \"2026-05-20T12:00:00Z\" )",
                List.of("accumulate( Owner( owned == \"acme\" ); $n : count(); $n >= 2 )"));

        // One holds alone in January, with another in February, and with a third from March on.
        assertThat(outcome(engine, "2026-01-31T23:59:59Z")).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(engine, "2026-02-01T00:00:00Z")).isEqualTo(Outcome.DENY);
        assertThat(outcome(engine, "2026-05-20T12:00:00.999Z")).isEqualTo(Outcome.DENY);
        assertThat(outcome(engine, "2026-05-20T12:00:01Z")).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    private static Outcome outcome(PolicyEngine engine, String at) {
        return engine.decide(REQUEST.at(Instant.parse(at))).outcome();
    }

    @Test
    void the_dates_of_a_rule_must_exist_in_its_zone() {
        List<String> heads = List.of(
                "@issuer( \"apia\" ) @from( \"2011-12-30\" )",
                "@issuer( \"apia\" ) @from( \"2012-01-01\" ) @known( \"2011-12-30\" )",
                "@issuer( \"acme\" ) @from( \"2026-03-29T02:30\" )",
                "@issuer( \"acme\" ) @from( \"2026-01-01\" ) @until( \"2026-10-25T02:30\" )",
                "@issuer( \"nozone\" ) @from( \"2026-02-01\" )");

        List<String> conditions = Collections.nCopies(heads.size(), "Request( actor == \"employee\" )");

        assertThatThrownBy(() -> PolicyEngine.load(pack(heads, conditions)))
                .isInstanceOfSatisfying(
                        PackException.class,
                        failure -> assertThat(failure.issues())
                                .extracting(issue -> issue.line() + " " + issue.message())
                                .containsExactly(
                                        "3 there was no 2011-12-30 in Pacific/Apia",
                                        "4 there was no 2011-12-30 in Pacific/Apia",
                                        "5 clocks in Europe/Berlin never show 2026-03-29T02:30",
                                        "6 clocks in Europe/Berlin show 2026-10-25T02:30 twice",
                                        "7 the dates here have no zone, for the issuer `nozone` has none"));
    }
}
