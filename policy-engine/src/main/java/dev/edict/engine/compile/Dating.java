package dev.edict.engine.compile;

import dev.edict.DateZone;
import dev.edict.DateZone.Provenance;
import dev.edict.model.Timing;
import dev.edict.time.TimeZones;
import java.util.List;
import java.util.Optional;

/**
 * The zone that some dates of a policy are read in, and where it comes from.
 *
 * @param zone the zone; nothing if it is the actor's
 * @param publisher the zone of whoever published the dates, in which the days of publication are
 * @param provenance where the zone comes from
 */
public record Dating(Optional<String> zone, String publisher, Provenance provenance) {
    private static final String FALLBACK_ZONE = "UTC";

    /** Returns the zone of dates that state one, or none, and whose issuer has one, or none. */
    static Dating of(Optional<Timing.Zone> stated, Optional<String> issuers) {
        String unstated = issuers.orElse(FALLBACK_ZONE);
        if (stated.isEmpty()) {
            return new Dating(
                    Optional.of(unstated), unstated, issuers.isPresent() ? Provenance.ISSUER : Provenance.ASSUMED);
        }
        String id = stated.get().id();
        return stated.get().isActors()
                ? new Dating(Optional.empty(), unstated, Provenance.ACTOR)
                : new Dating(Optional.of(id), id, Provenance.STATED);
    }

    /** Returns whether the dates follow the clock of whoever uses the tool. */
    public boolean isActors() {
        return zone.isEmpty();
    }

    /** Returns the clocks by which the dates become instants for a user; nothing if they follow the user's and nobody knows which those are. */
    public Optional<Clocks> clocks(Optional<String> actorZone, TimeZones zones) {
        return zone.map(id -> new Clocks(id, zones)).or(() -> actorZone.map(id -> new Clocks(id, zones.lenient())));
    }

    /** Returns the clocks that bound all that the dates can mean: one, or the first and the last on earth where they follow the user's. */
    List<Clocks> clocksEverywhere(TimeZones zones) {
        return clocks(Optional.empty(), zones)
                .map(List::of)
                .orElseGet(() -> List.of(Clocks.first(zones), Clocks.last(zones)));
    }

    /** Returns how the zone came about, in words, if the policy of an id does not state it. */
    Optional<String> assumption(String policy) {
        return switch (provenance) {
            case STATED -> Optional.empty();
            case ACTOR -> Optional.of(policy + ": zone of the actor");
            case ISSUER, ASSUMED -> zone.map(id -> policy + ": zone " + id);
        };
    }

    /** Returns the zone as findings show it to a user. */
    DateZone shown(Optional<String> actorZone) {
        return new DateZone(zone.or(() -> actorZone), provenance);
    }
}
