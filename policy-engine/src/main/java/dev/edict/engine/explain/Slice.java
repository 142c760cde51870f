package dev.edict.engine.explain;

import dev.edict.Alternative;
import dev.edict.Announcement;
import dev.edict.Explanation;
import dev.edict.Finding;
import dev.edict.MissingFact;
import dev.edict.NearMiss;
import dev.edict.NextChange;
import dev.edict.Obligation;
import dev.edict.SetAside;
import dev.edict.Warning;
import dev.edict.engine.combine.Weighing;
import dev.edict.engine.explain.Core.Beside;
import dev.edict.engine.explain.Core.Spoken;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period in which nothing that policies say of one request changes, and its explanation, found as far as somebody reads it. Safe to share between threads.
 */
public final class Slice {
    private final Explainer explainer;
    private final Instant instant;
    private final Weighing outcome;

    // INVARIANT: two threads may find the same part together, and find the same.
    private volatile @Nullable Weighing weighing;
    private volatile @Nullable Spoken spoken;
    private volatile @Nullable Beside beside;

    /**
     * Opens a slice.
     *
     * @param explainer explains it
     * @param instant an instant of it
     * @param outcome what those policies come to that say something
     */
    Slice(Explainer explainer, Instant instant, Weighing outcome) {
        this.explainer = explainer;
        this.instant = instant;
        this.outcome = outcome;
    }

    /** Returns the outcome. */
    public Outcome outcome() {
        return outcome.outcome();
    }

    /** Returns whether the pack's default decided. */
    public boolean byDefault() {
        return outcome.byDefault();
    }

    /** Returns the longest period around its instant that it is known to span. */
    public Period steady() {
        return explainer.steadyAround(instant);
    }

    /** Returns what explains the decision at an instant of this slice. */
    public Explanation at(Instant moment) {
        return new At(moment);
    }

    private Weighing weighing() {
        Weighing known = weighing;
        if (known == null) {
            known = explainer.weighing(instant);
            weighing = known;
        }
        return known;
    }

    private Spoken spoken() {
        Spoken known = spoken;
        if (known == null) {
            known = explainer.spoken(weighing(), instant);
            spoken = known;
        }
        return known;
    }

    private Beside beside() {
        Beside known = beside;
        if (known == null) {
            known = explainer.beside(weighing(), instant);
            beside = known;
        }
        return known;
    }

    /** The explanation at one instant: alternatives are evaluated over time of their own, and so is the validity. */
    private final class At implements Explanation {
        private final Instant moment;
        private @Nullable List<Alternative> alternatives;
        private @Nullable Period validity;
        private @Nullable NextChange next;

        At(Instant moment) {
            this.moment = moment;
        }

        @Override
        public List<Finding> determining() {
            return spoken().determining();
        }

        @Override
        public List<Finding> overridden() {
            return spoken().overridden();
        }

        @Override
        public List<Finding> others() {
            return spoken().others();
        }

        @Override
        public List<SetAside> setAside() {
            return outcome.setAside();
        }

        @Override
        public List<NearMiss> nearMisses() {
            return beside().nearMisses();
        }

        @Override
        public List<Announcement> announced() {
            return beside().announced();
        }

        @Override
        public List<Obligation> obligations() {
            return beside().obligations();
        }

        @Override
        public List<Warning> warnings() {
            return beside().warnings();
        }

        @Override
        public List<Alternative> alternatives() {
            List<Alternative> known = alternatives;
            if (known == null) {
                known = explainer.alternatives(outcome, moment);
                alternatives = known;
            }
            return known;
        }

        @Override
        public List<MissingFact> missing() {
            return spoken().missing();
        }

        @Override
        public List<String> assumptions() {
            return spoken().assumptions();
        }

        @Override
        public List<String> notes() {
            return beside().notes();
        }

        @Override
        public Period validity() {
            Period known = validity;
            if (known == null) {
                known = explainer.spanAround(moment);
                validity = known;
            }
            return known;
        }

        @Override
        public Optional<NextChange> nextChange() {
            Instant end = validity().until();
            if (end.equals(Instant.MAX)) {
                return Optional.empty();
            }
            NextChange known = next;
            if (known == null) {
                known = explainer.changeAt(end);
                next = known;
            }
            return Optional.of(known);
        }
    }
}
