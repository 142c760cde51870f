package dev.edict.engine.explain;

import dev.edict.Audit;
import dev.edict.Decision;
import dev.edict.Evidence;
import dev.edict.Finding;
import dev.edict.Verdict;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.engine.compile.CompiledPolicy.Step;
import dev.edict.engine.compile.Known;
import dev.edict.engine.compile.Schedules;
import dev.edict.model.Timing;
import dev.edict.time.KnownAt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what was right to say with what is. */
public final class Audits {
    private final CompiledPack pack;
    private final KnownAt decidedAt;

    private Audits(CompiledPack pack, KnownAt decidedAt) {
        this.pack = pack;
        this.decidedAt = decidedAt;
    }

    /** Returns the look back from a decision on what was known by some time and one on what is known now. */
    public static Audit compare(Decision then, Decision now, CompiledPack pack, KnownAt decidedAt) {
        Audits audits = new Audits(pack, decidedAt);
        Set<String> policies = new TreeSet<>();
        then.findings().map(Finding::policy).forEach(policies::add);
        now.findings().map(Finding::policy).forEach(policies::add);
        List<String> learned = new ArrayList<>();
        for (String policy : policies) {
            String before = word(then, policy);
            String after = word(now, policy);
            if (!before.equals(after)) {
                learned.add(policy + audits.news(policy, then, now) + ": " + before + " on what was known then, "
                        + after + " on what is known now");
            }
        }
        return new Audit(then, now, learned);
    }

    /** Returns what has become known since and bears on a policy, in brackets. */
    private String news(String id, Decision then, Decision now) {
        Set<String> news = new LinkedHashSet<>();
        pack.policy(id).ifPresent(policy -> published(policy, news));
        Set<Evidence> before = evidence(then, id);
        Set<Evidence> after = evidence(now, id);
        after.stream()
                .filter(fact -> !before.contains(fact))
                .forEach(fact -> news.add("it is known now that " + Causes.text(fact)));
        before.stream()
                .filter(fact -> !after.contains(fact) && !after.isEmpty())
                .forEach(fact -> news.add("it is not held true any more that " + Causes.text(fact)));
        return news.isEmpty() ? "" : " (" + String.join("; ", news) + ")";
    }

    private static Set<Evidence> evidence(Decision decision, String policy) {
        return decision.finding(policy)
                .map(finding -> new LinkedHashSet<>(finding.evidence()))
                .orElseGet(LinkedHashSet::new);
    }

    private void published(CompiledPolicy policy, Set<String> news) {
        for (CompiledReading reading : policy.readings()) {
            for (Step step : reading.steps()) {
                if (isNews(step.published())) {
                    news.add("published " + when(step.published()));
                }
                for (Timing.Phase phase : step.timing().phases()) {
                    Known known = Schedules.published(phase, step.dating(), pack.catalogue());
                    if (isNews(known)) {
                        news.add(phase.status().word() + ", published " + when(known));
                    }
                }
            }
        }
    }

    private boolean isNews(Known known) {
        return !known.by(decidedAt, pack.catalogue().zones());
    }

    private static String when(Known known) {
        return known.day().map(Object::toString).orElseGet(() -> known.since().toString());
    }

    private static String word(Decision decision, String policy) {
        return decision.finding(policy)
                .map(finding ->
                        finding.verdict().word() + " (" + finding.status().word() + ")")
                .orElse(Verdict.NONE.word());
    }
}
