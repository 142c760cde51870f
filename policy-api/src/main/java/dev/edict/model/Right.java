package dev.edict.model;

/**
 * What a holding gives its owner in the organization that is owned. Shares, votes and board seats are measured in percent;
 * control is not: it is there or it is not, and it never counts towards a share.
 */
public enum Right implements Word {
    /** A part of the capital. What a holding means when it does not say. */
    SHARES,
    /** A part of the votes that can be cast at a general meeting. */
    VOTES,
    /** A part of the seats of the board that the owner may fill and empty. */
    BOARD,
    /** The power to have one's way, however it was come by and whatever is held. */
    CONTROL
}
