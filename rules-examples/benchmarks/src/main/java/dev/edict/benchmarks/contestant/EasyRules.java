package dev.edict.benchmarks.contestant;

import dev.edict.benchmarks.workload.Case;
import dev.edict.benchmarks.workload.Cases;
import dev.edict.benchmarks.workload.Row;
import dev.edict.benchmarks.workload.Statement;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: one rule a policy, the strictest with the highest priority, and the first that applies ends it. */
public final class EasyRules implements Contestant {
    private final Rules rules = new Rules();
    private final DefaultRulesEngine engine =
            new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
    private final Case[] cases;

    /** Makes the rules. */
    public EasyRules(Workload workload) {
        cases = Cases.of(workload);
        for (Statement statement : workload.statements()) {
            Row row = Row.of(statement);
            rules.register(new RuleBuilder()
                    .name(statement.id())
                    .priority(Strictest.rank(statement.effect()))
                    .when(facts -> row.speaksOf(facts.get("case")))
                    .then(facts -> facts.<Strictest>get("strictest").hear(statement.effect()))
                    .build());
        }
    }

    @Override
    public Outcome answer(int number) {
        Facts facts = new Facts();
        Strictest strictest = new Strictest();
        facts.put("case", cases[number]);
        facts.put("strictest", strictest);
        engine.fire(rules, facts);
        return strictest.word();
    }
}
