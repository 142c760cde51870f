package dev.edict.model;

/** How a regime counts what is held through others. */
public enum Counting implements Word {
    /**
     * All or nothing at each link: a holder that is itself at the threshold counts with the whole of what it holds, any other with
     * nothing. The answer is the least fixpoint, so that a circle of holdings never lifts itself over the threshold.
     */
    CASCADE,
    /**
     * Percentages are multiplied along each chain and the chains added. A circle of holdings is solved as the system of linear
     * equations that it is.
     */
    MULTIPLY,
    /** Only what is held without anybody between. */
    DIRECT
}
