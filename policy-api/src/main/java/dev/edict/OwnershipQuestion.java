package dev.edict;

import dev.edict.model.Regime;
import dev.edict.time.KnownAt;
import java.util.Optional;

/**
 * Who owns an organization, under which test?
 *
 * @param of the id of the organization
 * @param under the id of the regime; without one, and without a threshold of its own, {@code edict/majority}
 * @param terms what goes before the regime's terms, such as whose holdings count
 * @param knownAt what may be known
 * @param facts facts passed with the question
 */
public record OwnershipQuestion(String of, Optional<String> under, Regime.Terms terms, KnownAt knownAt, Facts facts) {}
