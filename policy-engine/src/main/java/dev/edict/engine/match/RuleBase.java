package dev.edict.engine.match;

import dev.edict.engine.compile.CompiledRules;
import dev.edict.engine.compile.DroolsHome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.BetaRangeIndexOption;
import org.kie.api.conf.DeclarativeAgendaOption;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.conf.PrototypesOption;
import org.kie.api.conf.RemoveIdentitiesOption;
import org.kie.api.conf.SequentialOption;
import org.kie.api.conf.SessionsPoolOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.kie.internal.conf.AlphaThresholdOption;
import org.kie.internal.conf.CompositeKeyDepthOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.conf.IndexLeftBetaMemoryOption;
import org.kie.internal.conf.IndexPrecedenceOption;
import org.kie.internal.conf.IndexRightBetaMemoryOption;
import org.kie.internal.conf.ParallelExecutionOption;
import org.kie.internal.conf.ShareAlphaNodesOption;
import org.kie.internal.conf.ShareBetaNodesOption;

/**
 * Rules that are ready to match: the built-in ones, and a pack's own if it has any. Immutable; may be shared between threads.
 */
public final class RuleBase {
    /** The name under which rules, and the session, know what takes their words. */
    static final String VERDICT = "verdict";

    private final KieBase base;

    private RuleBase(KieBase base) {
        this.base = base;
    }

    /** Built once: it is immutable, and the same for every pack. */
    private static final class BuiltIn {
        private static final RuleBase BASE =
                new RuleBase(build(BuiltInRules.models(), RuleBase.class.getClassLoader()));

        private BuiltIn() {}
    }

    /** Returns the built-in rules alone. The rule compiler is not needed. */
    public static RuleBase builtIn() {
        return BuiltIn.BASE;
    }

    /** Returns the built-in rules together with those of a pack. The rule compiler is not needed. */
    public static RuleBase with(CompiledRules rules) {
        RuleLoader loader = new RuleLoader(rules.classes());
        List<Model> models = new ArrayList<>(BuiltInRules.models());
        for (String each : rules.models()) {
            models.add(RuleLoader.model(each, loader));
        }
        return new RuleBase(build(models, loader));
    }

    KieBase base() {
        return base;
    }

    @SuppressWarnings("try") // The home is entered and left, nothing else is asked of it.
    private static KieBase build(List<Model> models, ClassLoader loader) {
        try (DroolsHome home = DroolsHome.enter()) {
            return buildAtHome(models, loader);
        }
    }

    private static KieBase buildAtHome(List<Model> models, ClassLoader loader) {
        InternalKnowledgeBase base = KieBaseBuilder.createKieBaseFromModel(models, options(loader));
        Map<String, org.drools.model.Consequence> consequences = new HashMap<>();
        for (Model model : models) {
            model.getRules().forEach(each -> consequences.put(each.getName(), each.getDefaultConsequence()));
        }
        for (KiePackage each : base.getKiePackages()) {
            for (Rule rule : each.getRules()) {
                org.drools.model.Consequence consequence = consequences.get(rule.getName());
                if (consequence != null) {
                    ((RuleImpl) rule).setConsequence(new MatchConsequence(rule.getName(), consequence));
                }
            }
        }
        // The first session makes Drools look for the rest of its parts.
        base.newKieSession().dispose();
        return base;
    }

    // INVARIANT: every option is stated, for those left out would come from the system properties of the host.
    private static KieBaseConfiguration options(ClassLoader loader) {
        KieBaseConfiguration options = RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader);
        options.setOption(EqualityBehaviorOption.IDENTITY);
        options.setOption(RemoveIdentitiesOption.NO);
        options.setOption(EventProcessingOption.CLOUD);
        options.setOption(SequentialOption.NO);
        options.setOption(ParallelExecutionOption.SEQUENTIAL);
        options.setOption(PrototypesOption.DISABLED);
        options.setOption(DeclarativeAgendaOption.DISABLED);
        options.setOption(SessionsPoolOption.NO);
        options.setOption(ShareAlphaNodesOption.YES);
        options.setOption(ShareBetaNodesOption.YES);
        options.setOption(AlphaThresholdOption.get(3));
        options.setOption(AlphaRangeIndexThresholdOption.get(9));
        options.setOption(BetaRangeIndexOption.DISABLED);
        options.setOption(CompositeKeyDepthOption.get(3));
        options.setOption(IndexLeftBetaMemoryOption.YES);
        options.setOption(IndexRightBetaMemoryOption.YES);
        options.setOption(IndexPrecedenceOption.EQUALITY_PRIORITY);
        options.setOption(ConstraintJittingThresholdOption.get(-1));
        return options;
    }
}
