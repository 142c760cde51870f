package dev.edict.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of whole packs that load: a small world of organizations, tools, lists, holdings and risks, all of them dated, and policies that use what the format has, in zones whose
 * clocks skip and repeat hours, and days at midnight.
 */
public final class GeneratedPacks {
    private static final String ATTRIBUTES =
            "attributes: {team: {values: [red, blue]}, us-person: {type: yes-no}, seats: {type: number}, hired: {type: date}}";

    private GeneratedPacks() {}

    /** Returns packs of up to five policies and two exceptions. */
    public static Arbitrary<GeneratedPack> packs() {
        return packs(5, 2);
    }

    /** Returns packs of up to so many policies and exceptions. */
    public static Arbitrary<GeneratedPack> packs(int policies, int exceptions) {
        Arbitrary<List<String>> said = GeneratedPolicies.policies()
                .list()
                .ofMinSize(1)
                .ofMaxSize(policies)
                .map(GeneratedPacks::numbered);
        Arbitrary<List<GeneratedPolicies.Waiver>> waivers =
                GeneratedPolicies.exceptions().list().ofMaxSize(exceptions);
        return Combinators.combine(settings(), worlds(), said, waivers).as((settings, world, lines, waiver) -> {
            List<String> granted = new ArrayList<>();
            for (int number = 0; number < waiver.size(); number++) {
                granted.add(waiver.get(number).of(lines, number + 1));
            }
            return new GeneratedPack(
                    settings,
                    world.organizations,
                    world.tools,
                    world.holdings,
                    world.arrangements,
                    world.groups,
                    world.risks,
                    lines,
                    granted);
        });
    }

