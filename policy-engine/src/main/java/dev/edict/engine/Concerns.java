package dev.edict.engine;

import dev.edict.engine.author.Concern;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.engine.compile.CompiledPolicy.Step;
import dev.edict.engine.resolve.Answer;
import dev.edict.engine.resolve.Aspects;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Lays out how a request stands to policies as facts that a pack's own rules may match. */
final class Concerns {
    private Concerns() {}

    /** Returns the statements of a policy that may speak of the request, each with its concerns. */
    static List<Object> of(CompiledPolicy policy, List<Aspects> aspects) {
        List<Object> facts = new ArrayList<>();
        int next = 0;
        for (CompiledReading reading : policy.readings()) {
            for (Step step : reading.steps()) {
                if (next < aspects.size()) {
                    List<Concern> concerns = of(step.statement().id(), aspects.get(next++));
                    if (!concerns.isEmpty()) {
                        facts.add(step.statement());
                        facts.addAll(concerns);
                    }
                }
            }
        }
        return facts;
    }

    private static List<Concern> of(String statement, Aspects aspects) {
        TreeSet<Instant> cuts = new TreeSet<>(aspects.changes());
        cuts.add(Instant.MIN);
        List<Concern> concerns = new ArrayList<>();
        for (Instant from : cuts) {
            Instant next = cuts.higher(from);
            List<Timed<Answer>> parts = aspects.parts();
            Concern concern = new Concern(
                    statement,
                    parts.get(0).at(from).truth(),
                    parts.get(1).at(from).truth(),
                    parts.get(2).at(from).truth(),
                    parts.get(3).at(from).truth(),
                    parts.get(4).at(from).truth(),
                    parts.get(5).at(from).truth(),
                    aspects.exempt().at(from).truth(),
                    from,
                    next == null ? Instant.MAX : next);
            if (concern.applies() != Truth.NO) {
                concerns.add(concern);
            }
        }
        return concerns;
    }
}
