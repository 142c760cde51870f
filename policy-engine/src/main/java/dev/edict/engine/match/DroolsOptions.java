package dev.edict.engine.match;

import dev.edict.engine.compile.DroolsHome;
import org.drools.core.BaseConfigurationFactories;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.runtime.rule.impl.DefaultConsequenceExceptionHandler;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.BetaRangeIndexOption;
import org.kie.api.conf.DeclarativeAgendaOption;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.conf.PrototypesOption;
import org.kie.api.conf.RemoveIdentitiesOption;
import org.kie.api.conf.SequentialOption;
import org.kie.api.conf.SessionsPoolOption;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.AccumulateNullPropagationOption;
import org.kie.api.runtime.conf.BeliefSystemTypeOption;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.QueryListenerOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.conf.TimedRuleExecutionOption;
import org.kie.api.runtime.conf.TimerJobFactoryOption;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.kie.internal.conf.AlphaThresholdOption;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.conf.CompositeKeyDepthOption;
import org.kie.internal.conf.ConsequenceExceptionHandlerOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.conf.IndexLeftBetaMemoryOption;
import org.kie.internal.conf.IndexPrecedenceOption;
import org.kie.internal.conf.IndexRightBetaMemoryOption;
import org.kie.internal.conf.MaxThreadsOption;
import org.kie.internal.conf.ParallelExecutionOption;
import org.kie.internal.conf.SequentialAgendaOption;
import org.kie.internal.conf.ShareAlphaNodesOption;
import org.kie.internal.conf.ShareBetaNodesOption;
import org.kie.internal.runtime.conf.ForceEagerActivationOption;
import org.kie.internal.utils.ChainedProperties;

/**
 * The options of Drools, stated. They rest on properties that nobody has set: those that Drools would look up itself are the system's and
 * those of any file on the host's class path.
 */
final class DroolsOptions {
    private static final KieSessionConfiguration SESSION = session();

    private DroolsOptions() {}

    @SuppressWarnings("unchecked") // Drools takes its factories as an array of a generic type.
    static KieBaseConfiguration ofBase(ClassLoader loader) {
        KieBaseConfiguration options = new CompositeBaseConfiguration(
                new ChainedProperties(),
                DroolsHome.wrap(loader),
                BaseConfigurationFactories.baseConf,
                BaseConfigurationFactories.ruleConf,
                BaseConfigurationFactories.flowConf);
        options.setOption(EqualityBehaviorOption.IDENTITY);
        options.setOption(RemoveIdentitiesOption.NO);
        options.setOption(EventProcessingOption.CLOUD);
        options.setOption(SequentialOption.NO);
        options.setOption(SequentialAgendaOption.SEQUENTIAL);
        options.setOption(ParallelExecutionOption.SEQUENTIAL);
        options.setOption(MaxThreadsOption.get(1));
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
        options.setOption(ConsequenceExceptionHandlerOption.get(DefaultConsequenceExceptionHandler.class));
        return options;
    }

    /** Returns the options of every session. */
    static KieSessionConfiguration ofSession() {
        return SESSION;
    }

    private static KieSessionConfiguration session() {
        KieSessionConfiguration options = RuleBaseFactory.newKnowledgeSessionConfiguration(
                new ChainedProperties(), DroolsHome.wrap(DroolsOptions.class.getClassLoader()));
        // Without it, sessions of one base share the arguments of a consequence, and decisions mix.
        options.setOption(ThreadSafeOption.YES);
        options.setOption(DirectFiringOption.NO);
        options.setOption(AccumulateNullPropagationOption.NO);
        options.setOption(ClockTypeOption.PSEUDO);
        options.setOption(KeepReferenceOption.YES);
        options.setOption(BeliefSystemTypeOption.get("simple"));
        options.setOption(QueryListenerOption.STANDARD);
        options.setOption(TimedRuleExecutionOption.NO);
        options.setOption(TimerJobFactoryOption.get("default"));
        options.setOption(ForceEagerActivationOption.NO);
        return options;
    }
}
