package dev.edict.engine.explain;

import dev.edict.engine.compile.Clocks;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.engine.compile.CompiledPolicy.Step;
import dev.edict.engine.compile.Known;
import dev.edict.engine.compile.Schedules;
import dev.edict.model.Clause;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.Timing;
import dev.edict.time.Ending;
import dev.edict.time.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A date that a policy states, on which something of it begins, ends or changes.
 *
 * @param at the instant
 * @param reading the reading that states it; empty for the only one
 * @param stage whom it reaches besides, if a stage states it
 * @param event what happens, such as {@code begins} or {@code suspended from here}
 * @param known since when the date is known
 * @param isPublication whether something is published then, which changes nothing but what is announced
 */
record Milestone(Instant at, String reading, Scope stage, String event, Known known, boolean isPublication) {
    /** Returns the dates of a policy by some clocks, in the order in which it states them. */
    static List<Milestone> of(CompiledPolicy policy, Clocks clocks, CompiledCatalogue catalogue) {
        Reader reader = new Reader(policy, clocks, catalogue);
        reader.read();
        return reader.found;
    }

    /** Goes through the dates of one policy. */
    private static final class Reader {
        private final CompiledPolicy policy;
        private final Clocks clocks;
        private final CompiledCatalogue catalogue;
        private final List<Milestone> found = new ArrayList<>();
        private String reading = "";
        private Scope stage = Scope.EVERYTHING;
        private Known known = Known.ALWAYS;

        Reader(CompiledPolicy policy, Clocks clocks, CompiledCatalogue catalogue) {
            this.policy = policy;
            this.clocks = clocks;
            this.catalogue = catalogue;
        }

        void read() {
            for (CompiledReading each : policy.readings()) {
                reading = each.name();
                for (Step step : each.steps()) {
                    stage = step.stage();
                    known = step.published();
                    timing(step.timing());
                }
                stage = Scope.EVERYTHING;
                duties(each.policy());
            }
        }

        private void duties(Policy written) {
            written.duty().due().ifPresent(due -> ends(due, "the duty is overdue from here"));
            for (Clause clause : written.obligations()) {
                clause.from().ifPresent(from -> starts(from, "duty begins: " + clause.text()));
                clause.until().ifPresent(end -> ends(end, "duty ends: " + clause.text()));
                clause.due().ifPresent(due -> ends(due, "duty is overdue: " + clause.text()));
            }
        }

        private void timing(Timing timing) {
            timing.known().ifPresent(when -> published(when, "published"));
            timing.from().ifPresent(onset -> {
                if (!onset.isExact()) {
                    onset.notBefore().ifPresent(from -> starts(from, "may begin from here"));
                }
                starts(onset.by(), onset.isExact() ? "begins" : "has begun by here");
            });
            timing.until().ifPresent(end -> ends(end, "ends"));
            for (Timing.Phase phase : timing.phases()) {
                phase(phase);
            }
        }

        private void phase(Timing.Phase phase) {
            Known ofPolicy = known;
            String status = phase.status().word();
            phase.announced().ifPresent(when -> published(when, status + ": announced"));
            phase.known().ifPresent(when -> published(when, status + ": published"));
            known = Schedules.published(phase, policy, catalogue);
            phase.from().ifPresent(when -> starts(when, status + " from here"));
            phase.until().ifPresent(end -> ends(end, status + " no more"));
            known = ofPolicy;
        }

        private void published(When when, String event) {
            Known since = Known.of(when, policy.publisherZone(), catalogue.zones());
            found.add(new Milestone(since.since(), reading, stage, event, since, true));
        }

        private void starts(When when, String event) {
            found.add(new Milestone(clocks.start(when), reading, stage, event, known, false));
        }

        private void ends(Ending ending, String event) {
            found.add(new Milestone(clocks.end(ending), reading, stage, event, known, false));
        }
    }
}
