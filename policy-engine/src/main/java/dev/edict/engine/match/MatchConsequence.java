package dev.edict.engine.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> wanted;

    /**
     * Makes one.
     *
     * @param wanted the variables whose values the match keeps
     */
    MatchConsequence(String rule, org.drools.model.Consequence consequence, Set<String> wanted) {
        this.rule = rule;
        this.consequence = consequence;
        this.wanted = wanted;
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
        if (!firing.begin(rule, support(tuple), bindings(match))) {
            return;
        }
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
        try {
            consequence.getBlock().execute(arguments);
        } catch (BoundReachedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new FailingRuleException(rule, e);
        }
    }

    private Map<String, Object> bindings(InternalMatch match) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> bindings = new HashMap<>();
        for (String name : match.getDeclarationIds()) {
            Object value = wanted.contains(name) ? match.getDeclarationValue(name) : null;
            if (value != null) {
                bindings.put(name, value);
            }
        }
        return bindings;
    }

    // Numbers and lists that conditions made of facts are no facts themselves.
    private static List<Object> support(BaseTuple last) {
        List<Object> facts = new ArrayList<>(last.size());
        for (BaseTuple tuple = last; tuple != null; tuple = tuple.getParent()) {
            if (tuple.getFactHandle() != null) {
                Object fact = tuple.getFactHandle().getObject();
                boolean made = fact instanceof InitialFactImpl
                        || fact instanceof Number
                        || fact instanceof String
                        || fact instanceof java.util.Collection
                        || fact instanceof Object[];
                if (!made) {
                    facts.add(0, fact);
                }
            }
        }
        return facts;
    }
}
