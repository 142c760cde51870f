package dev.edict.engine.match;

import java.util.ArrayList;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.reteoo.InitialFactImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.model.Variable;

/**
 * The part {@code then} of a rule, fired with the knowledge of the match. It takes the place of Drools' own, which keeps state between
 * firings. Safe to share between sessions and threads.
 */
final class MatchConsequence implements Consequence<KnowledgeHelper> {
    private final String rule;
    private final org.drools.model.Consequence consequence;

    MatchConsequence(String rule, org.drools.model.Consequence consequence) {
        this.rule = rule;
        this.consequence = consequence;
    }

    @Override
    public String getName() {
        return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
    }

    @Override
    public void evaluate(KnowledgeHelper helper, ValueResolver session) throws Exception {
        InternalMatch match = helper.getMatch();
        BaseTuple tuple = match.getTuple();
        Firing firing = (Firing) session.getGlobal(RuleBase.VERDICT);
        firing.begin(rule, support(tuple));
        Declaration[] declarations = ((RuleTerminalNode) match.getTuple().getSink()).getRequiredDeclarations();
        Variable<?>[] variables = consequence.getVariables();
        Object[] arguments = new Object[variables.length];
        int next = 0;
        for (int i = 0; i < variables.length; i++) {
            if (variables[i].isFact()) {
                Declaration declaration = declarations[next++];
                arguments[i] = declaration.getValue(session, tuple.get(declaration));
            } else {
                arguments[i] = firing;
            }
        }
        consequence.getBlock().execute(arguments);
    }

    private static List<Object> support(BaseTuple last) {
        List<Object> facts = new ArrayList<>(last.size());
        for (BaseTuple tuple = last; tuple != null; tuple = tuple.getParent()) {
            if (tuple.getFactHandle() != null && !(tuple.getFactHandle().getObject() instanceof InitialFactImpl)) {
                facts.add(0, tuple.getFactHandle().getObject());
            }
        }
        return facts;
    }
}
