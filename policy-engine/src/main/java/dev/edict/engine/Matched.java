package dev.edict.engine;

import dev.edict.engine.combine.Reach;
import dev.edict.engine.resolve.Answer;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.Collection;

/**
 * How a request stands to a rule of the pack's own: the rule applies where it matches, and exempts nothing.
 *
 * @param matches whether it matches over time
 */
record Matched(Timed<Answer> matches) implements Reach {
    @Override
    public Truth applies(Instant at) {
        return whyApplies(at).truth();
    }

    @Override
    public Truth exempt(Instant at) {
        return Truth.NO;
    }

    @Override
    public Answer whyApplies(Instant at) {
        return matches.at(at);
    }

    @Override
    public Answer whyExempt(Instant at) {
        return Answer.NO;
    }

    @Override
    public Answer done() {
        return Answer.NO;
    }

    @Override
    public Collection<Instant> changes() {
        return matches.changes();
    }

    @Override
    public Period steadyAround(Instant at, Period within) {
        return matches.steadyAround(at, within);
    }
}
