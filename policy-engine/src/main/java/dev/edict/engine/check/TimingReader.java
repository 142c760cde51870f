package dev.edict.engine.check;

import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.Place;
import dev.edict.engine.yaml.ScalarKind;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.model.Effect;
import dev.edict.model.Origin;
import dev.edict.model.Status;
import dev.edict.model.Timing;
import dev.edict.time.Ending;
import dev.edict.time.Onset;
import dev.edict.time.When;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads when a policy is in force. */
final class TimingReader {
    private static final ScalarKind<Status> STATUS = Kinds.someOf(
            Status.ANNOUNCED,
            Status.IN_FORCE,
            Status.GRACE,
            Status.SUSPENDED,
            Status.NOT_ENFORCED,
            Status.ENJOINED,
            Status.REPEALED);

    private final Ledger ledger;

    TimingReader(Ledger ledger) {
        this.ledger = ledger;
    }

    static Origin origin(Place place) {
        return new Origin(place.file(), place.line(), place.column());
    }

    /** Reads the key {@code time} of a policy, of an exception, or of a stage of one. */
    Timing timing(MapReader statement, String issuer, Optional<String> zoneAround) {
        Optional<MapReader> map = statement.map("time", Shapes.TIME);
        return map.map(inner -> timing(inner, ZoneOf.policy(zone(inner).or(() -> zoneAround), issuer)))
                .orElse(Timing.ALWAYS);
    }

    private Timing timing(MapReader map, ZoneOf zone) {
        MomentReader reader = new MomentReader(ledger.issues());
        Optional<When> known = reader.day(map, "known");
        Optional<Onset> from = reader.onset(map);
        Optional<Ending> until = reader.ending(map);
        ledger.time(new TimeNote(zone, reader.moments(), from.map(Onset::by), until, map.place()));
        from.ifPresent(onset -> checkOrder(onset, map));
        List<Timing.Phase> phases = new ArrayList<>();
        map.maps("phases", Shapes.PHASE).forEach(phase -> phase(phase, zone).ifPresent(phases::add));
        return new Timing(zone(map).map(Timing.Zone::new), known, from, until, phases);
    }

    /** Notes the dates that a stage with a zone of its own takes from its policy, which are read in that zone as well. */
    void noteTaken(Timing stage, Timing policy, String issuer, Place place) {
        if (stage.zone().isEmpty() || stage.zone().equals(policy.zone())) {
            return;
        }
        List<When> taken = new ArrayList<>();
        if (stage.from().isEmpty()) {
            policy.from().ifPresent(from -> {
                from.notBefore().ifPresent(taken::add);
                taken.add(from.by());
            });
        }
        if (stage.until().isEmpty()) {
            policy.until().map(Ending::when).ifPresent(taken::add);
        }
        for (Timing.Phase phase : stage.phases().isEmpty() ? policy.phases() : List.<Timing.Phase>of()) {
            phase.from().ifPresent(taken::add);
            phase.until().map(Ending::when).ifPresent(taken::add);
        }
        List<TimeNote.Moment> moments = taken.stream()
                .map(when -> new TimeNote.Moment(when, false, place))
                .toList();
        Optional<String> zone = stage.zone().map(Timing.Zone::id);
        ledger.time(new TimeNote(ZoneOf.policy(zone, issuer), moments, Optional.empty(), Optional.empty(), place));
    }

    private void checkOrder(Onset onset, MapReader map) {
        if (onset.notBefore().isPresent()
                && isBefore(onset.by(), onset.notBefore().get())) {
            ledger.issues()
                    .error(
                            "empty-period",
                            map.place("from"),
                            "`by` " + onset.by() + " lies before `not-before` "
                                    + onset.notBefore().get());
        }
    }

    // Both stand in one zone, so local times compare as they are; an instant beside a local time waits for its zone.
    private static boolean isBefore(When one, When other) {
        if (one instanceof When.Exact exact && other instanceof When.Exact than) {
            return exact.instant().isBefore(than.instant());
        }
        return !(one instanceof When.Exact)
                && !(other instanceof When.Exact)
                && local(one).isBefore(local(other));
    }

    private static LocalDateTime local(When when) {
        return when instanceof When.Day day ? day.date().atStartOfDay() : ((When.WallTime) when).time();
    }

    private Optional<String> zone(MapReader map) {
        Optional<Scalar> zone = map.scalar("zone");
        return zone.filter(scalar -> scalar.text().strip().equals("actor")).isPresent()
                ? Optional.of("actor")
                : zone.flatMap(ledger::zone);
    }

    private Optional<Timing.Phase> phase(MapReader map, ZoneOf zone) {
        MomentReader reader = new MomentReader(ledger.issues());
        Optional<Status> status = map.requiredValue("status", STATUS);
        Optional<When> announced = reader.day(map, "announced");
        Optional<When> known = reader.day(map, "known");
        Optional<When> from = reader.when(map, "from");
        Optional<Ending> until = reader.ending(map);
        ledger.time(new TimeNote(zone, reader.moments(), from, until, map.place()));
        Optional<Effect> effect = map.value("effect", Kinds.EFFECT);
        Optional<String> source = map.scalar("source").map(id -> ledger.refer(Reference.Kind.SOURCE, id));
        return status.map(
                word -> new Timing.Phase(word, announced, known, from, until, effect, source, origin(map.place())));
    }
}
