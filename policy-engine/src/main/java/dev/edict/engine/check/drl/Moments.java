package dev.edict.engine.check.drl;

import dev.edict.time.Ending;
import dev.edict.time.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the moments of annotations as packs write them. */
final class Moments {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WALL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

    private Moments() {}

    /** Returns whether a period between two days or times as written is empty for certain. */
    static boolean isEmpty(When from, When end, boolean inclusive) {
        if (from instanceof When.Exact begins && end instanceof When.Exact ends) {
            return !begins.instant().isBefore(ends.instant());
        }
        Optional<LocalDateTime> begins = local(from);
        Optional<LocalDateTime> ends = local(end);
        if (begins.isEmpty() || ends.isEmpty()) {
            return false;
        }
        if (inclusive && end instanceof When.Day day) {
            return begins.get().toLocalDate().isAfter(day.date());
        }
        return inclusive ? begins.get().isAfter(ends.get()) : !begins.get().isBefore(ends.get());
    }

    private static Optional<LocalDateTime> local(When when) {
        if (when instanceof When.Day day) {
            return Optional.of(day.date().atStartOfDay());
        }
        return when instanceof When.WallTime wall ? Optional.of(wall.time()) : Optional.empty();
    }

    static Optional<Ending> through(RuleText text, Token token) {
        boolean toTheSecond = token.value().matches(".*T\\d\\d:\\d\\d:\\d\\d.*");
        return read(text, token).map(when -> toTheSecond ? Ending.throughSecond(when) : new Ending(when, true));
    }

    static Optional<When> read(RuleText text, Token token) {
        String value = token.value();
        try {
            if (DAY.matcher(value).matches()) {
                return Optional.of(new When.Day(LocalDate.parse(value)));
            }
            if (WALL.matcher(value).matches()) {
                return Optional.of(new When.WallTime(LocalDateTime.parse(value), When.Choice.UNSTATED));
            }
            return Optional.of(new When.Exact(OffsetDateTime.parse(value).toInstant()));
        } catch (DateTimeException e) {
            text.error(
                    token,
                    "bad-date",
                    "`" + value + "` is no date",
                    "write a day as in `2026-07-10`, a time as in `2026-07-10T09:00`, or an instant as in `2026-07-10T09:00+02:00`");
            return Optional.empty();
        }
    }
}
