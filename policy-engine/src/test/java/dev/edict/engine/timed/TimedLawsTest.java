package dev.edict.engine.timed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values over time agree with what they say at every single instant. */
class TimedLawsTest {
    private static final Instant START = Instant.parse("2026-07-10T00:00:00Z");

    /** A naive course: the value from each instant on. */
    record Naive(NavigableMap<Instant, Integer> from) {
        int at(Instant instant) {
            return from.floorEntry(instant).getValue();
        }

        Timed<Integer> timed() {
            return Timed.sampled(from.keySet(), this::at);
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 12).map(START::plusSeconds),
                Arbitraries.integers().between(0, 3).map(START::plusNanos));
    }

    @Provide
    Arbitrary<Naive> courses() {
        Arbitrary<Integer> values = Arbitraries.integers().between(0, 2);
        return Combinators.combine(values, Arbitraries.maps(instants(), values).ofMaxSize(6))
                .as((first, later) -> {
                    NavigableMap<Instant, Integer> from = new TreeMap<>(later);
                    from.put(Instant.MIN, first);
                    return new Naive(from);
                });
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Instant> from = Arbitraries.oneOf(instants(), Arbitraries.just(Instant.MIN));
        Arbitrary<Instant> until = Arbitraries.oneOf(instants(), Arbitraries.just(Instant.MAX));
        return Combinators.combine(from, until)
                .as(Period::between)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    /** Every boundary, and one nanosecond before and after it. */
    private static Set<Instant> probes(List<Instant> boundaries) {
        Set<Instant> probes = new TreeSet<>(List.of(Instant.MIN, Instant.MAX));
        for (Instant boundary : boundaries) {
            probes.add(boundary);
            if (boundary.isAfter(Instant.MIN)) {
                probes.add(boundary.minusNanos(1));
            }
            if (boundary.isBefore(Instant.MAX)) {
                probes.add(boundary.plusNanos(1));
            }
        }
        return probes;
    }

    private static Set<Instant> probes(Naive one, Naive other, Period period) {
        List<Instant> boundaries = new ArrayList<>(one.from.keySet());
        boundaries.addAll(other.from.keySet());
        boundaries.add(period.from());
        boundaries.add(period.until());
        return probes(boundaries);
    }

    @Property
    void a_course_has_the_value_it_was_sampled_with(@ForAll("courses") Naive naive) {
        Timed<Integer> timed = naive.timed();

        assertThat(probes(List.copyOf(naive.from.keySet())))
                .allSatisfy(at -> assertThat(timed.at(at)).isEqualTo(naive.at(at)));
    }

    @Property
    void functions_of_two_courses_are_taken_at_each_instant(
            @ForAll("courses") Naive one, @ForAll("courses") Naive other) {
        Timed<Integer> both = one.timed().with(other.timed(), (a, b) -> 10 * a + b);

        assertThat(probes(one, other, Period.ALWAYS))
                .allSatisfy(at -> assertThat(both.at(at)).isEqualTo(10 * one.at(at) + other.at(at)));
    }

    @Property
    void functions_of_a_course_are_taken_at_each_instant(@ForAll("courses") Naive one) {
        Timed<Boolean> mapped = one.timed().map(value -> value > 0);

        assertThat(probes(one, one, Period.ALWAYS))
                .allSatisfy(at -> assertThat(mapped.at(at)).isEqualTo(one.at(at) > 0));
    }

    @Property
    void an_overlay_counts_inside_its_period_and_nowhere_else(
            @ForAll("courses") Naive one, @ForAll("periods") Period period) {
        Timed<Integer> overlaid = one.timed().overlaid(period, 7);

        assertThat(probes(one, one, period))
                .filteredOn(at -> !at.equals(Instant.MAX))
                .allSatisfy(at -> assertThat(overlaid.at(at)).isEqualTo(period.contains(at) ? 7 : one.at(at)));
    }

    @Property
    void during_a_period_is_inside_it(@ForAll("periods") Period period) {
        Timed<Boolean> inside = Timed.during(period, true, false);

        assertThat(probes(List.of(period.from(), period.until())))
                .filteredOn(at -> !at.equals(Instant.MAX))
                .allSatisfy(at -> assertThat(inside.at(at)).isEqualTo(period.contains(at)));
    }

    @Property
    void neighbours_differ_and_steps_cover_all_time_once(@ForAll("courses") Naive one, @ForAll("courses") Naive two) {
        List<Timed.Step<Integer>> steps =
                one.timed().with(two.timed(), Integer::sum).steps();

        assertThat(steps.get(0).period().begins()).isFalse();
        assertThat(steps.get(steps.size() - 1).period().ends()).isFalse();
        for (int next = 1; next < steps.size(); next++) {
            assertThat(steps.get(next).period().from())
                    .isEqualTo(steps.get(next - 1).period().until());
            assertThat(steps.get(next).value()).isNotEqualTo(steps.get(next - 1).value());
        }
    }

    @Property
    void the_period_of_an_instant_is_the_longest_in_which_nothing_changes(
            @ForAll("courses") Naive one, @ForAll("instants") Instant at) {
        Timed<Integer> timed = one.timed();
        Period period = timed.periodAt(at);

        assertThat(period.contains(at)).isTrue();
        assertThat(probes(one, one, period))
                .filteredOn(period::contains)
                .allSatisfy(inside -> assertThat(timed.at(inside)).isEqualTo(timed.at(at)));
        if (period.begins()) {
            assertThat(timed.at(period.from().minusNanos(1))).isNotEqualTo(timed.at(at));
        }
        if (period.ends()) {
            assertThat(timed.at(period.until())).isNotEqualTo(timed.at(at));
        }
    }

    @Property
    void equal_at_every_instant_is_equal(@ForAll("courses") Naive one, @ForAll("courses") Naive two) {
        boolean same = probes(one, two, Period.ALWAYS).stream().allMatch(at -> one.at(at) == two.at(at));

        assertThat(one.timed().equals(two.timed())).isEqualTo(same);
        if (same) {
            assertThat(one.timed()).hasSameHashCodeAs(two.timed());
        }
    }

    @Property
    void the_changes_are_the_instants_with_another_value_just_before(@ForAll("courses") Naive one) {
        List<Instant> changes = one.from.keySet().stream()
                .filter(at -> at.isAfter(Instant.MIN) && one.at(at) != one.at(at.minusNanos(1)))
                .toList();

        assertThat(one.timed().changes()).isEqualTo(changes);
        assertThat(one.timed().isConstant()).isEqualTo(changes.isEmpty());
    }

    @Property
    void sampling_asks_for_each_boundary_once(@ForAll("courses") Naive one) {
        Map<Instant, Integer> asked = new HashMap<>();
        List<Instant> twice = new ArrayList<>(one.from.keySet());
        twice.addAll(one.from.keySet());
        twice.add(Instant.MAX);

        Timed<Integer> timed = Timed.sampled(twice, at -> {
            asked.merge(at, 1, Integer::sum);
            return one.at(at);
        });

        assertThat(timed).isEqualTo(one.timed());
        assertThat(asked.keySet()).isEqualTo(one.from.keySet());
        assertThat(asked.values()).containsOnly(1);
    }
}
