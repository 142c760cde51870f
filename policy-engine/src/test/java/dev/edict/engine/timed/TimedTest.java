package dev.edict.engine.timed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimedTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 500)
    void with_agrees_with_the_values_at_every_instant(
            @ForAll("courses") Timed<Integer> one, @ForAll("courses") Timed<Integer> other) {
        Timed<Integer> both = one.with(other, (mine, theirs) -> 10 * mine + theirs);

        assertThat(probes(one, other))
                .allSatisfy(at -> assertThat(both.at(at)).isEqualTo(10 * one.at(at) + other.at(at)));
    }

    @Property(tries = 500)
    void map_agrees_with_the_values_at_every_instant(@ForAll("courses") Timed<Integer> course) {
        Timed<Integer> halves = course.map(value -> value / 2);

        assertThat(probes(course, halves))
                .allSatisfy(at -> assertThat(halves.at(at)).isEqualTo(course.at(at) / 2));
    }

    @Property(tries = 500)
    void steps_cover_all_time_once_and_neighbours_differ(@ForAll("courses") Timed<Integer> course) {
        List<Timed.Step<Integer>> steps = course.steps();

        assertThat(steps.get(0).period().from()).isEqualTo(Instant.MIN);
        assertThat(steps.get(steps.size() - 1).period().until()).isEqualTo(Instant.MAX);
        for (int next = 1; next < steps.size(); next++) {
            assertThat(steps.get(next).period().from())
                    .isEqualTo(steps.get(next - 1).period().until());
            assertThat(steps.get(next).value()).isNotEqualTo(steps.get(next - 1).value());
        }
    }

    @Property(tries = 500)
    void an_overlay_holds_inside_its_period_and_nowhere_else(
            @ForAll("courses") Timed<Integer> course, @ForAll("periods") Period period) {
        Timed<Integer> overlaid = course.overlaid(period, 99);

        assertThat(probes(course, overlaid))
                .allSatisfy(at -> assertThat(overlaid.at(at)).isEqualTo(period.contains(at) ? 99 : course.at(at)));
    }

    @Property(tries = 500)
    void courses_are_equal_exactly_when_they_agree_at_every_instant(
            @ForAll("courses") Timed<Integer> one, @ForAll("courses") Timed<Integer> other) {
        boolean agree = probes(one, other).stream().allMatch(at -> one.at(at).equals(other.at(at)));

        assertThat(one.equals(other)).isEqualTo(agree);
    }

    @Property(tries = 500)
    void the_period_around_an_instant_holds_it_and_is_as_long_as_can_be(@ForAll("courses") Timed<Integer> course) {
        assertThat(probes(course, course)).allSatisfy(at -> {
            Period period = course.periodAt(at);
            assertThat(period.contains(at)).isTrue();
            if (period.ends()) {
                assertThat(course.at(period.until())).isNotEqualTo(course.at(at));
            }
            if (period.begins()) {
                assertThat(course.at(period.from().minusNanos(1))).isNotEqualTo(course.at(at));
            }
        });
    }

    private static List<Instant> probes(Timed<?> one, Timed<?> other) {
        TreeSet<Instant> probes = new TreeSet<>(List.of(Instant.MIN, START, Instant.MAX.minusNanos(1)));
        for (Timed<?> course : List.of(one, other)) {
            for (Instant change : course.changes()) {
                probes.addAll(List.of(change.minusNanos(1), change, change.plusNanos(1)));
            }
        }
        return new ArrayList<>(probes);
    }

    @Provide
    Arbitrary<Timed<Integer>> courses() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 9);
        return Combinators.combine(
                        days.set().ofMaxSize(5),
                        Arbitraries.integers().between(0, 3).list().ofSize(11))
                .as((cuts, values) -> Timed.sampled(
                        cuts.stream().map(TimedTest::day).toList(),
                        at -> values.get(
                                at.equals(Instant.MIN)
                                        ? 10
                                        : (int) ((at.getEpochSecond() - START.getEpochSecond()) / 86_400))));
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 9);
        return Combinators.combine(days, days.map(length -> length + 1))
                .as((from, length) -> new Period(day(from), day(from + length)));
    }

    private static Instant day(int day) {
        return START.plusSeconds(86_400L * day);
    }
}
