package dev.edict;

import dev.edict.model.Catalogue;
import dev.edict.model.Policy;
import java.util.List;

/**
 * Facts that a caller passes with a request: they stand beside the pack's own, and replace entries of the same id whole.
 *
 * @param catalogue entries as in a pack's catalogue; holdings are further statements
 * @param policies further policies and exceptions
 */
public record Facts(Catalogue catalogue, List<Policy> policies) {
    /** No facts. */
    public static final Facts NONE = new Facts(Catalogue.EMPTY, List.of());

    /** Copies the policies. */
    public Facts {
        policies = List.copyOf(policies);
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return catalogue.isEmpty() && policies.isEmpty();
    }
}
