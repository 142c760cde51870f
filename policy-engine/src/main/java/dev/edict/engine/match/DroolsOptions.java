package dev.edict.engine.match;

import java.util.Properties;
import org.drools.core.impl.RuleBaseFactory;
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
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.kie.internal.conf.AlphaThresholdOption;
import org.kie.internal.conf.CompositeKeyDepthOption;
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

/** The options of Drools that decide what is matched and in which order, stated: those left out come from the system properties of the host. */
final class DroolsOptions {
    private static final KieSessionConfiguration SESSION = session();

    private DroolsOptions() {}

    static KieBaseConfiguration ofBase(ClassLoader loader) {
        KieBaseConfiguration options = RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader);
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
        return options;
    }

    /** Returns the options of every session. */
    static KieSessionConfiguration ofSession() {
        return SESSION;
    }

    private static KieSessionConfiguration session() {
        KieSessionConfiguration options = RuleBaseFactory.newKnowledgeSessionConfiguration();
        // Without it, sessions of one base share the arguments of a consequence, and decisions mix.
        options.setOption(ThreadSafeOption.YES);
        options.setOption(DirectFiringOption.NO);
        options.setOption(AccumulateNullPropagationOption.NO);
        options.setOption(ClockTypeOption.PSEUDO);
        options.setOption(KeepReferenceOption.YES);
        options.setOption(BeliefSystemTypeOption.get("simple"));
        options.setOption(QueryListenerOption.STANDARD);
        options.setOption(TimedRuleExecutionOption.NO);
        options.setOption(ForceEagerActivationOption.NO);
        return options;
    }
}
