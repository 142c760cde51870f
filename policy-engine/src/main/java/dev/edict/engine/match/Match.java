package dev.edict.engine.match;

import dev.edict.model.Truth;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That a rule matched facts of the case, and what it said. Immutable.
 *
 * @param id the id of the policy that speaks: the matched policy's for {@link VerdictWord#APPLY}, else the rule's name
 * @param rule the rule's name
 * @param word what it said
 * @param from the first instant at which it holds; {@link Instant#MIN} if it always did
 * @param until the first instant at which it holds no more; {@link Instant#MAX} if it never ends
 * @param certainty whether it matches for certain: {@link Truth#YES} or {@link Truth#UNKNOWN}
 * @param missing the paths of the request's fields that would settle an uncertain match of a pack's own rule, in alphabetical order;
 *     for policies the concern among the facts knows more
 * @param facts what was matched, in the order of the rule's patterns
 * @param bindings the values of the variables that the rule's texts speak of, by name with the leading dollar sign
 */
public record Match(
        String id,
        String rule,
        VerdictWord word,
        Instant from,
        Instant until,
        Truth certainty,
        List<String> missing,
        List<Object> facts,
        Map<String, Object> bindings) {
    /** Copies the collections. */
    public Match {
        missing = List.copyOf(missing);
        facts = List.copyOf(facts);
        bindings = Collections.unmodifiableMap(new LinkedHashMap<>(bindings));
    }
}
