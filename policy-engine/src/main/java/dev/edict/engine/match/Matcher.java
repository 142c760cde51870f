package dev.edict.engine.match;

import dev.edict.engine.author.Bounds;
import dev.edict.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Matches the rules of a rule base against the facts of a case. Stateless and safe to share between threads. */
public final class Matcher {
    private static final Comparator<Match> IN_ORDER = Comparator.comparing(Match::id)
            .thenComparing(Match::from)
            .thenComparing(Match::until)
            .thenComparing(Match::word)
            .thenComparing(Match::certainty)
            .thenComparing(match -> match.missing().toString())
            .thenComparing(match -> match.facts().toString());

    private Matcher() {}

    /** Matches within the bounds that suit cases of any size that people have seen. */
    public static List<Match> match(RuleBase rules, Collection<?> facts) {
        return match(rules, facts, Bounds.DEFAULT, Deadline.of(Bounds.DEFAULT));
    }

    /**
     * Matches. The order of the facts has no influence on what is found; matches come in the order of their ids, and those of one id in an
     * order of their own that is always the same.
     *
     * <p>A rule of the pack that reads a field which the facts leave open matches uncertainly, with the paths that would settle it, unless
     * the rest of it cannot match. A rule that fails, or takes more than it may, matches uncertainly at all times; the others go on.
     *
     * @param rules the rules
     * @param facts the facts of one case
     * @param bounds how much the pack's own rules may take
     * @param deadline the time that they have for the request
     * @return each match in a period that is not empty
     */
    public static List<Match> match(RuleBase rules, Collection<?> facts, Bounds bounds, Deadline deadline) {
        List<Match> matches;
        if (rules.statements().isEmpty()) {
            Firing firing = new Firing(Period.ALWAYS, Set.of(), bounds, deadline);
            Sessions.run(rules.base(), facts, firing);
            matches = firing.matches();
        } else {
            matches = new OwnMatcher(rules, bounds, deadline, facts).match();
        }
        return matches.stream().sorted(IN_ORDER).toList();
    }
}
