/**
 * Names and versions of software. The texts of a package URL, of a version and of a range of versions go in; out come values that
 * compare as the ecosystem of the package compares them, so that npm's 2.1.100 comes after 2.1.91.
 *
 * <p>The sources are the package URL specification (ECMA-427), the version range specification {@code vers}, and the order that each
 * ecosystem has written down; {@link dev.edict.version.VersionScheme} names them. Everything here is immutable and safe to share between
 * threads, and knows neither clock nor locale nor network.
 */
@NullMarked
package dev.edict.version;

import org.jspecify.annotations.NullMarked;
