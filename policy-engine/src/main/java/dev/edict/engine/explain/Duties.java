package dev.edict.engine.explain;

import dev.edict.Obligation;
import dev.edict.Verdict;
import dev.edict.engine.combine.Heard;
import dev.edict.engine.combine.Heard.Part;
import dev.edict.engine.combine.Said;
import dev.edict.engine.compile.Clocks;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.resolve.Inquiry;
import dev.edict.model.Clause;
import dev.edict.time.TimeZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the duties that come with a decision: of policies that oblige, and those that come with permits and other policies. */
final class Duties {
    private final Inquiry inquiry;

    Duties(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** Returns the instants at which the clauses of a policy begin, fall due or end by their own dates. */
    Collection<Instant> changes(CompiledPolicy policy) {
        if (policy.policy().obligations().isEmpty()) {
            return List.of();
        }
        Set<Instant> changes = new TreeSet<>();
        for (Clause clause : policy.policy().obligations()) {
            from(policy, clause).ifPresent(changes::add);
            until(policy, clause).ifPresent(changes::add);
            due(policy, clause).ifPresent(changes::add);
        }
        return changes;
    }

    /** Returns which clauses of a policy begin, fall due or end at an instant, in words; none if the policy does not concern the request. */
    List<String> changesAt(CompiledPolicy policy, Details details, Instant instant) {
        if (policy.policy().obligations().isEmpty() || !details.mayConcern(policy, instant)) {
            return List.of();
        }
        List<String> changes = new ArrayList<>();
        for (Clause clause : policy.policy().obligations()) {
            say(from(policy, clause), instant, "duty begins: " + clause.text(), changes);
            say(until(policy, clause), instant, "duty ends: " + clause.text(), changes);
            say(due(policy, clause), instant, "duty is overdue: " + clause.text(), changes);
        }
        return changes;
    }

    private static void say(Optional<Instant> date, Instant instant, String event, List<String> events) {
        if (date.equals(Optional.of(instant))) {
            events.add(event);
        }
    }

    List<Obligation> of(Heard heard, Details details, Instant instant) {
        List<Obligation> found = new ArrayList<>(0);
        CompiledPolicy policy = heard.policy();
        heard.said()
                .duty()
                .ifPresent(owed -> found.add(
                        new Obligation(policy.id(), Composer.sentence(policy.policy()), owed.state(), owed.due())));
        for (Clause clause : policy.policy().obligations()) {
            if (holds(heard, clause, details, instant)) {
                Optional<Instant> due = due(policy, clause);
                found.add(new Obligation(policy.id(), clause.text(), state(due, instant), due));
            }
        }
        return found;
    }

    private static Obligation.State state(Optional<Instant> due, Instant instant) {
        return due.map(late -> instant.isBefore(late) ? Obligation.State.OPEN : Obligation.State.OVERDUE)
                .orElse(Obligation.State.IN_FORCE);
    }

    // A clause with dates of its own outlives the policy that it came with, until its own end.
    private boolean holds(Heard heard, Clause clause, Details details, Instant instant) {
        CompiledPolicy policy = heard.policy();
        Optional<Instant> from = from(policy, clause);
        Optional<Instant> until = until(policy, clause);
        if (from.map(instant::isBefore).orElse(false)
                || until.map(end -> !instant.isBefore(end)).orElse(false)) {
            return false;
        }
        if (heard.part() != Part.SILENT && isBinding(heard.said())) {
            return true;
        }
        boolean dated = from.isPresent() || until.isPresent() || clause.due().isPresent();
        return dated
                && details.mayConcern(policy, instant)
                && (from.isPresent() || (!policy.policy().exception() && hasSpoken(heard, instant)));
    }

    private static boolean isBinding(Said said) {
        return said.verdict().decides() || said.verdict() == Verdict.OBLIGE;
    }

    private static boolean hasSpoken(Heard heard, Instant instant) {
        return heard.overTime().steps().stream()
                .takeWhile(step -> !step.period().from().isAfter(instant))
                .anyMatch(step -> isBinding(step.value()));
    }

    // Where the user's zone is not known, a duty begins late and is late late: nobody is charged with what may not be.
    private Clocks clocks(CompiledPolicy policy) {
        TimeZones zones = inquiry.catalogue().zones();
        return policy.dating().clocks(inquiry.actorZone(), zones).orElseGet(() -> Clocks.last(zones));
    }

    private Optional<Instant> from(CompiledPolicy policy, Clause clause) {
        return clause.from().map(when -> clocks(policy).start(when));
    }

    private Optional<Instant> until(CompiledPolicy policy, Clause clause) {
        return clause.until().map(end -> clocks(policy).end(end));
    }

    private Optional<Instant> due(CompiledPolicy policy, Clause clause) {
        return clause.due().map(end -> clocks(policy).end(end));
    }
}
