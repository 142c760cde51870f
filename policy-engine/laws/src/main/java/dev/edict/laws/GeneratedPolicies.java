package dev.edict.laws;

import static dev.edict.laws.GeneratedPacks.often;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of policies and exceptions as lines of YAML, for the world of {@link GeneratedPacks}. */
final class GeneratedPolicies {
    /** Issuers have zones in which days begin late, hours are skipped or come twice. */
    private static final List<String> ISSUERS = List.of("acme", "acme", "law", "orient", "nomad", "makers");

    private static final String[] DAYS = {
        "2025-03-30", "2025-04-25", "2025-09-05", "2025-10-26", "2025-10-31", "2026-03-08", "2026-03-29", "2026-07-10"
    };

    private GeneratedPolicies() {}

    /** An exception that still looks for the policy that it sets aside. */
    record Waiver(int target, String rest) {
        String of(List<String> policies, int number) {
            String policy = policies.get(Math.floorMod(target, policies.size()));
            String id = policy.replaceFirst("\\{id: (\\w+),.*", "$1");
            // Whoever the policy names may waive it, and its issuer.
            String issuer = policy.contains("waivable-by: [acme]") && target % 2 == 0 ? "acme" : issuer(policy);
            String own = policies.get(0).replaceFirst("\\{id: (\\w+),.*", "$1");
            boolean both =
                    target > 4 && !own.equals(id) && issuer(policies.get(0)).equals(issuer);
            return "{id: x" + number + ", issuer: " + issuer + ", sets-aside: [" + id + (both ? ", " + own : "") + "], "
                    + rest + "}";
        }
    }

    static String issuer(String policy) {
        return policy.replaceFirst(".*?issuer: (\\w+),.*", "$1");
    }

    static Arbitrary<String> policies() {
        List<Arbitrary<String>> parts = List.of(
                Arbitraries.of(ISSUERS).map(issuer -> "issuer: " + issuer),
                effects(),
                scope(),
                excepts(),
                times(),
                stages(),
                readings(),
                often(
                        "",
                        "",
                        "instead: [pad]",
                        "instead: [{tool: relay, model: brain}, pad]",
                        "instead: [{credential: api-key}]"),
                often(
                        "",
                        "obligations: [Tell somebody.]",
                        "obligations: [{text: Write it down., from: 2025-09-05, through: 2026-07-10}]"),
                often("", "", "waivable-by: [acme]", "requires-permit-of: [acme]"),
                Arbitraries.of("", "", "", "", "replaces: ?"),
                Arbitraries.just("because: It is so."));
        return Combinators.combine(parts)
                .as(chosen -> "{id: ?, " + joined(chosen) + "}")
                .map(GeneratedPolicies::consistent);
    }

