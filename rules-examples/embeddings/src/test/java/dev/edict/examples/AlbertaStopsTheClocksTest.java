package dev.edict.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import dev.edict.time.TimeZones;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlbertaStopsTheClocksTest {
    private static final PackSource PACK =
            PackSource.texts("alberta", Map.of("pack.yaml", """
                    pack: alberta
                    version: 1
                    """, "catalog/all.yaml", """
                    organizations:
                      oilsands: {name: An operator in Fort McMurray, headquarters: CA, zone: America/Edmonton}
                    tools:
                      assistant: {name: An assistant, vendor: oilsands, kind: application}
                    """, "policies/all.yaml", """
                    policies:
                      - id: oilsands/ban
                        issuer: oilsands
                        effect: deny
                        what: {tools: [assistant]}
                        time: {known: 2026-06-01, from: 2026-11-15}
                    """));
    private static final AccessRequest REQUEST = AccessRequest.builder()
            .organization("oilsands")
            .tool("assistant")
            .at(Instant.parse("2026-11-15T06:00:00Z"))
            .build();

    @Test
    void midnight_in_edmonton_is_another_instant_under_another_version_of_the_rules() {
        Decision now = engine(new AlbertaStopsTheClocks(TimeZones.ofPlatform())).decide(REQUEST);

        assertThat(now.outcome()).isEqualTo(Outcome.DENY);
        assertThat(now.validity().from()).isEqualTo("2026-11-15T06:00:00Z");
        assertThat(now.identity().tzdb()).isEqualTo("2026c");
    }

    @Test
    void a_replay_under_the_old_rules_gives_the_old_answer() {
        // The rules that Java 17 came with, whatever the platform of this test has: clocks go back on 1 November 2026.
        Decision then = engine(new AlbertaGoesOn(TimeZones.ofPlatform())).decide(REQUEST);

        assertThat(then.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(then.nextChange().orElseThrow().at()).isEqualTo("2026-11-15T07:00:00Z");
        assertThat(then.identity().tzdb()).isEqualTo("2025a");
    }

    private static PolicyEngine engine(TimeZones zones) {
        return PolicyEngine.load(PACK, PolicyEngine.Options.defaults().withTimeZones(zones));
    }

    /** Alberta as the database had it until its version 2026b: on the clocks of Denver. */
    private record AlbertaGoesOn(TimeZones platform) implements TimeZones {
        @Override
        public String version() {
            return "2025a";
        }

        @Override
        public java.time.zone.ZoneRules rules(String zone) {
            return platform.rules(zone.equals("America/Edmonton") ? "America/Denver" : zone);
        }
    }
}
