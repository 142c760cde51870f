package dev.edict.engine.combine;

import dev.edict.Obligation;
import dev.edict.Verdict;
import dev.edict.engine.compile.Clocks;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.engine.compile.CompiledPolicy.Step;
import dev.edict.engine.compile.Dating;
import dev.edict.engine.compile.Schedules;
import dev.edict.engine.resolve.Answer;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Duty;
import dev.edict.model.Effect;
import dev.edict.model.Policy;
import dev.edict.model.Truth;
import dev.edict.time.Ending;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts together what a policy says: whether it applies, where it stands, what it exempts, what it asks for, and how it can be read. What it says at an instant is the definition; what it says over
 * time is that, at every instant at which something changes.
 */
public final class Speech {
    private static final Timed<Owing> NO_DUTY = Timed.always(new Owing(Optional.empty(), Optional.empty()));
    private static final Timed<Owing> STANDING_DUTY = standing();

    private final Lives lives;
    private final ActorZone actor;
    private final List<CompiledPolicy> strangers;
    private final TimeZones zones;

    /**
     * Opens speech for one request.
     *
     * @param lives where policies stand
     * @param actor the user's zone, as far as it is known
     * @param strangers the policies that came with the request, whose lives are not worth remembering
     * @param zones the rules by which dates become instants
     */
    public Speech(Lives lives, ActorZone actor, List<CompiledPolicy> strangers, TimeZones zones) {
        this.lives = lives;
        this.actor = actor;
        this.strangers = strangers;
        this.zones = zones;
    }

    /**
     * The zone of whoever uses the tool.
     *
     * @param id the zone; nothing if nobody says, or if there is no such zone
     * @param assumptions what is taken for granted if the request does not say it and the pack does
     */
    public record ActorZone(Optional<String> id, List<String> assumptions) {}

    /** How a duty stands by the first clocks and by the last that it can mean, which differ where nobody knows the user's zone. */
    private record Owing(Optional<Said.Owed> first, Optional<Said.Owed> last) {
        private boolean isLate() {
            return Speech.isLate(first);
        }

        private boolean isSurelyLate() {
            return Speech.isLate(last);
        }
    }

    private static Timed<Owing> standing() {
        Optional<Said.Owed> owed = Optional.of(new Said.Owed(Obligation.State.IN_FORCE, Optional.empty()));
        return Timed.always(new Owing(owed, owed));
    }

    /** Returns what a policy says, from how a request stands to each step of each of its readings, in their order. */
    public Voice of(CompiledPolicy policy, List<? extends Reach> reaches) {
        return new Voice(policy, reaches, this);
    }

    /** Returns the words that a policy could come to at an instant. */
    Possible words(CompiledPolicy policy, List<? extends Reach> reaches, Instant at) {
        if (policy.readings().size() == 1) {
            return words(policy, policy.readings().get(0), reaches, 0, at);
        }
        Map<String, Possible> readings = new LinkedHashMap<>();
        int first = 0;
        for (CompiledReading reading : policy.readings()) {
            readings.put(reading.name(), words(policy, reading, reaches, first, at));
            first += reading.steps().size();
        }
        return Readings.words(policy.policy(), readings);
    }

    private Possible words(
            CompiledPolicy policy, CompiledReading reading, List<? extends Reach> reaches, int first, Instant at) {
        Possible words = Possible.SILENCE;
        for (int step = 0; step < reading.steps().size(); step++) {
            Reach reach = reaches.get(first + step);
            Truth applies = reach.applies(at);
            if (applies != Truth.NO) {
                Stand stand = life(
                                policy,
                                reading.steps().get(step),
                                reading.policy().effect())
                        .at(at);
                if (!stand.isSilent()) {
                    words = words.stronger(words(reading, stand, applies, reach.exempt(at), reach, at));
                }
            }
        }
        return words;
    }

    /** Returns the words of a step that applies, or may, where it stands for something. */
    private Possible words(CompiledReading reading, Stand stand, Truth applies, Truth exempt, Reach reach, Instant at) {
        if (exempt == Truth.YES) {
            return Possible.SILENCE;
        }
        Possible possible = Possible.NOTHING_YET;
        for (Optional<Effect> effect : stand.effects()) {
            if (effect.isPresent() && effect.get() == Effect.OBLIGE) {
                possible = possible.with(
                        owing(reading.policy().duty(), duty(reading).at(at), reach.done()));
            } else {
                possible = possible.with(effect.isPresent() ? Verdict.of(effect.get()) : Verdict.NONE);
            }
        }
        boolean open = applies == Truth.UNKNOWN || (exempt == Truth.UNKNOWN && possible.contains(Verdict.PERMIT));
        return open ? possible.with(Verdict.NONE) : possible;
    }

