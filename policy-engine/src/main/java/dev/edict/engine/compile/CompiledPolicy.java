package dev.edict.engine.compile;

import dev.edict.DateZone;
import dev.edict.DateZone.Provenance;
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
import dev.edict.time.TimeZones;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A policy, ready to be asked: its readings and stages laid out, and its zone found. Immutable.
 *
 * @param policy the policy as its author wrote it
 * @param zone the zone that its dates are read in; nothing if it is the actor's
 * @param publisherZone the zone of whoever published it, in which its days of publication are
 * @param provenance where the zone comes from; nothing if no date of it needs a zone
 * @param zoneAssumption how the zone came about, in words, if nobody stated it
 * @param readings its readings; one, without a name, if it has none
 * @param kind what sort of policy it is
 * @param sources where it comes from
 */
public record CompiledPolicy(
        Policy policy,
        Optional<String> zone,
        String publisherZone,
        Optional<Provenance> provenance,
        List<String> zoneAssumption,
        List<CompiledReading> readings,
        StatementKind kind,
        List<Source> sources) {
    /** Copies its lists. */
    public CompiledPolicy {
        zoneAssumption = List.copyOf(zoneAssumption);
        readings = List.copyOf(readings);
        sources = List.copyOf(sources);
    }

    private static final String FALLBACK_ZONE = "UTC";

    /**
     * One way to read a policy.
     *
     * @param name what the reading is called; empty for the only one
     * @param policy the policy as this reading has it
     * @param steps whom it reaches when; one step if there is one time for all
     */
    public record CompiledReading(String name, Policy policy, List<Step> steps) {
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
     * @param published since when it is known
     */
    public record Step(Statement statement, Scope scope, Scope stage, Timing timing, Known published) {}

    /** Returns a policy, ready to be asked. */
    static CompiledPolicy of(Policy policy, CompiledCatalogue catalogue) {
        Optional<Timing.Zone> stated = policy.time().zone();
        Optional<String> issuers = catalogue
                .organization(policy.issuer())
                .flatMap(facts -> facts.organization().zone());
        boolean actors = stated.map(Timing.Zone::isActors).orElse(false);
        Optional<String> own = stated.map(Timing.Zone::id).filter(id -> !actors);
        Optional<String> zone =
                actors ? Optional.empty() : own.or(() -> issuers).or(() -> Optional.of(FALLBACK_ZONE));
        Optional<Provenance> provenance = actors
                ? Optional.of(Provenance.ACTOR)
                : !Schedules.readsZone(policy)
                        ? Optional.empty()
                        : Optional.of(
                                own.isPresent()
                                        ? Provenance.STATED
                                        : issuers.isPresent() ? Provenance.ISSUER : Provenance.ASSUMED);
        List<String> assumption = provenance
                .filter(from -> from != Provenance.STATED)
                .map(from -> from == Provenance.ACTOR
                        ? policy.id() + ": zone of the actor"
                        : policy.id() + ": zone " + zone.orElse(FALLBACK_ZONE))
                .map(List::of)
                .orElse(List.of());
        StatementKind kind = kind(policy, catalogue);
        String publisherZone = zone.or(() -> issuers).orElse(FALLBACK_ZONE);
        List<CompiledReading> readings = new ArrayList<>();
        for (Reading reading : policy.readings()) {
            readings.add(reading(reading.name(), reading.policy(), kind, publisherZone, catalogue));
        }
        if (readings.isEmpty()) {
            readings.add(reading("", policy, kind, publisherZone, catalogue));
        }
        List<Source> sources = policy.sources().stream()
                .flatMap(id -> catalogue.source(id).stream())
                .toList();
        return new CompiledPolicy(policy, zone, publisherZone, provenance, assumption, readings, kind, sources);
    }

    private static CompiledReading reading(
            String name, Policy policy, StatementKind kind, String zone, CompiledCatalogue catalogue) {
        List<Step> steps = new ArrayList<>();
        String key = name.isEmpty() ? policy.id() : policy.id() + "#" + name;
        if (policy.stages().isEmpty()) {
            steps.add(step(key, policy, kind, Scope.EVERYTHING, policy.time(), zone, catalogue));
        }
        for (Stage stage : policy.stages()) {
            Timing timing = Schedules.inherit(stage.time(), policy.time());
            steps.add(step(key + "/" + (steps.size() + 1), policy, kind, stage.scope(), timing, zone, catalogue));
        }
        return new CompiledReading(name, policy, steps);
    }

    private static Step step(
            String key,
            Policy policy,
            StatementKind kind,
            Scope stage,
            Timing timing,
            String zone,
            CompiledCatalogue catalogue) {
        Known published = Schedules.published(timing, policy.sources(), zone, catalogue);
        return new Step(new Statement(key, kind, policy.issuer()), policy.scope(), stage, timing, published);
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

    /** Returns the zone that its dates are read in for a user, and where it comes from; nothing if none of them needs one. */
    public Optional<DateZone> dateZone(Optional<String> actorZone) {
        return provenance.map(from -> new DateZone(zone.or(() -> actorZone), from));
    }

    /** Returns the clocks by which its dates become instants for a user; nothing if they follow the user's and nobody knows which those are. */
    public Optional<Clocks> clocks(Optional<String> actorZone, TimeZones zones) {
        return zone.map(id -> new Clocks(id, zones)).or(() -> actorZone.map(id -> new Clocks(id, zones.lenient())));
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
        return new CompiledPolicy(other, zone, publisherZone, provenance, zoneAssumption, readings, kind, sources);
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
