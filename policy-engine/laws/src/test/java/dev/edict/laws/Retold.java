package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Alternative;
import dev.edict.Decision;
import dev.edict.Evidence;
import dev.edict.Finding;
import dev.edict.MissingFact;
import dev.edict.SetAside;
import dev.edict.Verdict;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A decision as somebody tells it again, who may change what it says. Not safe to share between threads. */
final class Retold {
    private final Decision decision;
    final List<Finding> determining;
    final List<Finding> overridden;
    final List<Finding> others;
    final List<SetAside> setAside;
    final List<Alternative> alternatives;
    final List<MissingFact> missing;
    final List<String> notes;
    Outcome outcome;
    Period validity;

    Retold(Decision decision) {
        this.decision = decision;
        determining = new ArrayList<>(decision.determining());
        overridden = new ArrayList<>(decision.overridden());
        others = new ArrayList<>(decision.others());
        setAside = new ArrayList<>(decision.setAside());
        alternatives = new ArrayList<>(decision.alternatives());
        missing = new ArrayList<>(decision.missing());
        notes = new ArrayList<>(decision.notes());
        outcome = decision.outcome();
        validity = decision.validity();
    }

    Decision decision() {
        AccessRequest request = decision.request();
        return new Decision(
                outcome,
                request,
                decision.byDefault(),
                determining,
                overridden,
                others,
                setAside,
                decision.nearMisses(),
                decision.announced(),
                decision.obligations(),
                decision.warnings(),
                alternatives,
                missing,
                decision.assumptions(),
                notes,
                validity,
                decision.nextChange(),
                decision.identity());
    }

    static Finding withoutEvidence(Finding finding) {
        return with(
                finding,
                finding.verdict(),
                finding.evidence().subList(0, finding.evidence().size() - 1));
    }

    static Finding denying(Finding finding) {
        return with(finding, Verdict.DENY, finding.evidence());
    }

    private static Finding with(Finding finding, Verdict verdict, List<Evidence> evidence) {
        return new Finding(
                finding.policy(),
                finding.title(),
                finding.issuer(),
                finding.exception(),
                verdict,
                verdict == finding.verdict() ? finding.possible() : Set.of(verdict),
                finding.status(),
                finding.zone(),
                finding.period(),
                evidence,
                finding.missing(),
                finding.wouldHelp(),
                finding.readings(),
                finding.approver(),
                finding.because(),
                finding.sources(),
                finding.assumptions());
    }
}
