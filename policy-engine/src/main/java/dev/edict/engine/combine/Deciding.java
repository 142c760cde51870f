package dev.edict.engine.combine;

import dev.edict.Verdict;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which votes decide an outcome. Of a firm outcome, those that say it for an issuer that comes to it. Of an open one, those whose missing facts can change it. In both, those that require a permit that is not
 * there. Pure.
 */
final class Deciding {
    private final List<Vote> votes;
    private final Combining within;
    private final Map<String, Set<String>> demands;
    private final Set<String> packDemands;
    private final Outcome silence;
    private final Combination combination;

    /**
     * Opens the question.
     *
     * @param votes the votes
     * @param within how the words of one issuer combine
     * @param demands the issuers whose permit a policy requires, by its id
     * @param packDemands the issuers whose permit the pack requires
     * @param silence the outcome where no policy applies
     */
    Deciding(
            List<Vote> votes,
            Combining within,
            Map<String, Set<String>> demands,
            Set<String> packDemands,
            Outcome silence) {
        this.votes = votes;
        this.within = within;
        this.demands = demands;
        this.packDemands = packDemands;
        this.silence = silence;
        combination = combine(votes);
    }

    Combination combination() {
        return combination;
    }

    private Combination combine(List<Vote> some) {
        if (demands.isEmpty()) {
            return Combination.of(some, within, packDemands, silence);
        }
        Set<String> required = new HashSet<>(packDemands);
        for (int number = 0; number < some.size(); number++) {
            Vote vote = some.get(number);
            Set<String> own = vote.isSilent() ? Set.of() : demands.getOrDefault(vote.policy(), Set.of());
            if (!own.isEmpty() && !vote.isFirm()) {
                return split(some, number);
            }
            required.addAll(own);
        }
        return Combination.of(some, within, required, silence);
    }

    // Whoever may turn out to be silent then requires nothing either.
    private Combination split(List<Vote> some, int number) {
        Vote vote = some.get(number);
        Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
        Map<String, Set<Verdict>> byIssuer = new LinkedHashMap<>();
        boolean byDefault = false;
        for (Verdict word : vote.possible()) {
            List<Vote> told = new ArrayList<>(some);
            told.set(number, new Vote(vote.policy(), vote.issuer(), Set.of(word)));
            Combination one = combine(told);
            possible.addAll(one.possible());
            byDefault = byDefault || one.byDefault();
            one.byIssuer().forEach((issuer, words) -> byIssuer.merge(issuer, words, Deciding::union));
        }
        return new Combination(possible, byIssuer, byDefault && possible.size() == 1);
    }

    private static Set<Verdict> union(Set<Verdict> one, Set<Verdict> other) {
        Set<Verdict> all = EnumSet.copyOf(one);
        all.addAll(other);
        return all;
    }

    /** Returns the ids of the policies that decide. */
    Set<String> deciders() {
        Set<String> ids = new HashSet<>();
        Outcome outcome = combination.outcome();
        for (Vote vote : votes) {
            boolean decides = outcome == Outcome.INDETERMINATE ? isOpen(vote) : says(vote, outcome);
            if (decides || (waits(vote) && (outcome == Outcome.REVIEW || outcome == Outcome.INDETERMINATE))) {
                ids.add(vote.policy());
            }
        }
        if (outcome == Outcome.INDETERMINATE && silence != Outcome.NOT_APPLICABLE && !staysOpen(ids)) {
            votes.stream().filter(Vote::isFirm).forEach(vote -> ids.add(vote.policy()));
        }
        return ids;
    }

    private boolean says(Vote vote, Outcome outcome) {
        return vote.isFirm()
                && combination.byIssuer().getOrDefault(vote.issuer(), Set.of()).equals(vote.possible())
                && vote.possible().contains(Verdict.valueOf(outcome.name()));
    }

    private boolean waits(Vote vote) {
        return !vote.isSilent()
                && demands.getOrDefault(vote.policy(), Set.of()).stream()
                        .anyMatch(
                                issuer -> Combination.required(wordsOf(issuer)).contains(Verdict.REVIEW));
    }

    private Set<Verdict> wordsOf(String issuer) {
        return combination.byIssuer().getOrDefault(issuer, Set.of(Verdict.NONE));
    }

    // Without the firm votes, the pack's default may say what the open ones come to.
    private boolean staysOpen(Set<String> ids) {
        List<Vote> left =
                votes.stream().filter(vote -> ids.contains(vote.policy())).toList();
        return combine(left).outcome() == Outcome.INDETERMINATE;
    }

    /** Returns whether two words of a vote lead to two outcomes, all other votes being the same. */
    private boolean isOpen(Vote vote) {
        if (vote.possible().size() == 1) {
            return false;
        }
        Set<Verdict> mates = Set.of(Verdict.NONE);
        Map<String, Set<Verdict>> issuers = new HashMap<>();
        for (Vote other : votes) {
            if (other.policy().equals(vote.policy())) {
                continue;
            }
            if (other.issuer().equals(vote.issuer())) {
                mates = Combination.within(within, mates, other.possible());
            } else {
                issuers.merge(other.issuer(), other.possible(), (one, two) -> Combination.within(within, one, two));
            }
        }
        Set<Verdict> strangers = Set.of(Verdict.NONE);
        for (Set<Verdict> words : issuers.values()) {
            strangers = Combination.between(strangers, words);
        }
        Set<String> required = required();
        for (String issuer : required) {
            if (!issuer.equals(vote.issuer())) {
                Set<Verdict> words = issuers.getOrDefault(issuer, Set.of(Verdict.NONE));
                strangers = Combination.between(strangers, Combination.required(words));
            }
        }
        return outcomesDiffer(vote, mates, strangers, required.contains(vote.issuer()));
    }

    private Set<String> required() {
        Set<String> required = new HashSet<>(packDemands);
        for (Vote vote : votes) {
            if (vote.isFirm()) {
                required.addAll(demands.getOrDefault(vote.policy(), Set.of()));
            }
        }
        return required;
    }

    private boolean outcomesDiffer(Vote vote, Set<Verdict> mates, Set<Verdict> strangers, boolean required) {
        for (Verdict mate : mates) {
            for (Verdict stranger : strangers) {
                Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
                for (Verdict word : vote.possible()) {
                    Set<Verdict> own = Combination.within(within, Set.of(word), Set.of(mate));
                    Set<Verdict> all =
                            Combination.between(required ? Combination.required(own) : own, Set.of(stranger));
                    all.forEach(one -> outcomes.add(Combination.outcome(one, silence)));
                }
                if (outcomes.size() > 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
