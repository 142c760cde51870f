package dev.edict.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Up to when a decision may know things: everything the pack knows, what was published on or before a day, or what was published by an
 * instant. A day is compared with a publication's day as its publisher's own calendar day.
 */
public sealed interface KnownAt permits KnownAt.Everything, KnownAt.OnDay, KnownAt.AtInstant {
    /** Everything the pack knows. */
    record Everything() implements KnownAt {
        @Override
        public String toString() {
            return "everything";
        }
    }

    /**
     * What was published on or before a day.
     *
     * @param date the last day whose publications count
     */
    record OnDay(LocalDate date) implements KnownAt {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * What was published at or before an instant.
     *
     * @param instant the last instant whose publications count
     */
    record AtInstant(Instant instant) implements KnownAt {
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** Returns the knowledge of everything in the pack. */
    static KnownAt everything() {
        return new Everything();
    }

    /** Returns the knowledge of what was published on or before a day. */
    static KnownAt on(LocalDate date) {
        return new OnDay(date);
    }

    /** Returns the knowledge of what was published at or before an instant. */
    static KnownAt at(Instant instant) {
        return new AtInstant(instant);
    }

    /** Reads {@code everything}, a date such as {@code 2026-07-05}, or an instant such as {@code 2026-07-05T10:00:00Z}. */
    static KnownAt parse(String text) {
        if (text.equals("everything")) {
            return everything();
        }
        return text.indexOf('T') < 0
                ? on(LocalDate.parse(text))
                : at(java.time.OffsetDateTime.parse(text).toInstant());
    }
}
