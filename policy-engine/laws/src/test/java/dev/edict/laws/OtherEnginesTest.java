package dev.edict.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.edict.Verdict;
import dev.edict.engine.combine.Combination;
import dev.edict.engine.combine.Vote;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import oasis.names.tc.xacml._3_0.core.schema.wd_17.DecisionType;
import org.ow2.authzforce.core.pdp.api.DecisionResult;
import org.ow2.authzforce.core.pdp.api.DecisionResults;
import org.ow2.authzforce.core.pdp.api.ExtendedDecision;
import org.ow2.authzforce.core.pdp.api.IndeterminateEvaluationException;
import org.ow2.authzforce.core.pdp.api.UpdatableCollections;
import org.ow2.authzforce.core.pdp.api.policy.PolicyEvaluator;
import org.ow2.authzforce.core.pdp.impl.combining.StandardCombiningAlgorithm;
import org.wso2.balana.PDPConfig;
import org.wso2.balana.Rule;
import org.wso2.balana.XACMLConstants;
import org.wso2.balana.combine.RuleCombinerElement;
import org.wso2.balana.combine.RuleCombiningAlgorithm;
import org.wso2.balana.combine.xacml3.DenyOverridesRuleAlg;
import org.wso2.balana.combine.xacml3.PermitOverridesRuleAlg;
import org.wso2.balana.ctx.AbstractResult;
import org.wso2.balana.ctx.EvaluationCtx;
import org.wso2.balana.ctx.xacml3.RequestCtx;
import org.wso2.balana.ctx.xacml3.Result;
import org.wso2.balana.ctx.xacml3.XACML3EvaluationCtx;

/**
 * How words of one issuer combine, against AuthzForce and Balana, which implement OASIS XACML 3.0, sections C.2 and C.4, with extended Indeterminate (section 7.10).
 * Edict's review is not XACML's, so it stays out.
 */
class OtherEnginesTest {
    private static final Set<Verdict> SILENT = EnumSet.of(Verdict.NONE);

    @Provide
    Arbitrary<List<Set<Verdict>>> words() {
        return words(true);
    }

    /** No rule is Indeterminate{DP} of itself, and so Balana's algorithms for rules meet none. */
    @Provide
    Arbitrary<List<Set<Verdict>>> wordsOfRules() {
        return words(false);
    }

    private static Arbitrary<List<Set<Verdict>>> words(boolean both) {
        List<Set<Verdict>> words = new ArrayList<>(List.of(
                SILENT,
                EnumSet.of(Verdict.DENY),
                EnumSet.of(Verdict.PERMIT),
                EnumSet.of(Verdict.DENY, Verdict.NONE),
                EnumSet.of(Verdict.PERMIT, Verdict.NONE)));
        if (both) {
            words.add(EnumSet.of(Verdict.DENY, Verdict.PERMIT, Verdict.NONE));
        }
        return Arbitraries.of(words).list().ofMaxSize(6);
    }

    @Property
    void authzforce_combines_policies_alike(@ForAll("words") List<Set<Verdict>> words, @ForAll Combining within)
            throws Exception {
        assertThat(authzforce(words, within)).isEqualTo(edict(words, within));
    }

    @Property
    void balana_combines_rules_alike(@ForAll("wordsOfRules") List<Set<Verdict>> words, @ForAll Combining within)
            throws Exception {
        String expected = edict(words, within);
        // Section C.4 puts Indeterminate{D} before NotApplicable; Balana 1.2.12 forgets it under permit-overrides,
        // AuthzForce does not.
        boolean forgotten = within == Combining.PERMIT_OVERRIDES && expected.equals("Indeterminate{D}");
        assertThat(balana(words, within)).isEqualTo(forgotten ? "NotApplicable" : expected);
    }

    /** In XACML's words: Permit, Deny, NotApplicable, or Indeterminate with what it could be. */
    private static String edict(List<Set<Verdict>> words, Combining within) {
        List<Vote> votes = new ArrayList<>();
        for (Set<Verdict> word : words) {
            votes.add(new Vote("p" + votes.size(), "issuer", word));
        }
        Combination combination = Combination.of(votes, within, Set.of(), Outcome.NOT_APPLICABLE);
        boolean deny = combination.possible().contains(Outcome.DENY);
        boolean permit = combination.possible().contains(Outcome.PERMIT);
        return switch (combination.outcome()) {
            case DENY -> "Deny";
            case PERMIT -> "Permit";
            case INDETERMINATE -> deny && permit ? "Indeterminate{DP}" : deny ? "Indeterminate{D}" : "Indeterminate{P}";
            default -> "NotApplicable";
        };
    }

