package dev.edict.engine.match;

/** What a rule said when it matched. */
public enum VerdictWord {
    /** No. */
    DENY,
    /** Somebody named must approve. */
    REVIEW,
    /** Yes. */
    PERMIT,
    /** Something has to be done. */
    OBLIGE,
    /** Something should be known. */
    WARN,
    /** What the matched policy of the pack says. */
    APPLY
}
