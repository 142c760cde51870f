package dev.edict;

import dev.edict.model.Word;
import java.util.Optional;

/**
 * The zone that a finding's dates are read in, and where it comes from.
 *
 * @param id the zone; nothing if it is the user's, and the request does not say which that is
 * @param provenance where it comes from
 */
public record DateZone(Optional<String> id, Provenance provenance) {
    /** Where a zone comes from. */
    public enum Provenance implements Word {
        /** The policy states it. */
        STATED,
        /** The policy states none, so it is its issuer's: an assumption. */
        ISSUER,
        /** The policy follows the clock of whoever uses the tool. */
        ACTOR,
        /** Nobody states one, so it is UTC: an assumption. */
        ASSUMED;

        @Override
        public String toString() {
            return word();
        }
    }
}
