package dev.edict.engine.check;

import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.Shape;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.model.Duty;
import dev.edict.model.Effect;
import dev.edict.model.Policy;
import dev.edict.model.Reading;
import dev.edict.model.Stage;
import dev.edict.model.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads policies and exceptions. */
final class PolicyReader {
    private static final Set<String> OF_READINGS = Set.of("readings", "prefer", "if-readings-differ");

    private final Ledger ledger;
    private final Issues issues;
    private final ScopeReader scopes;
    private final TimingReader timings;
    private final DutyReader duties;

    PolicyReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
        this.scopes = new ScopeReader(ledger);
        this.timings = new TimingReader(ledger);
        this.duties = new DutyReader(ledger);
    }

    /** Reads the policies, then the exceptions, of a map that may have both. */
    List<Policy> policies(MapReader file) {
        List<Policy> policies = new ArrayList<>();
        file.items("policies")
                .forEach(item -> MapReader.mapping(item, "a policy", issues)
                        .ifPresent(map -> policies.add(policy(map, Shapes.POLICY))));
        file.items("exceptions")
                .forEach(item -> MapReader.mapping(item, "an exception", issues)
                        .ifPresent(map -> policies.add(policy(map, Shapes.EXCEPTION))));
        return policies;
    }

    private Policy policy(Mapping mapping, Shape shape) {
        MapReader map = new MapReader(mapping, shape, issues);
        Optional<String> zone = DutyReader.zone(map);
        List<Reading> readings = new ArrayList<>();
        for (Entry entry : map.entries("readings")) {
            MapReader.over(entry.value(), Shapes.READING, issues)
                    .ifPresent(reading -> readings.add(new Reading(
                            entry.key().text().strip(),
                            statement(
                                    new MapReader(overlaid(mapping, reading.mapping()), shape, issues),
                                    shape,
                                    List.of(),
                                    zone),
                            reading.scalars("source").stream()
                                    .findFirst()
                                    .map(id -> id.text().strip()))));
        }
        if (map.has("readings") && readings.size() < 2) {
            issues.error("too-few-readings", map.place("readings"), "a policy has at least two readings, or none");
        }
        return statement(map, shape, readings, Optional.empty());
    }

    /** Returns the policy's map with the keys of a reading in the place of its own. */
    private static Mapping overlaid(Mapping policy, Mapping reading) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Entry entry : policy.entries()) {
            if (!OF_READINGS.contains(entry.key().text())) {
                entries.put(entry.key().text(), entry);
            }
        }
        for (Entry entry : reading.entries()) {
            if (Shapes.READING.keys().contains(entry.key().text())) {
                entries.put(entry.key().text(), entry);
            }
        }
        return new Mapping(List.copyOf(entries.values()), policy.place());
    }

    private Policy statement(MapReader map, Shape shape, List<Reading> readings, Optional<String> zoneAround) {
        boolean exception = shape.equals(Shapes.EXCEPTION);
        String id = map.requiredScalar("id")
                .flatMap(scalar -> ledger.define("policy", scalar))
                .orElse("?");
        String issuer = map.requiredScalar("issuer")
                .map(scalar -> ledger.refer(Reference.Kind.ORGANIZATION, scalar))
                .orElse("?");
        Effect effect = exception ? Effect.PERMIT : effect(map);
        Timing time = timings.timing(map, issuer, zoneAround);
        checkReadings(map, readings);
        return new Policy(
                id,
                map.text("title"),
                issuer,
                effect,
                exception,
                scopes.scope(map),
                scopes.scopes(map, "except"),
                time,
                stages(map, issuer, time, zoneAround),
                readings,
                map.text("prefer"),
                map.value("if-readings-differ", Kinds.EFFECT).orElse(Effect.REVIEW),
                exception ? setsAside(map) : Set.of(),
                exception ? Set.of() : ids(map, "waivable-by", Reference.Kind.ORGANIZATION),
                exception ? Set.of() : ids(map, "requires-permit-of", Reference.Kind.ORGANIZATION),
                exception
                        ? Optional.empty()
                        : map.scalar("replaces").map(old -> ledger.refer(Reference.Kind.POLICY, old)),
                exception ? Duty.STANDING : duties.duty(map, effect, zoneAround),
                duties.clauses(map, zoneAround),
                map.text("approver"),
                exception ? map.requiredText("approved-by") : Optional.empty(),
                map.text("because"),
                new ChangeReader(ledger).changes(map),
                List.copyOf(ids(map, "source", Reference.Kind.SOURCE)),
                TimingReader.origin(map.place()));
    }

    private Effect effect(MapReader map) {
        return map.requiredValue("effect", Kinds.EFFECT).orElse(Effect.DENY);
    }

    private void checkReadings(MapReader map, List<Reading> readings) {
        Optional<Scalar> preferred = map.scalar("prefer");
        if (preferred.isEmpty()) {
            return;
        }
        List<String> names = readings.stream().map(Reading::name).toList();
        if (!names.contains(preferred.get().text().strip())) {
            String name = preferred.get().text().strip();
            issues.error(
                    "unknown-reading",
                    preferred.get().place(),
                    "there is no reading `" + name + "` to prefer",
                    DidYouMean.help(name, names).stream().toArray(String[]::new));
        }
    }

    private Set<String> setsAside(MapReader map) {
        map.requiredNode("sets-aside");
        return ids(map, "sets-aside", Reference.Kind.POLICY);
    }

    private Set<String> ids(MapReader map, String key, Reference.Kind kind) {
        return ledger.refer(kind, map.scalars(key));
    }

    private List<Stage> stages(MapReader map, String issuer, Timing around, Optional<String> zoneAround) {
        Optional<String> zone = around.zone().map(Timing.Zone::id).or(() -> zoneAround);
        List<Stage> stages = new ArrayList<>();
        for (MapReader stage : map.maps("stages", Shapes.STAGE)) {
            stage.requiredNode("time");
            Timing own = timings.timing(stage, issuer, zone);
            timings.noteTaken(own, around, issuer, stage.place("time"));
            stages.add(new Stage(scopes.scope(stage), own));
        }
        return stages;
    }
}
