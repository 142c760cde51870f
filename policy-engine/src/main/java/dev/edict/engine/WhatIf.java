package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Facts;
import dev.edict.Finding;
import dev.edict.Lever;
import dev.edict.Suggestion;
import dev.edict.Timeline;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.model.AttributeTest;
import dev.edict.model.Catalogue;
import dev.edict.model.Comparison;
import dev.edict.model.Duty;
import dev.edict.model.Effect;
import dev.edict.model.Organization;
import dev.edict.model.Origin;
import dev.edict.model.Outcome;
import dev.edict.model.Policy;
import dev.edict.model.RiskAssessment;
import dev.edict.model.Scope;
import dev.edict.model.Timing;
import dev.edict.model.Tool;
import dev.edict.version.VersionRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks for the smallest changes that would free a request from a denial, and evaluates each. */
final class WhatIf {
    private final PolicyEngine engine;
    private final CompiledPack pack;
    private final AccessRequest request;
    private final Decision denied;
    private final List<Suggestion> found = new ArrayList<>();

    private WhatIf(PolicyEngine engine, CompiledPack pack, AccessRequest request, Decision denied) {
        this.engine = engine;
        this.pack = pack;
        this.request = request;
        this.denied = denied;
    }

    static List<Suggestion> of(PolicyEngine engine, CompiledPack pack, AccessRequest request, Set<Lever> levers) {
        Decision decision = engine.decide(request);
        if (isFree(decision.outcome())) {
            return List.of();
        }
        WhatIf search = new WhatIf(engine, pack, request, decision);
        for (Lever lever : Lever.values()) {
            if (levers.contains(lever)) {
                switch (lever) {
                    case TOOL -> search.tools();
                    case ROUTE -> search.routes();
                    case VERSION -> search.versions();
                    case DATE -> search.dates();
                    case MANNER -> search.manners();
                    case EXCEPTION -> search.exceptions();
                }
            }
        }
        return List.copyOf(search.found);
    }

    private static boolean isFree(Outcome outcome) {
        return outcome == Outcome.PERMIT || outcome == Outcome.NOT_APPLICABLE;
    }

    private Catalogue catalogue() {
        return pack.catalogue().catalogue();
    }

    private boolean add(Lever lever, String text, Map<String, String> changes, AccessRequest changed) {
        Outcome outcome = engine.decide(changed).outcome();
        if (!isFree(outcome)) {
            return false;
        }
        found.add(new Suggestion(lever, text, changes, Optional.empty(), List.of(), outcome));
        return true;
    }

    private void tools() {
        Optional<Tool> tool = request.tool().map(catalogue().tools()::get);
        Set<String> categories = tool.map(Tool::categories).orElse(Set.of());
        Set<String> others = new TreeSet<>();
        for (Tool other : catalogue().tools().values()) {
            if (other.categories().stream().anyMatch(categories::contains)) {
                others.add(other.id());
            }
        }
        request.tool().ifPresent(others::remove);
        for (String other : others) {
            AccessRequest changed = request.toBuilder()
                    .without("version")
                    .without("model")
                    .without("operator")
                    .without("route")
                    .tool(other)
                    .build();
            add(Lever.TOOL, "use " + other + " instead", Map.of("tool", other), changed);
        }
    }

    private void routes() {
        Set<String> hops = new TreeSet<>();
        catalogue().organizations().values().stream()
                .map(Organization::authorizes)
                .forEach(hops::addAll);
        if (!request.route().equals(Optional.of(List.<String>of()))) {
            add(
                    Lever.ROUTE,
                    "go to the vendor directly",
                    Map.of("route", ""),
                    request.toBuilder().route().build());
        }
        for (String hop : hops) {
            if (!request.route().equals(Optional.of(List.of(hop)))) {
                AccessRequest changed = request.toBuilder().route(hop).build();
                add(Lever.ROUTE, "go through " + hop, Map.of("route", hop), changed);
            }
        }
    }

