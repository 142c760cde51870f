package dev.edict.engine.render;

import dev.edict.time.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads the text of a moment as {@link When} writes it: a day, a wall time with or without a choice, or an instant. */
final class Moments {
    private Moments() {}

    static When parse(String text) {
        if (text.endsWith("Z")) {
            return new When.Exact(Instant.parse(text));
        }
        if (text.indexOf('T') < 0) {
            return new When.Day(LocalDate.parse(text));
        }
        int blank = text.indexOf(' ');
        if (blank < 0) {
            return new When.WallTime(LocalDateTime.parse(text), When.Choice.UNSTATED);
        }
        return new When.WallTime(LocalDateTime.parse(text.substring(0, blank)), choice(text.substring(blank + 1)));
    }

    private static When.Choice choice(String text) {
        return switch (text) {
            case "(earlier)" -> When.Choice.EARLIER;
            case "(later)" -> When.Choice.LATER;
            case "(next)" -> When.Choice.NEXT;
            default ->
                throw new IllegalArgumentException("`" + text + "` is none of `(earlier)`, `(later)` and `(next)`");
        };
    }
}
