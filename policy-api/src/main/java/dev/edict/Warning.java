package dev.edict;

/**
 * Something that a decision says beside its outcome.
 *
 * @param policy the id of the policy that warns, or a code of Edict's own, such as {@code edict/stale-pack}
 * @param text what it says
 */
public record Warning(String policy, String text) {}
