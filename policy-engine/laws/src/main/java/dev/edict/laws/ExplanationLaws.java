package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Alternative;
import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.model.Change;
import dev.edict.model.Outcome;
import dev.edict.model.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Laws of explanations: what a decision names is what made it. */
final class ExplanationLaws {
    private static final int MOST = 4;

    private ExplanationLaws() {}

    static boolean determiningPoliciesSuffice(TestedPack pack, AccessRequest request) {
        Decision decision = pack.asked().decide(request);
        Set<String> others = others(pack, request, decision);
        Broken.unlessOutcome(
                pack.without(others),
                TestedPack.without(others, request),
                decision,
                Law.DETERMINING_POLICIES_SUFFICE,
                "without all other policies");
        return !others.isEmpty();
    }

    static boolean otherPoliciesAreNotNeeded(TestedPack pack, AccessRequest request) {
        Decision decision = pack.asked().decide(request);
        Set<String> others = others(pack, request, decision);
        // Those that say something; what says nothing is taken out with all the others.
        Set<String> speaking = new TreeSet<>();
        decision.findings().map(Finding::policy).filter(others::contains).forEach(speaking::add);
        speaking.stream()
                .limit(MOST)
                .forEach(id -> Broken.unlessOutcome(
                        pack.without(Set.of(id)),
                        TestedPack.without(Set.of(id), request),
                        decision,
                        Law.OTHER_POLICIES_ARE_NOT_NEEDED,
                        "without " + id));
        return !speaking.isEmpty();
    }

    static boolean determiningPoliciesAreNeeded(TestedPack pack, AccessRequest request) {
        Decision decision = pack.asked().decide(request);
        Set<String> determining = new HashSet<>();
        decision.determining().forEach(finding -> determining.add(finding.policy()));
        boolean sameByDefault = decision.outcome() == pack.engine().pack().silence();
        if (determining.isEmpty() || sameByDefault || !pack.removable(request).containsAll(determining)) {
            return false;
        }
        // What a determining exception sets aside counts with it, or it would speak again.
        Set<String> setAside = new HashSet<>();
        decision.setAside().stream()
                .filter(each -> determining.contains(each.by())
                        && pack.policy(each.policy(), request).isPresent())
                .forEach(each -> setAside.add(each.policy()));
        determining.addAll(setAside);
        Set<String> removed = withReplaced(determining, pack, request);
        Outcome outcome = pack.without(removed)
                .decide(TestedPack.without(removed, request))
                .outcome();
        Broken.unless(
                outcome != decision.outcome(),
                Law.DETERMINING_POLICIES_ARE_NEEDED,
                decision,
                "without all that determine it the outcome is still " + outcome.word());
        return true;
    }

    // What took another's place goes together with it.
    private static Set<String> withReplaced(Set<String> ids, TestedPack pack, AccessRequest request) {
        Set<String> all = new HashSet<>(ids);
        List<String> left = new ArrayList<>(ids);
        while (!left.isEmpty()) {
            pack.policy(left.remove(left.size() - 1), request)
                    .flatMap(Policy::replaces)
                    .filter(all::add)
                    .ifPresent(left::add);
        }
        return all;
    }

    private static Set<String> others(TestedPack pack, AccessRequest request, Decision decision) {
        Set<String> others = new TreeSet<>(pack.removable(request));
        decision.determining().forEach(finding -> others.remove(finding.policy()));
        decision.setAside().forEach(each -> {
            others.remove(each.policy());
            others.remove(each.by());
        });
        return others;
    }

    static boolean alternativesAreNeverDenied(TestedPack pack, AccessRequest request) {
        Decision decision = pack.asked().decide(request);
        List<Change> expected = new ArrayList<>();
        Set<Change> named = new LinkedHashSet<>();
        for (Finding finding : decision.determining()) {
            pack.policy(finding.policy(), request).ifPresent(policy -> named.addAll(policy.instead()));
        }
        for (Change change : named) {
            Outcome outcome = pack.asked().decide(changed(request, change)).outcome();
            if (outcome == Outcome.PERMIT || outcome == Outcome.NOT_APPLICABLE) {
                expected.add(change);
            }
            for (Alternative alternative : decision.alternatives()) {
                Broken.unless(
                        !alternative.change().equals(change) || alternative.outcome() == outcome,
                        Law.ALTERNATIVES_ARE_NEVER_DENIED,
                        decision,
                        "instead, `" + change + "` is " + outcome.word());
            }
        }
        List<Change> offered =
                decision.alternatives().stream().map(Alternative::change).toList();
        if (pack.removable(request).containsAll(ids(decision))) {
            Broken.unless(
                    offered.equals(expected),
                    Law.ALTERNATIVES_ARE_NEVER_DENIED,
                    decision,
                    "free are " + expected + ", offered " + offered);
        }
        return !named.isEmpty() || !offered.isEmpty();
    }

    private static Set<String> ids(Decision decision) {
        Set<String> ids = new HashSet<>();
        decision.determining().forEach(finding -> ids.add(finding.policy()));
        return ids;
    }

    // Another tool has its own versions, models, operators and ways to it.
    private static AccessRequest changed(AccessRequest request, Change change) {
        AccessRequest.Builder builder = request.toBuilder();
        if (change.fields().containsKey("tool")) {
            builder.without("version").without("model").without("operator").without("route");
        }
        change.fields().forEach(builder::field);
        return builder.build();
    }
}