    private static String authzforce(List<Set<Verdict>> words, Combining within) throws Exception {
        StandardCombiningAlgorithm algorithm = within == Combining.DENY_OVERRIDES
                ? StandardCombiningAlgorithm.XACML_3_0_POLICY_COMBINING_DENY_OVERRIDES
                : StandardCombiningAlgorithm.XACML_3_0_POLICY_COMBINING_PERMIT_OVERRIDES;
        List<PolicyEvaluator> policies =
                words.stream().map(OtherEnginesTest::policy).toList();
        ExtendedDecision decision = StandardCombiningAlgorithm.REGISTRY
                .getAlgorithm(algorithm.getId(), PolicyEvaluator.class)
                .getInstance(List.of(), policies)
                .evaluate(
                        null,
                        Optional.empty(),
                        UpdatableCollections.newUpdatableList(),
                        UpdatableCollections.newUpdatableList());
        return switch (decision.getDecision()) {
            case DENY -> "Deny";
            case PERMIT -> "Permit";
            case NOT_APPLICABLE -> "NotApplicable";
            case INDETERMINATE ->
                switch (decision.getExtendedIndeterminate()) {
                    case DENY -> "Indeterminate{D}";
                    case PERMIT -> "Indeterminate{P}";
                    default -> "Indeterminate{DP}";
                };
        };
    }

    private static PolicyEvaluator policy(Set<Verdict> word) {
        DecisionResult result = result(word);
        return (PolicyEvaluator) Proxy.newProxyInstance(
                PolicyEvaluator.class.getClassLoader(),
                new Class<?>[] {PolicyEvaluator.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "evaluate" -> result;
                    case "isApplicableByTarget" -> true;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == values[0];
                    default -> null;
                });
    }

    private static DecisionResult result(Set<Verdict> word) {
        boolean deny = word.contains(Verdict.DENY);
        boolean permit = word.contains(Verdict.PERMIT);
        if (word.size() == 1) {
            return deny
                    ? DecisionResults.SIMPLE_DENY
                    : permit ? DecisionResults.SIMPLE_PERMIT : DecisionResults.SIMPLE_NOT_APPLICABLE;
        }
        DecisionType extended =
                deny && permit ? DecisionType.INDETERMINATE : deny ? DecisionType.DENY : DecisionType.PERMIT;
        return DecisionResults.newIndeterminate(
                extended, new IndeterminateEvaluationException("a fact is missing", "missing"), ImmutableList.of());
    }

    private static String balana(List<Set<Verdict>> words, Combining within) throws Exception {
        RuleCombiningAlgorithm algorithm =
                within == Combining.DENY_OVERRIDES ? new DenyOverridesRuleAlg() : new PermitOverridesRuleAlg();
        List<RuleCombinerElement> rules = new ArrayList<>();
        for (Set<Verdict> word : words) {
            rules.add(new RuleCombinerElement(new Said(word)));
        }
        EvaluationCtx context =
                new XACML3EvaluationCtx(new RequestCtx(Set.of(), null), new PDPConfig(null, null, null));
        return switch (algorithm.combine(context, List.of(), rules).getDecision()) {
            case AbstractResult.DECISION_DENY -> "Deny";
            case AbstractResult.DECISION_PERMIT -> "Permit";
            case AbstractResult.DECISION_NOT_APPLICABLE -> "NotApplicable";
            case AbstractResult.DECISION_INDETERMINATE_DENY -> "Indeterminate{D}";
            case AbstractResult.DECISION_INDETERMINATE_PERMIT -> "Indeterminate{P}";
            default -> "Indeterminate{DP}";
        };
    }

    /** A rule that says what it is told to. */
    private static final class Said extends Rule {
        private final Set<Verdict> word;

        Said(Set<Verdict> word) {
            super(
                    URI.create("said"),
                    word.contains(Verdict.DENY) ? AbstractResult.DECISION_DENY : AbstractResult.DECISION_PERMIT,
                    null,
                    null,
                    null,
                    Set.of(),
                    Set.of(),
                    XACMLConstants.XACML_VERSION_3_0);
            this.word = word;
        }

        @Override
        public AbstractResult evaluate(EvaluationCtx context) {
            boolean deny = word.contains(Verdict.DENY);
            boolean silent = word.equals(SILENT);
            int firm = deny ? AbstractResult.DECISION_DENY : AbstractResult.DECISION_PERMIT;
            int open = deny ? AbstractResult.DECISION_INDETERMINATE_DENY : AbstractResult.DECISION_INDETERMINATE_PERMIT;
            int decision = silent ? AbstractResult.DECISION_NOT_APPLICABLE : word.size() == 1 ? firm : open;
            return new Result(decision, null);
        }
    }
}
