package dev.edict;

import dev.edict.model.Change;
import dev.edict.model.Outcome;

/**
 * What somebody may do instead. It was evaluated for the same request, and nothing forbids it.
 *
 * @param change what to change in the request
 * @param outcome the outcome of the changed request: {@link Outcome#PERMIT} or {@link Outcome#NOT_APPLICABLE}
 * @param policy the id of the policy that names it
 */
public record Alternative(Change change, Outcome outcome, String policy) {}
