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
import dev.edict.model.Scope;
import dev.edict.model.Timing;
import dev.edict.model.Tool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Looks for the smallest changes that would free a request from a denial, and evaluates each: first one change alone, and only where
 * none helps two together, of which it tries a bounded number.
 */
final class WhatIf {
    private static final int MOST_PAIRS = 400;
    private static final int MOST_WAITS = 40;
    private static final int MOST_ROUNDS = 8;

    private static final Comparator<Suggestion> SMALLEST_FIRST =
            Comparator.comparingInt(WhatIf::size).thenComparing(Suggestion::lever);

    private final PolicyEngine engine;
    private final CompiledPack pack;
    private final AccessRequest request;
    private final Decision denied;
    private final List<Suggestion> found = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();

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
                search.look(lever);
            }
        }
        search.candidates.forEach(each -> search.add(each.lever(), each.text(), each.changes(), each.apply(request)));
        if (search.found.isEmpty()) {
            search.pairs();
            if (levers.contains(Lever.DATE)) {
                search.waits();
            }
        }
        return search.found.stream().sorted(SMALLEST_FIRST).toList();
    }

    private void look(Lever lever) {
        switch (lever) {
            case TOOL -> tools();
            case ROUTE -> routes();
            case VERSION -> versions();
            case DATE -> date(request).ifPresent(found::add);
            case MANNER -> manners();
            case EXCEPTION -> exceptions();
        }
    }

    /** One change that may be made, which is not evaluated yet. */
    private record Candidate(
            Lever lever, String text, Map<String, String> changes, UnaryOperator<AccessRequest> change) {
        AccessRequest apply(AccessRequest request) {
            return change.apply(request);
        }
    }

    private static int size(Suggestion suggestion) {
        return suggestion.changes().size()
                + (suggestion.at().isPresent() ? 1 : 0)
                + suggestion.exceptions().size();
    }

    // The order of levers is that of candidates, so another tool, which takes the old one's route away, comes before a
    // route.
    private void pairs() {
        int tried = 0;
        for (int first = 0; first < candidates.size(); first++) {
            for (int second = first + 1; second < candidates.size(); second++) {
                Candidate one = candidates.get(first);
                Candidate other = candidates.get(second);
                if (!Collections.disjoint(
                        one.changes().keySet(), other.changes().keySet())) {
                    continue;
                }
                if (++tried > MOST_PAIRS) {
                    return;
                }
                Map<String, String> changes = new TreeMap<>(one.changes());
                changes.putAll(other.changes());
                add(one.lever(), one.text() + ", and " + other.text(), changes, other.apply(one.apply(request)));
            }
        }
    }

    private void waits() {
        candidates.stream()
                .limit(MOST_WAITS)
                .forEach(each -> date(each.apply(request))
                        .ifPresent(wait -> found.add(new Suggestion(
                                each.lever(),
                                each.text() + ", and " + wait.text(),
                                each.changes(),
                                wait.at(),
                                List.of(),
                                wait.outcome()))));
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

    private void offer(Lever lever, String text, Map<String, String> changes, UnaryOperator<AccessRequest> change) {
        candidates.add(new Candidate(lever, text, changes, change));
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
            offer(
                    Lever.TOOL,
                    "use " + other + " instead",
                    Map.of("tool", other),
                    before -> before.toBuilder()
                            .without("version")
                            .without("model")
                            .without("operator")
                            .without("route")
                            .tool(other)
                            .build());
        }
    }

    private void routes() {
        Set<String> hops = new TreeSet<>();
        catalogue().organizations().values().stream()
                .map(Organization::authorizes)
                .forEach(hops::addAll);
        if (!request.route().equals(Optional.of(List.<String>of()))) {
            offer(
                    Lever.ROUTE,
                    "go to the vendor directly",
                    Map.of("route", ""),
                    before -> before.toBuilder().route().build());
        }
        for (String hop : hops) {
            if (!request.route().equals(Optional.of(List.of(hop)))) {
                offer(
                        Lever.ROUTE,
                        "go through " + hop,
                        Map.of("route", hop),
                        before -> before.toBuilder().route(hop).build());
            }
        }
    }

    private void versions() {
        List<Policy> policies = new ArrayList<>(pack.pack().policies());
        policies.addAll(request.facts().policies());
        VersionChoices.of(
                        VersionChoices.ranges(request.tool(), catalogue(), policies),
                        request.version(),
                        version ->
                                isFree(engine.decide(version(request, version)).outcome()))
                .forEach(choice -> offer(
                        Lever.VERSION,
                        "use " + choice.text(),
                        Map.of("version", choice.value()),
                        before -> version(before, choice.witness())));
    }

    private static AccessRequest version(AccessRequest before, String version) {
        return before.toBuilder().version(version).build();
    }

    /** Returns the first instant from which time alone frees a request. */
    private Optional<Suggestion> date(AccessRequest waiting) {
        for (Timeline.Segment segment :
                engine.timeline(waiting, denied.at(), Instant.MAX).segments()) {
            Outcome outcome = segment.decision().outcome();
            Instant from = segment.period().from();
            if (isFree(outcome) && from.isAfter(denied.at())) {
                return Optional.of(new Suggestion(
                        Lever.DATE, "wait until " + from, Map.of(), Optional.of(from), List.of(), outcome));
            }
        }
        return Optional.empty();
    }

    private void manners() {
        for (String field : List.of("device", "network", "credential", "purpose")) {
            Set<String> words = new TreeSet<>(pack.vocabulary().getOrDefault(field, Set.of()));
            for (String word : words) {
                UnaryOperator<AccessRequest> change =
                        before -> before.toBuilder().field(field, word).build();
                if (!change.apply(request).equals(request)) {
                    offer(Lever.MANNER, "with " + field + " " + word, Map.of(field, word), change);
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
        Map<String, String> shown = new TreeMap<>();
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

    // What is set aside may have hidden what denies as well, so it goes on until nothing does.
    private void granted(Set<String> determining) {
        Set<String> aside = new TreeSet<>(determining);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<AccessRequest> changed = without(aside);
            if (changed.isEmpty()) {
                return;
            }
            Decision decision = engine.decide(changed.get());
            if (isFree(decision.outcome())) {
                found.add(new Suggestion(
                        Lever.EXCEPTION,
                        "an exception granted by "
                                + String.join(
                                        " and by ",
                                        aside.stream().map(this::whose).toList()),
                        Map.of(),
                        Optional.empty(),
                        List.copyOf(aside),
                        decision.outcome()));
                return;
            }
            if (!decision.determining().stream()
                    .map(Finding::policy)
                    .map(aside::add)
                    .reduce(false, Boolean::logicalOr)) {
                return;
            }
        }
    }

    private Optional<AccessRequest> without(Set<String> aside) {
        List<Policy> all = new ArrayList<>(request.facts().policies());
        for (String id : aside) {
            Optional<Policy> policy = pack.policy(id).map(compiled -> compiled.policy());
            if (policy.isEmpty()) {
                return Optional.empty();
            }
            all.add(exception(policy.get()));
        }
        return Optional.of(request.toBuilder()
                .facts(new Facts(request.facts().catalogue(), all))
                .build());
    }

    private String whose(String id) {
        Policy policy = pack.policy(id).orElseThrow().policy();
        Set<String> who = new LinkedHashSet<>(List.of(policy.issuer()));
        who.addAll(policy.waivableBy());
        return String.join(" or ", who) + " (from " + id
                + policy.approver().map(office -> ", approved by " + office).orElse("") + ")";
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
