package dev.edict.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void lengths_follow_durations() {
        Axis axis = Axis.of(List.of(days(0, 30), days(30, 120), days(120, 240)), 240, 0);

        assertThat(List.of(axis.length(0), axis.length(1), axis.length(2))).containsExactly(30, 90, 120);
    }

    @Test
    void a_moment_between_years_is_seen() {
        Axis axis = Axis.of(
                List.of(
                        days(0, 3650),
                        new Period(day(3650), day(3650).plusNanos(1)),
                        new Period(day(3650).plusNanos(1), day(7300))),
                100,
                4);

        assertThat(axis.length(1)).isEqualTo(4);
        assertThat(axis.end(2)).isEqualTo(100);
    }

    @Test
    void what_has_no_end_gets_the_mean_of_the_others() {
        Axis axis = Axis.of(List.of(Period.until(day(0)), days(0, 10), days(10, 40), Period.from(day(40))), 80, 0);

        assertThat(List.of(axis.length(0), axis.length(1), axis.length(2), axis.length(3)))
                .containsExactly(20, 10, 30, 20);
    }

    @Property
    void the_whole_line_is_used_and_every_period_is_seen(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 1_000_000) Integer> lengths) {
        List<Period> periods = new ArrayList<>();
        Instant at = START;
        for (int length : lengths) {
            periods.add(new Period(at, at.plusSeconds(length)));
            at = at.plusSeconds(length);
        }

        Axis axis = Axis.of(periods, 100, 3);

        assertThat(axis.start(0)).isZero();
        assertThat(axis.end(periods.size() - 1)).isEqualTo(100);
        for (int index = 0; index < periods.size(); index++) {
            assertThat(axis.length(index)).isGreaterThanOrEqualTo(3);
        }
    }

    private static Period days(int from, int until) {
        return new Period(day(from), day(until));
    }

    private static Instant day(int number) {
        return START.plusSeconds(86_400L * number);
    }
}
