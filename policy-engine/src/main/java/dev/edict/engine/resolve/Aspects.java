package dev.edict.engine.resolve;

import dev.edict.engine.timed.Timed;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a request stands to each condition of a policy, over time. Immutable. */
public final class Aspects {
    /** Where the condition on the user stands among the parts. */
    public static final int WHO = 0;

    /** Where the condition on what is used stands among the parts. */
    public static final int WHAT = 2;

    /** Conditions of which at least two fail at every instant, so that nothing about the others matters. */
    public static final Aspects NOWHERE = new Aspects(
            List.of(Answer.NEVER, Answer.NEVER, Answer.NEVER, Answer.NEVER, Answer.NEVER, Answer.NEVER), Answer.NEVER);

    private final List<Timed<Answer>> parts;
    private final Timed<Answer> exempt;
    private final Timed<Answer> applies;

    /**
     * Takes the conditions together.
     *
     * @param parts six: who, whom, what, how, where, and what else is given
     * @param exempt what the policy does not apply to after all
     */
    Aspects(List<Timed<Answer>> parts, Timed<Answer> exempt) {
        this.parts = parts;
        this.exempt = exempt;
        Timed<Answer> parties = Answer.both(Answer.both(parts.get(0), parts.get(1)), parts.get(2));
        applies = Answer.both(parties, Answer.both(Answer.both(parts.get(3), parts.get(4)), parts.get(5)));
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
        return applies;
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
