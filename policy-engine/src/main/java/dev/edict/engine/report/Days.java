package dev.edict.engine.report;

import dev.edict.CalendarEntry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes instants as the dates that authors wrote, where they are any of theirs, else in UTC. */
final class Days {
    private final Map<Instant, String> written = new HashMap<>();

    Days(List<CalendarEntry> calendar) {
        calendar.forEach(entry -> written.putIfAbsent(entry.at(), written(entry.date())));
    }

    /** Returns the date of a calendar without its offset, and without midnight: {@code 2026-07-10, Asia/Shanghai}. */
    static String written(String date) {
        int zone = date.indexOf('[');
        String local = date.substring(0, Math.min(16, date.length()));
        String where = zone < 0 ? "UTC" : date.substring(zone + 1, date.length() - 1);
        return (local.endsWith("T00:00") ? local.substring(0, 10) : local.replace('T', ' ')) + ", " + where;
    }

    String text(Instant instant) {
        if (instant.equals(Instant.MIN)) {
            return "at first";
        }
        String known = written.get(instant);
        if (known != null) {
            return known;
        }
        String utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
        return (utc.endsWith("T00:00") ? utc.substring(0, 10) : utc.replace('T', ' ')) + ", UTC";
    }
}
