package dev.edict.engine.compile;

import dev.edict.DateZone;
import dev.edict.engine.author.Statement;
import dev.edict.engine.author.StatementKind;
import dev.edict.model.Effect;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Party;
import dev.edict.model.Policy;
import dev.edict.model.Reading;
import dev.edict.model.Scope;
import dev.edict.model.Source;
import dev.edict.model.Stage;
import dev.edict.model.Timing;
import dev.edict.model.ToolTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A policy, ready to be asked: its readings and stages laid out, and its zone found. Immutable.
 *
 * @param policy the policy as its author wrote it
 * @param dating the zone of its own dates, and of those of its readings and stages that state none
 * @param readsZone whether a date of it means nothing without a zone
 * @param readings its readings; one, without a name, if it has none
 * @param only its one step, if it has one reading with one step
 * @param kind what sort of policy it is
 * @param sources where it comes from
 */
public record CompiledPolicy(
        Policy policy,
        Dating dating,
        boolean readsZone,
        List<CompiledReading> readings,
        Optional<Step> only,
        StatementKind kind,
        List<Source> sources) {
    /** Copies its lists. */
    public CompiledPolicy {
        readings = List.copyOf(readings);
        sources = List.copyOf(sources);
    }

    /**
     * One way to read a policy.
     *
     * @param name what the reading is called; empty for the only one
     * @param policy the policy as this reading has it
     * @param dating the zone of its dates, and of those of its stages that state none
     * @param steps whom it reaches when; one step if there is one time for all
     */
    public record CompiledReading(String name, Policy policy, Dating dating, List<Step> steps) {
        /** Copies the steps. */
        public CompiledReading {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step of a reading: what it applies to, and when.
     *
     * @param statement the step as a fact for rules
     * @param scope what it applies to
     * @param stage what it applies to besides; everything if there is one step
     * @param timing when
     * @param dating the zone of its dates
     * @param zoneAssumptions how the zones of its dates and duties came about, in words, if nobody stated them
     * @param published since when it is known
     */
    public record Step(
            Statement statement,
            Scope scope,
            Scope stage,
            Timing timing,
            Dating dating,
            List<String> zoneAssumptions,
            Known published) {
        /** Copies the assumptions. */
        public Step {
            zoneAssumptions = List.copyOf(zoneAssumptions);
        }
    }

    /** Returns a policy, ready to be asked. */
    static CompiledPolicy of(Policy policy, CompiledCatalogue catalogue) {
        Optional<String> issuers = catalogue
                .organization(policy.issuer())
                .flatMap(facts -> facts.organization().zone());
        StatementKind kind = kind(policy, catalogue);
        boolean readsZone = Schedules.readsZone(policy);
        Laying laying = new Laying(policy, readsZone, issuers, kind, catalogue);
        List<CompiledReading> readings = new ArrayList<>();
        for (Reading reading : policy.readings()) {
            readings.add(laying.reading(reading.name(), reading.policy()));
        }
        if (readings.isEmpty()) {
            readings.add(laying.reading("", policy));
        }
        List<Source> sources = policy.sources().stream()
                .flatMap(id -> catalogue.source(id).stream())
                .toList();
        Dating dating = Dating.of(policy.time().zone(), issuers);
        Optional<Step> only = readings.size() == 1 && readings.get(0).steps().size() == 1
                ? Optional.of(readings.get(0).steps().get(0))
                : Optional.empty();
        return new CompiledPolicy(policy, dating, readsZone, readings, only, kind, sources);
    }

    /** Lays out the readings and steps of one policy. */
    private record Laying(
            Policy whole,
            boolean readsZone,
            Optional<String> issuersZone,
            StatementKind kind,
            CompiledCatalogue catalogue) {
        CompiledReading reading(String name, Policy policy) {
            Optional<Timing.Zone> zone =
                    policy.time().zone().or(() -> whole.time().zone());
            Dating dating = Dating.of(zone, issuersZone);
            List<Step> steps = new ArrayList<>();
            String key = name.isEmpty() ? policy.id() : policy.id() + "#" + name;
            if (policy.stages().isEmpty()) {
                steps.add(step(key, policy, dating, Scope.EVERYTHING, policy.time()));
            }
            for (Stage stage : policy.stages()) {
                Timing timing = stage.time().over(policy.time());
                steps.add(step(key + "/" + (steps.size() + 1), policy, dating, stage.scope(), timing));
            }
            return new CompiledReading(name, policy, dating, steps);
        }

        private Step step(String key, Policy policy, Dating ofReading, Scope stage, Timing timing) {
            boolean own = timing.zone().isPresent()
                    && !timing.zone().equals(policy.time().zone());
            Dating dating = own ? Dating.of(timing.zone(), issuersZone) : ofReading;
            Known published = Schedules.published(timing, policy.sources(), dating.publisher(), catalogue);
            Statement statement = new Statement(key, kind, policy.issuer());
            return new Step(
                    statement,
                    policy.scope(),
                    stage,
                    timing,
                    dating,
                    assumptions(policy, ofReading, dating),
                    published);
        }

        private List<String> assumptions(Policy policy, Dating ofReading, Dating dating) {
            Set<String> all = new LinkedHashSet<>(4);
            if (dating.isActors() || readsZone) {
                dating.assumption(whole.id()).ifPresent(all::add);
            }
            if (Schedules.dutiesReadZone(policy)) {
                ofReading.assumption(whole.id()).ifPresent(all::add);
            }
            return List.copyOf(all);
        }
    }

    private static StatementKind kind(Policy policy, CompiledCatalogue catalogue) {
        if (policy.exception()) {
            return StatementKind.EXCEPTION;
        }
        return switch (policy.effect()) {
            case PERMIT -> StatementKind.PERMIT;
            case OBLIGE -> StatementKind.OBLIGATION;
            case WARN -> StatementKind.WARNING;
            case DENY, REVIEW -> ban(policy, catalogue);
        };
    }

    private static StatementKind ban(Policy policy, CompiledCatalogue catalogue) {
        Optional<ToolTest> what = policy.scope().what();
        if (what.flatMap(ToolTest::risk).isPresent()) {
            return StatementKind.RISK_THRESHOLD;
        }
        boolean ownTools = what.flatMap(ToolTest::vendors)
                        .map(vendors ->
                                vendors instanceof Party.Is is && is.ids().contains(policy.issuer()))
                        .orElse(false)
                || what.flatMap(ToolTest::tools)
                        .map(tools -> sells(policy.issuer(), tools.words(), catalogue))
                        .orElse(false);
        if (ownTools) {
            return StatementKind.VENDOR_ACCESS_RESTRICTION;
        }
        boolean authority = catalogue
                .organization(policy.issuer())
                .map(facts -> facts.organization().kind() == OrganizationKind.AUTHORITY)
                .orElse(false);
        return authority ? StatementKind.GOVERNMENT_BAN : StatementKind.ORGANIZATION_BAN;
    }

    private static boolean sells(String vendor, Iterable<String> tools, CompiledCatalogue catalogue) {
        for (String tool : tools) {
            boolean sold = catalogue.tool(tool).stream()
                    .flatMap(facts -> facts.vendor().stream())
                    .anyMatch(stated -> stated.value().equals(vendor));
            if (sold) {
                return true;
            }
        }
        return false;
    }

    /** Returns the zone of some of its dates as findings show it to a user; nothing if none of its dates needs one. */
    public Optional<DateZone> dateZone(Dating of, Optional<String> actorZone) {
        return of.isActors() || readsZone ? Optional.of(of.shown(actorZone)) : Optional.empty();
    }

    /** Returns the one zone that all of its steps are read in; nothing if they have several. */
    public Optional<Dating> onlyDating() {
        Dating first = readings.get(0).steps().get(0).dating();
        boolean one = readings.stream()
                .flatMap(reading -> reading.steps().stream())
                .allMatch(step -> step.dating().equals(first));
        return one ? Optional.of(first) : Optional.empty();
    }

    /** Returns whether dates of it follow the clock of whoever uses the tool. */
    public boolean followsActor() {
        return dating.isActors()
                || readings.stream()
                        .anyMatch(reading -> reading.dating().isActors()
                                || reading.steps().stream()
                                        .anyMatch(step -> step.dating().isActors()));
    }

    /** Returns this policy with another reason. */
    public CompiledPolicy because(String reason) {
        Policy other = new Policy(
                policy.id(),
                policy.title(),
                policy.issuer(),
                policy.effect(),
                policy.exception(),
                policy.scope(),
                policy.except(),
                policy.time(),
                policy.stages(),
                policy.readings(),
                policy.preferredReading(),
                policy.ifReadingsDiffer(),
                policy.setsAside(),
                policy.waivableBy(),
                policy.requiresPermitOf(),
                policy.replaces(),
                policy.duty(),
                policy.obligations(),
                policy.approver(),
                policy.approvedBy(),
                Optional.of(reason),
                policy.instead(),
                policy.sources(),
                policy.origin());
        return new CompiledPolicy(other, dating, readsZone, readings, only, kind, sources);
    }

    /** Returns the policy's effect. */
    public Effect effect() {
        return policy.effect();
    }

    /** Returns the policy's id. */
    public String id() {
        return policy.id();
    }
}
