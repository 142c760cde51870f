package dev.edict;

import dev.edict.model.Truth;

/**
 * One condition of a policy or rule, and how a request stands to it.
 *
 * @param condition the condition, by its key: {@code who}, {@code what}, {@code how.devices}, {@code if.team}, {@code time} and so on
 * @param holds whether it holds
 * @param expected what it asks for
 * @param actual what it met
 */
public record ConditionCheck(String condition, Truth holds, String expected, String actual) {}
