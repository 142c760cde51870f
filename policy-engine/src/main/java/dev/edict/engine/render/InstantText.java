package dev.edict.engine.render;

import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes instants for people: in a zone that matters and in UTC, down to what is not zero. */
record InstantText(TimeZones zones) {
    /** Returns an instant in a zone, with UTC in brackets; in UTC alone if there is no zone or it is not known. */
    String both(Instant instant, Optional<String> zone) {
        Optional<String> local = zone.flatMap(id -> in(instant, id));
        String utc = utc(instant);
        return local.map(text -> text + " (" + utc + ")").orElse(utc);
    }

    /** Returns an instant in a zone if it is known, else in UTC. */
    String one(Instant instant, Optional<String> zone) {
        return zone.flatMap(id -> in(instant, id)).orElseGet(() -> utc(instant));
    }

    /** Returns an instant in UTC. */
    String utc(Instant instant) {
        if (instant.equals(Instant.MIN) || instant.equals(Instant.MAX)) {
            return instant.equals(Instant.MIN) ? "the beginning of time" : "the end of time";
        }
        return text(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + " UTC";
    }

    private Optional<String> in(Instant instant, String zone) {
        if (zone.equals("UTC") || zone.equals("Z") || instant.equals(Instant.MIN) || instant.equals(Instant.MAX)) {
            return Optional.empty();
        }
        try {
            ZoneOffset offset = zones.rules(zone).getOffset(instant);
            return Optional.of(text(LocalDateTime.ofInstant(instant, offset)) + " " + zone);
        } catch (DateTimeException unknownZone) {
            return Optional.empty();
        }
    }

    private static String text(LocalDateTime time) {
        // LocalDateTime leaves seconds out where they are zero, which is how a clock on the wall is read.
        return time.truncatedTo(ChronoUnit.NANOS).toString().replace('T', ' ');
    }

    /** Returns whether there are rules for a zone. */
    boolean knows(String zone) {
        return zones.knows(zone);
    }

    /** Returns a date, and the time of day unless it is midnight, without naming the zone: where it is named elsewhere. */
    String bare(Instant instant, Optional<String> zone) {
        if (instant.equals(Instant.MIN) || instant.equals(Instant.MAX)) {
            return utc(instant);
        }
        ZoneOffset offset = zone.filter(this::knows)
                .map(id -> zones.rules(id).getOffset(instant))
                .orElse(ZoneOffset.UTC);
        LocalDateTime time = LocalDateTime.ofInstant(instant, offset);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : text(time);
    }

    /** Returns a period in words, such as {@code since 2015-01-01 00:00 UTC}; {@code always} if it has no ends. */
    String period(Period period, Optional<String> zone) {
        if (!period.begins()) {
            return period.ends() ? "until " + one(period.until(), zone) : "always";
        }
        return period.ends()
                ? "from " + one(period.from(), zone) + " until " + one(period.until(), zone)
                : "since " + one(period.from(), zone);
    }
}
