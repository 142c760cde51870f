package dev.edict.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Half-open periods of instants. */
class PeriodTest {
    private static final Instant START = Instant.parse("2026-07-09T16:00:00Z");

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 8).map(START::plusNanos);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.oneOf(instants(), Arbitraries.just(Instant.MIN)),
                        Arbitraries.oneOf(instants(), Arbitraries.just(Instant.MAX)))
                .as(Period::between)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    @Property
    void the_intersection_holds_exactly_what_both_hold(
            @ForAll("periods") Period one, @ForAll("periods") Period other, @ForAll("instants") Instant at) {
        boolean both = one.contains(at) && other.contains(at);

        assertThat(one.intersection(other).map(shared -> shared.contains(at)).orElse(false))
                .isEqualTo(both);
        assertThat(one.intersection(other)).isEqualTo(other.intersection(one));
        assertThat(one.intersection(other).isPresent()).isEqualTo(one.overlaps(other));
    }

    @Property
    void a_period_that_contains_another_is_no_smaller_than_it(
            @ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(one.contains(other)).isEqualTo(one.intersection(other).equals(Optional.of(other)));
    }

    @Property
    void its_text_reads_back(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Test
    void it_holds_its_first_instant_and_not_its_last() {
        Period period = new Period(START, START.plusSeconds(1));

        assertThat(period.contains(START)).isTrue();
        assertThat(period.contains(START.minusNanos(1))).isFalse();
        assertThat(period.contains(START.plusSeconds(1))).isFalse();
        assertThat(period.contains(START.plusSeconds(1).minusNanos(1))).isTrue();
    }

    @Test
    void no_bound_is_written_as_two_dots() {
        assertThat(Period.ALWAYS).hasToString("../..");
        assertThat(Period.from(START)).hasToString("2026-07-09T16:00:00Z/..");
        assertThat(Period.until(START)).hasToString("../2026-07-09T16:00:00Z");
    }

    @Test
    void an_empty_period_is_refused_with_its_ends() {
        assertThatThrownBy(() -> new Period(START, START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-07-09T16:00:00Z");
        assertThatThrownBy(() -> Period.parse("2026-07-09"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`2026-07-09`");
    }
}
