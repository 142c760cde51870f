package dev.edict.engine.resolve;

import dev.edict.engine.timed.Timed;
import java.util.List;

/**
 * How a request stands to each condition of a policy, over time.
 *
 * @param who the organization and what the user is to it
 * @param whom the other side of the deal
 * @param what what is used
 * @param how how it is used
 * @param where the place of use
 * @param given the attributes, and the alternatives
 * @param exempt what the policy does not apply to after all
 */
public record Aspects(
        Timed<Answer> who,
        Timed<Answer> whom,
        Timed<Answer> what,
        Timed<Answer> how,
        Timed<Answer> where,
        Timed<Answer> given,
        Timed<Answer> exempt) {
    /** Conditions that nothing meets. */
    public static final Aspects NOWHERE = new Aspects(
            Answer.NEVER, Answer.NEVER, Answer.NEVER, Answer.NEVER, Answer.NEVER, Answer.NEVER, Answer.NEVER);

    /** Returns these conditions with a further one among the attributes. */
    public Aspects within(Timed<Answer> further) {
        return new Aspects(who, whom, what, how, where, Answer.both(given, further), exempt);
    }

    /** Returns all of them, the exemptions last. */
    public List<Timed<Answer>> all() {
        return List.of(who, whom, what, how, where, given, exempt);
    }

    /** Returns whether all conditions hold, the exemptions apart. */
    public Timed<Answer> applies() {
        Timed<Answer> parties = Answer.both(Answer.both(who, whom), what);
        return Answer.both(parties, Answer.both(Answer.both(how, where), given));
    }
}
