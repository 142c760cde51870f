package dev.edict.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Finding;
import dev.edict.Issue;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
    private static final Path BAD = Path.of("src/test/resources/dev/edict/engine/check/table");
    private static final Map<String, String> PACK = Map.of(
            "pack.yaml",
            "pack: acme\nversion: 1.0.0\ntitle: Acme\nattributes: {team: {values: [red, blue]}}\n",
            "catalog/catalog.yaml",
            """
            organizations:
              acme: {name: Acme, headquarters: DE, zone: Europe/Berlin}
            tools:
              claude: {name: Claude, vendor: acme, kind: model}
              qoder: {name: Qoder, vendor: acme, kind: application}
              zed: {name: Zed, vendor: acme, kind: application}
            sources:
              handbook: {title: Handbook, date: 2026-01-01, zone: UTC}
            """);
    private static final String TABLE = """
            id,issuer,effect,what.tools:list,how.devices,if.team,time.from:date,because,instead
            acme/claude,acme,deny,claude,,,2026-07-01,Not yet reviewed.,qoder
            acme/zed,acme,review,"zed, qoder",personal|managed,red,2026-08-01,"Ask, and ""wait"".",
            """;

    @Test
    void each_row_is_a_policy() {
        PolicyEngine engine = engine(TABLE);

        assertThat(engine.policyIds()).containsExactly("acme/claude", "acme/zed");
        assertThat(outcome(engine, "claude", "2026-06-30T21:59:59Z")).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(engine, "claude", "2026-06-30T22:00:00Z")).isEqualTo(Outcome.DENY);
        assertThat(outcome(engine, "zed", "2026-08-02T00:00:00Z")).isEqualTo(Outcome.REVIEW);
        assertThat(outcome(engine, "qoder", "2026-08-02T00:00:00Z")).isEqualTo(Outcome.REVIEW);
        assertThat(engine.decide(request("zed", "2026-08-02T00:00:00Z")).determining())
                .singleElement()
                .extracting(Finding::because)
                .asString()
                .contains("Ask, and \"wait\".");
    }

    @Test
    void a_table_says_what_yaml_would_say() {
        String yaml = """
                policies:
                  - {id: acme/claude, issuer: acme, effect: deny, what: {tools: [claude]}, time: {from: 2026-07-01},
                     because: Not yet reviewed., instead: [qoder]}
                  - {id: acme/zed, issuer: acme, effect: review, what: {tools: [zed, qoder]},
                     how: {devices: [personal, managed]}, if: {team: red}, time: {from: 2026-08-01},
                     because: 'Ask, and "wait".'}
                """;
        Map<String, String> files = new TreeMap<>(PACK);
        files.put("policies/policies.yaml", yaml);

        assertThat(withoutPlaces(engine(TABLE)))
                .isEqualTo(withoutPlaces(PolicyEngine.load(PackSource.texts("a", files))));
    }

    @Test
    void parties_come_with_their_subsidiaries_where_a_column_says_so() {
        String table = """
                id,issuer,effect,who.organizations,who.organizations.with,what.tools,time.from
                acme/all,acme,deny,acme,subsidiaries,claude,2026-07-01
                acme/one,acme,deny,acme,,zed,2026-07-01
                """;
        Map<String, String> files = new TreeMap<>(PACK);
        files.put("policies/policies.yaml", """
                policies:
                  - {id: acme/all, issuer: acme, effect: deny, who: {organizations: {is: [acme], with: subsidiaries}},
                     what: {tools: [claude]}, time: {from: 2026-07-01}}
                  - {id: acme/one, issuer: acme, effect: deny, who: {organizations: [acme]}, what: {tools: [zed]},
                     time: {from: 2026-07-01}}
                """);

        assertThat(withoutPlaces(engine(table)))
                .isEqualTo(withoutPlaces(PolicyEngine.load(PackSource.texts("a", files))));
    }

    private static List<String> withoutPlaces(PolicyEngine engine) {
        return engine.pack().policies().stream()
                .map(policy -> policy.toString().replaceAll("origin=[^]]*]", "]"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"policies/bans.csv", "tables/bans.csv", "policies/teams/red.csv"})
    void tables_stand_beside_the_policies_or_in_a_folder_of_their_own(String path) {
        assertThat(PolicyEngine.load(source(path, TABLE)).policyIds()).hasSize(2);
    }

    @Test
    void what_spreadsheets_write_is_read() {
        String semicolons = "\uFEFF"
                + TABLE.replace("\"zed, qoder\"", "zed|qoder")
                        .replace("\"Ask, and \"\"wait\"\".\"", "\"Ask; and \"\"wait\"\".\"")
                        .replace(",", ";")
                        .replace("\n", "\r\n")
                + ";;;;;;;;\r\n";
        String tabs = TABLE.replace("\"zed, qoder\"", "zed|qoder").replace(',', '\t');

        assertThat(engine(semicolons).policyIds()).containsExactly("acme/claude", "acme/zed");
        assertThat(engine(tabs).policyIds()).containsExactly("acme/claude", "acme/zed");
    }

    @Test
    void a_row_that_sets_something_aside_is_an_exception() {
        PolicyEngine engine =
                engine(TABLE.replace("because,instead\n", "because,instead,sets-aside,time.until,approved-by\n")
                        + "acme/trial,acme,,,,,2026-07-01,A trial.,,acme/claude,2026-09-01,acme/ciso\n");

        assertThat(outcome(engine, "claude", "2026-07-15T00:00:00Z")).isEqualTo(Outcome.PERMIT);
        assertThat(outcome(engine, "claude", "2026-09-15T00:00:00Z")).isEqualTo(Outcome.DENY);
    }

    @Test
    void the_hash_covers_tables() {
        assertThat(engine(TABLE).identity())
                .isNotEqualTo(engine(TABLE.replace("Not yet", "Never")).identity());
        assertThat(engine(TABLE).identity())
                .isEqualTo(engine(TABLE.replace("\n", "\r\n")).identity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "cells", "duplicates", "quotes", "semicolons", "no-columns", "several-lines"})
    void every_mistake_is_told_with_its_row_and_column(String name) throws IOException {
        String table = Files.readString(BAD.resolve(name + ".csv"));
        StringBuilder actual = new StringBuilder();
        for (Issue issue :
                PolicyEngine.check(source("policies/" + name + ".csv", table), PolicyEngine.Options.defaults())) {
            actual.append(issue.text()).append('\n');
        }
        Path golden = BAD.resolve(name + ".txt");
        if (Boolean.getBoolean("record")) {
            Files.writeString(golden, actual);
        }

        assertThat(actual).isNotEmpty().hasToString(Files.readString(golden));
    }

    private static Outcome outcome(PolicyEngine engine, String tool, String at) {
        return engine.decide(request(tool, at)).outcome();
    }

    private static AccessRequest request(String tool, String at) {
        return AccessRequest.builder()
                .organization("acme")
                .tool(tool)
                .device("managed")
                .attribute("team", "red")
                .at(Instant.parse(at))
                .build();
    }

    private static PolicyEngine engine(String table) {
        return PolicyEngine.load(source("policies/table.csv", table));
    }

    private static PackSource source(String path, String table) {
        Map<String, String> files = new TreeMap<>(PACK);
        files.put(path, table);
        return PackSource.texts("acme", files);
    }
}
