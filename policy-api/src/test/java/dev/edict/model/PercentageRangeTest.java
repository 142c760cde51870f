package dev.edict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageRangeTest {
    private static final PercentageRange BAND = range("25 to less than 50");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50",
                "100/3",
                "25 to less than 50",
                "more than 25 to 50",
                "0 to 100",
                "more than 0 to less than 100/3"
            })
    void text_says_which_ends_belong_to_it(String text) {
        assertThat(range(text)).hasToString(text);
    }

    @Test
    void factories_include_the_ends_that_they_name() {
        assertThat(PercentageRange.exactly(Percentage.of(50))).hasToString("50");
        assertThat(PercentageRange.between(Percentage.of(25), Percentage.of(50)))
                .hasToString("25 to 50");
        assertThat(PercentageRange.atLeastLessThan(Percentage.of(25), Percentage.of(50)))
                .isEqualTo(BAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 to 25", "50 to less than 50", "more than 50 to 50", "25 to", "25-50", "less than 50"})
    void an_empty_range_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> range(text)).withMessageContaining(text);
    }

    @Test
    void a_band_that_ends_before_the_threshold_does_not_reach_it() {
        assertThat(BAND.atLeast(Percentage.of(50))).isEqualTo(Truth.NO);
        assertThat(BAND.atLeast(Percentage.of(25))).isEqualTo(Truth.YES);
        assertThat(BAND.atLeast(Percentage.of("49.9"))).isEqualTo(Truth.UNKNOWN);
        assertThat(range("25 to 50").atLeast(Percentage.of(50))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void exactly_half_is_at_least_half_and_not_more() {
        PercentageRange half = range("50");

        assertThat(half.atLeast(Percentage.of(50))).isEqualTo(Truth.YES);
        assertThat(half.moreThan(Percentage.of(50))).isEqualTo(Truth.NO);
        assertThat(range("more than 50 to 100").moreThan(Percentage.of(50))).isEqualTo(Truth.YES);
    }

    @Test
    void ends_of_a_sum_belong_to_it_when_both_do() {
        assertThat(BAND.plus(range("10"))).hasToString("35 to less than 60");
        assertThat(BAND.plus(range("more than 10 to 20"))).hasToString("more than 35 to less than 70");
    }

    @Test
    void nothing_of_something_is_nothing() {
        assertThat(range("0 to 50").times(range("more than 10 to 50"))).hasToString("0 to 25");
        assertThat(range("0").times(BAND)).hasToString("0");
        assertThat(range("50").times(BAND)).hasToString("12.5 to less than 25");
    }

    @Test
    void union_is_the_smallest_range_around_both() {
        assertThat(BAND.union(range("50"))).hasToString("25 to 50");
        assertThat(BAND.union(range("more than 25 to less than 40"))).isEqualTo(BAND);
        assertThat(range("10").union(range("90"))).hasToString("10 to 90");
    }

    @Property
    void text_reads_back(@ForAll("ranges") PercentageRange any) {
        assertThat(range(any.toString())).isEqualTo(any);
    }

    @Property
    void a_threshold_is_judged_as_all_that_the_range_contains_would_be(
            @ForAll("ranges") PercentageRange any, @ForAll("percentages") Percentage threshold) {
        Truth atLeast = any.atLeast(threshold);
        Truth moreThan = any.moreThan(threshold);
        // Ends are whole numbers here, so thirds stand for all that lies between them.
        for (int third = 0; third <= 60; third++) {
            Percentage sample = Percentage.parse(third + "/3");
            if (any.contains(sample)) {
                assertThat(Truth.of(sample.compareTo(threshold) >= 0)).isIn(allowedBy(atLeast));
                assertThat(Truth.of(sample.compareTo(threshold) > 0)).isIn(allowedBy(moreThan));
            }
        }
    }

    @Property
    void sums_products_and_unions_contain_what_their_parts_make(
            @ForAll("ranges") PercentageRange first,
            @ForAll("ranges") PercentageRange second,
            @ForAll("percentages") Percentage ofFirst,
            @ForAll("percentages") Percentage ofSecond) {
        if (first.contains(ofFirst)) {
            assertThat(first.union(second).contains(ofFirst)).isTrue();
            assertThat(second.union(first)).isEqualTo(first.union(second));
        }
        if (first.contains(ofFirst) && second.contains(ofSecond)) {
            assertThat(first.plus(second).contains(ofFirst.plus(ofSecond))).isTrue();
            assertThat(first.times(second).contains(ofFirst.times(ofSecond))).isTrue();
        }
    }

    @Provide
    Arbitrary<Percentage> percentages() {
        return Arbitraries.integers().between(0, 20).map(Percentage::of);
    }

    @Provide
    Arbitrary<PercentageRange> ranges() {
        return Combinators.combine(
                        percentages(), percentages(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((first, second, low, high) -> first.equals(second)
                        ? PercentageRange.exactly(first)
                        : new PercentageRange(
                                first.compareTo(second) < 0 ? first : second,
                                low,
                                first.compareTo(second) < 0 ? second : first,
                                high));
    }

    private static List<Truth> allowedBy(Truth judged) {
        return judged == Truth.UNKNOWN ? List.of(Truth.YES, Truth.NO) : List.of(judged);
    }

    private static PercentageRange range(String text) {
        return PercentageRange.parse(text);
    }
}
