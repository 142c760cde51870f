package dev.edict;

import dev.edict.model.Word;

/** What a caller may be willing to change of a request that is denied. */
public enum Lever implements Word {
    /** Another tool of the same category. */
    TOOL,
    /** Another way to the tool. */
    ROUTE,
    /** Another version. */
    VERSION,
    /** A later date. */
    DATE,
    /** Another credential, device, network or other way of use that a policy tells apart. */
    MANNER,
    /** An exception that somebody has granted already, and that the request does not show, or that somebody would have to grant. */
    EXCEPTION;

    @Override
    public String toString() {
        return word();
    }
}
