package dev.edict.engine.combine;

import dev.edict.Verdict;
import java.util.Set;

/**
 * What one policy says, as far as it decides.
 *
 * @param policy the id of the policy
 * @param issuer the id of its issuer
 * @param possible the words it could come to, of {@link Verdict#DENY}, {@link Verdict#REVIEW}, {@link Verdict#PERMIT} and
 *     {@link Verdict#NONE}; never empty
 */
public record Vote(String policy, String issuer, Set<Verdict> possible) {
    /** Takes every word that does not decide for silence. */
    public Vote {
        Possible words = Possible.NOTHING_YET;
        for (Verdict word : possible) {
            words = words.with(word.decides() ? word : Verdict.NONE);
        }
        if (words.words().isEmpty()) {
            throw new IllegalArgumentException("the vote of " + policy + " says nothing, not even that it is silent");
        }
        possible = words.words();
    }

    /** Returns whether it is silent for certain. */
    boolean isSilent() {
        return possible.size() == 1 && possible.contains(Verdict.NONE);
    }

    /** Returns whether it says one thing, and that decides. */
    public boolean isFirm() {
        return possible.size() == 1 && !possible.contains(Verdict.NONE);
    }
}
