package dev.edict.benchmarks.contestant;

import dev.edict.benchmarks.workload.Case;
import dev.edict.benchmarks.workload.Cases;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.ow2.authzforce.core.pdp.api.AttributeFqn;
import org.ow2.authzforce.core.pdp.api.AttributeFqns;
import org.ow2.authzforce.core.pdp.api.DecisionRequestBuilder;
import org.ow2.authzforce.core.pdp.api.DecisionResult;
import org.ow2.authzforce.core.pdp.api.value.AttributeBag;
import org.ow2.authzforce.core.pdp.api.value.Bags;
import org.ow2.authzforce.core.pdp.api.value.IntegerValue;
import org.ow2.authzforce.core.pdp.api.value.StandardDatatypes;
import org.ow2.authzforce.core.pdp.api.value.StringValue;
import org.ow2.authzforce.core.pdp.impl.BasePdpEngine;
import org.ow2.authzforce.core.pdp.impl.PdpEngineConfiguration;

/** AuthzForce, the XACML 3.0 engine, through its native Java API: one rule a policy, its conditions in its target. */
public final class AuthzForce implements Contestant {
    private static final int ATTRIBUTES = 10;

    private final BasePdpEngine engine;
    private final Case[] cases;

    /** Writes the policies in XACML and loads them. */
    public AuthzForce(Workload workload) {
        cases = Cases.of(workload);
        try {
            Path folder = Files.createTempDirectory("authzforce");
            Path policies = Files.writeString(folder.resolve("policies.xml"), Xacml.of(workload));
            Path configuration = Files.writeString(folder.resolve("pdp.xml"), """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <pdp xmlns="http://authzforce.github.io/core/xmlns/pdp/8" version="8.1"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                      <policyProvider id="root" xsi:type="StaticPolicyProvider"><policyLocation>%s</policyLocation></policyProvider>
                      <rootPolicyRef policySet="true">bench</rootPolicyRef>
                    </pdp>
                    """.formatted(policies.toUri()));
            engine = new BasePdpEngine(
                    PdpEngineConfiguration.getInstance(configuration.toUri().toString()));
            Files.delete(policies);
            Files.delete(configuration);
            Files.delete(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public Outcome answer(int number) {
        Case asked = cases[number];
        DecisionRequestBuilder<?> request = engine.newRequestBuilder(1, ATTRIBUTES);
        put(request, "tool", Set.of(asked.tool()));
        put(request, "vendor", Set.of(asked.vendor()));
        put(request, "organization", Set.of(asked.organization()));
        put(request, "action", Set.of(asked.action()));
        put(request, "actor", Set.of(asked.actor()));
        put(request, "device", Set.of(asked.device()));
        put(request, "homes", asked.homes());
        put(request, "outside", asked.outside());
        put(request, "places", asked.places());
        AttributeBag<IntegerValue> second =
                Bags.singletonAttributeBag(StandardDatatypes.INTEGER, IntegerValue.valueOf(asked.second()));
        request.putNamedAttributeIfAbsent(name("second"), second);
        DecisionResult result = engine.evaluate(request.build(false));
        return switch (result.getDecision()) {
            case PERMIT -> Outcome.PERMIT;
            case DENY -> result.getPepActions().isEmpty() ? Outcome.DENY : Outcome.REVIEW;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
            case INDETERMINATE -> Outcome.INDETERMINATE;
        };
    }

    private static AttributeFqn name(String attribute) {
        return AttributeFqns.newInstance(Xacml.CATEGORY, Optional.empty(), attribute);
    }

    private static void put(DecisionRequestBuilder<?> request, String attribute, Collection<String> words) {
        AttributeBag<StringValue> bag = Bags.newAttributeBag(
                StandardDatatypes.STRING, words.stream().map(StringValue::new).toList());
        request.putNamedAttributeIfAbsent(name(attribute), bag);
    }

    @Override
    public void close() {
        try {
            engine.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
