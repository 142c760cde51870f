package dev.edict.engine.explain;

import dev.edict.Obligation;
import dev.edict.Verdict;
import dev.edict.engine.combine.Heard;
import dev.edict.engine.combine.Heard.Part;
import dev.edict.engine.compile.CompiledPolicy;
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
    private final TimeZones zones;

    Duties(TimeZones zones) {
        this.zones = zones;
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

    // A clause with a beginning of its own outlives the policy that it came with, until its own end.
    private boolean holds(Heard heard, Clause clause, Details details, Instant instant) {
        CompiledPolicy policy = heard.policy();
        Optional<Instant> from = from(policy, clause);
        Optional<Instant> until = until(policy, clause);
        if (from.map(instant::isBefore).orElse(false)
                || until.map(end -> !instant.isBefore(end)).orElse(false)) {
            return false;
        }
        Verdict verdict = heard.said().verdict();
        boolean speaks = heard.part() != Part.SILENT && (verdict.decides() || verdict == Verdict.OBLIGE);
        return speaks || (from.isPresent() && details.mayConcern(policy, instant));
    }

    private static String zone(CompiledPolicy policy) {
        return policy.zone().orElse("UTC");
    }

    private Optional<Instant> from(CompiledPolicy policy, Clause clause) {
        return clause.from().map(when -> zones.startOf(when, zone(policy)));
    }

    private Optional<Instant> until(CompiledPolicy policy, Clause clause) {
        return clause.until().map(end -> zones.endOf(end, zone(policy)));
    }

    private Optional<Instant> due(CompiledPolicy policy, Clause clause) {
        return clause.due().map(end -> zones.endOf(end, zone(policy)));
    }
}
