package dev.edict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTest {
    @Test
    void equal_numbers_are_equal_however_they_are_written() {
        assertThat(Percentage.of("50.0")).isEqualTo(Percentage.of("50")).isEqualTo(Percentage.of(50));
        assertThat(Percentage.of("50.0")).hasSameHashCodeAs(Percentage.of(50));
        assertThat(Percentage.parse("200/4")).isEqualTo(Percentage.of(50));
        assertThat(Percentage.of("0.00")).isEqualTo(Percentage.ZERO);
    }

    @Test
    void a_third_and_a_sixth_are_exactly_one_half() {
        Percentage third = Percentage.ofShares(1_000_000, 3_000_000);
        Percentage sixth = Percentage.ofShares(500_000, 3_000_000);

        assertThat(third).hasToString("100/3");
        assertThat(sixth).hasToString("50/3");
        assertThat(third.plus(sixth)).isEqualTo(Percentage.of(50));
    }

    @Test
    void half_of_a_half_is_a_quarter() {
        assertThat(Percentage.of(50).times(Percentage.of(50))).isEqualTo(Percentage.of(25));
        assertThat(Percentage.HUNDRED.times(Percentage.of("33.3"))).isEqualTo(Percentage.of("33.3"));
    }

    @Test
    void a_sum_may_exceed_the_whole() {
        assertThat(Percentage.of(60).plus(Percentage.of(60))).hasToString("120");
    }

    @ParameterizedTest
    @CsvSource({
        "24.50,24.5",
        "1000,1000",
        "0,0",
        "33.3,33.3",
        "007,7",
        "100/8,12.5",
        "0/3,0",
        "1/7,1/7",
        "0.000001,0.000001"
    })
    void text_is_a_decimal_where_it_ends_and_a_fraction_where_it_does_not(String written, String canonical) {
        assertThat(Percentage.parse(written)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-1", "-1/3", "+5", "1e3", "50%", "1,000", ".5", "5.", "1/0", "1/2/3", "1.5/2", " 50", "٣", "NaN"
            })
    void what_is_no_percentage_is_refused_with_its_text(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.parse(text))
                .withMessageContaining("`" + text + "`");
    }

    @Test
    void a_decimal_is_no_fraction() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.of("100/3"));
    }

    @Test
    void nothing_is_less_than_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.of(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.of(25).minus(Percentage.of("25.1")))
                .withMessageContaining("25 - 25.1");
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.ofShares(-1, 3));
    }

    @Test
    void there_is_no_share_of_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.ofShares(1, 0))
                .withMessageContaining("1 of 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.ofShares(BigInteger.ONE, BigInteger.valueOf(-3)));
    }

    @Test
    void a_text_without_end_is_refused_before_it_is_computed() {
        String endless = "1".repeat(Percentage.LONGEST_TEXT + 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.parse(endless))
                .withMessageContaining("10001");
    }

    @Property
    void text_reads_back(@ForAll @LongRange(min = 0) long part, @ForAll @LongRange(min = 1) long whole) {
        Percentage percentage = Percentage.ofShares(part, whole);

        assertThat(Percentage.parse(percentage.toString())).isEqualTo(percentage);
    }

    @Property
    void order_is_that_of_the_fractions(
            @ForAll @IntRange(max = 40) int part,
            @ForAll @IntRange(min = 1, max = 40) int whole,
            @ForAll @IntRange(max = 40) int otherPart,
            @ForAll @IntRange(min = 1, max = 40) int otherWhole) {
        int expected = Integer.compare(part * otherWhole, otherPart * whole);

        Percentage first = Percentage.ofShares(part, whole);
        Percentage second = Percentage.ofShares(otherPart, otherWhole);

        assertThat(first.compareTo(second)).isEqualTo(expected);
        assertThat(first.equals(second)).isEqualTo(expected == 0);
    }

    @Property
    void minus_undoes_plus_and_times_spreads_over_plus(
            @ForAll @IntRange(max = 300) int first,
            @ForAll @IntRange(max = 300) int second,
            @ForAll @IntRange(min = 1, max = 7) int divisor) {
        Percentage share = Percentage.ofShares(first, divisor);
        Percentage other = Percentage.ofShares(second, 11);
        Percentage factor = Percentage.ofShares(2, 3);

        assertThat(share.plus(other).minus(other)).isEqualTo(share);
        assertThat(share.plus(other).times(factor))
                .isEqualTo(share.times(factor).plus(other.times(factor)));
    }

    @Test
    void beside_a_fraction_people_read_the_nearest_decimal() {
        assertThat(Percentage.parse("100/3").inWords()).isEqualTo("100/3 (about 33.33)");
        assertThat(Percentage.parse("24.5").inWords()).isEqualTo("24.5");
        assertThat(PercentageRange.parse("more than 25 to 200/3").inWords())
                .isEqualTo("more than 25 to 200/3 (about 66.67)");
    }
}
