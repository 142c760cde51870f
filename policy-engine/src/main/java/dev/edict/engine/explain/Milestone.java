package dev.edict.engine.explain;

import dev.edict.engine.compile.Clocks;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.engine.compile.CompiledPolicy.Step;
import dev.edict.engine.compile.Dating;
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
import java.util.Optional;
import java.util.function.Function;

/**
 * A date that a policy states, on which something of it begins, ends or changes.
 *
 * @param at the instant
 * @param clocks the clocks that show it as it is written
 * @param reading the reading that states it; empty for the only one
 * @param stage whom it reaches besides, if a stage states it
 * @param event what happens, such as {@code begins} or {@code suspended from here}
 * @param known since when the date is known
 * @param isPublication whether something is published then, which changes nothing but what is announced
 */
record Milestone(
        Instant at, Clocks clocks, String reading, Scope stage, String event, Known known, boolean isPublication) {
    /** Returns the dates of a policy for which there are clocks, in the order in which it states them. */
    static List<Milestone> of(
            CompiledPolicy policy, Function<Dating, Optional<Clocks>> clocks, CompiledCatalogue catalogue) {
        Reader reader = new Reader(policy, clocks, catalogue);
        reader.read();
        return reader.found;
    }

    /** Goes through the dates of one policy. */
    private static final class Reader {
        private final CompiledPolicy policy;
        private final Function<Dating, Optional<Clocks>> clocks;
        private final CompiledCatalogue catalogue;
        private final List<Milestone> found = new ArrayList<>();
        private String reading = "";
        private Scope stage = Scope.EVERYTHING;
        private Known known = Known.ALWAYS;
        private Dating dating;

        Reader(CompiledPolicy policy, Function<Dating, Optional<Clocks>> clocks, CompiledCatalogue catalogue) {
            this.policy = policy;
            dating = policy.dating();
            this.clocks = clocks;
            this.catalogue = catalogue;
        }

        void read() {
            for (CompiledReading each : policy.readings()) {
                reading = each.name();
                for (Step step : each.steps()) {
                    stage = step.stage();
                    known = step.published();
                    dating = step.dating();
                    timing(step.timing());
                }
                stage = Scope.EVERYTHING;
                dating = each.dating();
                each.policy().duty().due().ifPresent(due -> ends(due, "the duty is overdue from here"));
                dating = policy.dating();
                clauses(each.policy());
            }
        }

        private void clauses(Policy written) {
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
            known = Schedules.published(phase, dating, catalogue);
            phase.from().ifPresent(when -> starts(when, status + " from here"));
            phase.until().ifPresent(end -> ends(end, status + " no more"));
            known = ofPolicy;
        }

        private void published(When when, String event) {
            if (clocks.apply(dating).isPresent()) {
                Known since = Known.of(when, dating.publisher(), catalogue.zones());
                Clocks publishers = new Clocks(dating.publisher(), catalogue.zones());
                found.add(new Milestone(since.since(), publishers, reading, stage, event, since, true));
            }
        }

        private void starts(When when, String event) {
            clocks.apply(dating)
                    .ifPresent(by -> found.add(new Milestone(by.start(when), by, reading, stage, event, known, false)));
        }

        private void ends(Ending ending, String event) {
            clocks.apply(dating)
                    .ifPresent(by -> found.add(new Milestone(by.end(ending), by, reading, stage, event, known, false)));
        }
    }
}
