package dev.edict.engine.resolve.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.model.Percentage;
import org.junit.jupiter.api.Test;

class UnitsTest {
    @Test
    void a_decimal_of_twelve_places_fits() {
        Percentage percentage = Percentage.parse("33.333333333333");
        assertThat(Units.of(percentage)).isEqualTo(33_333_333_333_333L);
        assertThat(Units.percentage(Units.of(percentage))).isEqualTo(percentage);
    }

    @Test
    void what_does_not_fit_exactly_does_not_fit() {
        assertThat(Units.of(Percentage.parse("100/3"))).isEqualTo(Units.NONE);
        assertThat(Units.of(Percentage.parse("0.0000000000001"))).isEqualTo(Units.NONE);
        assertThat(Units.of(Percentage.parse("9999999999999999999"))).isEqualTo(Units.NONE);
    }

    @Test
    void rounding_encloses_what_does_not_fit() {
        Percentage third = Percentage.parse("100/3");
        assertThat(Units.floor(third)).isEqualTo(33_333_333_333_333L);
        assertThat(Units.ceiling(third)).isEqualTo(33_333_333_333_334L);
        assertThat(Units.floor(Percentage.of(50))).isEqualTo(Units.ceiling(Percentage.of(50)));
    }

    @Test
    void a_sum_stops_at_the_ceiling() {
        assertThat(Units.plus(Units.CEILING, Units.CEILING)).isEqualTo(Units.CEILING);
    }
}
