/**
 * Stage 1: a folder, a class path resource, an archive or texts go in, a {@link dev.edict.engine.load.PackSource} comes out: the
 * texts of one pack by their paths, in one order on every machine, within limits, and with what was wrong with the files.
 */
@NullMarked
package dev.edict.engine.load;

import org.jspecify.annotations.NullMarked;
