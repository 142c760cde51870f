package dev.edict.engine.author;

import org.jspecify.annotations.Nullable;

/**
 * An organization on the other side of the deal.
 *
 * @param organization its id
 * @param role its role in the deal, such as {@code signatory}
 */
public record Counterparty(String organization, @Nullable String role) {}
