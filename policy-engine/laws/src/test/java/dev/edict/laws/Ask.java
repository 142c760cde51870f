package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Counterparty;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests to a small pack in which each kind of answer is met. */
enum Ask {
    /** The law bans it, the company permits it, and there is something to do instead. */
    BANNED("app", "green", ""),
    /** The company permits it, and warns. */
    PERMITTED("pad", "green", ""),
    /** As before, with two policies that come with the request and speak of something else. */
    WITH_FACTS(
            "pad",
            "green",
            "{policies: [{id: one, issuer: acme, effect: warn, what: {tools: [odd]}, because: It is odd.},"
                    + " {id: two, issuer: acme, effect: warn, what: {tools: [odd]}, because: It is odd.}]}"),
    /** A ban on some teams, and nobody says which team it is. */
    SILENT("pad", "", ""),
    /** No policy speaks of it. */
    UNHEARD_OF("odd", "green", "");

    private static final TestedPack PACK = TestedPack.of(
            PackSource.texts(
                    "told",
                    Map.of(
                            "pack.yaml",
                            "pack: told\nversion: 1\nattributes: {team: {values: [red, blue, green]}}\n",
                            "catalog/facts.yaml",
                            """
                            organizations:
                              acme: {headquarters: US, zone: UTC}
                              law: {kind: authority, headquarters: DE, zone: UTC}
                              makers: {headquarters: US, zone: UTC}
                            tools:
                              app: {vendor: makers}
                              pad: {vendor: makers}
                              odd: {vendor: makers}
                            holdings:
                              - {owner: makers, owned: acme, percent: 10}
                            """,
                            "policies/company.yaml",
                            """
                            policies:
                              - {id: allow, issuer: acme, effect: permit, what: {tools: [app, pad]}, because: We work with it.}
                              - {id: caution, issuer: acme, effect: warn, what: {tools: [pad]}, because: It is new.}
                              - {id: teams, issuer: acme, effect: deny, what: {tools: [pad]}, if: {team: [red, blue]}, because: They have another.}
                            exceptions:
                              - {id: waiver, issuer: acme, sets-aside: [teams], approved-by: acme/ciso, how: {devices: [personal]}, time: {until: 2030-01-01}, because: It was granted.}
                            """,
                            "policies/law.yaml",
                            """
                            policies:
                              - {id: ban, issuer: law, effect: deny, what: {tools: [app]}, time: {from: 2026-01-01, until: 2026-07-01}, instead: [pad], because: It is the law.}
                            """)),
            PolicyEngine.Options.defaults());

    private final String tool;
    private final String team;
    private final String given;

    Ask(String tool, String team, String given) {
        this.tool = tool;
        this.team = team;
        this.given = given;
    }

    /** Returns the pack that is asked. */
    static TestedPack pack() {
        return PACK;
    }

    /** Returns the request, which leaves nothing open but what it is about. */
    AccessRequest request() {
        AccessRequest.Builder request = AccessRequest.builder()
                .organization("acme")
                .actor("employee")
                .action("use")
                .device("managed")
                .place("US")
                .tool(tool)
                .counterparties(List.of(new Counterparty("makers", Optional.empty())))
                .at(Instant.parse("2026-03-01T00:00:00Z"));
        if (!team.isEmpty()) {
            request.field("attributes.team", team);
        }
        if (!given.isEmpty()) {
            request.facts(GeneratedPack.facts(PACK.engine(), given));
        }
        return request.build();
    }
}
