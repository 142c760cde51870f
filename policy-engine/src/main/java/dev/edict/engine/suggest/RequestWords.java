package dev.edict.engine.suggest;

import dev.edict.model.AttributeTest;
import dev.edict.model.Change;
import dev.edict.model.Comparison;
import dev.edict.model.Manner;
import dev.edict.model.Pack;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.Words;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that are known for each field of a request: Edict's own, and those that a pack's policies and rules add. Stateless and safe
 * to share between threads.
 */
public final class RequestWords {
    /** The actions that every pack knows. */
    public static final List<String> ACTIONS =
            List.of("use", "install", "update", "buy", "resell", "embed", "export", "train");

    /** The fields whose words a pack may add to by using them. */
    public static final List<String> OPEN = List.of("actor", "device", "network", "credential", "purpose", "data");

    private static final Map<String, List<String>> OWN = Map.of(
            "action", ACTIONS,
            "actor", List.of("employee", "contractor", "service", "public"),
            "device", List.of("managed", "enrolled-personal", "personal"),
            "network", List.of("internal", "home"),
            "credential", List.of("subscription", "api-key"));

    private final Map<String, Set<String>> words = new HashMap<>();

    private RequestWords(Map<String, List<String>> own) {
        own.forEach((field, known) -> of(field).addAll(known));
    }

    /**
     * Returns the words that are known in a pack, by field.
     *
     * @param ofRules those that its rules compare fields of the request with
     */
    public static Map<String, Set<String>> of(Pack pack, Map<String, Set<String>> ofRules) {
        RequestWords known = new RequestWords(OWN);
        known.of("action").addAll(pack.actions());
        pack.assume().forEach((path, word) -> known.of(path).add(word));
        pack.policies().forEach(known::add);
        ofRules.forEach((field, spoken) -> known.of(field).addAll(spoken));
        Map<String, Set<String>> all = new HashMap<>();
        // Looked up by each request, so hashed; their order is the alphabet's.
        known.words.forEach((field, words) -> all.put(field, new LinkedHashSet<>(words)));
        return Collections.unmodifiableMap(all);
    }

    /** Returns the words that some policies know for a field, with Edict's own. */
    public static Set<String> of(String field, Collection<Policy> policies) {
        RequestWords known = new RequestWords(OWN);
        policies.forEach(known::add);
        return known.of(field);
    }

    /** Returns the words that a policy speaks of in a field, Edict's own or not. */
    public static Set<String> added(String field, Policy policy) {
        RequestWords spoken = new RequestWords(Map.of());
        spoken.add(policy);
        return spoken.of(field);
    }

    private Set<String> of(String field) {
        return words.computeIfAbsent(field, absent -> new TreeSet<>());
    }

    private void add(Policy policy) {
        add(policy.scope());
        policy.except().forEach(this::add);
        policy.stages().forEach(stage -> add(stage.scope()));
        policy.readings().forEach(reading -> add(reading.policy()));
        policy.duty().doneIf().forEach(this::add);
        for (Change change : policy.instead()) {
            change.fields().forEach((field, word) -> of(field).add(word));
        }
    }

    private void add(Scope scope) {
        Manner how = scope.how();
        add("actor", scope.actors());
        add("action", how.actions());
        add("device", how.devices());
        add("network", how.networks());
        add("credential", how.credentials());
        add("purpose", how.purposes());
        add("data", how.data());
        scope.given().forEach(this::add);
        scope.any().forEach(this::add);
    }

    private void add(AttributeTest test) {
        if (test.comparison() == Comparison.EQUALS || test.comparison() == Comparison.NOT) {
            of("attributes." + test.attribute()).addAll(test.values());
        }
    }

    private void add(String field, Optional<Words> test) {
        test.ifPresent(known -> of(field).addAll(known.words()));
    }
}