    /** Returns what a policy says at an instant. */
    Said say(CompiledPolicy policy, List<? extends Reach> reaches, Instant at) {
        Map<String, Said> readings = new LinkedHashMap<>();
        int next = 0;
        for (CompiledReading reading : policy.readings()) {
            Said said = Said.NOTHING;
            for (int step = 0; step < reading.steps().size(); step++) {
                Said one = say(policy, reading, reading.steps().get(step), reaches.get(next++), at);
                said = step == 0 ? one : said.or(one);
            }
            if (policy.readings().size() == 1) {
                return said;
            }
            readings.put(reading.name(), said);
        }
        return Readings.together(policy.policy(), readings);
    }

    private Said say(CompiledPolicy policy, CompiledReading reading, Step step, Reach reach, Instant at) {
        Answer applies = reach.whyApplies(at);
        if (applies.truth() == Truth.NO && applies.assumptions().isEmpty()) {
            return Said.NOTHING;
        }
        Stand stand = life(policy, step, reading.policy().effect()).at(at);
        if (applies.truth() == Truth.NO) {
            return Said.silence(Optional.empty(), stand.isSilent() ? List.of() : applies.assumptions());
        }
        if (stand.isSilent()) {
            return Said.silence(applies.truth() == Truth.YES ? stand.status() : Optional.empty(), List.of());
        }
        Answer exempt = reach.whyExempt(at);
        if (exempt.truth() == Truth.YES) {
            return Said.silence(Optional.empty(), exempt.assumptions());
        }
        Possible possible = words(reading, stand, applies.truth(), exempt.truth(), reach, at);
        boolean obliges = stand.effects().contains(Optional.of(Effect.OBLIGE));
        boolean permits = possible.contains(Verdict.PERMIT);
        Owing owed = duty(reading).at(at);
        return new Said(
                possible.words(),
                stand.status(),
                possible.isSettled()
                        ? List.of()
                        : missing(stand, applies, exempt, permits, obliges ? owed : NO_DUTY.first(), reach),
                permits ? List.of() : exempt.missing(),
                applies.evidence(),
                assumptions(policy, reading, step, applies, exempt),
                Map.of(),
                obliges && !possible.isSilent() ? owed.last : Optional.empty());
    }

    private static List<String> missing(
            Stand stand, Answer applies, Answer exempt, boolean permits, Owing owed, Reach reach) {
        Set<String> missing = new LinkedHashSet<>(applies.missing());
        if (owed.isLate() && reach.done().truth() == Truth.UNKNOWN) {
            missing.addAll(reach.done().missing());
        }
        if (owed.isLate() && !owed.isSurelyLate() && reach.done().truth() != Truth.YES) {
            missing.add("zone");
        }
        if (applies.truth() != Truth.UNKNOWN && stand.effects().size() > 1) {
            missing.addAll(stand.missing());
        }
        if (permits && exempt.truth() == Truth.UNKNOWN) {
            missing.addAll(exempt.missing());
        }
        return List.copyOf(missing);
    }

    /** Returns the zone of the dates by which a policy says what it does at an instant: of the first step that speaks, else of the first that reaches the request, else its own. */
    Dating dating(CompiledPolicy policy, List<? extends Reach> reaches, Instant at) {
        Optional<Dating> only = policy.onlyDating();
        if (only.isPresent()) {
            return only.get();
        }
        Dating reached = policy.dating();
        boolean isReached = false;
        int next = 0;
        for (CompiledReading reading : policy.readings()) {
            for (Step step : reading.steps()) {
                if (reaches.get(next++).applies(at) == Truth.NO) {
                    continue;
                }
                if (!life(policy, step, reading.policy().effect()).at(at).isSilent()) {
                    return step.dating();
                }
                reached = isReached ? reached : step.dating();
                isReached = true;
            }
        }
        return reached;
    }

    /** Returns the instants at which something changes that a policy rests on. */
    Set<Instant> changes(CompiledPolicy policy, List<? extends Reach> reaches) {
        Set<Instant> changes = new TreeSet<>();
        int next = 0;
        for (CompiledReading reading : policy.readings()) {
            for (Step step : reading.steps()) {
                Reach reach = reaches.get(next++);
                if (!isOutOfReach(reach)) {
                    changes.addAll(reach.changes());
                    changes.addAll(life(policy, step, reading.policy().effect()).changes());
                    changes.addAll(duty(reading).changes());
                }
            }
        }
        return changes;
    }

