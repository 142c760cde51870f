package dev.edict.benchmarks.contestant;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import dev.edict.benchmarks.workload.Case;
import dev.edict.benchmarks.workload.Cases;
import dev.edict.benchmarks.workload.Statement;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cedar Java with its native library: users, tools in vendors and actions in the scope of each policy, the rest in its condition; only
 * the entities of the case are sent, and the policy set is parsed once and cached on the native side. A review is a `forbid`; which of
 * the two it was stands in the diagnostics.
 */
public final class Cedar implements Contestant {
    private static final EntityTypeName ORGANIZATION = type("Organization");
    private static final EntityTypeName TOOL = type("Tool");
    private static final EntityTypeName VENDOR = type("Vendor");
    private static final EntityTypeName ACTION = type("Action");

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final Map<String, Outcome> effects = new HashMap<>();
    private final AuthorizationRequest[] requests;
    private final Entities[] entities;

    /** Writes the policies in Cedar and parses them. */
    public Cedar(Workload workload) {
        Set<Policy> texts = new HashSet<>();
        for (Statement statement : workload.statements()) {
            texts.add(new Policy(text(statement), statement.id()));
            effects.put(statement.id(), statement.effect());
        }
        policies = new PolicySet(texts);
        try {
            policies.cache();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
        Case[] cases = Cases.of(workload);
        requests = Arrays.stream(cases).map(Cedar::request).toArray(AuthorizationRequest[]::new);
        entities = Arrays.stream(cases).map(Cedar::entities).toArray(Entities[]::new);
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }

    private static String text(Statement statement) {
        List<String> conditions = new ArrayList<>();
        statement.home().ifPresent(home -> conditions.add("context.homes.contains(\"" + home + "\")"));
        statement.outside().ifPresent(region -> conditions.add("context.outside.contains(\"" + region + "\")"));
        statement.place().ifPresent(place -> conditions.add("context.places.contains(\"" + place + "\")"));
        statement.actor().ifPresent(actor -> conditions.add("context.actor == \"" + actor + "\""));
        statement.device().ifPresent(device -> conditions.add("context.device == \"" + device + "\""));
        conditions.add("context.second >= " + statement.fromSecond());
        conditions.add("context.second < " + statement.untilSecond());
        return "%s (principal%s, action%s, resource%s) when { %s };"
                .formatted(
                        statement.effect() == Outcome.PERMIT ? "permit" : "forbid",
                        statement
                                .organization()
                                .map(id -> " == Organization::\"" + id + "\"")
                                .orElse(""),
                        statement
                                .action()
                                .map(id -> " == Action::\"" + id + "\"")
                                .orElse(""),
                        statement
                                .tool()
                                .map(id -> " == Tool::\"" + id + "\"")
                                .or(() -> statement.vendor().map(id -> " in Vendor::\"" + id + "\""))
                                .orElse(""),
                        String.join(" && ", conditions));
    }

    private static AuthorizationRequest request(Case asked) {
        Map<String, Value> context = new HashMap<>();
        context.put("homes", set(asked.homes()));
        context.put("outside", set(asked.outside()));
        context.put("places", set(asked.places()));
        context.put("actor", new PrimString(asked.actor()));
        context.put("device", new PrimString(asked.device()));
        context.put("second", new PrimLong(asked.second()));
        return new AuthorizationRequest(
                ORGANIZATION.of(asked.organization()), ACTION.of(asked.action()), TOOL.of(asked.tool()), context);
    }

    private static CedarList set(Collection<String> words) {
        List<Value> values = new ArrayList<>();
        words.forEach(word -> values.add(new PrimString(word)));
        return new CedarList(values);
    }

    private static Entities entities(Case asked) {
        EntityUID vendor = VENDOR.of(asked.vendor());
        return new Entities(Set.of(
                new Entity(ORGANIZATION.of(asked.organization())),
                new Entity(TOOL.of(asked.tool()), Map.of(), Set.of(vendor)),
                new Entity(vendor)));
    }

    @Override
    public Outcome answer(int number) {
        try {
            AuthorizationSuccessResponse response = engine.isAuthorized(requests[number], policies, entities[number])
                    .success
                    .orElseThrow();
            Strictest strictest = new Strictest();
            response.getReason().forEach(id -> strictest.hear(effects.getOrDefault(id, Outcome.INDETERMINATE)));
            return strictest.word();
        } catch (AuthException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
