package dev.edict.model;

import java.util.Optional;

/**
 * One way to read a policy whose text is silent, or whose sources contradict each other.
 *
 * @param name what the reading is called
 * @param policy the policy as this reading has it; it has no readings of its own
 * @param source the id of the source that reads it so
 */
public record Reading(String name, Policy policy, Optional<String> source) {}
