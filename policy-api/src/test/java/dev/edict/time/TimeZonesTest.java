package dev.edict.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts are those of the IANA Time Zone Database, files africa, asia, australasia and northamerica. */
class TimeZonesTest {
    private static final TimeZones ZONES = TimeZones.ofPlatform();

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-07-10, 2026-07-09T10:00:00Z",
        "Asia/Shanghai, 2026-07-10, 2026-07-09T16:00:00Z",
        "Europe/Brussels, 2026-07-10, 2026-07-09T22:00:00Z",
        "UTC, 2026-07-10, 2026-07-10T00:00:00Z",
        "America/New_York, 2026-07-10, 2026-07-10T04:00:00Z",
        "America/Los_Angeles, 2026-07-10, 2026-07-10T07:00:00Z",
        "Etc/GMT+12, 2026-07-10, 2026-07-10T12:00:00Z"
    })
    void a_day_begins_with_its_first_instant_in_its_zone(String zone, LocalDate day, Instant start) {
        assertThat(ZONES.startOfDay(day, zone)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "Africa/Cairo, 2026-04-24, 2026-04-23T22:00:00Z",
        "America/Havana, 2026-03-08, 2026-03-08T05:00:00Z",
        "Asia/Beirut, 2026-03-29, 2026-03-28T22:00:00Z",
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z"
    })
    void a_day_without_midnight_begins_when_its_first_clock_time_does(String zone, LocalDate day, Instant start) {
        assertThat(ZONES.startOfDay(day, zone)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Apia", "Pacific/Fakaofo"})
    void a_day_that_a_zone_skipped_is_an_error(String zone) {
        assertThatThrownBy(() -> ZONES.startOfDay(LocalDate.of(2011, 12, 30), zone))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2011-12-30")
                .hasMessageContaining(zone);
        assertThat(ZONES.endOfDay(LocalDate.of(2011, 12, 29), zone))
                .isEqualTo(ZONES.startOfDay(LocalDate.of(2011, 12, 31), zone));
    }

    @Test
    void through_a_day_covers_all_of_it_and_through_a_minute_all_of_that() {
        Ending year = new Ending(new When.Day(LocalDate.of(2026, 11, 9)), true);
        When.WallTime minute = new When.WallTime(LocalDateTime.of(2025, 3, 12, 0, 1), When.Choice.UNSTATED);

        assertThat(ZONES.endOf(year, "America/New_York"))
                .isEqualTo(ZONES.startOfDay(LocalDate.of(2026, 11, 10), "America/New_York"));
        assertThat(ZONES.endOf(new Ending(minute, false), "America/New_York")).isEqualTo("2025-03-12T04:01:00Z");
        assertThat(ZONES.endOf(new Ending(minute, true), "America/New_York")).isEqualTo("2025-03-12T04:02:00Z");
    }

    @Test
    void a_wall_time_that_clocks_show_twice_needs_a_choice() {
        LocalDateTime twice = LocalDateTime.of(2026, 11, 1, 1, 30);

        assertThatThrownBy(() -> ZONES.startOf(new When.WallTime(twice, When.Choice.UNSTATED), "America/New_York"))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("twice");
        assertThat(ZONES.startOf(new When.WallTime(twice, When.Choice.EARLIER), "America/New_York"))
                .isEqualTo("2026-11-01T05:30:00Z");
        assertThat(ZONES.startOf(new When.WallTime(twice, When.Choice.LATER), "America/New_York"))
                .isEqualTo("2026-11-01T06:30:00Z");
    }

    @Test
    void a_wall_time_that_clocks_never_show_is_an_error() {
        When.WallTime never = new When.WallTime(LocalDateTime.of(2026, 3, 8, 2, 30), When.Choice.EARLIER);

        assertThatThrownBy(() -> ZONES.startOf(never, "America/New_York"))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("never");
    }

    @Test
    void the_same_date_exists_somewhere_for_fifty_hours() {
        Instant first = ZONES.startOfDay(LocalDate.of(2026, 7, 10), "Pacific/Kiritimati");
        Instant last = ZONES.endOfDay(LocalDate.of(2026, 7, 10), "Etc/GMT+12");

        assertThat(java.time.Duration.between(first, last)).hasHours(50);
    }
}
