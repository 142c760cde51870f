package dev.edict.engine.resolve.ownership;

import dev.edict.model.Counting;
import dev.edict.model.Truth;

/** What is known of one organization under one test, in the bits of a byte: whether it is owned, and whether it is a counted holder. */
final class Standing {
    static final byte OWNED_SURELY = 1;
    static final byte OWNED_POSSIBLY = 2;
    static final byte COUNTED_SURELY = 4;
    static final byte COUNTED_POSSIBLY = 8;

    /** Nobody has asked yet. */
    static final byte UNASKED = 16;

    private Standing() {}

    static byte ofOwned(Truth owned) {
        return switch (owned) {
            case NO -> 0;
            case UNKNOWN -> OWNED_POSSIBLY;
            case YES -> OWNED_SURELY | OWNED_POSSIBLY;
        };
    }

    static byte ofCounted(Truth counted) {
        return (byte) (ofOwned(counted) << 2);
    }

    static Truth owned(byte standing) {
        if ((standing & OWNED_SURELY) != 0) {
            return Truth.YES;
        }
        return (standing & OWNED_POSSIBLY) != 0 ? Truth.UNKNOWN : Truth.NO;
    }

    static byte ownedBit(boolean upper) {
        return upper ? OWNED_POSSIBLY : OWNED_SURELY;
    }

    /** The bits of which one suffices for an organization to count as an owner. */
    static byte countingBits(OwnershipTest test, boolean upper) {
        byte counted = upper ? COUNTED_POSSIBLY : COUNTED_SURELY;
        return (byte) (test.counting() == Counting.DIRECT ? counted : counted | ownedBit(upper));
    }
}
