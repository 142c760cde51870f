package dev.edict.engine.combine;

import dev.edict.Verdict;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What policies say together. Within an issuer its algorithm combines, between issuers the strictest word wins, and the default replaces silence. A policy that lacks facts votes for each word it could come to,
 * so the possible results are those of every way of filling in the facts: XACML 3.0's extended Indeterminate, where {@code {DENY, NONE}} is Indeterminate{D}, {@code {PERMIT, NONE}}
 * Indeterminate{P} and {@code {DENY, PERMIT}} Indeterminate{DP} (OASIS XACML 3.0, sections 7.10 and C.2 to C.5). Pure.
 *
 * @param possible the outcomes that are possible; one if no missing fact can change it
 * @param byIssuer the words that each issuer could come to that says something
 * @param byDefault whether the default decided, alone or as one of the ways that come to the outcome
 */
public record Combination(Set<Outcome> possible, Map<String, Set<Verdict>> byIssuer, boolean byDefault) {
    private static final List<Verdict> STRICTEST_FIRST =
            List.of(Verdict.DENY, Verdict.REVIEW, Verdict.PERMIT, Verdict.NONE);
    private static final List<Verdict> PERMIT_FIRST =
            List.of(Verdict.PERMIT, Verdict.DENY, Verdict.REVIEW, Verdict.NONE);

    private static final Set<Verdict> SILENCE = Possible.SILENCE.words();

    /** Combines votes; issuers named as required make it a review where they do not permit. */
    public static Combination of(
            Collection<Vote> votes, Combining within, Set<String> requiredPermits, Outcome silence) {
        Map<String, Set<Verdict>> byIssuer = new LinkedHashMap<>();
        for (Vote vote : votes) {
            if (!vote.isSilent()) {
                byIssuer.merge(vote.issuer(), vote.possible(), (one, other) -> within(within, one, other));
            }
        }
        Set<Verdict> all = SILENCE;
        for (Set<Verdict> issuer : byIssuer.values()) {
            all = first(STRICTEST_FIRST, all, issuer);
        }
        for (String required : requiredPermits) {
            all = first(STRICTEST_FIRST, all, required(byIssuer.getOrDefault(required, SILENCE)));
        }
        EnumSet<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (Verdict word : all) {
            outcomes.add(outcome(word, silence));
        }
        // The default decides wherever silence is one of the ways that come to the outcome.
        return new Combination(outcomes, byIssuer, all.contains(Verdict.NONE) && outcomes.size() == 1);
    }

    /** Returns the words that an issuer could come to, from two of its policies. */
    static Set<Verdict> within(Combining within, Set<Verdict> one, Set<Verdict> other) {
        return first(within == Combining.DENY_OVERRIDES ? STRICTEST_FIRST : PERMIT_FIRST, one, other);
    }

    /** Returns the words that two issuers could come to together. */
    static Set<Verdict> between(Set<Verdict> one, Set<Verdict> other) {
        return first(STRICTEST_FIRST, one, other);
    }

    /** Returns the words of an issuer whose silence is a review. */
    static Set<Verdict> required(Set<Verdict> words) {
        return replaced(words, Verdict.NONE, Verdict.REVIEW);
    }

    static Outcome outcome(Verdict word, Outcome silence) {
        return word == Verdict.NONE ? silence : Outcome.valueOf(word.name());
    }

    /** Returns the words that come first in an order, over every pair of words the two could come to. */
    private static Set<Verdict> first(List<Verdict> order, Set<Verdict> one, Set<Verdict> other) {
        Possible results = Possible.NOTHING_YET;
        for (Verdict mine : one) {
            for (Verdict theirs : other) {
                results = results.with(order.indexOf(mine) <= order.indexOf(theirs) ? mine : theirs);
            }
        }
        return results.words();
    }

    private static Set<Verdict> replaced(Set<Verdict> words, Verdict old, Verdict by) {
        Possible results = Possible.NOTHING_YET;
        for (Verdict word : words) {
            results = results.with(word == old ? by : word);
        }
        return results.words();
    }

    /** Returns the outcome that all possible ways agree on, else {@link Outcome#INDETERMINATE}. */
    public Outcome outcome() {
        return possible.size() == 1 ? possible.iterator().next() : Outcome.INDETERMINATE;
    }
}
