package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Facts;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.RequestReader;
import dev.edict.engine.load.PackSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A pack that was made up: its parts, each as a line of YAML.
 *
 * @param settings the lines of {@code pack.yaml}
 * @param organizations the organizations
 * @param tools the tools
 * @param holdings the holdings
 * @param arrangements the arrangements
 * @param groups the groups
 * @param regimes the tests of ownership
 * @param risks the assessments of risk
 * @param policies the policies
 * @param exceptions the exceptions
 * @param given facts and policies that may be passed in with a request, each as a fixture writes them
 */
public record GeneratedPack(
        List<String> settings,
        List<String> organizations,
        List<String> tools,
        List<String> holdings,
        List<String> arrangements,
        List<String> groups,
        List<String> regimes,
        List<String> risks,
        List<String> policies,
        List<String> exceptions,
        List<String> given) {
    /** Copies the lists. */
    public GeneratedPack {
        settings = List.copyOf(settings);
        organizations = List.copyOf(organizations);
        tools = List.copyOf(tools);
        holdings = List.copyOf(holdings);
        arrangements = List.copyOf(arrangements);
        groups = List.copyOf(groups);
        regimes = List.copyOf(regimes);
        risks = List.copyOf(risks);
        policies = List.copyOf(policies);
        exceptions = List.copyOf(exceptions);
        given = List.copyOf(given);
    }

    /** Returns the files of the pack by their paths. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("pack.yaml", String.join("\n", settings) + "\n");
        StringBuilder catalogue = new StringBuilder();
        section(catalogue, "organizations", organizations, "  ");
        section(catalogue, "tools", tools, "  ");
        section(catalogue, "holdings", holdings, "  - ");
        section(catalogue, "arrangements", arrangements, "  - ");
        section(catalogue, "groups", groups, "  ");
        section(catalogue, "regimes", regimes, "  ");
        section(catalogue, "risks", risks, "  - ");
        files.put("catalog/facts.yaml", catalogue.toString());
        StringBuilder said = new StringBuilder();
        section(said, "policies", policies, "  - ");
        section(said, "exceptions", exceptions, "  - ");
        if (!said.isEmpty()) {
            files.put("policies/policies.yaml", said.toString());
        }
        return files;
    }

    private static void section(StringBuilder text, String key, List<String> lines, String before) {
        if (!lines.isEmpty()) {
            text.append(key).append(":\n");
            lines.forEach(line -> text.append(before).append(line).append('\n'));
        }
    }

    /** Returns the pack, to be loaded. */
    public PackSource source() {
        return PackSource.texts("generated", files());
    }

    /** Loads the pack. */
    public PolicyEngine engine() {
        return PolicyEngine.load(source());
    }

    /** Returns requests to the pack, some of them with facts and policies of their own. */
    public Arbitrary<AccessRequest> requests(PolicyEngine engine) {
        List<Facts> facts = new ArrayList<>();
        given.forEach(text -> facts.add(facts(engine, text)));
        Arbitrary<Facts> some = facts.isEmpty() ? Arbitraries.just(Facts.NONE) : Arbitraries.of(facts);
        return Combinators.combine(PackRequests.of(engine).anything(), some.optional(0.4))
                .as((request, passed) ->
                        request.toBuilder().facts(passed.orElse(Facts.NONE)).build());
    }

    /** Reads facts and policies as a fixture of the pack writes them. */
    public static Facts facts(PolicyEngine engine, String given) {
        return RequestReader.read(engine, "given.yaml", "given: " + given).facts();
    }

    /** Returns the pack with every list in an order that a seed decides, and its policies in a file each: the same pack. */
    public PackSource shuffled(long seed) {
        Random random = new Random(seed);
        GeneratedPack other = new GeneratedPack(
                settings,
                shuffled(organizations, random),
                shuffled(tools, random),
                shuffled(holdings, random),
                shuffled(arrangements, random),
                shuffled(groups, random),
                shuffled(regimes, random),
                shuffled(risks, random),
                List.of(),
                shuffled(exceptions, random),
                given);
        Map<String, String> files = new TreeMap<>(other.files());
        int file = 0;
        for (String policy : shuffled(policies, random)) {
            files.put("policies/" + file++ + ".yaml", "policies:\n  - " + policy + "\n");
        }
        return PackSource.texts("shuffled", files);
    }

    private static List<String> shuffled(List<String> lines, Random random) {
        List<String> other = new ArrayList<>(lines);
        Collections.shuffle(other, random);
        return other;
    }

    /** Returns this pack without some policy or exception, for those who look for the smallest pack that shows something. */
    public Optional<GeneratedPack> without(String id) {
        String key = "id: " + id + ",";
        List<String> fewer =
                policies.stream().filter(line -> !line.contains(key)).toList();
        List<String> fewerExceptions =
                exceptions.stream().filter(line -> !line.contains(key)).toList();
        boolean needed = exceptions.stream()
                        .anyMatch(
                                line -> !line.contains(key) && line.matches(".*sets-aside: \\[[^]]*\\b" + id + "\\b.*"))
                || policies.stream().anyMatch(line -> line.contains("replaces: " + id + ","));
        return needed
                ? Optional.empty()
                : Optional.of(new GeneratedPack(
                        settings,
                        organizations,
                        tools,
                        holdings,
                        arrangements,
                        groups,
                        regimes,
                        risks,
                        fewer,
                        fewerExceptions,
                        given));
    }

    /** Returns the files as they would stand on a page. */
    @Override
    public String toString() {
        StringBuilder page = new StringBuilder();
        files().forEach((path, text) ->
                page.append("--- ").append(path).append('\n').append(text));
        given.forEach(facts -> page.append("--- given: ").append(facts).append('\n'));
        return page.toString();
    }
}
