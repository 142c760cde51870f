package dev.edict.engine.compile;

import dev.edict.engine.compile.CompiledCatalogue.ToolFacts;
import dev.edict.model.Party;
import dev.edict.model.Scope;
import dev.edict.model.ToolTest;
import dev.edict.model.Words;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the policies that can concern a request, so that a decision costs what matches and not what is loaded. A policy stands under the names that it cannot do without: of tools, their vendors or their
 * categories, of organizations, of one of each, or under none. Immutable.
 */
public final class PolicyIndex {
    private static final int MOST_PAIRS = 64;
    private static final String TOOL = "tool ";
    private static final String VENDOR = "vendor ";
    private static final String CATEGORY = "category ";
    private static final String CLASS = "class ";

    private final Map<String, Numbers> bySubject = new HashMap<>();
    private final Map<String, Numbers> byOrganization = new HashMap<>();
    private final Map<String, Map<String, Numbers>> byBoth = new HashMap<>();
    private final Map<String, Map<String, Numbers>> byBothTransposed = new HashMap<>();
    private final Numbers general = new Numbers();
    private final Numbers ofVendors = new Numbers();
    private final Map<String, List<String>> subjects = new HashMap<>();
    private final List<CompiledPolicy> policies;
    private final CompiledCatalogue catalogue;

    /** Builds the index of some policies; groups of tools and organizations are not looked through. */
    public PolicyIndex(List<CompiledPolicy> policies, CompiledCatalogue catalogue) {
        this.policies = List.copyOf(policies);
        this.catalogue = catalogue;
        for (int number = 0; number < policies.size(); number++) {
            Optional<Set<String>> subject = names(policies.get(number), scope -> subjects(scope, catalogue));
            Optional<Set<String>> users = names(policies.get(number), PolicyIndex::organizations);
            add(number, subject, users);
        }
        catalogue
                .catalogue()
                .tools()
                .keySet()
                .forEach(id -> catalogue.tool(id).ifPresent(tool -> subjects.put(id, subjects(tool))));
    }

    private void add(int number, Optional<Set<String>> subject, Optional<Set<String>> users) {
        if (subject.isPresent() && subject.get().stream().anyMatch(key -> key.startsWith(VENDOR))) {
            ofVendors.add(number);
        }
        if (subject.isPresent()
                && users.isPresent()
                && subject.get().size() * users.get().size() <= MOST_PAIRS) {
            for (String key : subject.get()) {
                for (String user : users.get()) {
                    add(byBoth.computeIfAbsent(key, absent -> new HashMap<>(4)), user, number);
                    add(byBothTransposed.computeIfAbsent(user, absent -> new HashMap<>(4)), key, number);
                }
            }
        } else if (subject.isPresent()) {
            subject.get().forEach(key -> add(bySubject, key, number));
        } else if (users.isPresent()) {
            users.get().forEach(user -> add(byOrganization, user, number));
        } else {
            general.add(number);
        }
    }

    private static void add(Map<String, Numbers> lists, String key, int number) {
        lists.computeIfAbsent(key, absent -> new Numbers()).add(number);
    }

