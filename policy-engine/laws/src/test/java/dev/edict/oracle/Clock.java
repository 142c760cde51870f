package dev.edict.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Local dates as instants. */
final class Clock {
    private Clock() {}

    static boolean isDay(Node when) {
        return when.isMap()
                ? when.has("days") || isDay(when.get("at"))
                : when.text().length() == 10;
    }

    static LocalDate day(Node when) {
        return when.has("days")
                ? LocalDate.parse(when.get("after").text())
                        .plusDays(Long.parseLong(when.get("days").text()))
                : when.isMap() ? day(when.get("at")) : LocalDate.parse(when.text());
    }

    static Instant start(Node when, ZoneId zone) {
        if (isDay(when)) {
            return day(when).atStartOfDay(zone).toInstant();
        }
        String text = when.isMap() ? when.get("at").text() : when.text();
        if (text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalDateTime wall = LocalDateTime.parse(text);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        if (offsets.isEmpty()) {
            // No clock ever showed it: the first instant after it.
            return zone.getRules().getTransition(wall).getInstant();
        }
        boolean later = when.isMap() && when.text("twice", "earlier").equals("later");
        return wall.toInstant(offsets.get(later ? offsets.size() - 1 : 0));
    }

    static Instant end(Node time, ZoneId zone) {
        if (time.has("until")) {
            return start(time.get("until"), zone);
        }
        if (!time.has("through")) {
            return Instant.MAX;
        }
        Node last = time.get("through");
        return isDay(last)
                ? day(last).plusDays(1).atStartOfDay(zone).toInstant()
                : start(last, zone).plusSeconds(last.text().matches(".*T\\d\\d:\\d\\d:.*") ? 1 : 60);
    }

    static boolean inside(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
