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
            "attributes: {team: {values: [red, blue]}, us-person: {type: yes-no}, seats: {type: number}, hired: {type:"
                    + " date}}";

    private GeneratedPacks() {}

    /** Returns packs of up to five policies and two exceptions. */
    public static Arbitrary<GeneratedPack> packs() {
        return packs(5, 2);
    }

    /** Returns packs that ask of each organization who owns and who controls it, in every way that the format has, and nothing else. */
    public static Arbitrary<GeneratedPack> aboutOwners() {
        return Combinators.combine(worlds(), given())
                .as((world, given) -> new GeneratedPack(
                        List.of(
                                "pack: owners",
                                "version: 1",
                                "imports: [edict/eu, edict/ownership-regimes]",
                                "actions: [distribute]",
                                ATTRIBUTES),
                        world.organizations,
                        world.tools,
                        world.holdings,
                        world.arrangements,
                        world.groups,
                        world.regimes,
                        world.risks,
                        GeneratedPolicies.aboutOwners(),
                        List.of(),
                        given));
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
        return Combinators.combine(settings(), worlds(), said, waivers, given())
                .as((settings, world, lines, waiver, given) -> {
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
                            world.regimes,
                            world.risks,
                            lines,
                            granted,
                            given);
                });
    }

    // Ids are given at the end; what replaces another policy names the last one before it of the same issuer.
    private static List<String> numbered(List<String> lines) {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number).replace("{id: ?,", "{id: p" + (number + 1) + ",");
            String issuer = GeneratedPolicies.issuer(line);
            int old = number - 1;
            while (old >= 0 && !GeneratedPolicies.issuer(all.get(old)).equals(issuer)) {
                old--;
            }
            all.add(
                    old >= 0
                            ? line.replace("replaces: ?,", "replaces: p" + (old + 1) + ",")
                            : line.replace(", replaces: ?,", ","));
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
            List<String> regimes,
            List<String> risks) {}

    private static Arbitrary<World> worlds() {
        return Combinators.combine(organizations(), tools(), holdings(), arrangements(), groups(), regimes(), risks())
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
                        often(
                                "models: [brain, mind]",
                                "models: [brain]",
                                "uses: [brain]",
                                "models: [distilled, brain]"),
                        often("operator: acme", "kind: service"),
                        often(
                                "app",
                                "{tool: app, versions: 1.5.0}",
                                "{tool: app, versions: \"vers:npm/>=1.0.0|<1.4.0\"}"))
                .as((app, models, relay, inside) -> List.of(
                        "brain: {vendor: makers, kind: model}",
                        "mind: {vendor: orient, kind: model, class: [annex-3]}",
                        "app: {" + app + ", kind: application, categories: [assistant], " + models
                                + ", package: \"pkg:npm/app\"}",
                        "suite: {vendor: acme, uses: [" + inside + ", pad], categories: [office, assistant]}",
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
                "percent: {more-than: 50}",
                "percent: {at-most: 20}",
                "percent: 60, right: votes",
                "percent: {at-least: 30, less-than: 55}, right: votes",
                "right: control",
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
                .ofMaxSize(6)
                .flatMap(lines -> Arbitraries.integers().between(0, 5).map(last -> corrected(lines, last)));
    }

    // The last statements are of one holding, which an id ties together, each published after the one before.
    private static List<String> corrected(List<String> lines, int last) {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number);
            all.add(
                    lines.size() < 4 || number < last
                            ? line
                            : line.replaceFirst("\\{", "{id: stake, ")
                                    .replaceFirst(", known: [0-9-]+", "")
                                    .replaceFirst("}$", ", known: 2025-0" + (number + 1) + "-01}"));
        }
        return all;
    }

    private static Arbitrary<List<String>> arrangements() {
        return Arbitraries.of(
                        "{parties: [orient, second]}",
                        "{parties: [acme, third], from: 2025-10-26, zone: UTC}",
                        "{parties: [first, nomad, orient], until: 2026-03-29, zone: Africa/Cairo}",
                        "{parties: [second, third], known: 2025-10-26}")
                .list()
                .uniqueElements()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<String>> regimes() {
        Arbitrary<String> threshold = Arbitraries.of("at-least: 50", "more-than: 50", "at-least: 25", "more-than: 20");
        Arbitrary<String> by = often("", "by: {kind: company}", "by: {headquartered: {outside: [safe]}}");
        Arbitrary<String> rights =
                often("", "rights: [shares, votes, board]", "rights: [votes]", "rights: [shares, votes]");
        Arbitrary<String> versions = often(
                "",
                "versions: [{from: 2025-03-30, until: 2025-10-26, holders: single}, {from: 2025-10-26, at-least: 30}]",
                "versions: [{from: 2025-04-25, through: 2026-07-10}]");
        return Combinators.combine(Arbitraries.of("together", "single", "joint"), threshold, by, rights, versions)
                .as((holders, where, whose, which, when) -> Stream.of(
                                "holders: " + holders, where, whose, which, when, "zone: America/Los_Angeles")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
                .list()
                .ofSize(3)
                .map(terms -> List.of(
                        "chain: {counting: cascade, " + terms.get(0) + "}",
                        // Of several rights percents of percents have no meaning.
                        "through: {counting: multiply, "
                                + terms.get(1)
                                        .replace("rights: [shares, votes, board], ", "")
                                        .replace("rights: [shares, votes], ", "")
                                + "}",
                        "near: {counting: direct, " + terms.get(2) + "}"));
    }

    /** Returns facts and policies that are passed in with a request. */
    private static Arbitrary<List<String>> given() {
        Arbitrary<String> open = Arbitraries.of(
                "open: {of: organizations, members: [first, acme]}",
                "open: {of: organizations, members: {orient: {from: 2025-10-26}}, known: 2025-01-01}");
        Arbitrary<String> policy = GeneratedPolicies.policies()
                .map(line -> line.replace("{id: ?,", "{id: given,").replace(", replaces: ?,", ","));
        return Combinators.combine(
                        holdings(),
                        risks(),
                        open.optional(0.5),
                        policy.optional(0.5),
                        arrangements(),
                        Arbitraries.of("first: {headquarters: RU}", "guest: {headquarters: DE, zone: UTC}")
                                .optional(0.3))
                .as((holdings, risks, group, said, arranged, organization) -> "{"
                        + Stream.of(
                                        block("holdings: [", holdings, "]"),
                                        block("risks: [", risks, "]"),
                                        block("arrangements: [", arranged, "]"),
                                        block("groups: {", group.stream().toList(), "}"),
                                        block(
                                                "organizations: {",
                                                organization.stream().toList(),
                                                "}"),
                                        block("policies: [", said.stream().toList(), "]"))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", "))
                        + "}")
                .filter(text -> !text.equals("{}"))
                .list()
                .ofMaxSize(2);
    }

    private static String block(String begin, List<String> lines, String end) {
        return lines.isEmpty() ? "" : begin + String.join(", ", lines) + end;
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
                "factors: {reach: low, harm: moderate}",
                "factors: {reach: unknown, harm: moderate}",
                "fips-199: {confidentiality: not-applicable, integrity: low, availability: high}",
                "cvss: 6.9",
                "cvss: 9.8, versions: \"vers:npm/<1.2.0\"");
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
