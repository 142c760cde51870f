package dev.edict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a policy or rule says what it says of a request, condition by condition.
 *
 * @param policy the id of the policy or rule
 * @param verdict its word
 * @param conditions every condition, in the order in which authors write them
 * @param firstFailed the first condition that does not hold
 * @param wouldApplyFrom when it would begin to apply to this very request, if it does not and only time is in the way
 */
public record WhyNot(
        String policy,
        Verdict verdict,
        List<ConditionCheck> conditions,
        Optional<ConditionCheck> firstFailed,
        Optional<Instant> wouldApplyFrom) {
    /** Copies the conditions. */
    public WhyNot {
        conditions = List.copyOf(conditions);
    }
}
