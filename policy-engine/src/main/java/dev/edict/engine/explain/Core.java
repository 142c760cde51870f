package dev.edict.engine.explain;

import dev.edict.Alternative;
import dev.edict.Announcement;
import dev.edict.Finding;
import dev.edict.MissingFact;
import dev.edict.NearMiss;
import dev.edict.Obligation;
import dev.edict.SetAside;
import dev.edict.Warning;
import dev.edict.model.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Everything of a decision but when it holds: two instants with equal cores have one decision. */
record Core(
        Outcome outcome,
        boolean byDefault,
        Spoken spoken,
        List<SetAside> setAside,
        Beside beside,
        List<Alternative> alternatives) {
    /** What policies say, and what that rests on. */
    record Spoken(
            List<Finding> determining,
            List<Finding> overridden,
            List<Finding> others,
            List<MissingFact> missing,
            List<String> assumptions) {}

    /** What stands beside what decided. */
    record Beside(
            List<NearMiss> nearMisses,
            List<Announcement> announced,
            List<Obligation> obligations,
            List<Warning> warnings,
            List<String> notes) {}

    /** Returns what another core, which follows this one, tells otherwise, in words: which policies, else which part of the decision. */
    List<String> changesTo(Core next) {
        Set<String> policies = new TreeSet<>();
        differing(findings(), next.findings(), policies, Finding::policy);
        differing(beside.nearMisses, next.beside.nearMisses, policies, NearMiss::policy);
        if (!policies.isEmpty()) {
            return policies.stream()
                    .map(policy -> policy + ": something else is told of it")
                    .toList();
        }
        List<String> parts = new ArrayList<>();
        part("missing facts", spoken.missing, next.spoken.missing, parts);
        part("assumptions", spoken.assumptions, next.spoken.assumptions, parts);
        part("announcements", beside.announced, next.beside.announced, parts);
        part("duties", beside.obligations, next.beside.obligations, parts);
        part("warnings", beside.warnings, next.beside.warnings, parts);
        part("notes", beside.notes, next.beside.notes, parts);
        part("policies set aside", setAside, next.setAside, parts);
        part("alternatives", alternatives, next.alternatives, parts);
        part(
                "grounds",
                List.of(outcome, byDefault, spoken.determining),
                List.of(next.outcome, next.byDefault, next.spoken.determining),
                parts);
        return parts;
    }

    private Set<Finding> findings() {
        Set<Finding> all = new LinkedHashSet<>(spoken.determining);
        all.addAll(spoken.overridden);
        all.addAll(spoken.others);
        return all;
    }

    private static <V> void differing(
            Collection<V> old, Collection<V> now, Collection<String> policies, Function<V, String> policy) {
        old.stream().filter(one -> !now.contains(one)).map(policy).forEach(policies::add);
        now.stream().filter(one -> !old.contains(one)).map(policy).forEach(policies::add);
    }

    private static void part(String name, Object old, Object now, Collection<String> parts) {
        if (!old.equals(now)) {
            parts.add("other " + name);
        }
    }
}
