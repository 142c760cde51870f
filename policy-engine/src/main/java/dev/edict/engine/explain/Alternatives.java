package dev.edict.engine.explain;

import dev.edict.Alternative;
import dev.edict.engine.combine.Heard;
import dev.edict.engine.combine.Heard.Part;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Change;
import dev.edict.model.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What determining policies name to do instead, each evaluated once over all time. For one request; not safe to share between threads. */
final class Alternatives {
    private final Function<Change, Timed<Outcome>> evaluate;
    private final Map<Change, Timed<Outcome>> outcomes = new HashMap<>();

    Alternatives(Function<Change, Timed<Outcome>> evaluate) {
        this.evaluate = evaluate;
    }

    private Timed<Outcome> outcomes(Change change) {
        return outcomes.computeIfAbsent(change, evaluate);
    }

    /** Returns those that are free at an instant. */
    List<Alternative> of(List<Heard> heard, Instant instant) {
        List<Alternative> found = new ArrayList<>(0);
        Set<Change> seen = new HashSet<>(0);
        for (Heard one : heard) {
            if (one.part() == Part.DETERMINING) {
                for (Change change : one.policy().policy().instead()) {
                    Outcome outcome = outcomes(change).at(instant);
                    boolean free = outcome == Outcome.PERMIT || outcome == Outcome.NOT_APPLICABLE;
                    if (free && seen.add(change)) {
                        found.add(new Alternative(change, outcome, one.policy().id()));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** Returns the instants at which their outcomes change. */
    Collection<Instant> changes(List<Heard> heard) {
        Set<Instant> changes = new HashSet<>(0);
        for (Heard one : heard) {
            if (one.part() == Part.DETERMINING) {
                one.policy()
                        .policy()
                        .instead()
                        .forEach(change -> changes.addAll(outcomes(change).changes()));
            }
        }
        return changes;
    }

    /** Returns what changes of them between two instants, in words. */
    List<String> changesBetween(List<Heard> heard, Instant before, Instant after) {
        Set<String> changes = new LinkedHashSet<>();
        for (Heard one : heard) {
            if (one.part() == Part.DETERMINING) {
                for (Change change : one.policy().policy().instead()) {
                    Outcome old = outcomes(change).at(before);
                    Outcome now = outcomes(change).at(after);
                    if (old != now) {
                        changes.add("instead, " + change + ": " + old.word() + " until then, " + now.word()
                                + " from then on");
                    }
                }
            }
        }
        return List.copyOf(changes);
    }
}