    private static Optional<Set<String>> names(CompiledPolicy policy, Function<Scope, Optional<Set<String>>> of) {
        Set<String> all = new HashSet<>();
        for (CompiledPolicy.CompiledReading reading : policy.readings()) {
            Optional<Set<String>> names = of.apply(reading.policy().scope());
            if (names.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(names.get());
        }
        return Optional.of(all);
    }

    // What is used must have one of these, or the policy does not speak of it.
    private static Optional<Set<String>> subjects(Scope scope, CompiledCatalogue catalogue) {
        if (scope.what().isEmpty()) {
            return Optional.empty();
        }
        ToolTest what = scope.what().get();
        return what.tools()
                .or(what::models)
                .filter(words -> words.words().stream()
                        .noneMatch(id -> catalogue.group(id).isPresent()))
                .flatMap(words -> keys(TOOL, words))
                .or(() -> what.vendors().flatMap(PolicyIndex::ids).map(ids -> keys(VENDOR, ids)))
                .or(() -> what.categories().flatMap(words -> keys(CATEGORY, words)))
                .or(() -> what.classes().flatMap(words -> keys(CLASS, words)));
    }

    private static Optional<Set<String>> keys(String kind, Words words) {
        return words.negated() ? Optional.empty() : Optional.of(keys(kind, words.words()));
    }

    private static Set<String> keys(String kind, Collection<String> words) {
        Set<String> keys = new HashSet<>();
        words.forEach(word -> keys.add(kind + word));
        return keys;
    }

    private static Optional<Set<String>> organizations(Scope scope) {
        return scope.who().flatMap(PolicyIndex::ids);
    }

    private static Optional<Set<String>> ids(Party party) {
        return party instanceof Party.Is is && is.with().isEmpty() ? Optional.of(is.ids()) : Optional.empty();
    }

    private static List<String> subjects(ToolFacts facts) {
        List<String> keys = new ArrayList<>();
        keys.add(TOOL + facts.tool().id());
        facts.vendor().forEach(vendor -> keys.add(VENDOR + vendor.value()));
        facts.tool().categories().forEach(word -> keys.add(CATEGORY + word));
        facts.tool().classes().forEach(word -> keys.add(CLASS + word));
        return List.copyOf(keys);
    }

    // Who sells it is one statement that always holds: no other vendor may be meant, and nobody asks who it is.
    private static boolean hasOneVendor(ToolFacts facts, CompiledCatalogue known) {
        if (facts.vendor().size() != 1) {
            return false;
        }
        Stated<String> vendor = facts.vendor().get(0);
        return vendor.period().equals(Period.ALWAYS)
                && vendor.known().since().equals(Instant.MIN)
                && known.organization(vendor.value()).isPresent();
    }

    /**
     * Returns the policies that can concern a request, in the pack's order.
     *
     * @param tools everything that is used or may be; nothing if that is not known
     * @param organization the user; nothing if that is not known
     * @param known the catalogue that the request is resolved against
     */
    public List<CompiledPolicy> candidates(
            Optional<Set<String>> tools, Optional<String> organization, CompiledCatalogue known) {
        Numbers found = new Numbers();
        found.addAll(general);
        if (organization.isPresent()) {
            found.addAll(byOrganization.get(organization.get()));
        } else {
            byOrganization.values().forEach(found::addAll);
        }
        if (tools.isPresent()) {
            for (String tool : tools.get()) {
                addOf(found, known.tool(tool).orElseThrow(), tool, organization, known);
            }
        } else {
            bySubject.values().forEach(found::addAll);
            addOfUser(found, organization);
        }
        return found.sorted(policies);
    }

    @SuppressWarnings("ReferenceEquality") // a shortcut that changes no answer
    private void addOf(
            Numbers found, ToolFacts facts, String tool, Optional<String> organization, CompiledCatalogue known) {
        List<String> keys = known == catalogue ? subjects.getOrDefault(tool, List.of()) : subjects(facts);
        for (String key : keys) {
            found.addAll(bySubject.get(key));
            Map<String, Numbers> users = byBoth.get(key);
            if (users != null && organization.isPresent()) {
                found.addAll(users.get(organization.get()));
            } else if (users != null) {
                users.values().forEach(found::addAll);
            }
        }
        if (!hasOneVendor(facts, known)) {
            found.addAll(ofVendors);
        }
    }

    private void addOfUser(Numbers found, Optional<String> organization) {
        if (organization.isPresent()) {
            byBothTransposed.getOrDefault(organization.get(), Map.of()).values().forEach(found::addAll);
        } else {
            byBoth.values().forEach(users -> users.values().forEach(found::addAll));
        }
    }
}
