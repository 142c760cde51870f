package dev.edict;

/**
 * A policy that an exception sets aside.
 *
 * @param policy the id of the policy
 * @param by the id of the exception
 */
public record SetAside(String policy, String by) {}
