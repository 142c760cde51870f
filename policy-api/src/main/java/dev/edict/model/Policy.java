package dev.edict.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One issued statement: who says what of whom, about which tools, how, where, when, and why. An exception is a policy that permits, sets others aside, and must
 * end.
 *
 * @param id the id, by convention {@code issuer/name}
 * @param title what it is called
 * @param issuer the id of the organization whose word it is
 * @param effect what it does where it applies
 * @param exception whether it was granted as an exception
 * @param scope what it applies to
 * @param except what it does not apply to after all
 * @param time when it is in force
 * @param stages the steps of its roll-out; empty if there is one time for all
 * @param readings the ways to read it; empty if there is one
 * @param preferredReading the reading that its author goes by
 * @param ifReadingsDiffer the effect where the readings differ
 * @param setsAside the ids of the policies that it sets aside
 * @param waivableBy the ids of the issuers, besides its own, whose permits may set it aside
 * @param requiresPermitOf the ids of the issuers whose silence makes this a review
 * @param replaces the id of the policy that it takes the place of from its own beginning on
 * @param duty what it asks for, if it obliges
 * @param obligations what comes with it
 * @param approver who must approve, as {@code issuer/office}
 * @param approvedBy who approved the exception, as {@code issuer/office}
 * @param because the reason, in a sentence
 * @param instead what to do instead
 * @param sources the ids of the sources
 * @param origin where it was written
 */
public record Policy(
        String id,
        Optional<String> title,
        String issuer,
        Effect effect,
        boolean exception,
        Scope scope,
        List<Scope> except,
        Timing time,
        List<Stage> stages,
        List<Reading> readings,
        Optional<String> preferredReading,
        Effect ifReadingsDiffer,
        Set<String> setsAside,
        Set<String> waivableBy,
        Set<String> requiresPermitOf,
        Optional<String> replaces,
        Duty duty,
        List<Clause> obligations,
        Optional<String> approver,
        Optional<String> approvedBy,
        Optional<String> because,
        List<Change> instead,
        List<String> sources,
        Origin origin) {
    /** Copies its lists and checks that an exception permits. */
    public Policy {
        except = List.copyOf(except);
        stages = List.copyOf(stages);
        readings = List.copyOf(readings);
        setsAside = Copies.of(setsAside);
        waivableBy = Copies.of(waivableBy);
        requiresPermitOf = Copies.of(requiresPermitOf);
        obligations = List.copyOf(obligations);
        instead = List.copyOf(instead);
        sources = List.copyOf(sources);
        if (exception && effect != Effect.PERMIT) {
            throw new IllegalArgumentException("the exception " + id + " must permit, but its effect is " + effect);
        }
    }
}
