package dev.edict.engine.compile;

import dev.edict.time.Ending;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * The clocks of one zone. An author's zone has every moment that the author wrote, which the check of the pack sees to; in a user's own zone, which no
 * author chose, a moment that does not exist is the next that does.
 *
 * @param zone the zone
 * @param zones the rules it is read by
 */
public record Clocks(String zone, TimeZones zones) {
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    /** Returns the clocks that show every moment first of all on earth. */
    public static Clocks first(TimeZones zones) {
        return fixed(FIRST, zones);
    }

    /** Returns the clocks that show every moment last of all on earth. */
    public static Clocks last(TimeZones zones) {
        return fixed(LAST, zones);
    }

    /** Returns clocks that are always one offset from UTC. */
    public static Clocks fixed(ZoneOffset offset, TimeZones zones) {
        return new Clocks(offset.getId(), new FixedZone(zones.version(), offset.getRules()));
    }

    /** Returns the first instant of a moment. */
    public Instant start(When when) {
        return zones.startOf(when, zone);
    }

    /** Returns the first instant that an ending no longer covers. */
    public Instant end(Ending ending) {
        return zones.endOf(ending, zone);
    }

    /** Returns the calendar day of an instant. */
    public LocalDate day(Instant instant) {
        return zones.dayOf(instant, zone);
    }

    /** Rules by which every zone has one offset. */
    private record FixedZone(String version, ZoneRules offset) implements TimeZones {
        @Override
        public ZoneRules rules(String zone) {
            return offset;
        }
    }
}
