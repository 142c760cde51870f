package dev.edict.engine.check.drl;

import dev.edict.model.Effect;
import dev.edict.model.Origin;
import dev.edict.model.Policy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
 * @param asked what its conditions ask of single fields
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
        List<Asked> asked,
        Set<String> fields,
        String conditions) {
    /** Copies the collections, the sets in alphabetical order. */
    public RuleStatement {
        says = List.copyOf(says);
        holes = sorted(holes);
        attributes = sorted(attributes);
        reads = sorted(reads);
        gathers = sorted(gathers);
        derives = sorted(derives);
        asked = List.copyOf(asked);
        fields = sorted(fields);
    }

    private static Set<String> sorted(Set<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
