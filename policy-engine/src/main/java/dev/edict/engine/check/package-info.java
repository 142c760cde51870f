/**
 * Stage 2: a {@link dev.edict.engine.load.PackSource} goes in, the pack as a model comes out, with every issue in it at once. First
 * each file is read on its own, then every id, date and authority is checked against the pack and all that it imports.
 */
@NullMarked
package dev.edict.engine.check;

import org.jspecify.annotations.NullMarked;
