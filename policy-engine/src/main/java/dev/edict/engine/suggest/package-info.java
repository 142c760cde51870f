/** Did you mean: a word nobody knows and the known words go in, the few likely ones come out. */
@NullMarked
package dev.edict.engine.suggest;

import org.jspecify.annotations.NullMarked;
