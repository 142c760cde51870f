package dev.edict.engine.report;

import dev.edict.time.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The days that the page looks at: from a little before the first change until a little after the last.
 *
 * @param first the first day
 * @param last the last day
 */
record Span(LocalDate first, LocalDate last) {
    private static final int MARGIN = 45;

    static Span of(ReportContent content) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(content.day());
        content.engine().pack().asOf().map(PackReport::date).ifPresent(days::add);
        content.engine()
                .pack()
                .staleAfter()
                .map((When stale) -> PackReport.date(stale))
                .ifPresent(days::add);
        for (Instant change : content.matrix().changes()) {
            days.add(change.atOffset(ZoneOffset.UTC).toLocalDate());
        }
        return new Span(days.first().minusDays(MARGIN), days.last().plusDays(MARGIN));
    }

    /** Returns the instant for which a day's answers are shown: noon in UTC, when it is that day in most of the world. */
    static Instant instant(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last);
    }

    long day(LocalDate date) {
        return ChronoUnit.DAYS.between(first, date);
    }

    /** Returns where an instant lies on a line of a length. */
    long x(Instant instant, int length) {
        Instant start = first.atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = last.atStartOfDay().toInstant(ZoneOffset.UTC);
        if (instant.isBefore(start)) {
            return 0;
        }
        return Math.min(
                length,
                ChronoUnit.MINUTES.between(start, instant.isAfter(end) ? end : instant)
                        * length
                        / ChronoUnit.MINUTES.between(start, end));
    }
}