    // Ids are given at the end; what replaces another policy names the one before it, if its issuer is the same.
    private static List<String> numbered(List<String> lines) {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number).replace("{id: ?,", "{id: p" + (number + 1) + ",");
            boolean replaces = number > 0
                    && GeneratedPolicies.issuer(line).equals(GeneratedPolicies.issuer(all.get(number - 1)))
                    && line.contains("replaces: ?,");
            line = replaces
                    ? line.replace("replaces: ?,", "replaces: p" + number + ",")
                    : line.replace(", replaces: ?,", ",");
            all.add(line);
        }
        return all;
    }

    private static Arbitrary<List<String>> settings() {
        return Combinators.combine(
                        often("", "", "default: deny", "default: permit", "default: review"),
                        often("", "combining: permit-overrides"),
                        often(
                                "",
                                "assume: {attributes.us-person: \"no\"}",
                                "assume: {action: use, attributes.seats: 5}"),
                        often("", "", "", "", "", "", "requires-permit-of: [law]"),
                        often("", "stale-after: 2026-07-10"),
                        often("as-of: 2025-12-31", ""))
                .as((silence, combining, assume, required, stale, asOf) -> {
                    List<String> lines = new ArrayList<>(List.of(
                            "pack: generated",
                            "version: 1",
                            "imports: [edict/eu, edict/ownership-regimes]",
                            "actions: [distribute]",
                            ATTRIBUTES));
                    for (String line : List.of(silence, combining, assume, required, stale, asOf)) {
                        if (!line.isEmpty()) {
                            lines.add(line);
                        }
                    }
                    return lines;
                });
    }

    /** Returns the first text as often as all others together. */
    static Arbitrary<String> often(String usual, String... others) {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(usual)), Tuple.of(1, Arbitraries.of(others)));
    }

    private record World(
            List<String> organizations,
            List<String> tools,
            List<String> holdings,
            List<String> arrangements,
            List<String> groups,
            List<String> risks) {}

    private static Arbitrary<World> worlds() {
        return Combinators.combine(organizations(), tools(), holdings(), arrangements(), groups(), risks())
                .as(World::new);
    }

    private static Arbitrary<List<String>> organizations() {
        return Combinators.combine(
                        often("headquarters: DE", dated("headquarters: ", "DE", "FR"), "headquarters: HK"),
                        often("authorizes: [relay]", "authorizes: [suite]", "name: Makers"),
                        often("headquarters: SG", "headquarters: CN", "name: First"))
                .as((nomad, makers, first) -> List.of(
                        "acme: {headquarters: US, incorporated: US-CA, zone: America/New_York}",
                        "orient: {headquarters: CN, incorporated: KY, zone: Asia/Shanghai}",
                        "nomad: {" + nomad + ", zone: Africa/Cairo}",
                        "law: {kind: authority, headquarters: DE, zone: Europe/Berlin}",
                        "makers: {" + makers + ", headquarters: KR, zone: Asia/Seoul}",
                        "island: {kind: public-body, headquarters: GF, zone: America/Santiago}",
                        "first: {" + first + "}",
                        "second: {headquarters: GB, incorporated: CN}",
                        "third: {name: Third}",
                        "somebody: {kind: person}"));
    }

    private static String dated(String key, String before, String after) {
        return key + "[{" + before + ": {until: 2025-10-26}}, {" + after + ": {from: 2025-10-26}}]";
    }

    private static Arbitrary<List<String>> tools() {
        return Combinators.combine(
                        often("vendor: makers", dated("vendor: ", "orient", "makers")),
                        often("models: [brain, mind]", "models: [brain]", "uses: [brain]"),
                        often("operator: acme", "kind: service"))
                .as((app, models, relay) -> List.of(
                        "brain: {vendor: makers, kind: model}",
                        "mind: {vendor: orient, kind: model, class: [annex-3]}",
                        "app: {" + app + ", kind: application, categories: [assistant], " + models
                                + ", package: \"pkg:npm/app\"}",
                        "suite: {vendor: acme, uses: [app], categories: [office, assistant]}",
                        "distilled: {vendor: third, kind: model, derived-from: [mind]}",
                        "relay: {vendor: acme, " + relay + ", models: [brain]}",
                        "pad: {vendor: first, kind: library}"));
    }

    private static Arbitrary<List<String>> holdings() {
        Arbitrary<String> percent = Arbitraries.of(
                "percent: 100",
                "percent: 75",
                "percent: 50",
                "percent: 50.0001",
                "percent: 49.9",
                "percent: 25",
                "shares: \"1 of 2\"",
                "percent: {at-least: 25, less-than: 60}",
                "percent: 60, right: votes",
                "right: control",
                "percent: 50, right: board");
        Arbitrary<String> owner =
                Arbitraries.of("acme", "orient", "nomad", "first", "second", "third", "somebody", "unknown");
        Arbitrary<String> owned = Arbitraries.of("first", "second", "third", "nomad");
        return Combinators.combine(owner, owned, percent, factTime(true))
                .as((holder, held, share, time) -> "{owner: " + holder + ", owned: " + held + ", " + share
                        + (time.isEmpty() ? "" : ", " + time) + "}")
                .filter(line -> !line.matches("\\{owner: (\\w+), owned: \\1,.*"))
                .list()
                .uniqueElements(line -> line.replaceFirst("percent.*?,|shares.*?,", ""))
                .ofMaxSize(5);
    }

    private static Arbitrary<List<String>> arrangements() {
        return often("", "{parties: [orient, second]}", "{parties: [acme, third], from: 2025-10-26, zone: UTC}")
                .map(line -> line.isEmpty() ? List.of() : List.of(line));
    }

    private static Arbitrary<List<String>> groups() {
        return Combinators.combine(
                        often(
                                "members: [US, DE, GB, UA]",
                                "members: {US: {from: 2025-10-26}, DE: {until: 2026-03-29}}",
                                "members: [edict/eu, US-CA, KR]"),
                        often(
                                "except: [UA-43, US-TX], from: 2025-09-05, zone: America/Los_Angeles",
                                "from: 2025-09-05, zone: UTC",
                                "title: Safe"),
                        often(
                                "members: [first, nomad]",
                                "members: {first: {from: 2025-04-25}, orient: {until: 2026-07-10, known: 2025-10-26}}"),
                        factTime(false))
                .as((safe, except, listed, time) -> List.of(
                        "safe: {of: places, " + safe + ", " + except + "}",
                        "listed: {of: organizations, " + listed + (time.isEmpty() ? "" : ", " + time) + "}",
                        "open: {of: organizations}",
                        "both: {of: organizations, members: [open, second]}",
                        "kit: {of: tools, members: [pad, suite]}"));
    }

    private static Arbitrary<List<String>> risks() {
        Arbitrary<String> level = Arbitraries.of(
                "level: low",
                "level: high",
                "level: critical",
                "level: unknown",
                "level: high, versions: \"vers:npm/>=1.2.0|<2.0.0\"",
                "factors: {reach: low, harm: moderate}");
        return Combinators.combine(
                        Arbitraries.of("app", "mind", "pad"), level, Arbitraries.of("acme", "law"), factTime(true))
                .as((tool, assessed, issuer, time) -> "{tool: " + tool + ", " + assessed + ", issuer: " + issuer
                        + (time.isEmpty() ? "" : ", " + time) + "}")
                .list()
                .uniqueElements()
                .ofMaxSize(3);
    }

    private static Arbitrary<String> factTime(boolean known) {
        Arbitrary<String> times = Arbitraries.of(
                "from: 2025-03-30",
                "from: 2025-10-26, zone: Europe/Berlin",
                "until: 2026-03-29, zone: Africa/Cairo",
                "from: 2025-04-25, through: 2025-12-31",
                "from: 2025-09-05, until: 2026-07-10, zone: Asia/Shanghai");
        Arbitrary<String> publications = known
                ? Arbitraries.of("known: 2025-01-01", "known: 2025-10-26", "known: 2026-07-10")
                : Arbitraries.of("known: 2025-01-01");
        return Combinators.combine(times.optional(0.4), publications.optional(0.3))
                .as((time, publication) ->
                        Stream.of(time, publication).flatMap(Optional::stream).collect(Collectors.joining(", ")));
    }
}
