package dev.edict.engine.explain;

import dev.edict.AccessRequest;
import dev.edict.Alternative;
import dev.edict.Announcement;
import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.Identity;
import dev.edict.MissingFact;
import dev.edict.NearMiss;
import dev.edict.NextChange;
import dev.edict.Obligation;
import dev.edict.SetAside;
import dev.edict.Warning;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything of a decision but when it holds: two instants with equal cores have one decision. */
record Core(
        Outcome outcome,
        boolean byDefault,
        Spoken spoken,
        List<SetAside> setAside,
        Beside beside,
        List<Alternative> alternatives) {
    /** What policies say, and what that rests on. */
    record Spoken(
            List<Finding> determining,
            List<Finding> overridden,
            List<Finding> others,
            List<MissingFact> missing,
            List<String> assumptions) {}

    /** What stands beside what decided. */
    record Beside(
            List<NearMiss> nearMisses,
            List<Announcement> announced,
            List<Obligation> obligations,
            List<Warning> warnings,
            List<String> notes) {}

    /** Returns a period around its instant outside which some finding, and so the core, is another. */
    Period holdsAtMost() {
        Instant from = Instant.MIN;
        Instant until = Instant.MAX;
        for (List<Finding> findings : List.of(spoken.determining, spoken.overridden, spoken.others)) {
            for (Finding finding : findings) {
                from = finding.period().from().isAfter(from) ? finding.period().from() : from;
                until = finding.period().until().isBefore(until)
                        ? finding.period().until()
                        : until;
            }
        }
        return new Period(from, until);
    }

    Decision decision(AccessRequest request, Period validity, Optional<NextChange> next, Identity identity) {
        return new Decision(
                outcome,
                request,
                byDefault,
                spoken.determining,
                spoken.overridden,
                spoken.others,
                setAside,
                beside.nearMisses,
                beside.announced,
                beside.obligations,
                beside.warnings,
                alternatives,
                spoken.missing,
                spoken.assumptions,
                beside.notes,
                validity,
                next,
                identity);
    }
}
