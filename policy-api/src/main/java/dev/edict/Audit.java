package dev.edict;

import java.util.List;

/**
 * A look back at a decision: what was right to say on what was known when it was made, and what is right now.
 *
 * @param then the decision on what was known then
 * @param now the decision on everything that the pack knows
 * @param learned what has become known since and changes what a policy says, in words
 */
public record Audit(Decision then, Decision now, List<String> learned) {
    /** Copies the list. */
    public Audit {
        learned = List.copyOf(learned);
    }

    /** Returns whether a decision that was made then had the outcome that was right on what was known. */
    public boolean wasRight(Decision made) {
        return made.outcome() == then.outcome();
    }

    /** Returns whether the outcome that was right then is right still. */
    public boolean stillHolds() {
        return then.outcome() == now.outcome();
    }
}
