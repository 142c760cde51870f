package dev.edict.engine.check.drl;

import dev.edict.model.Effect;
import dev.edict.model.Origin;
import dev.edict.model.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of itself: the same as a policy of the pack, but for what it applies to, which its conditions say.
 *
 * @param name its name, which is its id
 * @param origin where it begins
 * @param policy the policy it is; nothing if it only derives facts. Its scope is everything: what applies is what matches
 * @param says the words of its consequence, in its order
 * @param holes the names in braces in its texts, such as {@code $tool.name}, in alphabetical order
 * @param attributes the names of the attributes that its conditions look for
 * @param reads the names of the types of facts that its conditions look at
 * @param gathers those of them of which it needs all or none at once
 * @param derives the names of the types of facts that it derives
 * @param sliced whether it must be evaluated instant by instant, for it speaks of the absence or the number of dated facts
 * @param demands what its conditions demand of single fields
 * @param fields the fields that its conditions read, such as {@code Request.actor}
 * @param conditions its conditions, word by word
 */
public record RuleStatement(
        String name,
        Origin origin,
        Optional<Policy> policy,
        List<Effect> says,
        Set<String> holes,
        Set<String> attributes,
        Set<String> reads,
        Set<String> gathers,
        Set<String> derives,
        boolean sliced,
        List<Demand> demands,
        Set<String> fields,
        String conditions) {
    /** The fields of facts that hold words of the request. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Request.actor", "actor"),
            Map.entry("Request.action", "action"),
            Map.entry("Request.device", "device"),
            Map.entry("Request.network", "network"),
            Map.entry("Request.credential", "credential"),
            Map.entry("Request.purpose", "purpose"),
            Map.entry("Request.data", "data"),
            Map.entry("Device.kind", "device"),
            Map.entry("Data.kind", "data"));

    /** Copies the collections, the sets in alphabetical order. */
    public RuleStatement {
        says = List.copyOf(says);
        holes = sorted(holes);
        attributes = sorted(attributes);
        reads = sorted(reads);
        gathers = sorted(gathers);
        derives = sorted(derives);
        demands = List.copyOf(demands);
        fields = sorted(fields);
    }

    /** Returns what its conditions ask of single fields, in reading order. */
    public List<Asked> asked() {
        return demands.stream().flatMap(demand -> demand.asked().stream()).toList();
    }

    /** Returns the words that its conditions compare fields of the request with, in reading order. */
    public List<Spoken> spoken() {
        List<Spoken> spoken = new ArrayList<>();
        for (Asked asked : asked()) {
            @Nullable String field = WORDS.get(asked.path());
            for (int i = 0; field != null && i < asked.values().size(); i++) {
                String word = asked.values().get(i);
                if (!word.equals("null")) {
                    spoken.add(new Spoken(field, word, asked.places().get(i)));
                }
            }
        }
        return spoken;
    }

    private static Set<String> sorted(Set<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
