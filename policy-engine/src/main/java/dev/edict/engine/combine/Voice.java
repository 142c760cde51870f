package dev.edict.engine.combine;

import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.timed.Timed;

/**
 * A policy and what it says over time.
 *
 * @param policy the policy
 * @param said what it says
 */
public record Voice(CompiledPolicy policy, Timed<Said> said) {}