    // A duty with a day belongs to no other effect.
    private static String consistent(String policy) {
        return policy.contains("due: {")
                ? policy.replace("third: {effect: permit}", "third: {where: {in: [DE]}}")
                : policy;
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Arbitrary<String> effects() {
        return Arbitraries.of(
                "effect: deny",
                "effect: deny",
                "effect: deny",
                "effect: permit",
                "effect: permit",
                "effect: review, approver: acme/security",
                "effect: warn",
                "effect: oblige",
                "effect: oblige, due: {through: 2025-10-26}, done-if: {us-person: \"yes\"}, overdue: deny",
                "effect: oblige, due: {until: 2026-03-29}, overdue: warn");
    }

    /** What a policy applies to: each test left out more often than not, so that policies meet. */
    static Arbitrary<String> scope() {
        return Combinators.combine(who(), what(), how(), where(), given(), whom(), any())
                .as((who, what, how, where, given, whom, any) ->
                        joined(List.of(who, what, how, where, given, whom, any)));
    }

    private static Arbitrary<String> some(double likely, String... texts) {
        return Arbitraries.of(texts).optional(likely).map(text -> text.orElse(""));
    }

    private static final List<String> OWNERS = List.of(
            "{is: [orient], with: subsidiaries}",
            "{is: [first], with: group}",
            "{is: [first], with: parents}",
            "{owned: {by: {headquartered: {outside: [safe]}}, under: edict/anthropic-2025}}",
            "{owned: {by: {is: [orient, nomad]}, at-least: 50, counting: cascade, holders: together}}",
            "{owned: {by: {listed: [listed]}, more-than: 25, counting: multiply, holders: single}}",
            "{controlled: {by: {is: [acme]}}}",
            "{controlled: {by: {headquartered: {outside: [safe]}}}}",
            "{ultimate-parent: {headquartered: {in: [CN, DE]}}}",
            "{ultimate-parent: {is: [orient, acme]}}",
            "{owned: {by: {listed: [listed]}, under: chain}}",
            "{owned: {by: {is: [orient, acme, first]}, under: through}}",
            "{owned: {under: near}}",
            "{owned: {by: {kind: [company, person]}, under: chain, including: {headquartered: {in: [CN]}}}}",
            "{owned: {by: {not: {is: [third]}}, under: through, including: {listed: [listed]}}}",
            "{owned: {by: {headquartered: {outside: [safe]}}, under: chain, counting: multiply, rights: [shares]}}",
            "{is: [orient], with: group, under: chain}",
            "{is: [acme, nomad], with: subsidiaries, under: near}");

    private static Arbitrary<String> who() {
        Arbitrary<String> others = Arbitraries.of(
                "who: {organizations: [acme]}",
                "who: {organizations: [acme, orient, first], actors: [employee]}",
                "who: {organizations: {listed: [listed]}}",
                "who: {organizations: {listed: [both]}}",
                "who: {organizations: {headquartered: {outside: [safe]}}}",
                "who: {organizations: {headquartered: {in: [CN, HK]}, kind: company}}",
                "who: {organizations: {incorporated: {in: [US]}}}",
                "who: {organizations: {any: [{is: [second]}, {kind: [person, public-body]}]}}",
                "who: {organizations: {not: {is: [acme]}}}",
                "who: {actors: {not: [employee]}}");
        Arbitrary<String> owners = Arbitraries.of(OWNERS).map(test -> "who: {organizations: " + test + "}");
        return optional(Arbitraries.frequencyOf(Tuple.of(2, owners), Tuple.of(3, others)), 0.6);
    }

    /** Returns a policy for each test of who owns or controls an organization, which asks about nothing else. */
    static List<String> aboutOwners() {
        List<String> policies = new ArrayList<>();
        for (String test : OWNERS) {
            policies.add("{id: p" + (policies.size() + 1) + ", issuer: law, effect: warn, who: {organizations: " + test
                    + "}, because: Of its owners.}");
        }
        return policies;
    }

    private static Arbitrary<String> whom() {
        return some(
                0.12,
                "whom: {organizations: [second]}",
                "whom: {organizations: {headquartered: {outside: [US]}}}",
                "whom: {organizations: [first, third], roles: [signatory]}");
    }

    private static Arbitrary<String> what() {
        return some(
                0.7,
                "what: {tools: [app]}",
                "what: {tools: [app, pad, mind]}",
                "what: {tools: [kit]}",
                "what: {tools: [brain], also: [inside]}",
                "what: {tools: [mind], also: [inside, derived]}",
                "what: {tools: {not: [pad]}}",
                "what: {vendors: [makers]}",
                "what: {vendors: [orient], also: [inside]}",
                "what: {vendors: {is: [orient], with: subsidiaries}, also: [inside]}",
                "what: {vendors: {headquartered: {in: [CN]}}}",
                "what: {operators: [acme]}",
                "what: {operators: {not: [makers]}, categories: [assistant]}",
                "what: {models: [mind]}",
                "what: {categories: [assistant]}",
                "what: {kinds: [model, library]}",
                "what: {classes: [annex-3]}",
                "what: {tools: [app], versions: \"vers:npm/>=1.2.0|<2.0.0\"}",
                "what: {risk: {at-least: high}}",
                "what: {risk: {at-least: moderate, by: [law]}}",
                "what: {risk: {less-than: high, by: [acme]}}");
    }

    private static Arbitrary<String> how() {
        return some(
                0.4,
                "how: {actions: [use]}",
                "how: {actions: [install, distribute], devices: [managed]}",
                "how: {devices: {not: [managed]}}",
                "how: {networks: [internal]}",
                "how: {credentials: [subscription]}",
                "how: {purposes: [research]}",
                "how: {data: [source-code]}",
                "how: {data: {not: [personal-data]}}",
                "how: {routes: direct}",
                "how: {routes: authorized}");
    }

    private static Arbitrary<String> where() {
        return some(
                0.35,
                "where: {in: [US]}",
                "where: {in: [US-CA, DE]}",
                "where: {outside: [safe]}",
                "where: {in: [safe]}",
                "where: {in: [edict/eu]}",
                "where: {outside: [UA-43, GF]}");
    }

    private static Arbitrary<String> given() {
        return some(
                0.35,
                "if: {team: red}",
                "if: {team: {not: blue}}",
                "if: {us-person: \"yes\"}",
                "if: {seats: {at-least: 5}}",
                "if: {seats: {more-than: 5, at-most: 20}}",
                "if: {hired: {from: 2025-04-25}}",
                "if: {hired: {before: 2025-10-26}, team: blue}");
    }

    private static Arbitrary<String> any() {
        return some(
                0.12,
                "any: [{where: {in: [US]}}, {if: {us-person: \"yes\"}}]",
                "any: [{how: {devices: [managed]}}, {how: {networks: [internal]}}]",
                "any: [{who: {organizations: [acme]}}, {what: {tools: [mind]}}]");
    }

    private static Arbitrary<String> excepts() {
        return some(
                0.2,
                "except: [{if: {team: red}}]",
                "except: [{how: {purposes: [research]}}, {where: {in: [DE]}}]",
                "except: [{what: {categories: [office]}}]",
                "except: [{who: {organizations: {listed: [listed]}}}]");
    }

    private static Arbitrary<String> times() {
        return Combinators.combine(
                        period(),
                        phases(),
                        some(0.35, "zone: Europe/Berlin", "zone: UTC", "zone: Pacific/Apia", "zone: actor"))
                .as((period, phases, zone) -> {
                    String time = joined(List.of(zone, period, phases));
                    return time.isEmpty() ? "" : "time: {" + time + "}";
                });
    }

    private static Arbitrary<String> day(int first, int last) {
        return Arbitraries.integers().between(first, last).map(number -> DAYS[number]);
    }

    private static Arbitrary<String> period() {
        Arbitrary<String> from = Arbitraries.oneOf(
                day(0, 3).map(day -> "from: " + day),
                day(0, 3).map(day -> "from: " + day + "T12:00"),
                day(0, 1).map(day -> "from: {not-before: " + day + ", by: 2025-10-26}"),
                Arbitraries.just("from: {by: 2025-04-25}"),
                Arbitraries.of("from: {days: 30, after: 2025-03-30}", "from: {at: 2025-10-26T02:30, twice: later}"));
        Arbitrary<String> until = Arbitraries.oneOf(
                day(4, 7).map(day -> "until: " + day),
                day(4, 7).map(day -> "through: " + day),
                day(4, 7).map(day -> "through: " + day + "T18:30"));
        Arbitrary<String> known = Arbitraries.of("known: 2025-01-01", "known: 2025-03-30", "known: 2025-10-26");
        return Combinators.combine(optional(from, 0.7), optional(until, 0.35), optional(known, 0.5))
                .as((begin, end, publication) -> joined(List.of(publication, begin, end)));
    }

    private static Arbitrary<String> optional(Arbitrary<String> text, double likely) {
        return text.optional(likely).map(value -> value.orElse(""));
    }

    private static Arbitrary<String> phases() {
        Arbitrary<String> status = Arbitraries.of(
                "status: suspended",
                "status: grace",
                "status: enjoined",
                "status: repealed",
                "status: not-enforced",
                "status: not-enforced, effect: warn",
                "status: in-force",
                "status: announced",
                "status: grace, effect: review",
                "status: suspended, announced: 2025-03-30");
        Arbitrary<String> when = Arbitraries.of(
                "from: 2025-04-25",
                "from: 2025-09-05, until: 2026-03-08",
                "from: 2025-10-26, through: 2025-10-31",
                "from: 2026-03-29",
                "until: 2026-03-29");
        return Combinators.combine(status, when)
                .as((word, period) -> word + ", " + period)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .optional(0.3)
                .map(some -> some.map(GeneratedPolicies::phases).orElse(""));
    }

    // No two phases of one policy became known together, for then one of them would be a contradiction.
    private static String phases(List<String> phases) {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < phases.size(); number++) {
            all.add("{" + phases.get(number) + ", known: " + (number == 0 ? "2025-04-25" : "2026-01-01") + "}");
        }
        return "phases: [" + String.join(", ", all) + "]";
    }

