package dev.edict.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final Instant START = Instant.parse("2026-07-09T16:00:00Z");

    @Test
    void a_period_holds_its_first_instant_and_not_its_last() {
        Period period = new Period(START, START.plusSeconds(60));

        assertThat(period.contains(START)).isTrue();
        assertThat(period.contains(START.minusNanos(1))).isFalse();
        assertThat(period.contains(START.plusSeconds(60).minusNanos(1))).isTrue();
        assertThat(period.contains(START.plusSeconds(60))).isFalse();
    }

    @Test
    void a_period_is_never_empty() {
        assertThatThrownBy(() -> new Period(START, START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(START.toString());
        assertThat(Period.between(START, START)).isEmpty();
    }

    @Property
    void the_text_reads_back(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void what_two_periods_share_lies_in_both(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(one.intersection(other).isPresent()).isEqualTo(one.overlaps(other));
        one.intersection(other)
                .ifPresent(shared -> assertThat(one.contains(shared) && other.contains(shared))
                        .isTrue());
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Instant> from = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Instant.MIN)),
                net.jqwik.api.Tuple.of(9, Arbitraries.integers().between(0, 99).map(START::plusSeconds)));
        Arbitrary<Instant> until = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Instant.MAX)),
                net.jqwik.api.Tuple.of(
                        9, Arbitraries.integers().between(100, 199).map(START::plusSeconds)));
        return Combinators.combine(from, until).as(Period::new);
    }
}
