package dev.edict.engine;

import dev.edict.engine.author.StatementKind;
import dev.edict.engine.combine.Reach;
import dev.edict.engine.match.Precedents;
import dev.edict.engine.resolve.Answer;
import dev.edict.engine.resolve.Aspects;
import dev.edict.engine.resolve.Conditions;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Duty;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * How a request stands to one step of a policy of the pack, as the built-in rules see it: the step applies where its conditions hold and a rule speaks for them.
 *
 * @param kind what sort of policy it is
 * @param aspects how the request stands to each condition
 * @param precedents what the built-in rules say
 * @param duty the policy's duty
 * @param conditions what the request says
 */
record Stance(StatementKind kind, Aspects aspects, Precedents precedents, Duty duty, Conditions conditions)
        implements Reach {
    @Override
    public Truth applies(Instant at) {
        Truth applies = aspects.applies(at);
        return applies == Truth.NO || isHeard(at) ? applies : Truth.NO;
    }

    @Override
    public Truth exempt(Instant at) {
        return aspects.exempt().at(at).truth();
    }

    @Override
    public Answer whyApplies(Instant at) {
        Answer applies = aspects.applies().at(at);
        return applies.truth() == Truth.NO || isHeard(at) ? applies : Answer.NO;
    }

    // What is exempt is no match, and the exemption says so itself.
    private boolean isHeard(Instant at) {
        return exempt(at) == Truth.YES || speaks(at);
    }

    private boolean speaks(Instant at) {
        List<Timed<Answer>> parts = aspects.parts();
        Truth[] truths = new Truth[parts.size() + 1];
        for (int part = 0; part < parts.size(); part++) {
            truths[part] = parts.get(part).at(at).truth();
        }
        truths[parts.size()] = exempt(at);
        return precedents.speaks(kind, truths);
    }

    @Override
    public Answer whyExempt(Instant at) {
        return aspects.exempt().at(at);
    }

    @Override
    public Answer done() {
        return duty.doneIf().isEmpty()
                ? Answer.NO
                : duty.doneIf().stream().map(conditions::attribute).reduce(Answer.YES, Answer::and);
    }

    @Override
    public Collection<Instant> changes() {
        return aspects.changes();
    }

    @Override
    public Period steadyAround(Instant at, Period within) {
        return aspects.steadyAround(at, within);
    }
}
