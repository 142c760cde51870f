package dev.edict.oracle;

import dev.edict.time.KnownAt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Since when something is known. */
record Published(LocalDate day, Instant since) {
    static final Published ALWAYS = new Published(LocalDate.MIN, Instant.MIN);

    static Published at(Node when, ZoneId zone) {
        Instant since = Clock.start(when, zone);
        return new Published(
                Clock.isDay(when) ? Clock.day(when) : since.atZone(zone).toLocalDate(), since);
    }

    boolean by(KnownAt known) {
        if (known instanceof KnownAt.Everything || this.equals(ALWAYS)) {
            return true;
        }
        return known instanceof KnownAt.OnDay on
                ? !day.isAfter(on.date())
                : !since.isAfter(((KnownAt.AtInstant) known).instant());
    }
}