    private static Arbitrary<String> stages() {
        return some(
                0.12,
                "stages: [{if: {team: red}, time: {from: 2025-03-30}}, {if: {team: blue}, time: {from: {not-before: 2025-04-25, by: 2025-09-05}}}]",
                "stages: [{who: {organizations: {listed: [listed]}}, time: {from: 2025-09-05}}, {where: {in: [US]}, time: {from: 2025-10-26}}]",
                "stages: [{if: {team: red}, time: {zone: Asia/Tokyo, from: 2025-03-30}}, {time: {zone: UTC, from: 2025-10-26}}]",
                "stages: [{where: {in: [US]}, time: {zone: actor}}, {where: {in: [DE]}, time: {zone: America/New_York, through: 2026-03-29}}]");
    }

    private static Arbitrary<String> readings() {
        Arbitrary<String> prefer = Arbitraries.of("", "", ", prefer: wide", ", if-readings-differ: deny");
        return Combinators.combine(
                        some(
                                0.2,
                                "readings: {narrow: {}, wide: {what: {vendors: [makers], also: [inside]}}}",
                                "readings: {early: {time: {from: 2025-03-30}}, wide: {time: {from: 2025-10-26}}}",
                                "readings: {east: {time: {zone: Asia/Tokyo, from: 2025-09-05}}, wide: {time: {zone: America/New_York, from: 2025-09-05}}}",
                                "readings: {here: {time: {zone: actor, from: 2025-10-26}}, wide: {time: {zone: UTC, from: 2025-10-26, until: 2026-03-29}}}",
                                "readings: {narrow: {where: {in: [US]}}, wide: {}, third: {effect: permit}}"),
                        prefer)
                .as((text, chosen) -> text.isEmpty() ? "" : text + chosen);
    }

    static Arbitrary<Waiver> exceptions() {
        Arbitrary<String> time = Arbitraries.of(
                "time: {from: 2025-03-30, until: 2026-07-10}",
                "time: {known: 2025-01-01, until: 2025-10-26}",
                "time: {known: 2025-10-26, from: 2025-09-05, through: 2026-03-29}");
        Arbitrary<String> scope = some(
                0.6,
                "if: {team: red}",
                "who: {organizations: [acme]}",
                "what: {tools: [app]}, if: {us-person: \"yes\"}",
                "how: {purposes: [research]}",
                "who: {organizations: {listed: [listed]}}");
        Arbitrary<String> rest = Combinators.combine(scope, time, some(0.4, "obligations: [Record it.]"))
                .as((reach, period, duties) -> Stream.of(
                                Optional.of("approved-by: acme/ciso"),
                                some(reach),
                                some(period),
                                some(duties),
                                Optional.of("because: It was granted."))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")));
        return Combinators.combine(Arbitraries.integers().between(0, 7), rest).as(Waiver::new);
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
