package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Identity;
import dev.edict.engine.render.TextRenderer;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says that a law is broken, and compares decisions as laws do. */
final class Broken {
    private Broken() {}

    /** Demands that something holds; the decision explains what it was about. */
    static void unless(boolean holds, Law law, Decision decision, String detail) {
        if (!holds) {
            throw new AssertionError(law + ": " + detail + "\nrequest: " + decision.request() + "\n\n"
                    + decision.outcome() + " by "
                    + decision.determining().stream().map(each -> each.policy()).toList()
                    + ", valid " + decision.validity() + "\n"
                    + TextRenderer.plain().render(decision));
        }
    }

    /** Demands that two decisions are the same. */
    static void unlessSame(Decision expected, Decision actual, Law law, String where) {
        if (!expected.equals(actual)) {
            unless(
                    false,
                    law,
                    expected,
                    where + ", but then it is\n" + TextRenderer.plain().render(actual) + "\n" + actual + "\nand not\n"
                            + expected);
        }
    }

    /** Demands the outcome that was decided of a pack that was changed. */
    static void unlessOutcome(Answers changed, AccessRequest request, Decision decision, Law law, String how) {
        Outcome outcome = changed.decide(request).outcome();
        unless(outcome == decision.outcome(), law, decision, how + " the outcome is " + outcome.word());
    }

    /** Returns a decision without what it was made with. */
    static Decision unidentified(Decision decision) {
        return without(decision, decision.request(), decision.validity(), true);
    }

    /** Returns a decision without when it holds and what comes after. */
    static Decision timeless(Decision decision) {
        return without(decision, decision.request().at(Instant.EPOCH), Period.ALWAYS, false);
    }

    private static Decision without(Decision decision, AccessRequest request, Period validity, boolean next) {
        Identity none = new Identity("", "", "", "", "");
        return new Decision(
                decision.outcome(),
                request,
                decision.byDefault(),
                decision.determining(),
                decision.overridden(),
                decision.others(),
                decision.setAside(),
                decision.nearMisses(),
                decision.announced(),
                decision.obligations(),
                decision.warnings(),
                decision.alternatives(),
                decision.missing(),
                decision.assumptions(),
                next ? decision.notes() : List.copyOf(decision.notes()),
                validity,
                next ? decision.nextChange() : Optional.empty(),
                none);
    }
}
