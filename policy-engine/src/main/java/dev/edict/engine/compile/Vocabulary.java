package dev.edict.engine.compile;

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

/** The words that a pack's policies know for each field of a request, besides Edict's own. */
final class Vocabulary {
    private static final Map<String, List<String>> OWN = Map.of(
            "action", List.of("use", "install", "update", "buy", "resell", "embed", "export", "train"),
            "actor", List.of("employee", "contractor", "service", "public"),
            "device", List.of("managed", "enrolled-personal", "personal"),
            "network", List.of("internal", "home"),
            "credential", List.of("subscription", "api-key"));

    private final Map<String, Set<String>> words = new HashMap<>();

    private Vocabulary() {
        OWN.forEach((field, own) -> of(field).addAll(own));
    }

    static Map<String, Set<String>> of(Pack pack) {
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.of("action").addAll(pack.actions());
        pack.assume().forEach((path, word) -> vocabulary.of(path).add(word));
        pack.policies().forEach(vocabulary::add);
        Map<String, Set<String>> all = new HashMap<>();
        // Looked up by each request, so hashed; their order is the alphabet's.
        vocabulary.words.forEach((field, words) -> all.put(field, new LinkedHashSet<>(words)));
        return Collections.unmodifiableMap(all);
    }

    /** Returns the words that some policies know for a field, with Edict's own. */
    static Set<String> of(String field, Collection<Policy> policies) {
        Vocabulary vocabulary = new Vocabulary();
        policies.forEach(vocabulary::add);
        return vocabulary.of(field);
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
