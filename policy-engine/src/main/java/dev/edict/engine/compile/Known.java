package dev.edict.engine.compile;

import dev.edict.time.KnownAt;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Since when a statement is known: always, since a publisher's calendar day, or since an instant.
 *
 * @param day the day of publication, if that is how it is stated
 * @param zone the publisher's zone
 * @param since the first instant of the day, or the instant; {@link Instant#MIN} for always
 */
public record Known(Optional<LocalDate> day, String zone, Instant since) {
    /** Known since ever. */
    public static final Known ALWAYS = new Known(Optional.empty(), "UTC", Instant.MIN);

    /** Returns since when something is known that was published at a moment of a zone; one that the zone does not have is its next. */
    public static Known of(When when, String zone, TimeZones zones) {
        Optional<LocalDate> day = when instanceof When.Day whole ? Optional.of(whole.date()) : Optional.empty();
        return new Known(day, zone, zones.lenient().startOf(when, zone));
    }

    /** Returns whether it is known then. A day is compared with a day as the publisher's own. */
    public boolean by(KnownAt knownAt, TimeZones zones) {
        if (since.equals(Instant.MIN) || knownAt instanceof KnownAt.Everything) {
            return true;
        }
        if (knownAt instanceof KnownAt.OnDay on) {
            return !day.orElseGet(() -> zones.dayOf(since, zone)).isAfter(on.date());
        }
        return !since.isAfter(((KnownAt.AtInstant) knownAt).instant());
    }
}
