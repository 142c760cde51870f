package dev.edict.engine.compile;

import dev.edict.engine.compile.CompiledCatalogue.GroupFacts;
import dev.edict.engine.compile.CompiledCatalogue.OrganizationFacts;
import dev.edict.model.Catalogue;
import dev.edict.model.Holding;
import dev.edict.model.RiskAssessment;
import dev.edict.model.Timing;
import dev.edict.time.KnownAt;
import dev.edict.time.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The steps in which a pack came to be known. Between two of them nothing was published, so whoever may know things up to one moment or another in between knows the same. Immutable but for what it remembers; safe to share between threads.
 */
public final class KnownSteps {
    private final List<CompiledPolicy> policies;
    private final CompiledCatalogue catalogue;
    private volatile @Nullable Steps steps;

    KnownSteps(List<CompiledPolicy> policies, CompiledCatalogue catalogue) {
        this.policies = policies;
        this.catalogue = catalogue;
    }

    /** Returns the earliest moment up to which the same is known; everything, if nothing was published later. */
    public KnownAt earliest(KnownAt knownAt) {
        if (knownAt instanceof KnownAt.Everything) {
            return knownAt;
        }
        Steps known = steps;
        if (known == null) {
            known = new Steps(catalogue.zones());
            known.addAll(policies, catalogue);
            steps = known;
        }
        return known.earliest(knownAt);
    }

    /** The steps, which take a walk through the whole pack to find. */
    private static final class Steps {
        private final TimeZones zones;
        private final TreeSet<Instant> instants = new TreeSet<>();
        private final TreeSet<LocalDate> days = new TreeSet<>();

        Steps(TimeZones zones) {
            this.zones = zones;
        }

        void addAll(List<CompiledPolicy> policies, CompiledCatalogue compiled) {
            policies.forEach(policy -> add(policy, compiled));
            Catalogue all = compiled.catalogue();
            all.organizations().keySet().forEach(id -> compiled.organization(id).ifPresent(this::add));
            all.tools().keySet().forEach(id -> compiled.tool(id).ifPresent(tool -> add(tool.vendor())));
            all.groups().keySet().forEach(id -> compiled.group(id).ifPresent(this::add));
            all.regimes().keySet().forEach(id -> compiled.regime(id).ifPresent(regime -> add(regime.versions())));
            all.holdings().stream().map(Holding::owned).distinct().forEach(id -> add(compiled.holdingsIn(id)));
            all.arrangements().stream()
                    .flatMap(each -> each.parties().stream())
                    .distinct()
                    .forEach(id -> add(compiled.arrangementsOf(id)));
            all.risks().stream().map(RiskAssessment::tool).distinct().forEach(id -> add(compiled.risksOf(id)));
        }

        private void add(CompiledPolicy policy, CompiledCatalogue catalogue) {
            for (CompiledPolicy.CompiledReading reading : policy.readings()) {
                for (CompiledPolicy.Step step : reading.steps()) {
                    add(step.published());
                    for (Timing.Phase phase : step.timing().phases()) {
                        add(Schedules.published(phase, step.dating(), catalogue));
                        phase.announced()
                                .ifPresent(
                                        when -> add(Known.of(when, step.dating().publisher(), zones)));
                    }
                }
            }
        }

        private void add(OrganizationFacts facts) {
            add(facts.headquarters());
            add(facts.incorporated());
        }

        private void add(GroupFacts group) {
            add(group.list().known());
            group.members().values().forEach(this::add);
        }

        private <V> void add(Collection<Stated<V>> statements) {
            statements.forEach(stated -> add(stated.known()));
        }

        private void add(Known known) {
            if (!known.since().equals(Instant.MIN)) {
                instants.add(known.since());
                days.add(known.day().orElseGet(() -> zones.dayOf(known.since(), known.zone())));
            }
        }

        KnownAt earliest(KnownAt knownAt) {
            if (knownAt instanceof KnownAt.OnDay on) {
                if (days.isEmpty() || !on.date().isBefore(days.last())) {
                    return KnownAt.everything();
                }
                LocalDate step = days.floor(on.date());
                return KnownAt.on(step == null ? LocalDate.MIN : step);
            }
            Instant instant = ((KnownAt.AtInstant) knownAt).instant();
            if (instants.isEmpty() || !instant.isBefore(instants.last())) {
                return KnownAt.everything();
            }
            Instant step = instants.floor(instant);
            return KnownAt.at(step == null ? Instant.MIN : step);
        }
    }
}
