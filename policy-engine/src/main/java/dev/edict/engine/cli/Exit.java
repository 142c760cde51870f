package dev.edict.engine.cli;

import dev.edict.model.Outcome;

/** The exit codes. Scripts rely on them: a number never changes its meaning. */
final class Exit {
    /** The request is permitted; for other commands: nothing is wrong. */
    static final int FINE = 0;
    /** The request is denied, a case does not hold, a pack has errors, packs differ, or a threshold is missed. */
    static final int NO = 1;
    /** The command was not understood, or a file or pack cannot be used. */
    static final int USAGE = 2;
    /** The request needs somebody's approval. */
    static final int REVIEW = 3;
    /** No policy speaks of the request. */
    static final int SILENCE = 4;
    /** Facts are missing. */
    static final int INDETERMINATE = 5;
    /** Edict itself failed. */
    static final int FAULT = 70;

    private Exit() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case PERMIT -> FINE;
            case DENY -> NO;
            case REVIEW -> REVIEW;
            case NOT_APPLICABLE -> SILENCE;
            case INDETERMINATE -> INDETERMINATE;
        };
    }
}
