package dev.edict.model;

/** Whose holdings a regime adds before it looks at its threshold. */
public enum Holders implements Word {
    /** Those of all counted holders are added. */
    TOGETHER,
    /** None are added: one holder alone has to reach the threshold. */
    SINGLE,
    /**
     * As {@link #SINGLE}, but holders that an arrangement joins are each taken to hold what all of its parties hold, whether or not
     * those parties are counted holders themselves.
     */
    JOINT
}
