package dev.edict.version;

import java.util.Optional;

/** How one ecosystem orders its versions. */
@FunctionalInterface
interface VersionOrder {
    /** Returns the place of the version, or nothing if the ecosystem has no such version. */
    Optional<VersionKey> keyOf(String version);
}
