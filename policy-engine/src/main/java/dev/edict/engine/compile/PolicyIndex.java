package dev.edict.engine.compile;

import dev.edict.model.Party;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.ToolTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the policies that can concern a request, so that a decision costs what matches and not what is loaded. A policy stands under the names that it cannot do without: of tools and
 * organizations, of one of them, or under none. Immutable.
 */
public final class PolicyIndex {
    private static final int MOST_PAIRS = 64;

    private final Map<String, List<Integer>> byTool = new HashMap<>();
    private final Map<String, List<Integer>> byOrganization = new HashMap<>();
    private final Map<String, Map<String, List<Integer>>> byBoth = new HashMap<>();
    private final Map<String, Map<String, List<Integer>>> byBothTransposed = new HashMap<>();
    private final List<Integer> general = new ArrayList<>();
    private final List<CompiledPolicy> policies;

    /** Builds the index of some policies; groups of tools and organizations are not looked through. */
    public PolicyIndex(List<CompiledPolicy> policies, CompiledCatalogue catalogue) {
        this.policies = List.copyOf(policies);
        for (int number = 0; number < policies.size(); number++) {
            Optional<Set<String>> tools = names(policies.get(number), scope -> tools(scope, catalogue));
            Optional<Set<String>> users = names(policies.get(number), PolicyIndex::organizations);
            add(number, tools, users);
        }
    }

    private void add(int number, Optional<Set<String>> tools, Optional<Set<String>> users) {
        if (tools.isPresent()
                && users.isPresent()
                && tools.get().size() * users.get().size() <= MOST_PAIRS) {
            for (String tool : tools.get()) {
                for (String user : users.get()) {
                    add(byBoth.computeIfAbsent(tool, absent -> new HashMap<>()), user, number);
                    add(byBothTransposed.computeIfAbsent(user, absent -> new HashMap<>()), tool, number);
                }
            }
        } else if (tools.isPresent()) {
            tools.get().forEach(tool -> add(byTool, tool, number));
        } else if (users.isPresent()) {
            users.get().forEach(user -> add(byOrganization, user, number));
        } else {
            general.add(number);
        }
    }

    private static void add(Map<String, List<Integer>> lists, String key, int number) {
        lists.computeIfAbsent(key, absent -> new ArrayList<>(2)).add(number);
    }

    private static Optional<Set<String>> names(CompiledPolicy policy, Function<Scope, Optional<Set<String>>> of) {
        Set<String> all = new HashSet<>();
        for (CompiledPolicy.CompiledReading reading : policy.readings()) {
            Policy read = reading.policy();
            Optional<Set<String>> names = of.apply(read.scope());
            if (names.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(names.get());
        }
        return Optional.of(all);
    }

    private static Optional<Set<String>> tools(Scope scope, CompiledCatalogue catalogue) {
        return scope.what()
                .flatMap(ToolTest::tools)
                .filter(words -> !words.negated()
                        && words.words().stream()
                                .noneMatch(id -> catalogue.group(id).isPresent()))
                .map(words -> words.words());
    }

    private static Optional<Set<String>> organizations(Scope scope) {
        return scope.who()
                .filter(party -> party instanceof Party.Is is && is.with().isEmpty())
                .map(party -> ((Party.Is) party).ids());
    }

    /**
     * Returns the policies that can concern a request, in the pack's order.
     *
     * @param tools everything that is used or may be; nothing if that is not known
     * @param organization the user; nothing if that is not known
     */
    public List<CompiledPolicy> candidates(Optional<Set<String>> tools, Optional<String> organization) {
        TreeSet<Integer> found = new TreeSet<>(general);
        if (tools.isPresent()) {
            tools.get().forEach(tool -> addAll(found, byTool.get(tool)));
        } else {
            byTool.values().forEach(found::addAll);
        }
        if (organization.isPresent()) {
            addAll(found, byOrganization.get(organization.get()));
        } else {
            byOrganization.values().forEach(found::addAll);
        }
        addBoth(found, tools, organization);
        List<CompiledPolicy> candidates = new ArrayList<>(found.size());
        found.forEach(number -> candidates.add(policies.get(number)));
        return candidates;
    }

    private void addBoth(Set<Integer> found, Optional<Set<String>> tools, Optional<String> organization) {
        if (tools.isPresent()) {
            for (String tool : tools.get()) {
                Map<String, List<Integer>> users = byBoth.getOrDefault(tool, Map.of());
                if (organization.isPresent()) {
                    addAll(found, users.get(organization.get()));
                } else {
                    users.values().forEach(found::addAll);
                }
            }
        } else if (organization.isPresent()) {
            byBothTransposed.getOrDefault(organization.get(), Map.of()).values().forEach(found::addAll);
        } else {
            byBoth.values().forEach(users -> users.values().forEach(found::addAll));
        }
    }

    private static void addAll(Set<Integer> found, @org.jspecify.annotations.Nullable Collection<Integer> numbers) {
        if (numbers != null) {
            found.addAll(numbers);
        }
    }
}
