package dev.edict;

import java.time.Instant;
import java.util.List;

/**
 * A date on which something in a pack begins, ends or changes.
 *
 * @param at the instant
 * @param date the same as a date and time of its zone, such as {@code 2026-07-10T00:00+08:00[Asia/Shanghai]}
 * @param subject the id of the policy, or the fact in words
 * @param event what happens, such as {@code begins}, {@code ends}, {@code suspended from here}
 * @param concerned the ids or words for whom it concerns
 */
public record CalendarEntry(Instant at, String date, String subject, String event, List<String> concerned)
        implements Comparable<CalendarEntry> {
    /** Copies the list. */
    public CalendarEntry {
        concerned = List.copyOf(concerned);
    }

    /** Orders by time, then by subject, by event and by whom it concerns. */
    @Override
    public int compareTo(CalendarEntry other) {
        int byTime = at.compareTo(other.at);
        if (byTime != 0) {
            return byTime;
        }
        int bySubject = subject.compareTo(other.subject);
        if (bySubject != 0) {
            return bySubject;
        }
        int byEvent = event.compareTo(other.event);
        return byEvent != 0 ? byEvent : concerned.toString().compareTo(other.concerned.toString());
    }
}