    private void versions() {
        Set<String> versions = new LinkedHashSet<>();
        for (RiskAssessment risk : catalogue().risks()) {
            if (request.tool().equals(Optional.of(risk.tool()))) {
                risk.versions().map(WhatIf::bounds).ifPresent(versions::addAll);
            }
        }
        for (Policy policy : pack.pack().policies()) {
            policy.scope()
                    .what()
                    .flatMap(what -> what.versions())
                    .map(WhatIf::bounds)
                    .ifPresent(versions::addAll);
        }
        request.version().ifPresent(versions::remove);
        for (String version : versions) {
            AccessRequest changed = request.toBuilder().version(version).build();
            add(Lever.VERSION, "use version " + version, Map.of("version", version), changed);
        }
    }

    private static List<String> bounds(VersionRange range) {
        String text = range.toString();
        List<String> bounds = new ArrayList<>();
        for (String constraint : text.substring(text.indexOf('/') + 1).split("\\|", -1)) {
            String version = constraint.replaceFirst("^(>=|<=|!=|<|>|=)", "");
            if (!version.equals("*")) {
                bounds.add(version);
            }
        }
        return bounds;
    }

    private void dates() {
        Instant at = denied.at();
        for (Timeline.Segment segment :
                engine.timeline(request, at, Instant.MAX).segments()) {
            Outcome outcome = segment.decision().outcome();
            if (isFree(outcome)) {
                Instant from = segment.period().from();
                found.add(new Suggestion(
                        Lever.DATE, "wait until " + from, Map.of(), Optional.of(from), List.of(), outcome));
                return;
            }
        }
    }

    private void manners() {
        for (String field : List.of("device", "network", "credential", "purpose")) {
            Set<String> words = new TreeSet<>(pack.vocabulary().getOrDefault(field, Set.of()));
            for (String word : words) {
                AccessRequest changed = request.toBuilder().field(field, word).build();
                if (!changed.equals(request)) {
                    add(Lever.MANNER, "with " + field + " " + word, Map.of(field, word), changed);
                }
            }
        }
    }

    private void exceptions() {
        Set<String> determining =
                denied.determining().stream().map(Finding::policy).collect(Collectors.toCollection(TreeSet::new));
        for (Policy exception : pack.pack().policies()) {
            if (exception.setsAside().stream().anyMatch(determining::contains)) {
                shown(exception);
            }
        }
        granted(determining);
    }

    private void shown(Policy exception) {
        AccessRequest.Builder changed = request.toBuilder();
        Map<String, String> shown = new java.util.TreeMap<>();
        for (AttributeTest test : exception.scope().given()) {
            if (test.comparison() == Comparison.EQUALS) {
                changed.attribute(test.attribute(), test.values().get(0));
                shown.put("attributes." + test.attribute(), test.values().get(0));
            }
        }
        if (!shown.isEmpty()) {
            add(Lever.EXCEPTION, "show what the exception " + exception.id() + " asks for", shown, changed.build());
        }
    }

    private void granted(Set<String> determining) {
        List<Policy> grants = new ArrayList<>();
        List<String> issuers = new ArrayList<>();
        for (String id : determining) {
            Optional<Policy> policy = pack.policy(id).map(compiled -> compiled.policy());
            if (policy.isEmpty()) {
                return;
            }
            grants.add(exception(policy.get()));
            Set<String> who = new LinkedHashSet<>(List.of(policy.get().issuer()));
            who.addAll(policy.get().waivableBy());
            issuers.add(String.join(" or ", who) + " (from " + id + ")");
        }
        List<Policy> all = new ArrayList<>(request.facts().policies());
        all.addAll(grants);
        AccessRequest changed = request.toBuilder()
                .facts(new Facts(request.facts().catalogue(), all))
                .build();
        Outcome outcome = engine.decide(changed).outcome();
        if (isFree(outcome)) {
            found.add(new Suggestion(
                    Lever.EXCEPTION,
                    "an exception granted by " + String.join(" and by ", issuers),
                    Map.of(),
                    Optional.empty(),
                    List.copyOf(determining),
                    outcome));
        }
    }

    private static Policy exception(Policy policy) {
        return new Policy(
                "edict/what-if/" + policy.id(),
                Optional.empty(),
                policy.issuer(),
                Effect.PERMIT,
                true,
                Scope.EVERYTHING,
                List.of(),
                Timing.ALWAYS,
                List.of(),
                List.of(),
                Optional.empty(),
                Effect.REVIEW,
                Set.of(policy.id()),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Duty.STANDING,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Origin.NONE);
    }
}
