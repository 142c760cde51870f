package dev.edict.engine.explain;

import dev.edict.Audit;
import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what was right to say with what is. */
public final class Audits {
    private Audits() {}

    /** Returns the look back from a decision on what was known then and one on what is known now. */
    public static Audit compare(Decision then, Decision now) {
        Set<String> policies = new TreeSet<>();
        then.findings().map(Finding::policy).forEach(policies::add);
        now.findings().map(Finding::policy).forEach(policies::add);
        List<String> learned = new ArrayList<>();
        for (String policy : policies) {
            String before = word(then, policy);
            String after = word(now, policy);
            if (!before.equals(after)) {
                learned.add(policy + ": " + before + " on what was known then, " + after + " on what is known now");
            }
        }
        return new Audit(then, now, learned);
    }

    private static String word(Decision decision, String policy) {
        return decision.finding(policy)
                .map(finding ->
                        finding.verdict().word() + " (" + finding.status().word() + ")")
                .orElse(Verdict.NONE.word());
    }
}
