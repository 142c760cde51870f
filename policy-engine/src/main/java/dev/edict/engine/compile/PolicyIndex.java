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
import java.util.function.IntPredicate;

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

    private final Map<String, Shelf> bySubject = new HashMap<>();
    private final Map<String, Shelves> byTool = new HashMap<>();
    private final Map<String, Numbers> byOrganization = new HashMap<>();
    private final Map<String, Numbers> byUserOfPair = new HashMap<>();
    private final Numbers general = new Numbers();
    private final Numbers ofVendors = new Numbers();
    private final CommonTests tests;
    private final List<CompiledPolicy> policies;
    private final CompiledCatalogue catalogue;

    /** Where the policies on one tool lie, and whether there are no others for want of knowing who sells it. */
    private record Shelves(List<Shelf> shelves, boolean hasOneVendor) {}

    /** The policies on one subject: those for everybody, and those for one user. */
    private static final class Shelf {
        private final Numbers everybodys = new Numbers();
        private final Map<String, Numbers> users = new HashMap<>(4);

        void addTo(Numbers found, Optional<String> user) {
            found.addAll(everybodys);
            if (user.isEmpty()) {
                users.values().forEach(found::addAll);
            } else if (!users.isEmpty()) {
                found.addAll(users.get(user.get()));
            }
        }
    }

    /** Builds the index of some policies; groups of tools and organizations are not looked through. */
    public PolicyIndex(List<CompiledPolicy> policies, CompiledCatalogue catalogue) {
        this.policies = List.copyOf(policies);
        this.catalogue = catalogue;
        CommonTests.Builder common = new CommonTests.Builder(policies.size());
        for (int number = 0; number < policies.size(); number++) {
            Optional<Set<String>> subject = names(policies.get(number), scope -> subjects(scope, catalogue));
            Optional<Set<String>> users = names(policies.get(number), PolicyIndex::organizations);
            common.add(number, policies.get(number), add(number, subject, users));
        }
        tests = common.build();
        for (String id : catalogue.catalogue().tools().keySet()) {
            catalogue.tool(id).ifPresent(tool -> byTool.put(tool.id(), shelves(tool, catalogue)));
        }
    }

    /** Lays a policy where it is found, and returns whether it is found by its users. */
    private boolean add(int number, Optional<Set<String>> subject, Optional<Set<String>> users) {
        if (subject.isPresent() && subject.get().stream().anyMatch(key -> key.startsWith(VENDOR))) {
            ofVendors.add(number);
        }
        if (subject.isPresent()
                && users.isPresent()
                && subject.get().size() * users.get().size() <= MOST_PAIRS) {
            for (String id : users.get()) {
                String user = spelling(id);
                subject.get().forEach(key -> add(shelf(key).users, user, number));
                add(byUserOfPair, user, number);
            }
            return true;
        }
        if (subject.isPresent()) {
            subject.get().forEach(key -> shelf(key).everybodys.add(number));
            return false;
        }
        if (users.isPresent()) {
            users.get().forEach(user -> add(byOrganization, spelling(user), number));
            return true;
        }
        general.add(number);
        return false;
    }

    // The catalogue's own text of an id is the one that is asked for, and texts that are one object are equal at a
    // glance.
    private String spelling(String organization) {
        return catalogue
                .organization(organization)
                .map(CompiledCatalogue.OrganizationFacts::id)
                .orElse(organization);
    }

    private Shelf shelf(String key) {
        return bySubject.computeIfAbsent(key, absent -> new Shelf());
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

    private Shelves shelves(ToolFacts facts, CompiledCatalogue known) {
        List<String> keys = new ArrayList<>();
        keys.add(TOOL + facts.tool().id());
        facts.vendor().forEach(vendor -> keys.add(VENDOR + vendor.value()));
        facts.tool().categories().forEach(word -> keys.add(CATEGORY + word));
        facts.tool().classes().forEach(word -> keys.add(CLASS + word));
        List<Shelf> found = keys.stream()
                .flatMap(key -> Optional.ofNullable(bySubject.get(key)).stream())
                .toList();
        return new Shelves(found, hasOneVendor(facts, known));
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

    /** Returns the tests that the policies cannot do without. */
    public CommonTests tests() {
        return tests;
    }

    /**
     * Returns the policies that can concern a request, in the pack's order.
     *
     * @param tools everything that is used or may be; nothing if that is not known
     * @param organization the user; nothing if that is not known
     * @param known the catalogue that the request is resolved against
     * @param excluded which policies, by their numbers, are known to fail
     */
    public List<CompiledPolicy> candidates(
            Optional<Set<String>> tools,
            Optional<String> organization,
            CompiledCatalogue known,
            IntPredicate excluded) {
        Numbers found = new Numbers();
        found.addAll(general);
        if (organization.isPresent()) {
            found.addAll(byOrganization.get(organization.get()));
        } else {
            byOrganization.values().forEach(found::addAll);
        }
        if (tools.isPresent()) {
            for (String tool : tools.get()) {
                addOf(found, tool, organization, known);
            }
        } else {
            addOfEveryTool(found, organization);
        }
        found.removeIf(excluded);
        return found.sorted(policies);
    }

    @SuppressWarnings("ReferenceEquality") // a shortcut that changes no answer
    private void addOf(Numbers found, String tool, Optional<String> organization, CompiledCatalogue known) {
        Shelves own = known == catalogue ? byTool.get(tool) : null;
        if (own == null) {
            own = shelves(known.tool(tool).orElseThrow(), known);
        }
        for (Shelf shelf : own.shelves) {
            shelf.addTo(found, organization);
        }
        if (!own.hasOneVendor) {
            found.addAll(ofVendors);
        }
    }

    private void addOfEveryTool(Numbers found, Optional<String> organization) {
        bySubject.values().forEach(shelf -> found.addAll(shelf.everybodys));
        if (organization.isPresent()) {
            found.addAll(byUserOfPair.get(organization.get()));
        } else {
            byUserOfPair.values().forEach(found::addAll);
        }
    }
}
