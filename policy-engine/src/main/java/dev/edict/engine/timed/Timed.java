package dev.edict.engine.timed;

import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A value over time: one value for every instant, changing at finitely many of them. This is the one place of the engine where time is cut. Neighbouring
 * steps have different values, so two courses are equal exactly when they agree at every instant. Immutable.
 *
 * @param <T> the type of the value
 */
public final class Timed<T> {
    // INVARIANT: starts[0] is Instant.MIN, starts ascend strictly, and values[i] holds in [starts[i], starts[i + 1]).
    private final Instant[] starts;
    private final List<T> values;

    private Timed(Instant[] starts, List<T> values) {
        this.starts = starts;
        this.values = values;
    }

    private static final Instant[] ALWAYS = {Instant.MIN};

    /** Returns a value that never changes. */
    public static <T> Timed<T> always(T value) {
        return new Timed<>(ALWAYS, List.of(value));
    }

    /** Returns one value inside a period and another outside. */
    public static <T> Timed<T> during(Period period, T inside, T outside) {
        Steps<T> steps = new Steps<>();
        if (period.begins()) {
            steps.add(Instant.MIN, outside);
        }
        steps.add(period.from(), inside);
        if (period.ends()) {
            steps.add(period.until(), outside);
        }
        return steps.build();
    }

    /** Returns a value before an instant and another from it on. */
    public static <T> Timed<T> switching(Instant at, T before, T after) {
        return during(Period.from(at), after, before);
    }

    /** Returns the value at each of some boundaries, which holds until the next one; there is always a boundary at the beginning of time. */
    public static <T> Timed<T> sampled(Collection<Instant> boundaries, Function<Instant, T> valueAt) {
        Steps<T> steps = new Steps<>();
        TreeSet<Instant> cuts = new TreeSet<>(boundaries);
        cuts.add(Instant.MIN);
        cuts.remove(Instant.MAX);
        for (Instant cut : cuts) {
            steps.add(cut, valueAt.apply(cut));
        }
        return steps.build();
    }

    /** Returns the value at an instant. */
    public T at(Instant instant) {
        return values.get(stepAt(instant));
    }

    private int stepAt(Instant instant) {
        if (starts.length == 1) {
            return 0;
        }
        int found = Arrays.binarySearch(starts, instant);
        return found >= 0 ? found : -found - 2;
    }

    /** Returns the period around an instant in which the value is the same. */
    public Period periodAt(Instant instant) {
        return period(stepAt(instant));
    }

    private Period period(int step) {
        return new Period(starts[step], step + 1 < starts.length ? starts[step + 1] : Instant.MAX);
    }

    /** Returns the part of a period around an instant in which the value is the same. */
    public Period steadyAround(Instant instant, Period within) {
        return starts.length == 1
                ? within
                : within.intersection(periodAt(instant)).orElseThrow();
    }

    /** Returns whether the value never changes. */
    public boolean isConstant() {
        return starts.length == 1;
    }

    /** Returns the value at the beginning of time, which is the only one of what never changes. */
    public T first() {
        return values.get(0);
    }

    /** Returns the instants at which the value changes. */
    public List<Instant> changes() {
        return starts.length == 1 ? List.of() : List.of(starts).subList(1, starts.length);
    }

    /** Returns the steps in order of time. */
    public List<Step<T>> steps() {
        List<Step<T>> steps = new ArrayList<>(starts.length);
        for (int step = 0; step < starts.length; step++) {
            steps.add(new Step<>(period(step), values.get(step)));
        }
        return steps;
    }

    /** Returns the values in order of time. */
    public List<T> values() {
        return values;
    }

    /** Returns what a function makes of the value. */
    public <R> Timed<R> map(Function<? super T, ? extends R> function) {
        if (starts.length == 1) {
            return always(function.apply(values.get(0)));
        }
        Steps<R> steps = new Steps<>();
        for (int step = 0; step < starts.length; step++) {
            steps.add(starts[step], function.apply(values.get(step)));
        }
        return steps.build();
    }

    /** Returns what a function makes of this value and another at each instant. */
    public <U, R> Timed<R> with(Timed<U> other, BiFunction<? super T, ? super U, ? extends R> function) {
        if (starts.length == 1 && other.starts.length == 1) {
            return always(function.apply(values.get(0), other.values.get(0)));
        }
        Steps<R> steps = new Steps<>();
        int mine = 0;
        int theirs = 0;
        Instant cut = Instant.MIN;
        while (true) {
            steps.add(cut, function.apply(values.get(mine), other.values.get(theirs)));
            Instant myNext = mine + 1 < starts.length ? starts[mine + 1] : Instant.MAX;
            Instant theirNext = theirs + 1 < other.starts.length ? other.starts[theirs + 1] : Instant.MAX;
            cut = myNext.isBefore(theirNext) ? myNext : theirNext;
            if (cut.equals(Instant.MAX)) {
                return steps.build();
            }
            if (myNext.equals(cut)) {
                mine++;
            }
            if (theirNext.equals(cut)) {
                theirs++;
            }
        }
    }

    /** Returns this value outside a period and another inside it. */
    public Timed<T> overlaid(Period period, T value) {
        return with(during(period, true, false), (mine, inside) -> inside ? value : mine);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timed<?> timed && Arrays.equals(starts, timed.starts) && values.equals(timed.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(starts), values);
    }

    @Override
    public String toString() {
        return steps().toString();
    }

    /**
     * A stretch of time with one value.
     *
     * @param period the stretch
     * @param value the value
     * @param <T> the type of the value
     */
    public record Step<T>(Period period, T value) {}

    /** Collects steps in order of time and drops those that change nothing. */
    private static final class Steps<T> {
        private final List<Instant> starts = new ArrayList<>(4);
        private final List<T> values = new ArrayList<>(4);

        void add(Instant start, T value) {
            if (values.isEmpty() || !values.get(values.size() - 1).equals(value)) {
                starts.add(start);
                values.add(value);
            }
        }

        Timed<T> build() {
            return starts.size() == 1
                    ? always(values.get(0))
                    : new Timed<>(starts.toArray(Instant[]::new), List.copyOf(values));
        }
    }
}
