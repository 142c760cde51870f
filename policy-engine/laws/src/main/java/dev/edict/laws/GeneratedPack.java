package dev.edict.laws;

import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A pack that was made up: its parts, each as a line of YAML.
 *
 * @param settings the lines of {@code pack.yaml}
 * @param organizations the organizations
 * @param tools the tools
 * @param holdings the holdings
 * @param arrangements the arrangements
 * @param groups the groups
 * @param risks the assessments of risk
 * @param policies the policies
 * @param exceptions the exceptions
 */
public record GeneratedPack(
        List<String> settings,
        List<String> organizations,
        List<String> tools,
        List<String> holdings,
        List<String> arrangements,
        List<String> groups,
        List<String> risks,
        List<String> policies,
        List<String> exceptions) {
    /** Copies the lists. */
    public GeneratedPack {
        settings = List.copyOf(settings);
        organizations = List.copyOf(organizations);
        tools = List.copyOf(tools);
        holdings = List.copyOf(holdings);
        arrangements = List.copyOf(arrangements);
        groups = List.copyOf(groups);
        risks = List.copyOf(risks);
        policies = List.copyOf(policies);
        exceptions = List.copyOf(exceptions);
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
                shuffled(risks, random),
                List.of(),
                shuffled(exceptions, random));
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
        boolean needed = exceptions.stream().anyMatch(line -> !line.contains(key) && line.contains("[" + id + "]"))
                || policies.stream().anyMatch(line -> line.contains("replaces: " + id + ","));
        return needed
                ? Optional.empty()
                : Optional.of(new GeneratedPack(
                        settings, organizations, tools, holdings, arrangements, groups, risks, fewer, fewerExceptions));
    }

    /** Returns the files as they would stand on a page. */
    @Override
    public String toString() {
        StringBuilder page = new StringBuilder();
        files().forEach((path, text) ->
                page.append("--- ").append(path).append('\n').append(text));
        return page.toString();
    }
}
