package dev.edict.engine.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.kie.api.runtime.KieSession;

/** Matches the rules of a rule base against the facts of a case. */
public final class Matcher {
    private static final Comparator<Match> IN_ORDER =
            Comparator.comparing(Match::id).thenComparing(Match::from).thenComparing(Match::until);

    private Matcher() {}

    /**
     * Matches. The order of the facts has no influence on what is found; matches come in the order of their ids.
     *
     * @param rules the rules
     * @param facts the facts of one case
     * @return each match in a period that is not empty
     */
    public static List<Match> match(RuleBase rules, Collection<?> facts) {
        Firing firing = new Firing();
        KieSession session = rules.base().newKieSession();
        try {
            session.setGlobal(RuleBase.VERDICT, firing);
            facts.forEach(session::insert);
            session.fireAllRules();
            return firing.matches().stream().sorted(IN_ORDER).toList();
        } finally {
            session.dispose();
        }
    }
}
