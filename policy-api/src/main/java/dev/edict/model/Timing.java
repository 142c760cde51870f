package dev.edict.model;

import dev.edict.time.Ending;
import dev.edict.time.Onset;
import dev.edict.time.When;
import java.util.List;
import java.util.Optional;

/**
 * When a statement is in force, as its author wrote it.
 *
 * @param zone the zone of its dates; nothing if it is the issuer's
 * @param known when it was published; without it the source's date, else {@code from}, else always
 * @param from when it begins; without it, it has always been in force
 * @param until when it ends; without it, never
 * @param phases what changes it for a time
 */
public record Timing(
        Optional<Zone> zone, Optional<When> known, Optional<Onset> from, Optional<Ending> until, List<Phase> phases) {
    /** Always in force, and always known. */
    public static final Timing ALWAYS =
            new Timing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the phases. */
    public Timing {
        phases = List.copyOf(phases);
    }

    /** Returns this timing where it says something, and another where it does not. */
    public Timing over(Timing other) {
        return new Timing(
                zone.or(other::zone),
                known.or(other::known),
                from.or(other::from),
                until.or(other::until),
                phases.isEmpty() ? other.phases : phases);
    }

    /**
     * A zone as a policy states it.
     *
     * @param id the id of a zone in the IANA Time Zone Database; {@code actor} for the zone of whoever uses the tool
     */
    public record Zone(String id) {
        /** Returns whether it is the zone of whoever uses the tool. */
        public boolean isActors() {
            return id.equals("actor");
        }
    }

    /**
     * A change of a statement's life for a time. After it the statement goes on as before.
     *
     * @param status what it is meanwhile
     * @param announced when the change was announced, if that was before it was made
     * @param known when the change was made known
     * @param from when it begins
     * @param until when it ends
     * @param effect the effect meanwhile, if not that of the status
     * @param source the id of the source
     * @param origin where it was written
     */
    public record Phase(
            Status status,
            Optional<When> announced,
            Optional<When> known,
            Optional<When> from,
            Optional<Ending> until,
            Optional<Effect> effect,
            Optional<String> source,
            Origin origin) {}
}
