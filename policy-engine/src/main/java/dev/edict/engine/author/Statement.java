package dev.edict.engine.author;

/**
 * A policy of a pack as a fact.
 *
 * @param id the policy's id
 * @param kind what it is
 * @param issuer the organization that issued it
 */
public record Statement(String id, StatementKind kind, String issuer) {}
