package dev.edict.engine.match;

import java.util.Collection;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Runs sessions: each is new, holds the facts of one case, and is gone afterwards. */
final class Sessions {
    private Sessions() {}

    /** Puts facts before rules, and what these say into a firing. */
    static void run(KieBase base, Collection<?> facts, Firing firing) {
        KieSession session = base.newKieSession(DroolsOptions.ofSession(), null);
        try {
            session.setGlobal(RuleBase.VERDICT, firing);
            session.setGlobal(RuleBase.FACTS, firing);
            firing.insertInto(session::insert);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
            firing.end();
        }
    }
}
