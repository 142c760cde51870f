package dev.edict.engine.check;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Something that an exception can set aside: a policy, or a rule.
 *
 * @param id its id
 * @param issuer the id of its issuer
 * @param waivableBy the issuers that may set it aside besides its own
 */
public record Target(String id, String issuer, Set<String> waivableBy) {
    /** Copies the issuers. */
    public Target {
        waivableBy = waivableBy.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(waivableBy));
    }
}