    // It never applies, so it matters to nobody when it would.
    private static boolean isOutOfReach(Reach reach) {
        return reach.applies(Instant.MIN) == Truth.NO
                && reach.changes().isEmpty()
                && reach.whyApplies(Instant.MIN).assumptions().isEmpty();
    }

    /** Returns a period around an instant, within another, in which nothing changes that a policy rests on. */
    Period steadyAround(CompiledPolicy policy, List<? extends Reach> reaches, Instant at, Period within) {
        Period steady = within;
        int next = 0;
        for (CompiledReading reading : policy.readings()) {
            steady = duty(reading).steadyAround(at, steady);
            for (Step step : reading.steps()) {
                Reach reach = reaches.get(next++);
                if (isOutOfReach(reach)) {
                    continue;
                }
                steady = reach.steadyAround(at, steady);
                steady = life(policy, step, reading.policy().effect()).steadyAround(at, steady);
            }
        }
        return steady;
    }

    private Timed<Stand> life(CompiledPolicy policy, Step step, Effect effect) {
        return !isStrange(policy) && !step.dating().isActors()
                ? lives.remembered(policy, step, effect)
                : lives.of(policy, step, effect, actor.id);
    }

    @SuppressWarnings("ReferenceEquality") // a policy of the request may have the id of one of the pack
    private boolean isStrange(CompiledPolicy policy) {
        for (CompiledPolicy stranger : strangers) {
            if (stranger == policy) {
                return true;
            }
        }
        return false;
    }

    private Timed<Owing> duty(CompiledReading reading) {
        Policy read = reading.policy();
        if (read.effect() != Effect.OBLIGE) {
            return NO_DUTY;
        }
        if (read.duty().due().isEmpty()) {
            return STANDING_DUTY;
        }
        Ending due = read.duty().due().get();
        Optional<Clocks> clocks = reading.dating().clocks(actor.id, zones);
        return clocks.isPresent()
                ? owed(clocks.get().end(due)).map(owed -> new Owing(owed, owed))
                : owed(Clocks.first(zones).end(due))
                        .with(owed(Clocks.last(zones).end(due)), Owing::new);
    }

    private static Timed<Optional<Said.Owed>> owed(Instant due) {
        return Timed.switching(
                due,
                Optional.of(new Said.Owed(Obligation.State.OPEN, Optional.of(due))),
                Optional.of(new Said.Owed(Obligation.State.OVERDUE, Optional.of(due))));
    }

    // What an author wrote without knowing the user's zone may not exist there; that it was read as another is told.
    private List<String> missingIn(String zone, CompiledPolicy policy, Stream<When> moments) {
        List<String> missing = new ArrayList<>();
        moments.forEach(when -> {
            try {
                zones.startOf(when, zone);
            } catch (DateTimeException noSuchMoment) {
                missing.add(policy.id() + ": " + when + " is " + zones.lenient().startOf(when, zone) + " in " + zone
                        + ", which has it twice or never");
            }
        });
        return missing;
    }

    private List<String> assumptions(
            CompiledPolicy policy, CompiledReading reading, Step step, Answer applies, Answer exempt) {
        List<String> all = new ArrayList<>(step.zoneAssumptions());
        if (step.dating().isActors() || reading.dating().isActors()) {
            Stream<When> times = step.dating().isActors() ? Schedules.moments(step.timing()) : Stream.empty();
            Stream<When> duties = reading.dating().isActors() ? Schedules.duties(reading.policy()) : Stream.empty();
            all.addAll(actor.assumptions);
            actor.id.ifPresent(zone -> all.addAll(missingIn(zone, policy, Stream.concat(times, duties))));
        }
        all.addAll(applies.assumptions());
        all.addAll(exempt.assumptions());
        return Said.union(all, List.of());
    }

    private static Possible owing(Duty duty, Owing owed, Answer done) {
        if (done.truth() == Truth.YES) {
            return Possible.SILENCE;
        }
        if (!owed.isLate()) {
            return Possible.of(Verdict.OBLIGE);
        }
        Possible overdue = Possible.of(duty.overdue().map(Verdict::of).orElse(Verdict.OBLIGE));
        Possible possible = owed.isSurelyLate() ? overdue : overdue.with(Verdict.OBLIGE);
        return done.truth() == Truth.NO ? possible : possible.with(Verdict.NONE);
    }

    private static boolean isLate(Optional<Said.Owed> owed) {
        return owed.isPresent() && owed.get().state() == Obligation.State.OVERDUE;
    }
}
