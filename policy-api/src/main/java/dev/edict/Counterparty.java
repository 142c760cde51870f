package dev.edict;

import java.util.Optional;

/**
 * The other side of a deal, or somebody who plays a role on it.
 *
 * @param organization the id of the organization
 * @param role what it does on that side, such as {@code signatory}; nothing if it is the other party itself
 */
public record Counterparty(String organization, Optional<String> role) {
    /** Returns the other party itself. */
    public static Counterparty of(String organization) {
        return new Counterparty(organization, Optional.empty());
    }
}
