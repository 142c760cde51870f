package dev.edict.engine.render;

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
import dev.edict.engine.json.JsonValue;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.util.List;
import java.util.Optional;

/** A decision as it is written: every part of it is there, in the order in which they explain. */
record WrittenDecision(
        Outcome outcome,
        AccessRequest request,
        boolean byDefault,
        List<Finding> determining,
        List<Finding> overridden,
        List<Finding> others,
        List<SetAside> setAside,
        List<NearMiss> nearMisses,
        List<Announcement> announced,
        List<Obligation> obligations,
        List<Warning> warnings,
        List<Alternative> alternatives,
        List<MissingFact> missing,
        List<String> assumptions,
        List<String> notes,
        Period validity,
        Optional<NextChange> nextChange,
        Identity identity) {
    /** What a decision is called in JSON. */
    static final String NAME = "decision";

    static WrittenDecision of(Decision decision) {
        return new WrittenDecision(
                decision.outcome(),
                decision.request(),
                decision.byDefault(),
                decision.determining(),
                decision.overridden(),
                decision.others(),
                decision.setAside(),
                decision.nearMisses(),
                decision.announced(),
                decision.obligations(),
                decision.warnings(),
                decision.alternatives(),
                decision.missing(),
                decision.assumptions(),
                decision.notes(),
                decision.validity(),
                decision.nextChange(),
                decision.identity());
    }

    Decision decision() {
        return new Decision(
                outcome,
                request,
                byDefault,
                determining,
                overridden,
                others,
                setAside,
                nearMisses,
                announced,
                obligations,
                warnings,
                alternatives,
                missing,
                assumptions,
                notes,
                validity,
                nextChange,
                identity);
    }

    /** Decisions inside of other documents. */
    record Within(Shape<WrittenDecision> written) implements Shape<Decision> {
        @Override
        public JsonValue write(Decision value) {
            return written.write(of(value));
        }

        @Override
        public Decision read(JsonValue json) {
            return written.read(json).decision();
        }

        @Override
        public Optional<Decision> leftOut() {
            return Optional.empty();
        }

        @Override
        public JsonValue schema(SchemaDefinitions definitions) {
            return written.schema(definitions);
        }
    }
}
