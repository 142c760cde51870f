package dev.edict.engine.combine;

import dev.edict.Obligation;
import dev.edict.Verdict;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.engine.compile.CompiledPolicy.Step;
import dev.edict.engine.resolve.Answer;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Duty;
import dev.edict.model.Effect;
import dev.edict.model.Policy;
import dev.edict.model.Truth;
import dev.edict.time.TimeZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what a policy says over time: whether it applies, where it stands, what it exempts, what it asks for, and how it can be read. */
public final class Speech {
    private static final Timed<Optional<Said.Owed>> NO_DUTY = Timed.always(Optional.empty());
    private static final Timed<Said> NOTHING = Timed.always(Said.NOTHING);

    private final Lives lives;
    private final Optional<String> actorZone;
    private final Map<String, CompiledPolicy> own;
    private final TimeZones zones;

    /**
     * Opens speech for one request.
     *
     * @param lives where policies stand
     * @param actorZone the user's zone, if it is known
     * @param own the pack's own policies by id, whose lives are worth remembering
     * @param zones the rules by which dates become instants
     */
    public Speech(Lives lives, Optional<String> actorZone, Map<String, CompiledPolicy> own, TimeZones zones) {
        this.lives = lives;
        this.actorZone = actorZone;
        this.own = own;
        this.zones = zones;
    }

    /**
     * How a request stands to one step of a policy.
     *
     * @param applies whether the step applies, its exemptions apart
     * @param exempt whether the policy exempts the request
     * @param done whether its duty is done
     */
    public record Reach(Timed<Answer> applies, Timed<Answer> exempt, Answer done) {}

    /** Returns what a policy says over time, from how a request stands to each step of each of its readings, in their order. */
    public Timed<Said> of(CompiledPolicy policy, List<Reach> reaches) {
        Map<String, Timed<Said>> readings = new LinkedHashMap<>();
        int next = 0;
        for (CompiledReading reading : policy.readings()) {
            Timed<Said> said = null;
            for (Step step : reading.steps()) {
                Timed<Said> one = step(policy, reading.policy(), step, reaches.get(next++));
                said = said == null ? one : said.with(one, Said::or);
            }
            Timed<Said> read = said == null ? NOTHING : said;
            if (policy.readings().size() == 1) {
                return read;
            }
            readings.put(reading.name(), read);
        }
        return read(policy.policy(), readings);
    }

    private Timed<Said> step(CompiledPolicy policy, Policy read, Step step, Reach reach) {
        Timed<Answer> applies = reach.applies();
        boolean never = applies.isConstant() && applies.first().truth() == Truth.NO;
        if (never && applies.first().assumptions().isEmpty()) {
            return NOTHING;
        }
        Timed<Stand> life = life(policy, step, read.effect());
        if (never) {
            List<String> assumptions = applies.first().assumptions();
            return life.map(stand -> Said.silence(Optional.empty(), stand.isSilent() ? List.of() : assumptions));
        }
        Timed<Optional<Said.Owed>> duty = duty(read.duty(), policy);
        return applies.with(reach.exempt(), Reached::new)
                .with(life, (reached, stand) -> Map.entry(reached, stand))
                .with(duty, (at, owed) -> say(policy, read, at.getKey(), at.getValue(), owed, reach.done()));
    }

    @SuppressWarnings("ReferenceEquality") // a policy of the request may have the id of one of the pack
    private Timed<Stand> life(CompiledPolicy policy, Step step, Effect effect) {
        return own.get(policy.id()) == policy && policy.zone().isPresent()
                ? lives.remembered(policy, step, effect)
                : lives.of(policy, step, effect, actorZone);
    }

    private record Reached(Answer applies, Answer exempt) {}

