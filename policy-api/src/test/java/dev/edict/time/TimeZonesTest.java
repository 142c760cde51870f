package dev.edict.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Local days and wall times as instants. The dates are those of the IANA Time Zone Database: days that were left out, days without
 * a midnight, times that clocks show twice or never.
 */
class TimeZonesTest {
    private static final TimeZones ZONES = TimeZones.ofPlatform();

    private static Instant start(String day, String zone) {
        return ZONES.startOfDay(LocalDate.parse(day), zone);
    }

    private static Instant instant(String wall, When.Choice choice, String zone) {
        return ZONES.instantOf(new When.WallTime(LocalDateTime.parse(wall), choice), zone);
    }

    private static Instant through(String wall, String zone) {
        return ZONES.endOf(new Ending(new When.WallTime(LocalDateTime.parse(wall), When.Choice.UNSTATED), true), zone);
    }

    // tz database, file australasia: Samoa and Tokelau went over the date line at the end of 29 December 2011.
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Apia", "Pacific/Fakaofo"})
    void a_day_that_was_left_out_is_an_error(String zone) {
        assertThatThrownBy(() -> start("2011-12-30", zone))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2011-12-30")
                .hasMessageContaining(zone);
        assertThatThrownBy(() -> ZONES.endOfDay(LocalDate.parse("2011-12-30"), zone))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void the_day_before_one_that_was_left_out_ends_with_the_day_after_it() {
        Instant end = ZONES.endOfDay(LocalDate.parse("2011-12-29"), "Pacific/Apia");

        assertThat(end).isEqualTo(start("2011-12-31", "Pacific/Apia")).isEqualTo(Instant.parse("2011-12-30T10:00:00Z"));
        assertThat(Duration.between(start("2011-12-29", "Pacific/Apia"), end)).isEqualTo(Duration.ofHours(24));
    }

    // Files africa (Egypt), northamerica (Cuba), asia (Lebanon), southamerica (Brazil): clocks are put forward at
    // midnight.
    @ParameterizedTest
    @CsvSource({
        "2026-04-24, Africa/Cairo, 2026-04-23T22:00:00Z",
        "2026-03-08, America/Havana, 2026-03-08T05:00:00Z",
        "2026-03-29, Asia/Beirut, 2026-03-28T22:00:00Z",
        "2018-11-04, America/Sao_Paulo, 2018-11-04T03:00:00Z"
    })
    void a_day_without_a_midnight_begins_when_clocks_reach_it(String day, String zone, Instant expected) {
        assertThat(start(day, zone)).isEqualTo(expected);
        assertThat(ZONES.dayOf(expected, zone)).isEqualTo(LocalDate.parse(day));
        assertThat(ZONES.dayOf(expected.minusNanos(1), zone))
                .isEqualTo(LocalDate.parse(day).minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, America/Havana, 2026-11-01T04:00:00Z", "2010-11-07, America/St_Johns, 2010-11-07T02:30:00Z"
    })
    void a_day_with_two_midnights_begins_with_the_first(String day, String zone, Instant expected) {
        assertThat(start(day, zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-07-09T10:00:00Z",
        "Asia/Shanghai, 2026-07-09T16:00:00Z",
        "Europe/Brussels, 2026-07-09T22:00:00Z",
        "UTC, 2026-07-10T00:00:00Z",
        "America/New_York, 2026-07-10T04:00:00Z",
        "America/Los_Angeles, 2026-07-10T07:00:00Z",
        "Etc/GMT+12, 2026-07-10T12:00:00Z"
    })
    void one_date_begins_at_another_instant_in_every_zone(String zone, Instant expected) {
        assertThat(start("2026-07-10", zone)).isEqualTo(expected);
    }

    @Test
    void one_date_lasts_fifty_hours_around_the_world() {
        Instant first = start("2026-07-10", "Pacific/Kiritimati");
        Instant last = ZONES.endOfDay(LocalDate.parse("2026-07-10"), "Etc/GMT+12");

        assertThat(last).isEqualTo(Instant.parse("2026-07-11T12:00:00Z"));
        assertThat(Duration.between(first, last)).isEqualTo(Duration.ofHours(50));
    }

    // OFAC, General License 8L: "through 12:01 a.m. eastern daylight time, March 12, 2025".
    @Test
    void through_a_minute_means_the_whole_minute() {
        assertThat(through("2025-03-12T00:01", "America/New_York")).isEqualTo(Instant.parse("2025-03-12T04:02:00Z"));
    }

    @Test
    void through_a_second_means_the_whole_second_and_through_less_the_nanosecond() {
        assertThat(through("2025-03-12T00:01:30", "UTC")).isEqualTo(Instant.parse("2025-03-12T00:01:31Z"));
        assertThat(through("2025-03-12T00:01:30.5", "UTC")).isEqualTo(Instant.parse("2025-03-12T00:01:30.500000001Z"));
    }

    // Until 1972 clocks in Liberia were 44 minutes and 30 seconds behind UTC.
    @Test
    void through_a_minute_means_the_minute_that_clocks_show_whatever_the_seconds_of_the_offset() {
        assertThat(through("1971-06-01T12:00", "Africa/Monrovia")).isEqualTo(Instant.parse("1971-06-01T12:45:30Z"));
    }

    @Test
    void until_a_minute_ends_as_it_begins() {
        When wall = new When.WallTime(LocalDateTime.parse("2025-03-12T00:01"), When.Choice.UNSTATED);

        assertThat(ZONES.endOf(new Ending(wall, false), "America/New_York"))
                .isEqualTo(Instant.parse("2025-03-12T04:01:00Z"));
    }

    // BIS, 90 FR 50857: suspended "from November 10, 2025, through November 9, 2026".
    @Test
    void through_a_day_means_the_whole_day() {
        Instant end = ZONES.endOf(new Ending(new When.Day(LocalDate.parse("2026-11-09")), true), "America/New_York");

        assertThat(end).isEqualTo(start("2026-11-10", "America/New_York"));
        assertThat(LocalDate.parse("2025-11-10")
                        .until(LocalDate.parse("2026-11-10"))
                        .toTotalMonths())
                .isEqualTo(12);
        assertThat(Duration.between(start("2025-11-10", "America/New_York"), end))
                .isEqualTo(Duration.ofDays(365));
    }

    @Test
    void until_a_day_ends_as_it_begins() {
        Instant end = ZONES.endOf(new Ending(new When.Day(LocalDate.parse("2026-11-09")), false), "America/New_York");

        assertThat(end).isEqualTo(start("2026-11-09", "America/New_York"));
    }

    @Test
    void a_time_that_clocks_show_twice_is_an_error_unless_a_choice_is_stated() {
        assertThatThrownBy(() -> instant("2026-11-01T01:30", When.Choice.UNSTATED, "America/New_York"))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("twice");
        assertThat(instant("2026-11-01T01:30", When.Choice.EARLIER, "America/New_York"))
                .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(instant("2026-11-01T01:30", When.Choice.LATER, "America/New_York"))
                .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void a_time_that_clocks_never_show_is_an_error_unless_the_next_instant_is_chosen() {
        for (When.Choice choice : List.of(When.Choice.UNSTATED, When.Choice.EARLIER, When.Choice.LATER)) {
            assertThatThrownBy(() -> instant("2026-03-08T02:30", choice, "America/New_York"))
                    .isInstanceOf(DateTimeException.class)
                    .hasMessageContaining("never");
        }
        assertThat(instant("2026-03-08T02:30", When.Choice.NEXT, "America/New_York"))
                .isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
        assertThatThrownBy(() -> instant("2026-11-01T01:30", When.Choice.NEXT, "America/New_York"))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void through_a_minute_that_clocks_skip_ends_where_they_skip_it() {
        When skipped = new When.WallTime(LocalDateTime.parse("2026-03-08T02:30"), When.Choice.NEXT);

        assertThat(ZONES.endOf(new Ending(skipped, true), "America/New_York"))
                .isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @Test
    void through_a_second_that_is_written_counts_as_a_second_even_at_the_full_minute() {
        When noon = new When.WallTime(LocalDateTime.parse("2026-03-08T12:00:00"), When.Choice.UNSTATED);
        When exact = new When.Exact(Instant.parse("2026-03-08T12:00:00Z"));

        assertThat(ZONES.endOf(Ending.throughSecond(noon), "UTC")).isEqualTo(Instant.parse("2026-03-08T12:00:01Z"));
        assertThat(ZONES.endOf(Ending.throughSecond(exact), "UTC")).isEqualTo(Instant.parse("2026-03-08T12:00:01Z"));
        assertThat(Ending.throughSecond(new When.Day(LocalDate.parse("2026-03-08"))))
                .isEqualTo(new Ending(new When.Day(LocalDate.parse("2026-03-08")), true));
    }

    @ParameterizedTest
    @CsvSource({
        "2011-12-30, Pacific/Apia, 2011-12-30T10:00:00Z",
        "2011-12-30T12:00, Pacific/Fakaofo, 2011-12-30T11:00:00Z",
        "2026-04-24, Africa/Cairo, 2026-04-23T22:00:00Z",
        "2026-03-08T02:30, America/New_York, 2026-03-08T07:00:00Z",
        "2026-11-01T01:30, America/New_York, 2026-11-01T05:30:00Z",
        "2026-07-10, Asia/Shanghai, 2026-07-09T16:00:00Z"
    })
    void read_without_errors_every_moment_is_the_next_that_a_zone_has(String moment, String zone, Instant expected) {
        When when = moment.indexOf('T') < 0
                ? new When.Day(LocalDate.parse(moment))
                : new When.WallTime(LocalDateTime.parse(moment), When.Choice.UNSTATED);

        assertThat(ZONES.lenient().startOf(when, zone)).isEqualTo(expected);
        assertThat(ZONES.lenient().version()).isEqualTo(ZONES.version());
    }

    @Test
    void a_choice_does_no_harm_where_there_is_none() {
        for (When.Choice choice : When.Choice.values()) {
            assertThat(instant("2026-07-10T12:00", choice, "Asia/Shanghai"))
                    .isEqualTo(Instant.parse("2026-07-10T04:00:00Z"));
        }
    }

    @Test
    void an_exact_instant_needs_no_zone() {
        Instant instant = Instant.parse("2026-07-10T00:00:00Z");

        assertThat(ZONES.startOf(new When.Exact(instant), "nowhere")).isEqualTo(instant);
        assertThat(ZONES.endOf(new Ending(new When.Exact(instant), true), "nowhere"))
                .isEqualTo(instant.plusSeconds(60));
    }

    @Test
    void a_zone_is_known_or_not() {
        assertThat(ZONES.knows("Asia/Shanghai")).isTrue();
        assertThat(ZONES.knows("Asia/Shangri-La")).isFalse();
        assertThat(ZONES.knows("no zone at all")).isFalse();
        assertThat(ZONES.version()).matches("20[0-9]{2}[a-z]+");
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "UTC",
                "Africa/Cairo",
                "America/Havana",
                "America/New_York",
                "America/Sao_Paulo",
                "America/St_Johns",
                "Asia/Beirut",
                "Asia/Shanghai",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "Europe/Berlin",
                "Pacific/Apia");
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("1995-01-01").toEpochDay(),
                        LocalDate.parse("2030-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void days_follow_each_other_without_gap_or_overlap(@ForAll("dates") LocalDate date, @ForAll("zones") String zone) {
        if (zone.equals("Pacific/Apia") && date.equals(LocalDate.parse("2011-12-30"))) {
            return;
        }
        Instant start = ZONES.startOfDay(date, zone);
        Instant end = ZONES.endOfDay(date, zone);

        assertThat(start).isBefore(end);
        assertThat(ZONES.dayOf(start, zone)).isEqualTo(date);
        assertThat(ZONES.dayOf(start.minusNanos(1), zone)).isBefore(date);
        assertThat(ZONES.dayOf(end, zone)).isAfter(date);
    }
}
