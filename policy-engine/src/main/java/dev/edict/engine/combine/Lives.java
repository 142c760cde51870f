package dev.edict.engine.combine;

import dev.edict.engine.compile.Clocks;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.Known;
import dev.edict.engine.compile.Schedules;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Effect;
import dev.edict.model.Status;
import dev.edict.model.Timing;
import dev.edict.model.Truth;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Where policies stand over time, on what was known by then: announced before they begin, in force, changed by phases, expired. The one validity function of the engine: nothing
 * else asks when a policy holds. Safe to share between threads.
 */
public final class Lives {
    private static final Optional<Status> IN_FORCE = Optional.of(Status.IN_FORCE);
    private static final String ZONE = "zone";
    private static final int QUARTER_HOUR = 900;
    private static final int EARLIEST = 14 * 3_600;
    private static final int LATEST = -12 * 3_600;

    private final CompiledCatalogue catalogue;
    private final KnownAt knownAt;
    private final Map<Same, Timed<Stand>> known = new ConcurrentHashMap<>();

    /** A step itself, and not one that is equal to it. */
    private static final class Same {
        private final CompiledPolicy.Step step;

        Same(CompiledPolicy.Step step) {
            this.step = step;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // what the class is for
        public boolean equals(Object other) {
            return other instanceof Same same && step == same.step;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(step);
        }
    }

    /** Opens lives on some knowledge. */
    public Lives(CompiledCatalogue catalogue, KnownAt knownAt) {
        this.catalogue = catalogue;
        this.knownAt = knownAt;
    }

    /** Returns where one step of a policy of the pack stands, which depends on no user. */
    Timed<Stand> remembered(CompiledPolicy policy, CompiledPolicy.Step step, Effect effect) {
        Same key = new Same(step);
        Timed<Stand> life = known.get(key);
        if (life == null) {
            life = of(policy, step, effect, Optional.empty());
            known.put(key, life);
        }
        return life;
    }

    /** Returns where one step of a policy stands, for a user whose zone may be known. */
    Timed<Stand> of(CompiledPolicy policy, CompiledPolicy.Step step, Effect effect, Optional<String> actorZone) {
        if (!step.published().by(knownAt, catalogue.zones())) {
            return Timed.always(Stand.UNPUBLISHED);
        }
        Optional<Clocks> clocks = step.dating().clocks(actorZone, catalogue.zones());
        if (clocks.isPresent()) {
            return course(policy, step, effect, clocks.get());
        }
        return inEveryZone(each -> course(policy, step, effect, each), Lives::either);
    }

    /**
     * Returns whether a policy has begun to take the place of another: from the first instant on at which it has an effect of its own, on what is known. It has not while it is suspended or repealed
     * before it ever began. A reading that is preferred decides alone, else the first of them.
     */
    public Timed<Replaced> takesPlace(CompiledPolicy policy, Optional<String> actorZone) {
        Timed<Replaced> begun = Replaced.NEVER;
        Optional<String> preferred = policy.policy().preferredReading();
        for (CompiledPolicy.CompiledReading reading : policy.readings()) {
            boolean decides = preferred.isEmpty() || preferred.get().equals(reading.name());
            for (CompiledPolicy.Step step : reading.steps()) {
                if (decides && step.published().by(knownAt, catalogue.zones())) {
                    begun = begun.with(takesPlace(policy, step, actorZone), Replaced::or);
                }
            }
        }
        return begun;
    }

    private Timed<Replaced> takesPlace(CompiledPolicy policy, CompiledPolicy.Step step, Optional<String> actorZone) {
        Optional<Clocks> clocks = step.dating().clocks(actorZone, catalogue.zones());
        return clocks.isPresent()
                ? begun(course(policy, step, policy.effect(), clocks.get()))
                : inEveryZone(
                        each -> begun(course(policy, step, policy.effect(), each)),
                        (one, other) -> one.either(other, ZONE));
    }

    private static Timed<Replaced> begun(Timed<Stand> life) {
        Timed<Replaced> begun = Replaced.NEVER;
        for (Timed.Step<Stand> step : life.steps()) {
            Instant from = step.period().from();
            if (hasBegun(step.value())) {
                return begun.overlaid(Period.from(from), Replaced.YES);
            }
            if (begun.isConstant() && begun.first().truth() == Truth.NO && isOpen(step.value())) {
                begun = begun.overlaid(
                        Period.from(from), Replaced.unknown(step.value().missing()));
            }
        }
        return begun;
    }

    private static boolean isOpen(Stand stand) {
        return stand.status().equals(Optional.of(Status.UNKNOWN));
    }

    /** Returns where a policy stands over time, whomever it concerns; of several readings and stages, the one that is in force, else the first. */
    public Timed<Optional<Status>> status(CompiledPolicy policy, Optional<String> actorZone) {
        Timed<Optional<Status>> status = Timed.always(Optional.empty());
        for (CompiledPolicy.CompiledReading reading : policy.readings()) {
            for (CompiledPolicy.Step step : reading.steps()) {
                status = status.with(
                        of(policy, step, policy.effect(), actorZone).map(Stand::status),
                        (one, other) -> one.isEmpty() || other.equals(IN_FORCE) ? other : one);
            }
        }
        return status;
    }