    private Timed<Optional<Said.Owed>> duty(Duty duty, CompiledPolicy policy) {
        if (policy.effect() != Effect.OBLIGE) {
            return NO_DUTY;
        }
        if (duty.due().isEmpty()) {
            return Timed.always(Optional.of(new Said.Owed(Obligation.State.IN_FORCE, Optional.empty())));
        }
        Instant due = zones.endOf(duty.due().get(), policy.zone().orElse("UTC"));
        return Timed.switching(
                due,
                Optional.of(new Said.Owed(Obligation.State.OPEN, Optional.of(due))),
                Optional.of(new Said.Owed(Obligation.State.OVERDUE, Optional.of(due))));
    }

    private static Said say(
            CompiledPolicy policy, Policy read, Reached reached, Stand stand, Optional<Said.Owed> owed, Answer done) {
        Answer applies = reached.applies;
        Answer exempt = reached.exempt;
        if (applies.truth() == Truth.NO) {
            return Said.silence(Optional.empty(), stand.isSilent() ? List.of() : applies.assumptions());
        }
        if (stand.isSilent()) {
            return Said.silence(applies.truth() == Truth.YES ? stand.status() : Optional.empty(), List.of());
        }
        if (exempt.truth() == Truth.YES) {
            return Said.silence(Optional.empty(), exempt.assumptions());
        }
        Set<String> missing = new LinkedHashSet<>(applies.missing());
        EnumSet<Verdict> possible = EnumSet.noneOf(Verdict.class);
        boolean obliges = false;
        for (Optional<Effect> effect : stand.effects()) {
            if (effect.equals(Optional.of(Effect.OBLIGE))) {
                obliges = true;
                possible.addAll(owing(read.duty(), owed, done, missing));
            } else {
                possible.add(effect.map(Verdict::of).orElse(Verdict.NONE));
            }
        }
        if (applies.truth() == Truth.UNKNOWN) {
            possible.add(Verdict.NONE);
        } else if (stand.effects().size() > 1) {
            missing.addAll(stand.missing());
        }
        boolean permits = possible.contains(Verdict.PERMIT);
        if (permits && exempt.truth() == Truth.UNKNOWN) {
            possible.add(Verdict.NONE);
            missing.addAll(exempt.missing());
        }
        boolean open = obliges && !possible.equals(EnumSet.of(Verdict.NONE));
        return new Said(
                Collections.unmodifiableSet(possible),
                stand.status(),
                possible.size() == 1 ? List.of() : List.copyOf(missing),
                permits ? List.of() : exempt.missing(),
                applies.evidence(),
                assumptions(policy, applies, exempt),
                Map.of(),
                open ? owed : Optional.empty());
    }

    private static List<String> assumptions(CompiledPolicy policy, Answer applies, Answer exempt) {
        List<String> all = new ArrayList<>(policy.zoneAssumption());
        all.addAll(applies.assumptions());
        all.addAll(exempt.assumptions());
        return Said.union(all, List.of());
    }

    private static Set<Verdict> owing(Duty duty, Optional<Said.Owed> owed, Answer done, Set<String> missing) {
        if (done.truth() == Truth.YES) {
            return EnumSet.of(Verdict.NONE);
        }
        boolean late = owed.map(now -> now.state() == Obligation.State.OVERDUE).orElse(false);
        if (!late) {
            return EnumSet.of(Verdict.OBLIGE);
        }
        Verdict overdue = duty.overdue().map(Verdict::of).orElse(Verdict.OBLIGE);
        if (done.truth() == Truth.NO) {
            return EnumSet.of(overdue);
        }
        missing.addAll(done.missing());
        return EnumSet.of(overdue, Verdict.NONE);
    }

    private static Timed<Said> read(Policy policy, Map<String, Timed<Said>> readings) {
        Timed<Map<String, Said>> all = Timed.always(Map.of());
        for (Map.Entry<String, Timed<Said>> reading : readings.entrySet()) {
            all = all.with(reading.getValue(), (before, said) -> {
                Map<String, Said> more = new LinkedHashMap<>(before);
                more.put(reading.getKey(), said);
                return more;
            });
        }
        return all.map(each -> Readings.together(policy, each));
    }
}
