package dev.edict.engine.resolve;

import dev.edict.engine.timed.Timed;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a request stands to each condition of a policy, over time. Immutable but for what it remembers; safe to share between threads. */
public final class Aspects {
    /** Where the condition on the user stands among the parts. */
    public static final int WHO = 0;

    /** Where the condition on what is used stands among the parts. */
    public static final int WHAT = 2;

    /** Conditions of which so many fail at every instant that nothing about the others matters. */
    public static final Aspects NOWHERE = new Aspects(
            List.of(Answer.NEVER, Answer.NEVER, Answer.NEVER, Answer.NEVER, Answer.NEVER, Answer.NEVER), Answer.NEVER);

    private final List<Timed<Answer>> parts;
    private final Timed<Answer> exempt;
    private volatile @Nullable Timed<Answer> applies;

    /**
     * Takes the conditions together.
     *
     * @param parts six: who, whom, what, how, where, and what else is given
     * @param exempt what the policy does not apply to after all
     */
    Aspects(List<Timed<Answer>> parts, Timed<Answer> exempt) {
        this.parts = parts;
        this.exempt = exempt;
    }

    /** Returns these conditions with a further one among the attributes. */
    public Aspects within(Timed<Answer> further) {
        return new Aspects(
                List.of(
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4),
                        Answer.both(parts.get(5), further)),
                exempt);
    }

    /** Returns the conditions: who, whom, what, how, where, and what else is given. */
    public List<Timed<Answer>> parts() {
        return parts;
    }

    /** Returns what the policy does not apply to after all. */
    public Timed<Answer> exempt() {
        return exempt;
    }

    /** Returns whether all conditions hold, the exemptions apart. */
    public Timed<Answer> applies() {
        Timed<Answer> known = applies;
        if (known == null) {
            Timed<Answer> parties = Answer.both(Answer.both(parts.get(0), parts.get(1)), parts.get(2));
            known = Answer.both(parties, Answer.both(Answer.both(parts.get(3), parts.get(4)), parts.get(5)));
            applies = known;
        }
        return known;
    }

    /** Returns whether all conditions hold at an instant, the exemptions apart. */
    public Truth applies(Instant at) {
        Truth truth = Truth.YES;
        for (int part = 0; part < parts.size() && truth != Truth.NO; part++) {
            truth = truth.and(parts.get(part).at(at).truth());
        }
        return truth;
    }

    /** Returns a period around an instant, within another, in which no condition and no exemption changes. */
    public Period steadyAround(Instant at, Period within) {
        Period steady = exempt.steadyAround(at, within);
        for (Timed<Answer> part : parts) {
            steady = part.steadyAround(at, steady);
        }
        return steady;
    }

    /** Returns the instants at which a condition or an exemption changes. */
    public Set<Instant> changes() {
        Set<Instant> changes = null;
        for (Timed<Answer> part : parts) {
            if (!part.isConstant()) {
                changes = changes == null ? new TreeSet<>() : changes;
                changes.addAll(part.changes());
            }
        }
        if (!exempt.isConstant()) {
            changes = changes == null ? new TreeSet<>() : changes;
            changes.addAll(exempt.changes());
        }
        return changes == null ? Set.of() : changes;
    }

    /** Returns how many conditions fail at an instant. */
    public int failures(Instant at) {
        int failures = 0;
        for (Timed<Answer> part : parts) {
            if (part.at(at).truth() == Truth.NO) {
                failures++;
            }
        }
        return failures;
    }
}
