package dev.edict.engine.report;

import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.MissingFact;
import dev.edict.model.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A stretch of time in which one answer holds.
 *
 * @param from its first instant; {@link Instant#MIN} if it has always been so
 * @param outcome the answer
 * @param remarks what explains it
 */
record Stretch(Instant from, Outcome outcome, List<Remark> remarks) {
    private static final Optional<String> STALE = Optional.of("edict/stale-pack");

    /**
     * One remark.
     *
     * @param label what it tells
     * @param text what is told
     * @param policy the policy it is about
     */
    record Remark(String label, String text, Optional<String> policy) {
        static Remark of(String label, String text) {
            return new Remark(label, text, Optional.empty());
        }
    }

    Stretch {
        remarks = List.copyOf(remarks);
    }

    static Stretch of(Instant from, Decision decision, PolicyWords words) {
        List<Remark> remarks = new ArrayList<>();
        if (decision.byDefault()) {
            remarks.add(Remark.of("Decided by", "what the pack says of silence"));
        }
        decision.determining().forEach(finding -> remarks.add(said("Decided by", finding)));
        decision.setAside()
                .forEach(aside -> remarks.add(
                        new Remark("Set aside", aside.policy() + " by " + aside.by(), Optional.of(aside.policy()))));
        if (!decision.missing().isEmpty()) {
            remarks.add(Remark.of(
                    "To be known",
                    decision.missing().stream().map(MissingFact::path).collect(Collectors.joining(", "))));
        }
        decision.alternatives()
                .forEach(each ->
                        remarks.add(Remark.of("Instead", words.change(each.change()) + " (" + each.outcome() + ")")));
        decision.obligations()
                .forEach(each -> remarks.add(new Remark(
                        "Duty",
                        each.text() + " (" + each.state().word().replace('-', ' ') + ")",
                        Optional.of(each.policy()))));
        decision.announced()
                .forEach(each -> remarks.add(new Remark("Announced", each.text(), Optional.of(each.policy()))));
        decision.warnings()
                .forEach(each -> remarks.add(new Remark("Warning", each.text(), Optional.of(each.policy()))));
        return new Stretch(from, decision.outcome(), remarks);
    }

    private static Remark said(String label, Finding finding) {
        String why = finding.because().or(finding::title).orElse("");
        String approver = finding.approver()
                .map(who -> why.isEmpty() ? "to approve: " + who : " To approve: " + who + ".")
                .orElse("");
        return new Remark(label, why + approver, Optional.of(finding.policy()));
    }

    /** Returns whether no policy says anything; that the pack is stale is no policy's word. */
    boolean isSilent() {
        return outcome == Outcome.NOT_APPLICABLE
                && remarks.stream().allMatch(remark -> remark.policy().equals(STALE));
    }

    /** Returns whether nothing but the time differs. */
    boolean saysTheSameAs(Stretch other) {
        return outcome == other.outcome && remarks.equals(other.remarks);
    }
}
