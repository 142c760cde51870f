package dev.edict;

/**
 * A policy that would have decided but for one condition.
 *
 * @param policy the id of the policy
 * @param condition the first condition that failed, by its key: {@code who}, {@code what}, {@code how.devices}, {@code time} and so on
 * @param expected what it asks for
 * @param actual what it met
 */
public record NearMiss(String policy, String condition, String expected, String actual) {}
