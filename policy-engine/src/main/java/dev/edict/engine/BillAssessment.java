package dev.edict.engine;

import dev.edict.Decision;
import dev.edict.engine.importing.SbomEntry;
import dev.edict.model.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What a pack says of a software bill of materials. Immutable.
 *
 * @param subject the word on what the bill is about, with all its entries inside it; nothing if the bill does not say what it is about
 * @param entries the word on each entry that can be a tool, in the bill's order; devices, files and data that the pack does not name are
 *     left out
 */
public record BillAssessment(Optional<Entry> subject, List<Entry> entries) {
    private static final List<Outcome> STRICTEST_FIRST =
            List.of(Outcome.DENY, Outcome.REVIEW, Outcome.INDETERMINATE, Outcome.NOT_APPLICABLE, Outcome.PERMIT);

    /** Copies the list. */
    public BillAssessment {
        entries = List.copyOf(entries);
    }

    /**
     * The word on one entry.
     *
     * @param entry the entry
     * @param tool the id of the tool that it is; nothing if the pack has no such tool
     * @param decision the decision, which explains itself
     */
    public record Entry(SbomEntry entry, Optional<String> tool, Decision decision) {
        /** Returns the outcome of the decision. */
        public Outcome outcome() {
            return decision.outcome();
        }
    }

    /** Returns the entries with an outcome, in the bill's order: those that are denied, need a review, are undetermined and so on. */
    public List<Entry> with(Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).toList();
    }

    /** Returns the strictest outcome of all entries; not applicable if there are none. */
    public Outcome worst() {
        return STRICTEST_FIRST.stream()
                .filter(outcome -> !with(outcome).isEmpty())
                .findFirst()
                .orElse(Outcome.NOT_APPLICABLE);
    }
}
