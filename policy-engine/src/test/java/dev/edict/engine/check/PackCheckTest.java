package dev.edict.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.Issue;
import dev.edict.PackException;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Catalogue;
import dev.edict.model.Comparison;
import dev.edict.model.Effect;
import dev.edict.model.Group;
import dev.edict.model.Holding;
import dev.edict.model.Party;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.PlaceTest;
import dev.edict.model.Policy;
import dev.edict.model.Relation;
import dev.edict.model.RiskLevel;
import dev.edict.model.Scope;
import dev.edict.model.Status;
import dev.edict.model.ToolTest;
import dev.edict.model.Words;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackCheckTest {
    private static CheckedPack pack(String path, String text) {
        return SmallPack.with(path, text).orThrow();
    }

    private static Policy policy(String keys) {
        String text = "policies:\n  - {id: acme/p, issuer: acme, effect: deny, " + keys + "}\n";
        List<Policy> policies = pack("policies/more.yaml", text).pack().policies();
        return policies.get(policies.size() - 1);
    }

    private static Scope scope(String keys) {
        return policy(keys).scope();
    }

    private static Party who(String test) {
        return scope("who: {organizations: " + test + "}").who().orElseThrow();
    }

    private static ToolTest what(String keys) {
        return scope("what: {" + keys + "}").what().orElseThrow();
    }

    private static Catalogue facts(String text) {
        return pack("catalog/more.yaml", text).pack().catalogue();
    }

    private static Checked check(Map<String, String> files, PackSource... others) {
        return PackCheck.check(PackSource.texts("test", files), List.of(others), TimeZones.ofPlatform());
    }

    @Test
    void parties_are_named_listed_related_and_tested() {
        assertThat(who("[acme, maker]"))
                .isEqualTo(new Party.Is(Set.of("acme", "maker"), Optional.empty(), Optional.empty()));
        assertThat(who("{is: [acme], with: group}"))
                .isEqualTo(new Party.Is(Set.of("acme"), Optional.of(Relation.GROUP), Optional.empty()));
        assertThat(who("{listed: [partners]}")).isEqualTo(new Party.Listed(Set.of("partners")));
        assertThat(who("{headquartered: {outside: dach}}"))
                .isEqualTo(new Party.Headquartered(new PlaceTest(false, Set.of("dach"))));
        assertThat(who("{not: [acme]}"))
                .isEqualTo(new Party.Not(new Party.Is(Set.of("acme"), Optional.empty(), Optional.empty())));
        assertThat(who("{kind: company, any: [{incorporated: {in: [KY]}}, {ultimate-parent: [maker]}]}"))
                .isInstanceOfSatisfying(
                        Party.AllOf.class, all -> assertThat(all.tests()).hasSize(2));
        assertThat(who("{controlled: {by: [maker]}}")).isInstanceOf(Party.Controlled.class);
    }

    @Test
    void ownership_is_tested_by_a_regime_or_by_terms() {
        assertThat(who("{owned: {by: {listed: [partners]}, at-least: 50, counting: direct, holders: single}}"))
                .isInstanceOfSatisfying(Party.Owned.class, owned -> {
                    assertThat(owned.under()).isEmpty();
                    assertThat(owned.terms().threshold().orElseThrow()).hasToString("at least 50 %");
                });
    }

    @Test
    void a_subsidiary_has_its_ordinary_sense_without_an_import() {
        CheckedPack pack = pack(
                "policies/more.yaml",
                "policies:\n  - {id: acme/p, issuer: acme, effect: deny, who: {organizations: {is: [acme], with: subsidiaries}}}\n");
        assertThat(pack.catalogue().regimes()).containsOnlyKeys("edict/majority");
    }

    @Test
    void tools_are_tested_by_all_that_is_said_of_them() {
        ToolTest what = what(
                "tools: editor, vendors: [maker], categories: {not: [coding-assistant]}, kinds: [application],"
                        + " versions: 'vers:npm/>=1.0|<2.0', risk: {at-least: high, by: acme}, also: [inside, derived]");
        assertThat(what.tools()).contains(Words.anyOf("editor"));
        assertThat(what.categories()).contains(new Words(Set.of("coding-assistant"), true));
        assertThat(what.versions().orElseThrow()).hasToString("vers:npm/>=1.0|<2.0");
        assertThat(what.risk()).contains(new ToolTest.Risk(RiskLevel.HIGH, true, Set.of("acme")));
        assertThat(what.inside() && what.derived()).isTrue();
    }

    @Test
    void attributes_are_compared_by_their_types() {
        Scope scope = scope(
                "if: {team: [red-team, product], us-person: no, seats: {at-least: 10, less-than: 20}, hired: {before: 2020-01-01}}");
        assertThat(scope.given())
                .extracting(test -> test.attribute() + " " + test.comparison() + " " + test.values())
                .containsExactly(
                        "team equals [red-team, product]",
                        "us-person equals [no]",
                        "seats at-least [10]",
                        "seats less-than [20]",
                        "hired before [2020-01-01]");
        assertThat(scope.given().get(0).comparison()).isEqualTo(Comparison.EQUALS);
    }

    @Test
    void norway_is_a_place_and_no_is_an_answer() {
        Scope scope = scope("where: {in: NO}, if: {us-person: no}");
        assertThat(scope.where()).contains(new PlaceTest(true, Set.of("NO")));
        assertThat(scope.given().get(0).values()).containsExactly("no");
    }

    @Test
    void quotes_change_no_policy() {
        assertThat(policy("where: {in: \"NO\"}, if: {'us-person': \"no\"}, time: {from: '2026-07-10'}"))
                .usingRecursiveComparison()
                .ignoringFields("origin")
                .isEqualTo(policy("where: {in: NO}, if: {us-person: no}, time: {from: 2026-07-10}"));
    }

    @Test
    void moments_are_days_wall_times_and_instants() {
        assertThat(policy("time: {from: 2026-07-10}")
                        .time()
                        .from()
                        .orElseThrow()
                        .by())
                .isEqualTo(new When.Day(LocalDate.of(2026, 7, 10)));
        assertThat(policy("time: {from: 2026-07-10T09:00}")
                        .time()
                        .from()
                        .orElseThrow()
                        .by())
                .isInstanceOf(When.WallTime.class);
        assertThat(policy("time: {from: 2026-07-10T00:00+08:00}")
                        .time()
                        .from()
                        .orElseThrow()
                        .by())
                .isEqualTo(new When.Exact(Instant.parse("2026-07-09T16:00:00Z")));
        assertThat(policy("time: {from: {days: 30, after: 2023-02-27}}")
                        .time()
                        .from()
                        .orElseThrow()
                        .by())
                .hasToString("2023-03-29");
        assertThat(policy("time: {from: {not-before: 2025-06-30, by: 2025-12-31}}")
                        .time()
                        .from()
                        .orElseThrow())
                .hasToString("by 2025-12-31, not before 2025-06-30");
    }

    @Test
    void phases_keep_their_place_and_their_own_effect() {
        Policy policy = policy(
                "time: {from: 2026-01-01, phases: [{status: not-enforced, effect: warn, from: 2026-02-01, through: 2026-03-01}]}");
        assertThat(policy.time().phases().get(0))
                .satisfies(phase -> assertThat(phase.status()).isEqualTo(Status.NOT_ENFORCED))
                .satisfies(phase -> assertThat(phase.effect()).contains(Effect.WARN))
                .satisfies(phase -> assertThat(phase.origin().file()).isEqualTo("policies/more.yaml"));
    }

    @Test
    void a_reading_is_the_policy_with_some_keys_changed() {
        Policy policy = policy(
                "because: why, readings: {narrow: {source: notice}, wide: {what: {tools: [editor, mind]}}}, prefer: wide");
        assertThat(policy.readings()).extracting(reading -> reading.name()).containsExactly("narrow", "wide");
        assertThat(policy.readings().get(0).source()).contains("notice");
        assertThat(policy.readings().get(1).policy().because()).contains("why");
        assertThat(policy.readings().get(1).policy().readings()).isEmpty();
        assertThat(policy.preferredReading()).contains("wide");
    }

    @Test
    void holdings_are_exact_fractions_or_ranges() {
        List<Holding> holdings = facts("""
                        holdings:
                          - {owner: acme, owned: maker, shares: "1 of 3"}
                          - {owner: acme, owned: nowhere, percent: {more-than: 25, at-most: 50}, right: votes}
                          - {owner: unknown, owned: nowhere, right: control}
                        """).holdings();
        assertThat(holdings.get(0).share()).contains(PercentageRange.exactly(Percentage.ofShares(1, 3)));
        assertThat(holdings.get(1).share().orElseThrow()).hasToString("more than 25 to 50");
        assertThat(holdings.get(2).owner()).isEqualTo(Holding.UNKNOWN_OWNER);
    }

    @Test
    void a_group_without_members_is_not_an_empty_one() {
        Catalogue facts = facts("""
                groups:
                  open: {of: organizations}
                  empty: {of: organizations, members: []}
                  dated: {members: {DE: {from: 1958-01-01}, AT: }, except: [DE-BY]}
                """);
        assertThat(facts.groups().get("open").members()).isEmpty();
        assertThat(facts.groups().get("empty").members()).contains(List.of());
        assertThat(facts.groups().get("dated").members().orElseThrow())
                .extracting(Group.Member::id)
                .containsExactly("DE", "AT");
    }

    @Test
    void headquarters_and_vendors_change_over_time() {
        Catalogue facts = facts("""
                organizations:
                  mover: {headquarters: {US: {until: 2020-01-01}, SG: {from: 2020-01-01}}}
                tools:
                  sold: {vendor: [acme, {maker: {from: 2024-01-01}}]}
                """);
        assertThat(facts.organizations().get("mover").headquarters())
                .extracting(dated -> dated.value())
                .containsExactly("US", "SG");
        assertThat(facts.tools().get("sold").vendor()).hasSize(2);
    }

    @Test
    void a_risk_without_a_level_has_the_mark_of_its_factors() {
        assertThat(facts("risks: [{tool: editor, issuer: acme, factors: {reach: high, data: moderate}}]")
                        .risks()
                        .get(0)
                        .level())
                .isEqualTo(RiskLevel.HIGH);
        assertThat(facts("risks: [{tool: editor, issuer: acme, factors: {reach: high, data: unknown}}]")
                        .risks()
                        .get(0)
                        .level())
                .isEqualTo(RiskLevel.UNKNOWN);
    }

    @Test
    void an_import_brings_facts_and_no_policies() {
        Map<String, String> base = new LinkedHashMap<>(SmallPack.FILES);
        base.put("pack.yaml", "pack: acme/base\nversion: 1.0.0\n");
        PackSource other = PackSource.texts("base", base);
        CheckedPack pack = check(
                        Map.of(
                                "pack.yaml", "pack: top\nversion: 1.0.0\nimports: [acme/base]\n",
                                "catalog/own.yaml", "organizations: {acme: {headquarters: FR}}\n"),
                        other)
                .orThrow();
        assertThat(pack.pack().policies()).isEmpty();
        assertThat(pack.catalogue().tools()).containsKey("editor");
        assertThat(pack.catalogue()
                        .organizations()
                        .get("acme")
                        .headquarters()
                        .get(0)
                        .value())
                .isEqualTo("FR");
        assertThat(pack.imported()).contains(other);
        assertThat(pack.hash()).isNotEqualTo(pack.source().hash());
    }

    @Test
    void two_imports_that_define_an_id_differently_need_the_importers_word() {
        PackSource one = PackSource.texts(
                "one",
                Map.of(
                        "pack.yaml",
                        "pack: one\nversion: 1\n",
                        "catalog/c.yaml",
                        "organizations: {x: {headquarters: DE}}\n"));
        PackSource two = PackSource.texts(
                "two",
                Map.of(
                        "pack.yaml",
                        "pack: two\nversion: 1\n",
                        "catalog/c.yaml",
                        "organizations: {x: {headquarters: FR}}\n"));
        String top = "pack: top\nversion: 1\nimports: [one, two]\n";
        assertThat(check(Map.of("pack.yaml", top), one, two).issues())
                .extracting(Issue::code)
                .containsExactly("ambiguous-id");
        assertThat(check(
                                Map.of("pack.yaml", top, "catalog/c.yaml", "organizations: {x: {headquarters: US}}\n"),
                                one,
                                two)
                        .issues())
                .isEmpty();
    }

    @Test
    void errors_of_an_imported_pack_bear_its_origin() {
        PackSource base = PackSource.texts(
                "base",
                Map.of(
                        "pack.yaml",
                        "pack: base\nversion: 1\n",
                        "catalog/c.yaml",
                        "organizations: {x: {headquarters: XX}}\n"));
        Checked checked = check(Map.of("pack.yaml", "pack: top\nversion: 1\nimports: [base]\n"), base);
        assertThat(checked.issues()).extracting(Issue::place).containsExactly("base/catalog/c.yaml:1:35");
    }

    @Test
    void imports_that_go_round_are_told() {
        PackSource a = PackSource.texts("a", Map.of("pack.yaml", "pack: a\nversion: 1\nimports: [b]\n"));
        PackSource b = PackSource.texts("b", Map.of("pack.yaml", "pack: b\nversion: 1\nimports: [a]\n"));
        Checked checked = check(Map.of("pack.yaml", "pack: top\nversion: 1\nimports: [a]\n"), a, b);
        assertThat(checked.issues()).extracting(Issue::code).containsExactly("import-cycle");
    }

    @Test
    void an_exception_may_set_aside_a_rule_whose_issuer_lets_it() {
        Map<String, String> files = new LinkedHashMap<>(SmallPack.FILES);
        files.put("rules/r.drl", """
                // rule "acme/commented-out" @issuer( "acme" ) when
                rule "acme/in-drl"
                    @issuer( "maker" ) @waivableBy( "acme" )
                when
                then
                end
                """);
        files.put("policies/more.yaml", """
                exceptions:
                  - {id: acme/e, issuer: acme, sets-aside: [acme/in-drl], time: {until: 2027-01-01}, approved-by: acme/x, if: {team: product}}
                """);
        assertThat(check(files).issues()).isEmpty();
        files.computeIfPresent("rules/r.drl", (path, text) -> text.replace(" @waivableBy( \"acme\" )", ""));
        assertThat(check(files).issues()).extracting(Issue::code).containsExactly("no-authority");
    }

    @Test
    void order_of_files_never_matters() {
        Map<String, String> forward = new LinkedHashMap<>(SmallPack.FILES);
        forward.put("policies/a.yaml", "policies: [{id: acme/a, issuer: acme, effect: deny}]\n");
        Map<String, String> backward = new LinkedHashMap<>();
        List.copyOf(forward.keySet()).stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(path -> backward.put(path, forward.getOrDefault(path, "")));
        assertThat(check(backward).orThrow()).isEqualTo(check(forward).orThrow());
    }

    @Test
    void a_pack_with_an_error_throws_with_every_issue() {
        Checked checked = SmallPack.withPolicies("policies:\n  - {id: acme/p, isuer: acme}\n");
        assertThatThrownBy(checked::orThrow)
                .isInstanceOfSatisfying(
                        PackException.class, bad -> assertThat(bad.issues()).isEqualTo(checked.issues()))
                .hasMessageContaining(
                        "policies/more.yaml:2:18: a policy has no key `isuer`\nhelp: did you mean `issuer`?");
    }

    @Test
    void the_small_pack_has_no_issue() {
        assertThat(check(SmallPack.FILES).issues()).isEmpty();
    }
}
