package dev.edict.engine.resolve.ownership;

import dev.edict.model.Truth;

/**
 * Says which organizations are the holders that a test counts: those on a list, those headquartered somewhere. It must give the same
 * answer whenever it is asked about the same organization.
 */
@FunctionalInterface
public interface HolderSelector {
    /** Returns whether this organization is one of the counted holders. */
    Truth counts(String organization);

    /**
     * Returns whether an owner who is not known might be one of them. So it is unless the selector is known to select nobody but
     * organizations who surely are not that owner.
     */
    default boolean mayBeUnnamed() {
        return true;
    }
}
