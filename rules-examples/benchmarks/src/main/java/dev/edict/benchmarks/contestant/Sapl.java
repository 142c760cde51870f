package dev.edict.benchmarks.contestant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.edict.benchmarks.workload.Case;
import dev.edict.benchmarks.workload.Cases;
import dev.edict.benchmarks.workload.Statement;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import io.sapl.api.pdp.AuthorizationDecision;
import io.sapl.api.pdp.AuthorizationSubscription;
import io.sapl.interpreter.InitializationException;
import io.sapl.interpreter.combinators.PolicyDocumentCombiningAlgorithm;
import io.sapl.pdp.EmbeddedPolicyDecisionPoint;
import io.sapl.pdp.PolicyDecisionPointFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SAPL's embedded decision point: one document a policy, tool, vendor and user in its target and the rest in its body, combined by
 * deny-overrides. A review is a denial with another obligation.
 */
public final class Sapl implements Contestant {
    private final EmbeddedPolicyDecisionPoint point;
    private final AuthorizationSubscription[] subscriptions;

    /** Parses the documents. */
    public Sapl(Workload workload) {
        try {
            point = PolicyDecisionPointFactory.fixedInRamPolicyDecisionPoint(
                    workload.statements().stream().map(Sapl::text).toList(),
                    PolicyDocumentCombiningAlgorithm.DENY_OVERRIDES,
                    Map.of());
        } catch (InitializationException problem) {
            throw new IllegalStateException(problem);
        }
        subscriptions =
                Arrays.stream(Cases.of(workload)).map(Sapl::subscription).toArray(AuthorizationSubscription[]::new);
    }

    private static String text(Statement statement) {
        List<String> target = new ArrayList<>();
        statement.tool().ifPresent(word -> target.add("resource.tool == \"" + word + "\""));
        statement.vendor().ifPresent(word -> target.add("resource.vendor == \"" + word + "\""));
        statement.organization().ifPresent(word -> target.add("subject.organization == \"" + word + "\""));
        statement.action().ifPresent(word -> target.add("action == \"" + word + "\""));
        List<String> body = new ArrayList<>();
        statement.actor().ifPresent(word -> body.add("subject.actor == \"" + word + "\";"));
        statement.device().ifPresent(word -> body.add("environment.device == \"" + word + "\";"));
        statement.home().ifPresent(word -> body.add("\"" + word + "\" in subject.homes;"));
        statement.outside().ifPresent(word -> body.add("\"" + word + "\" in subject.outside;"));
        statement.place().ifPresent(word -> body.add("\"" + word + "\" in environment.places;"));
        body.add("environment.second >= " + statement.fromSecond() + ";");
        body.add("environment.second < " + statement.untilSecond() + ";");
        return "policy \"%s\" %s %s where %s %s"
                .formatted(
                        statement.id(),
                        statement.effect() == Outcome.PERMIT ? "permit" : "deny",
                        String.join(" & ", target),
                        String.join(" ", body),
                        statement.effect() == Outcome.PERMIT
                                ? ""
                                : "obligation \"" + statement.effect().name() + "\"");
    }

    private static AuthorizationSubscription subscription(Case asked) {
        return AuthorizationSubscription.of(
                Map.of(
                        "organization", asked.organization(),
                        "actor", asked.actor(),
                        "homes", asked.homes(),
                        "outside", asked.outside()),
                asked.action(),
                Map.of("tool", asked.tool(), "vendor", asked.vendor()),
                Map.of("places", asked.places(), "device", asked.device(), "second", asked.second()));
    }

    @Override
    public Outcome answer(int number) {
        AuthorizationDecision decision = Optional.ofNullable(
                        point.decideOnce(subscriptions[number]).block())
                .orElseThrow();
        return switch (decision.getDecision()) {
            case PERMIT -> Outcome.PERMIT;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
            case INDETERMINATE -> Outcome.INDETERMINATE;
            case DENY -> strictest(decision);
        };
    }

    private static Outcome strictest(AuthorizationDecision decision) {
        Strictest strictest = new Strictest();
        for (JsonNode obligation : decision.getObligations().orElseThrow()) {
            strictest.hear(obligation.asText());
        }
        return strictest.word();
    }

    @Override
    public void close() {
        point.destroy();
    }
}