    private static boolean hasBegun(Stand stand) {
        return stand.status()
                .map(status -> status == Status.IN_FORCE || status == Status.GRACE || status == Status.NOT_ENFORCED)
                .orElse(false);
    }

    private <T> Timed<T> inEveryZone(Function<Clocks, Timed<T>> course, BinaryOperator<T> either) {
        Timed<T> every = null;
        for (int offset = LATEST; offset <= EARLIEST; offset += QUARTER_HOUR) {
            Timed<T> one = course.apply(Clocks.fixed(ZoneOffset.ofTotalSeconds(offset), catalogue.zones()));
            every = every == null ? one : every.with(one, either);
        }
        return Objects.requireNonNull(every, "the clocks of the world");
    }

    private static Stand either(Stand one, Stand other) {
        if (one.equals(other)) {
            return one;
        }
        Set<Optional<Effect>> effects = new LinkedHashSet<>(one.effects());
        effects.addAll(other.effects());
        Set<String> missing = new TreeSet<>(one.missing());
        missing.addAll(other.missing());
        missing.add(ZONE);
        return new Stand(Optional.of(Status.UNKNOWN), effects, List.copyOf(missing));
    }

    private Timed<Stand> course(CompiledPolicy policy, CompiledPolicy.Step step, Effect effect, Clocks clocks) {
        Timing timing = step.timing();
        Instant by = timing.from().map(onset -> clocks.start(onset.by())).orElse(Instant.MIN);
        Instant notBefore = timing.from()
                .map(onset -> onset.notBefore().map(clocks::start).orElse(Instant.MIN))
                .orElse(Instant.MIN);
        Instant until = timing.until().map(clocks::end).orElse(Instant.MAX);
        Instant published = step.published().since();
        TreeSet<Instant> cuts = new TreeSet<>(List.of(notBefore, by, until, published));
        Timed<Stand> life = Timed.sampled(cuts, at -> {
            boolean announced = !at.isBefore(published);
            if (!at.isBefore(until)) {
                return Stand.EXPIRED;
            }
            if (!at.isBefore(by)) {
                return Stand.of(Status.IN_FORCE, effect);
            }
            if (!at.isBefore(notBefore)) {
                Optional<Effect> before = announced ? Optional.of(Effect.WARN) : Optional.empty();
                return new Stand(
                        Optional.of(Status.UNKNOWN),
                        new LinkedHashSet<>(List.of(Optional.of(effect), before)),
                        List.of(policy.id() + ": from"));
            }
            return announced ? announced(policy) : Stand.UNPUBLISHED;
        });
        return withPhases(life, step, effect, clocks);
    }

    // An exception that is not granted yet is nothing to be warned of.
    private static Stand announced(CompiledPolicy policy) {
        return policy.policy().exception() ? Stand.silent(Status.ANNOUNCED) : Stand.of(Status.ANNOUNCED, Effect.WARN);
    }

    private Timed<Stand> withPhases(Timed<Stand> life, CompiledPolicy.Step step, Effect effect, Clocks clocks) {
        List<Overlay> overlays = new ArrayList<>();
        for (Timing.Phase phase : step.timing().phases()) {
            Known known = Schedules.published(phase, step.dating(), catalogue);
            if (known.by(knownAt, catalogue.zones())) {
                period(phase, clocks)
                        .ifPresent(period -> overlays.add(new Overlay(known, period, stand(phase, effect))));
            }
        }
        overlays.sort(Comparator.comparing(overlay -> overlay.known.since()));
        Timed<Stand> result = life;
        for (Overlay overlay : overlays) {
            result = result.overlaid(overlay.period, overlay.stand);
        }
        return result;
    }

    private record Overlay(Known known, Period period, Stand stand) {}

    private static Optional<Period> period(Timing.Phase phase, Clocks clocks) {
        Instant from = phase.from().map(clocks::start).orElse(Instant.MIN);
        Instant until = phase.until().map(clocks::end).orElse(Instant.MAX);
        return Period.between(from, until);
    }

    private static Stand stand(Timing.Phase phase, Effect effect) {
        if (phase.effect().isPresent()) {
            return Stand.of(phase.status(), phase.effect().get());
        }
        return switch (phase.status()) {
            case ANNOUNCED, GRACE -> Stand.of(phase.status(), Effect.WARN);
            case IN_FORCE -> Stand.of(phase.status(), effect);
            case NOT_ENFORCED -> Stand.of(phase.status(), Effect.REVIEW);
            case SUSPENDED, ENJOINED, REPEALED, EXPIRED, UNKNOWN -> Stand.silent(phase.status());
        };
    }
}
