package dev.edict;

import dev.edict.model.Regime;
import dev.edict.time.KnownAt;
import java.util.Optional;

/**
 * Which organizations are owned by somebody, under which test?
 *
 * @param under the id of the regime; without one, and without a threshold of its own, {@code edict/majority}
 * @param terms what goes before the regime's terms, such as whose holdings count
 * @param knownAt what may be known
 * @param facts facts passed with the question
 */
public record OwnershipSurvey(Optional<String> under, Regime.Terms terms, KnownAt knownAt, Facts facts) {}
